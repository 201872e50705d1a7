import { Modal, type App, type TFile } from 'obsidian';
import { CHECK_REQUEST, type CheckParams, type CheckResult } from '../../shared/protocol.ts';
import type { Checker } from '../codemirror/index.ts';
import { uriOfFile } from './notes.ts';

interface Row {
  readonly file: TFile;
  readonly findings: number;
  readonly serious: number;
}

/** Reads every note of the vault, one after another, and lists those with details. It holds no words of a note. */
export class VaultCheck extends Modal {
  private readonly checker: Checker;
  private stopped = false;

  constructor(app: App, checker: Checker) {
    super(app);
    this.checker = checker;
  }

  override onOpen(): void {
    this.setTitle('Check vault');
    void this.run();
  }

  override onClose(): void {
    this.stopped = true;
    this.contentEl.empty();
  }

  private async run(): Promise<void> {
    const files = this.app.vault.getMarkdownFiles().sort((a, b) => a.path.localeCompare(b.path));
    const said = this.contentEl.createEl('p', { attr: { role: 'status' } });
    if (!(await this.checker.started())) return said.setText('The checker is not running. Please start it again.');
    const bar = this.contentEl.createEl('progress', { attr: { max: String(files.length), value: '0', 'aria-label': 'Notes checked' } });
    const rows: Row[] = [];
    const unread: TFile[] = [];
    for (const [i, file] of files.entries()) {
      if (this.stopped) return;
      said.setText(`${i} of ${files.length} notes are checked.`);
      bar.value = i;
      const result = await this.check(file);
      if (!result) unread.push(file);
      else if (result.findings) rows.push({ file, findings: result.findings, serious: result.severities.error });
    }
    bar.remove();
    said.setText(summary(files.length, rows.length, unread.length));
    rows.sort((a, b) => b.serious - a.serious || b.findings - a.findings);
    this.list(
      rows.map((row) => [
        row.file,
        `${row.findings} ${row.findings === 1 ? 'detail' : 'details'}${row.serious ? `, ${row.serious} serious` : ''}`,
      ]),
    );
    this.list(unread.map((file) => [file, 'not checked']));
  }

  /** Nothing where a note cannot be read or checked: the list says which. */
  private async check(file: TFile): Promise<CheckResult | undefined> {
    try {
      const params: CheckParams = { uri: uriOfFile(file), languageId: 'markdown', text: await this.app.vault.cachedRead(file) };
      return (await this.checker.request<CheckResult | null>(CHECK_REQUEST, params)) ?? undefined;
    } catch {
      return undefined;
    }
  }

  private list(rows: readonly (readonly [TFile, string])[]): void {
    if (!rows.length) return;
    const list = this.contentEl.createEl('ul', { cls: 'discreet-vault' });
    for (const [file, text] of rows) {
      const open = list.createEl('li').createEl('button', { text: file.path });
      open.createSpan({ text, cls: 'discreet-note' });
      open.addEventListener('click', () => {
        this.close();
        void this.app.workspace.getLeaf(false).openFile(file);
      });
    }
  }
}

function summary(all: number, found: number, unread: number): string {
  const notes = `${all} ${all === 1 ? 'note' : 'notes'} checked`;
  const left = unread ? ` ${unread} could not be checked.` : '';
  return `${notes}: ${found ? `${found} with details to look at.` : 'nothing was found by these checks.'}${left}`;
}
