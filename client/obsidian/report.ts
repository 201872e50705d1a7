import { normalizePath, Notice } from 'obsidian';
import { REPORT_REQUEST, type ReportParams, type ReportResult } from '../../shared/protocol.ts';
import { RefusedError } from '../codemirror/index.ts';
import type DiscreetPlugin from './main.ts';
import { activeNote, uriOfFile } from './notes.ts';

/** Writes a note beside the one that it is about, without words of it. An older report stays as it is. */
export async function writeReport({ app, checker }: DiscreetPlugin): Promise<void> {
  const note = activeNote(app);
  if (!note || !checker) return;
  const { file } = note;
  const params: ReportParams = { uri: uriOfFile(file), format: 'markdown', showText: false };
  try {
    const { text } = await checker.request<ReportResult>(REPORT_REQUEST, params);
    const folder = file.parent?.path ?? '';
    const name = (n: number): string => normalizePath(`${folder}/Report on ${file.basename}${n > 1 ? ` ${n}` : ''}.md`);
    let n = 1;
    while (app.vault.getAbstractFileByPath(name(n))) n++;
    await app.workspace.getLeaf(true).openFile(await app.vault.create(name(n), text));
  } catch (error) {
    new Notice(error instanceof RefusedError && error.unknown ? 'This version cannot write reports.' : 'The report could not be written.');
  }
}
