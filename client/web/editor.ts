import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { EditorState, StateEffect, StateField } from '@codemirror/state';
import { EditorView, keymap, placeholder } from '@codemirror/view';
import { discreet, goTo, type Host } from '../codemirror/index.ts';

const HINT = 'Paste your draft here, or start to type.';

/** The document's address: it names the format, and a draft of another format is another document. */
export type Format = 'plaintext' | 'markdown';
const setFormat = StateEffect.define<Format>();
const formatField = StateField.define<Format>({
  create: () => 'plaintext',
  update: (format, { effects }) => effects.find((effect) => effect.is(setFormat))?.value ?? format,
});

export const uriOf = (state: EditorState): string => `untitled:draft.${state.field(formatField)}`;
export const languageIdOf = (uri: string): string => uri.slice(uri.lastIndexOf('.') + 1);
export const useFormat = (view: EditorView, format: Format): void => view.dispatch({ effects: setFormat.of(format) });

/** Nothing that a browser adds to a field may read along: some spelling checkers send what they read. */
const ALONE = {
  ...{ spellcheck: 'false', autocorrect: 'off', writingsuggestions: 'false', translate: 'no' },
  ...{ 'data-gramm': 'false', 'data-lt-active': 'false' },
};

export function makeEditor(parent: HTMLElement, host: Host, nonce: string): EditorView {
  const step = (forward: boolean) => (view: EditorView) => {
    if (!goTo(view, forward)) host.say('There is nothing to look at in this draft.');
    return true;
  };
  return new EditorView({
    parent,
    state: EditorState.create({
      extensions: [
        EditorView.cspNonce.of(nonce),
        formatField,
        history(),
        keymap.of([{ key: 'F8', run: step(true), shift: step(false), preventDefault: true }, ...defaultKeymap, ...historyKeymap]),
        EditorView.lineWrapping,
        placeholder(HINT),
        EditorView.contentAttributes.of({ ...ALONE, tabindex: '0', autocapitalize: 'sentences', 'aria-label': 'Your draft' }),
        discreet(host),
      ],
    }),
  });
}

/** Puts another text in the place of the whole draft; undo brings the old one back. */
export function replaceAll(view: EditorView, text: string): void {
  view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: view.state.toText(text) }, selection: { anchor: 0 } });
}

/** Puts a text at the cursor, on lines of its own where the draft holds any. */
export function insertText(view: EditorView, text: string): void {
  const { state } = view;
  const { from, to } = state.selection.main;
  const before = state.sliceDoc(0, from).trim() ? '\n\n' : '';
  view.dispatch({ ...state.replaceSelection(before + text), scrollIntoView: true });
  view.focus();
  if (from !== to) view.dispatch({ selection: { anchor: state.selection.main.from + before.length + text.length } });
}
