import type { EditorView } from '@codemirror/view';
import type { CodeAction, Diagnostic, Hover, TextDocumentEdit, TextEdit } from 'vscode-languageserver-types';
import { FIX_ALL_KIND, IGNORE_EVERYWHERE, type IgnoreEverywhere } from '../../shared/protocol.ts';
import type { Finding } from './findings.ts';
import { hostOf, type PlacedHost } from './host.ts';
import { offsetAt, positionAt, rangeOf } from './positions.ts';

/** Something that can be done about a finding. */
export interface Action {
  readonly title: string;
  /** Mends the text without a look. */
  readonly preferred: boolean;
  /** Leaves the text as it is and says that this is meant: `here` by a comment in the text, `everywhere` by the user's own list. */
  readonly ignores?: 'here' | 'everywhere';
  /** Resolves with whether it was done: not where the text has changed since the action was offered. */
  readonly run: () => Promise<boolean>;
}

const DIRECTIVE = /\bdiscreet-ignore/;

/** What the server offers for one finding; nothing where it is down or the document is not open. */
export async function actionsFor(view: EditorView, finding: Finding): Promise<Action[]> {
  const range = rangeOf(view.state.doc, finding.from, finding.to);
  const offered = await codeActions(view, finding, { diagnostics: [{ ...finding.diagnostic, range }], only: ['quickfix'], triggerKind: 1 });
  return offered.filter((action) => isAbout(action, finding, view)).flatMap((action) => actionOf(view, action) ?? []);
}

/** Makes every fix that needs no look, as one step. Returns false where there is none or the text has changed meanwhile. */
export async function fixAllSafe(view: EditorView): Promise<boolean> {
  const all = { from: 0, to: view.state.doc.length };
  const offered = await codeActions(view, all, { diagnostics: [], only: [FIX_ALL_KIND], triggerKind: 1 });
  const action = offered.map((o) => actionOf(view, o)).find((a) => a !== undefined);
  return (await action?.run()) ?? false;
}

/** What the server says about a finding beyond its message, a paragraph each; it is plain text by then. */
export async function explain(view: EditorView, { from, diagnostic }: Finding): Promise<string[]> {
  const host = hostOf(view);
  if (!host) return [];
  const position = positionAt(view.state.doc, from);
  const hover = await host.checker.request<Hover | null>('textDocument/hover', { textDocument: { uri: host.uri }, position });
  const contents = hover?.contents;
  const text = typeof contents === 'object' && 'value' in contents ? contents.value : '';
  const message = messageOf(diagnostic);
  const section = text.split(/\n+---\n+/).find((part) => part.startsWith(message)) ?? '';
  // The list of fixes stands there as buttons, the rule's name as a link.
  return section
    .slice(message.length)
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph && !/^- |\n- |^\[|^`/.test(paragraph));
}

/** The protocol allows Markdown in a message by now; what comes is shown as text either way. */
export const messageOf = ({ message }: Diagnostic): string =>
  typeof message === 'string' ? message : (message as { value: string }).value;

async function codeActions(view: EditorView, { from, to }: { from: number; to: number }, context: object): Promise<CodeAction[]> {
  const host = hostOf(view);
  if (!host) return [];
  const params = { textDocument: { uri: host.uri }, range: rangeOf(view.state.doc, from, to), context };
  return (await host.checker.request<CodeAction[] | null>('textDocument/codeAction', params)) ?? [];
}

/** The server also offers what helps its neighbours; an action without a finding may be for all findings of one rule. */
function isAbout(action: CodeAction, { from, to, diagnostic }: Finding, { state: { doc } }: EditorView): boolean {
  const about = action.diagnostics?.[0];
  if (!about) return (action.data as { rule?: unknown } | undefined)?.rule === diagnostic.code;
  return about.code === diagnostic.code && offsetAt(doc, about.range.start) === from && offsetAt(doc, about.range.end) === to;
}

function actionOf(view: EditorView, action: CodeAction): Action | undefined {
  const host = hostOf(view);
  if (!host) return undefined;
  const { title, command, edit } = action;
  if (command?.command === IGNORE_EVERYWHERE) {
    const ignore = command.arguments?.[0] as IgnoreEverywhere;
    return { title, preferred: false, ignores: 'everywhere', run: () => Promise.resolve(host.checker.ignore(ignore)) };
  }
  if (!edit && action.data === undefined) return undefined;
  const ignores = editsOf(action, host.uri)?.edits.some(({ newText }) => DIRECTIVE.test(newText)) ? { ignores: 'here' as const } : {};
  return { title, preferred: action.isPreferred === true, ...ignores, run: () => make(view, host, action) };
}

/** Makes the edits of an action; those that were not offered with it are asked for now. */
async function make(view: EditorView, { checker, uri }: PlacedHost, action: CodeAction): Promise<boolean> {
  const whole = action.edit ? action : await checker.request<CodeAction>('codeAction/resolve', action);
  const change = editsOf(whole, uri);
  const document = checker.document(uri);
  return change !== undefined && document !== undefined && document.edit(view, change.version ?? document.version, change.edits);
}

function editsOf({ edit }: CodeAction, uri: string): { readonly version: number | null; readonly edits: readonly TextEdit[] } | undefined {
  const change = edit?.documentChanges?.find((c): c is TextDocumentEdit => 'textDocument' in c && c.textDocument.uri === uri);
  return change && { version: change.textDocument.version, edits: change.edits as TextEdit[] };
}
