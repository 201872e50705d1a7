import { ItemView, type WorkspaceLeaf } from 'obsidian';
import { showPanel, type Reading } from '../codemirror/index.ts';
import type DiscreetPlugin from './main.ts';
import { activeNote } from './notes.ts';

export const SIDE_VIEW = 'discreet-panel';

/** Beside the note: who is described, how many people fit, what would help, every detail, hidden ones included. */
export class SideView extends ItemView {
  private readonly host: DiscreetPlugin;

  constructor(leaf: WorkspaceLeaf, host: DiscreetPlugin) {
    super(leaf);
    this.host = host;
  }

  override getViewType(): string {
    return SIDE_VIEW;
  }

  override getDisplayText(): string {
    return 'Discreet';
  }

  override getIcon(): string {
    return 'eye';
  }

  override async onOpen(): Promise<void> {
    this.contentEl.addClass('discreet-panel');
    this.contentEl.setAttribute('aria-label', 'What could identify a patient');
    this.show(this.host.reading);
    await Promise.resolve();
  }

  show(reading: Reading | undefined): void {
    const note = activeNote(this.app) ?? this.host.lastNote;
    if (!reading || !note)
      return this.say(this.host.kept.checks ? 'Open a note to see what could identify a patient.' : 'Checking is off.');
    const { view } = note;
    const desk = { view, apply: this.host.apply, restart: () => this.host.restart(), welcome: () => createSpan() };
    showPanel(this.contentEl, desk, reading);
  }

  private say(text: string): void {
    this.contentEl.empty();
    this.contentEl.createEl('p', { text, cls: 'discreet-note' });
  }
}
