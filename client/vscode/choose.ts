import {
  commands,
  ConfigurationTarget,
  Disposable,
  EndOfLine,
  Range,
  window,
  workspace,
  WorkspaceEdit,
  type QuickPickItem,
  type TextDocument,
} from 'vscode';
import { SETTINGS } from '../../shared/settings.ts';
import { setInFrontMatter } from './front-matter.ts';
import { isChecked } from './languages.ts';
import type { Watch } from './watch.ts';

/** What is being written, and whose guidance counts: a Markdown draft says so itself, for others a setting does. */
export const chooseCommands = (watch: Watch): Disposable =>
  Disposable.from(
    commands.registerCommand('discreet.chooseKind', (value?: unknown) => choose(watch, 'kind', value)),
    commands.registerCommand('discreet.choosePack', (value?: unknown) => choose(watch, 'pack', value)),
    workspace.onDidRenameFiles(({ files }) => void followed(files.map(({ oldUri, newUri }) => [pathOf(oldUri), pathOf(newUri)]))),
  );

type Key = 'kind' | 'pack';

async function choose(watch: Watch, key: Key, given: unknown): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (!document || !isChecked(document)) return;
  const declared = SETTINGS.find((setting) => setting.key === key)!;
  const known = typeof given === 'string' && declared.enum!.includes(given) ? given : undefined;
  const value = known ?? (await pick(watch, key, declared.enum!, declared.meanings!, placeOf(document, key)));
  if (value === undefined) return;
  if (document.languageId === 'markdown') await inDocument(document, key, value);
  else await inSettings(document, key, value);
}

async function pick(
  watch: Watch,
  key: Key,
  values: readonly string[],
  meanings: readonly string[],
  where: string,
): Promise<string | undefined> {
  const now = watch.current.phase === 'read' && key === 'kind' ? watch.current.result.kind : undefined;
  const items = values.map((label, i): QuickPickItem => ({
    label,
    detail: meanings[i]!,
    ...(label === now ? { description: 'as it is read now' } : {}),
  }));
  const title = key === 'kind' ? 'Discreet: what is this document?' : 'Discreet: whose guidance counts?';
  return (await window.showQuickPick(items, { title, placeHolder: where, matchOnDetail: true }))?.label;
}

/** Where the choice will stand, for its user to read beforehand. */
function placeOf(document: TextDocument, key: Key): string {
  if (document.languageId === 'markdown') return 'Kept in the front matter of this document';
  if (key === 'kind' && inFolder(document)) return 'Kept in the settings of the workspace, for this document';
  return workspace.workspaceFolders
    ? 'Kept in the settings of the workspace, for all its documents'
    : 'Kept in your settings, for all documents';
}

async function inDocument(document: TextDocument, key: Key, value: string): Promise<void> {
  const edit = setInFrontMatter(document.getText(), key, value, document.eol === EndOfLine.CRLF ? '\r\n' : '\n');
  if (!edit) return void window.showErrorMessage(`Discreet: the front matter of this document cannot be read, so its ${key} was not set.`);
  const change = new WorkspaceEdit();
  change.replace(document.uri, new Range(document.positionAt(edit.start), document.positionAt(edit.end)), edit.text);
  await workspace.applyEdit(change);
}

const inFolder = ({ uri, isUntitled }: TextDocument): boolean => !isUntitled && workspace.getWorkspaceFolder(uri) !== undefined;
const pathOf = (uri: TextDocument['uri']): string => workspace.asRelativePath(uri, false);
const target = (): ConfigurationTarget => (workspace.workspaceFolders ? ConfigurationTarget.Workspace : ConfigurationTarget.Global);

async function inSettings(document: TextDocument, key: Key, value: string): Promise<void> {
  const settings = workspace.getConfiguration('discreet');
  if (key === 'pack' || !inFolder(document)) return settings.update(key, value, target());
  const path = pathOf(document.uri);
  const others = Object.fromEntries(Object.entries(kinds()).filter(([other]) => other !== path));
  await settings.update('kinds', value === 'auto' ? others : { ...others, [path]: value }, target());
}

/** `discreet.kinds` as the workspace itself has it. */
const kinds = (): Readonly<Record<string, string>> =>
  workspace.getConfiguration('discreet').inspect<Record<string, string>>('kinds')?.workspaceValue ?? {};

/** What was chosen for a file stays with it when it is renamed. */
async function followed(moves: readonly (readonly [string, string])[]): Promise<void> {
  const before = kinds();
  const to = new Map(moves);
  const after = Object.fromEntries(Object.entries(before).map(([path, kind]) => [to.get(path) ?? path, kind]));
  if (Object.keys(before).some((path) => to.has(path)))
    await workspace.getConfiguration('discreet').update('kinds', after, ConfigurationTarget.Workspace);
}
