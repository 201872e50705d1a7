import { Notice, Platform, Plugin, type TFile } from 'obsidian';
import type { Extension } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import type { IgnoreEverywhere } from '../../shared/protocol.ts';
import { Checker, discreet, findingsAt, follow, inShort, type Best, type Reading } from '../codemirror/index.ts';
import { startServer } from '../codemirror/start.ts';
import { AboutModal } from './about-modal.ts';
import { addCommands } from './commands.ts';
import { fixAll, showFixes } from './menu.ts';
import { activeNote, noteOf, uriOf, uriOfFile } from './notes.ts';
import { secondStageOf } from './second-stage.ts';
import { DiscreetSettingTab } from './settings-tab.ts';
import { SIDE_VIEW, SideView } from './side-view.ts';
import { ignoresOf, readKept, withIgnored, withoutIgnored, withSetting, type Kept } from './store.ts';

interface Note {
  readonly file: TFile;
  readonly view: EditorView;
}

export default class DiscreetPlugin extends Plugin {
  kept: Kept = readKept(undefined);
  /** Absent while checking is off. */
  checker: Checker | undefined;
  /** What is known of the note that somebody wrote in last. */
  reading: Reading | undefined;
  lastNote: Note | undefined;
  /** Obsidian keeps this very array: it is refilled, never replaced. */
  private readonly extensions: Extension[] = [];
  private status: HTMLElement | undefined;
  private unfollow = (): void => undefined;

  override async onload(): Promise<void> {
    this.kept = readKept(await this.loadData());
    this.registerEditorExtension(this.extensions);
    this.registerView(SIDE_VIEW, (leaf) => new SideView(leaf, this));
    this.addSettingTab(new DiscreetSettingTab(this.app, this));
    this.addRibbonIcon('eye', 'Show what could identify a patient', () => void this.showPanel());
    if (!Platform.isMobile) this.status = this.addStatusBar();
    addCommands(this);
    this.addMenu();
    this.app.workspace.onLayoutReady(() => {
      this.registerEvent(this.app.workspace.on('active-leaf-change', () => this.follow()));
      this.registerEvent(this.app.workspace.on('file-open', () => this.follow()));
      // The file keeps its editor under another name: the editor asks again which note it shows.
      this.registerEvent(this.app.vault.on('rename', () => this.renamed()));
      this.begin();
    });
  }

  override onunload(): void {
    this.end();
  }

  async setChecks(checks: boolean): Promise<void> {
    await this.keep({ ...this.kept, checks });
    this.end();
    this.begin();
    new Notice(checks ? 'Notes are checked.' : 'Notes are not checked.');
  }

  async setSetting(key: string, value: unknown): Promise<void> {
    await this.keep(withSetting(this.kept, key, value));
    this.checker?.settingsChanged();
  }

  async unignore(entry: string): Promise<void> {
    await this.keep(withoutIgnored(this.kept, entry));
    this.checker?.ignoresChanged();
    new Notice('It is reported again.');
  }

  restart(): void {
    this.checker?.restart();
  }

  async showPanel(): Promise<void> {
    const { workspace } = this.app;
    const leaf = workspace.getLeavesOfType(SIDE_VIEW)[0] ?? workspace.getRightLeaf(false);
    if (!leaf) return;
    await leaf.setViewState({ type: SIDE_VIEW, active: true });
    await workspace.revealLeaf(leaf);
  }

  readonly apply = (edit: Best, version: number): void => {
    const { lastNote, checker } = this;
    const done = lastNote && checker?.document(uriOfFile(lastNote.file))?.make(lastNote.view, version, edit.edits);
    if (!done) new Notice('The note has changed meanwhile; please try again.');
  };

  private begin(): void {
    if (this.kept.checks) {
      const checker = new Checker({
        start: startServer,
        settings: () => this.kept.settings,
        ignores: () => ignoresOf(this.kept),
        ignore: (ignore) => void this.ignore(ignore),
        secondStage: () => secondStageOf(this),
      });
      this.checker = checker;
      this.extensions.push(
        discreet({
          checker,
          uriOf,
          languageId: () => 'markdown',
          about: (rule) => new AboutModal(this.app, rule).open(),
          say: (message) => new Notice(message),
        }),
      );
    }
    this.app.workspace.updateOptions();
    this.follow();
  }

  private end(): void {
    this.unfollow();
    this.extensions.length = 0;
    this.app.workspace.updateOptions();
    this.checker?.dispose();
    this.checker = undefined;
  }

  private async keep(kept: Kept): Promise<void> {
    this.kept = kept;
    await this.saveData(kept);
  }

  private async ignore(ignore: IgnoreEverywhere): Promise<void> {
    await this.keep(withIgnored(this.kept, ignore));
    this.checker?.ignoresChanged();
    new Notice('Ignored everywhere. A command or the settings take it back.');
  }

  /** Follows the note that somebody writes in; a side view that is clicked on still shows the note beside it. */
  private follow(): void {
    this.lastNote = activeNote(this.app) ?? (this.lastNote?.view.dom.isConnected ? this.lastNote : undefined);
    this.unfollow();
    this.reading = undefined;
    const { checker, lastNote } = this;
    if (checker && lastNote) {
      this.unfollow = follow(checker, uriOfFile(lastNote.file), (reading) => {
        this.reading = reading;
        this.show();
      });
    }
    this.show();
  }

  private renamed(): void {
    this.app.workspace.updateOptions();
    this.follow();
  }

  private show(): void {
    this.status?.setText(this.statusText());
    this.status?.toggleClass('discreet-trouble-status', this.reading?.status === 'unchecked');
    for (const { view } of this.app.workspace.getLeavesOfType(SIDE_VIEW)) if (view instanceof SideView) view.show(this.reading);
  }

  private statusText(): string {
    if (!this.kept.checks) return 'Discreet: off';
    return this.reading && this.lastNote ? `Discreet: ${inShort(this.reading, this.lastNote.view.state)}` : '';
  }

  private addStatusBar(): HTMLElement {
    const status = this.addStatusBarItem();
    status.addClass('mod-clickable');
    this.registerDomEvent(status, 'click', () => (this.reading?.status === 'unchecked' ? this.restart() : void this.showPanel()));
    return status;
  }

  private addMenu(): void {
    this.registerEvent(
      this.app.workspace.on('editor-menu', (menu, _editor, info) => {
        const view = noteOf(info)?.view;
        if (!view || !this.checker) return;
        if (findingsAt(view.state, view.state.selection.main.head).length)
          menu.addItem((item) =>
            item
              .setTitle('What could be done about this detail')
              .setIcon('eye')
              .onClick(() => void showFixes(this.app, view)),
          );
        menu.addItem((item) =>
          item
            .setTitle('Make all simple fixes')
            .setIcon('wand')
            .onClick(() => void fixAll(view)),
        );
      }),
    );
  }
}
