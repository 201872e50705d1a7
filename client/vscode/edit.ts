import {
  commands,
  Disposable,
  env,
  Range,
  Selection,
  TextEditorRevealType,
  window,
  workspace,
  type CodeAction,
  type TextEditor,
} from 'vscode';
import { State, type BaseLanguageClient } from 'vscode-languageclient';
import { FIX_ALL_KIND, FIXED_REQUEST, type FixedParams, type FixedResult } from '../../shared/protocol.ts';
import { findings } from './findings.ts';
import { count, say } from './say.ts';

/** What changes the draft, moves in it, or takes it along. */
export const editCommands = (client: BaseLanguageClient): Disposable =>
  Disposable.from(
    commands.registerCommand('discreet.fixAllSafe', () => withEditor(fixAllSafe)),
    commands.registerCommand('discreet.nextFinding', () => withEditor((editor) => step(editor, true))),
    commands.registerCommand('discreet.previousFinding', () => withEditor((editor) => step(editor, false))),
    commands.registerCommand('discreet.copyMended', () => withEditor((editor) => copyMended(client, editor))),
  );

const withEditor = (act: (editor: TextEditor) => Promise<unknown>): Promise<unknown> | undefined =>
  window.activeTextEditor && act(window.activeTextEditor);

async function fixAllSafe({ document }: TextEditor): Promise<void> {
  const all = new Range(0, 0, document.lineCount, 0);
  // The edits are worked out when they are asked for: for one action, which is all there is of this kind.
  const actions = await commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', document.uri, all, FIX_ALL_KIND, 1);
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

/** Puts the draft with its safe fixes made on the clipboard; the draft itself stays as it is. */
async function copyMended(client: BaseLanguageClient, { document }: TextEditor): Promise<void> {
  const params: FixedParams = { uri: client.code2ProtocolConverter.asUri(document.uri), all: false };
  const fixed =
    client.state === State.Running ? await client.sendRequest<FixedResult | null>(FIXED_REQUEST, params).catch(() => null) : null;
  if (!fixed) return void window.showErrorMessage('Discreet: the checker gave no answer, so nothing was copied.');
  await env.clipboard.writeText(fixed.text);
  if (!fixed.left) return say('copied with its safe fixes made.');
  void window.showWarningMessage(
    `Discreet: copied with its safe fixes made. ${count(fixed.left, 'detail')} ${fixed.left === 1 ? 'is' : 'are'} left to look at.`,
  );
}
