import { ChangeSet, type ChangeDesc, type Text } from '@codemirror/state';
import type { EditorView, ViewUpdate } from '@codemirror/view';
import type { Diagnostic, TextEdit } from 'vscode-languageserver-types';
import type { Edit } from '../../shared/finding.ts';
import { setFindings, type Finding } from './findings.ts';
import { contentChanges, offsetAt } from './positions.ts';

/** Where changes go: the server, or nowhere while it is down. */
export interface Wire {
  notify(method: string, params: unknown): void;
}

/** One editor that shows the document. After each of its changes its text is that of some version. */
interface Pane {
  readonly view: EditorView;
  /** A version that its text has been, and its changes from there, each with the version that it led to. */
  base: number;
  steps: { readonly version: number; readonly changes: ChangeDesc }[];
}

const versionOf = ({ base, steps }: Pane): number => steps.at(-1)?.version ?? base;

/** One document of the server, however many editors show it. */
export class SharedDocument {
  readonly uri: string;
  readonly languageId: string;
  version = 1;
  /** The version that the server answered last, and what it found there. */
  private answered: { readonly version: number; readonly findings: readonly Finding[] } | undefined;
  private text: Text;
  /** Texts by version, from the answered one on: what answers to come are about. */
  private texts = new Map<number, Text>();
  private readonly panes = new Map<EditorView, Pane>();
  private readonly wire: Wire;

  constructor(uri: string, languageId: string, view: EditorView, wire: Wire) {
    this.uri = uri;
    this.languageId = languageId;
    this.wire = wire;
    this.text = view.state.doc;
    this.texts.set(1, this.text);
    this.panes.set(view, { view, base: 1, steps: [] });
    this.open();
  }

  get length(): number {
    return this.text.length;
  }

  get views(): readonly EditorView[] {
    return [...this.panes.keys()];
  }

  /** The server has not answered for the text as it is. */
  get owed(): boolean {
    return this.answered?.version !== this.version;
  }

  /** Tells a server about the document; a new server knows nothing of what the one before it has said. */
  open(): void {
    this.answered = undefined;
    const { uri, languageId, version, text } = this;
    this.wire.notify('textDocument/didOpen', { textDocument: { uri, languageId, version, text: text.toString() } });
  }

  /**
   * One more editor shows the document. One that holds something else, such as a cell of a table that is edited by itself, is
   * left alone until it holds the same.
   */
  join(view: EditorView): void {
    if (!view.state.doc.eq(this.text)) return;
    const pane: Pane = { view, base: this.version, steps: [] };
    this.panes.set(view, pane);
    this.showSoon(pane);
  }

  /** An editor shows it no more. Returns whether none does; the server is told. */
  leave(view: EditorView): boolean {
    if (!this.panes.delete(view) || this.panes.size) return false;
    this.wire.notify('textDocument/didClose', { textDocument: { uri: this.uri } });
    return true;
  }

  /** Sends what an editor has changed. Where it has only caught up with another editor, there is nothing to send. */
  update({ view, startState, state, changes }: ViewUpdate): void {
    const pane = this.panes.get(view);
    if (!pane) return this.join(view);
    if (this.panes.size > 1 && state.doc.eq(this.text)) {
      pane.steps.push({ version: this.version, changes: changes.desc });
      return this.showSoon(pane);
    }
    const known = startState.doc === this.text || startState.doc.eq(this.text);
    this.advance(pane, state.doc, changes.desc, known ? contentChanges(changes, startState.doc) : [{ text: state.doc.toString() }]);
  }

  /** Takes what the server has found in one version; later changes move it along in each editor. */
  publish(version: number, diagnostics: readonly Diagnostic[]): void {
    const text = this.texts.get(version);
    if (!text) return;
    const findings = diagnostics.map((diagnostic) => {
      const from = offsetAt(text, diagnostic.range.start);
      return { from, to: Math.max(from, offsetAt(text, diagnostic.range.end)), diagnostic };
    });
    this.answered = { version, findings };
    for (const old of this.texts.keys()) if (old < version) this.texts.delete(old);
    for (const pane of this.panes.values()) this.show(pane);
  }

  /**
   * Makes edits that the server offered for `version` in one editor, as one step of its history.
   * Returns false, and changes nothing, where the text is another by now.
   */
  edit(view: EditorView, version: number, edits: readonly TextEdit[]): boolean {
    const { doc } = view.state;
    const place = ({ range, newText }: TextEdit): Edit => ({
      start: offsetAt(doc, range.start),
      end: offsetAt(doc, range.end),
      text: newText,
    });
    return this.make(view, version, edits.map(place));
  }

  /** As `edit`, for edits that are given by offsets. */
  make(view: EditorView, version: number, edits: readonly Edit[]): boolean {
    const pane = this.panes.get(view);
    if (version !== this.version || !pane || versionOf(pane) !== version) return false;
    const changes = edits.map(({ start, end, text }) => ({ from: start, to: end, insert: view.state.toText(text) }));
    view.dispatch({ changes, userEvent: 'input.fix' });
    return true;
  }

  private advance(pane: Pane, text: Text, changes: ChangeDesc, content: readonly object[]): void {
    const version = ++this.version;
    this.text = text;
    this.texts.set(version, text);
    pane.steps.push({ version, changes });
    this.wire.notify('textDocument/didChange', { textDocument: { uri: this.uri, version }, contentChanges: content });
  }

  /** An editor that is changing at this moment takes nothing new. */
  private showSoon(pane: Pane): void {
    queueMicrotask(() => this.panes.get(pane.view) === pane && this.show(pane));
  }

  /** Shows the answered findings in an editor, where it has been at the version that they are about. */
  private show(pane: Pane): void {
    if (!this.answered) return;
    const { version, findings } = this.answered;
    if (pane.base !== version && !pane.steps.some((step) => step.version === version)) return;
    pane.steps = pane.steps.filter((step) => step.version > version);
    pane.base = version;
    const start: ChangeDesc = ChangeSet.empty(this.texts.get(version)!.length);
    const changes = pane.steps.reduce((all, step) => all.composeDesc(step.changes), start);
    // What somebody has typed over is gone; what was about a place rather than words has no length to lose.
    const moved = findings.flatMap(({ from, to, diagnostic }) => {
      const now = { from: changes.mapPos(from, 1), to: changes.mapPos(to, -1), diagnostic };
      return now.to > now.from || from === to ? [{ ...now, to: Math.max(now.from, now.to) }] : [];
    });
    pane.view.dispatch({ effects: setFindings.of(moved) });
  }
}
