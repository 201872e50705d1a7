import { editorLivePreviewField, Notice } from 'obsidian';
import type { EditorView } from '@codemirror/view';
import type { Finding } from '../codemirror/index.ts';

/** Live Preview draws properties as a table, where nothing can be marked or selected: says where the detail stands. */
export function explainHidden({ state }: EditorView, { to }: Finding): void {
  if (!state.field(editorLivePreviewField, false) || !/^---\s*$/.test(state.doc.line(1).text)) return;
  for (let n = 2; n <= state.doc.lines; n++) {
    const line = state.doc.line(n);
    if (line.from >= to) {
      new Notice('This stands in the properties of the note. In source mode it can be seen.');
      return;
    }
    if (/^(?:---|\.\.\.)\s*$/.test(line.text)) return;
  }
}
