import { editorInfoField, MarkdownView, type App, type Editor, type MarkdownFileInfo, type TFile } from 'obsidian';
import type { EditorState } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';

/* Where Obsidian's notes and the protocol's documents meet. */

export const uriOfFile = ({ path }: TFile): string => `vault:///${encodeURI(path)}`;

/** The note that an editor shows; undefined for one that shows no note, such as a card of a canvas. */
export function uriOf(state: EditorState): string | undefined {
  const file = state.field(editorInfoField, false)?.file;
  return file?.extension === 'md' ? uriOfFile(file) : undefined;
}

/** CodeMirror's side of an editor: not in the typings, but what every plugin that draws into the editor uses. */
const viewOf = (editor: Editor | undefined): EditorView | undefined => (editor as (Editor & { cm?: EditorView }) | undefined)?.cm;

/** The note that somebody writes in, with its editor. */
export function activeNote(app: App): { readonly file: TFile; readonly view: EditorView } | undefined {
  const note = app.workspace.getActiveViewOfType(MarkdownView);
  return noteOf(note);
}

export function noteOf(info: MarkdownFileInfo | MarkdownView | null): { readonly file: TFile; readonly view: EditorView } | undefined {
  const view = viewOf(info?.editor);
  const file = info?.file;
  return view && file?.extension === 'md' ? { file, view } : undefined;
}
