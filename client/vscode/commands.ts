import { commands, languages, Range, Selection, TextEditorRevealType, Uri, window, workspace } from 'vscode';
import type { CodeAction, Diagnostic, Disposable, TextEditor } from 'vscode';
import { FIX_ALL_KIND, rulePage, SOURCE } from '../../shared/protocol.ts';
import type { Keeper } from './keeper.ts';

export function registerCommands(keeper: Keeper, rulePages: string): Disposable[] {
  return [
    commands.registerCommand('discreet.fixAllSafe', () => withEditor(fixAllSafe)),
    commands.registerCommand('discreet.nextFinding', () => withEditor((editor) => step(editor, true))),
    commands.registerCommand('discreet.previousFinding', () => withEditor((editor) => step(editor, false))),
    commands.registerCommand('discreet.explainRule', (rule?: unknown) => explainRule(rulePages, rule)),
    commands.registerCommand('discreet.restart', () => keeper.restart()),
  ];
}

const withEditor = (act: (editor: TextEditor) => Promise<unknown>): Promise<unknown> | undefined =>
  window.activeTextEditor && act(window.activeTextEditor);

const say = (message: string) => void window.setStatusBarMessage(`Discreet: ${message}`, 4000);

/** What is reported in a document, in reading order. */
const findings = (uri: Uri): Diagnostic[] =>
  languages
    .getDiagnostics(uri)
    .filter((d) => d.source === SOURCE)
    .sort((a, b) => a.range.start.compareTo(b.range.start));

async function fixAllSafe({ document }: TextEditor): Promise<void> {
  const all = new Range(0, 0, document.lineCount, 0);
  const actions = await commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', document.uri, all, FIX_ALL_KIND);
  const edit = actions.find((action) => action.kind?.value === FIX_ALL_KIND)?.edit;
  if (!edit) return say('there is nothing that can be fixed without a look.');
  if (!(await workspace.applyEdit(edit))) say('the draft has changed meanwhile; please try again.');
}

/** Moves to the next or previous finding, round the end, and shows what is said about it. */
async function step(editor: TextEditor, forward: boolean): Promise<void> {
  const all = findings(editor.document.uri);
  const at = editor.selection.active;
  const after = all.filter(({ range }) => (forward ? range.start.isAfter(at) : range.start.isBefore(at)));
  const target = forward ? (after[0] ?? all[0]) : (after.at(-1) ?? all.at(-1));
  if (!target) return say('there is nothing to look at in this draft.');
  editor.selection = new Selection(target.range.start, target.range.start);
  editor.revealRange(target.range, TextEditorRevealType.InCenterIfOutsideViewport);
  await commands.executeCommand('editor.action.showHover', { focus: 'noAutoFocus' });
}

/** Opens the page of `rule`, of the finding at the cursor, or of a rule that is picked from a list. */
async function explainRule(rulePages: string, rule: unknown): Promise<void> {
  const id = typeof rule === 'string' ? rule : (ruleAtCursor() ?? (await pickRule(rulePages)));
  if (!id || !/^[a-z0-9-]+$/.test(id)) return;
  const page = Uri.parse(rulePage(rulePages, id));
  const there = await workspace.fs.stat(page).then(
    () => true,
    () => false,
  );
  if (there) await commands.executeCommand('markdown.showPreview', page);
  else say(`there is no page about ‘${id}’.`);
}

function ruleAtCursor(): string | undefined {
  const editor = window.activeTextEditor;
  const here = editor && findings(editor.document.uri).find(({ range }) => range.contains(editor.selection.active));
  const code = typeof here?.code === 'object' ? here.code.value : here?.code;
  return code === undefined ? undefined : String(code);
}

async function pickRule(rulePages: string): Promise<string | undefined> {
  const files = await workspace.fs.readDirectory(Uri.parse(rulePages));
  const rules = files.map(([name]) => name.replace(/\.md$/, '')).sort();
  return window.showQuickPick(rules, { title: 'Discreet: which rule?' });
}
