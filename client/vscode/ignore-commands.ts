import {
  commands,
  Disposable,
  Position,
  Range,
  Selection,
  ThemeIcon,
  Uri,
  window,
  workspace,
  WorkspaceEdit,
  type QuickPickItem,
  type TextDocument,
} from 'vscode';
import { State, type BaseLanguageClient } from 'vscode-languageclient';
import { DIRECTIVE, reasonOf } from '../../shared/directive.ts';
import { IGNORE_EVERYWHERE, IGNORE_WITH_REASON, IGNORES, type IgnoreEverywhere, type IgnoreWithReason } from '../../shared/protocol.ts';
import type { IgnoreList } from './ignores.ts';
import { isChecked } from './languages.ts';
import { say } from './say.ts';

/** Keeps the server informed of what is ignored everywhere, and lets its user see every ignore and take it back. */
export function ignoreCommands(client: BaseLanguageClient, list: IgnoreList): Disposable {
  const send = async (): Promise<void> => {
    if (client.state === State.Running) await client.sendNotification(IGNORES, await list.told());
  };
  const take = async (entry: string): Promise<void> => {
    await list.remove(entry);
    await send();
  };
  return Disposable.from(
    client.onDidChangeState(({ newState }) => newState === State.Running && void send()),
    commands.registerCommand(IGNORE_EVERYWHERE, async (ignore: unknown) => {
      if (!isIgnore(ignore)) return;
      await list.add(ignore);
      await send();
      const message = `Discreet: ‘${ignore.rule}’ ignores this wording in every draft now. The wording itself is not kept.`;
      if ((await window.showInformationMessage(message, 'Undo')) === 'Undo') await take(ignore.entry);
    }),
    commands.registerCommand(IGNORE_WITH_REASON, (given: IgnoreWithReason, typed?: string) => ignoreWithReason(given, typed)),
    commands.registerCommand('discreet.showIgnores', () => showIgnores(list, take)),
  );
}

/** Asks for the reason and writes it down with the directive; without one (Escape) nothing happens. */
async function ignoreWithReason({ uri, version, position, before, after }: IgnoreWithReason, typed?: string): Promise<void> {
  const prompt = 'Why may this stay? It is written beside it, for those who read the draft after you.';
  const reason =
    typed ?? (await window.showInputBox({ title: 'Ignore here', prompt, placeHolder: 'for example: agreed with the patient' }));
  if (reason === undefined) return;
  const document = workspace.textDocuments.find((open) => open.uri.toString() === Uri.parse(uri).toString());
  const edit = new WorkspaceEdit();
  if (document) edit.insert(document.uri, new Position(position.line, position.character), before + reasonOf(reason) + after);
  if (document?.version !== version || !(await workspace.applyEdit(edit))) say('the draft has changed meanwhile; please try again.');
}

const isIgnore = (value: unknown): value is IgnoreEverywhere =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as IgnoreEverywhere).rule === 'string' &&
  typeof (value as IgnoreEverywhere).entry === 'string';

interface Item extends QuickPickItem {
  readonly go?: () => void;
  readonly undo: () => Promise<void>;
}

const UNDO = { iconPath: new ThemeIcon('trash'), tooltip: 'Report it again' };

async function showIgnores(list: IgnoreList, take: (entry: string) => Promise<void>): Promise<void> {
  const pick = window.createQuickPick<Item>();
  pick.title = 'Discreet: what is ignored';
  pick.matchOnDescription = true;
  const fill = (): void => {
    const document = window.activeTextEditor?.document;
    pick.items = [...(document && isChecked(document) ? inDraft(document) : []), ...everywhere(list, take)];
    pick.placeholder = pick.items.length ? 'Enter goes there; the bin takes an ignore back' : 'Nothing is ignored here or everywhere';
  };
  fill();
  pick.onDidTriggerItemButton(({ item }) => void item.undo().then(fill));
  pick.onDidAccept(() => {
    const go = pick.selectedItems[0]?.go;
    if (!go) return;
    pick.hide();
    go();
  });
  pick.onDidHide(() => pick.dispose());
  pick.show();
  return Promise.resolve();
}

function inDraft(document: TextDocument): Item[] {
  return [...document.getText().matchAll(DIRECTIVE)].map((found) => {
    const [whole, reach = '', rules = '', reason = ''] = found;
    const range = new Range(document.positionAt(found.index), document.positionAt(found.index + whole.length));
    return {
      label: `Line ${range.start.line + 1}: ${rules.trim() || 'every rule'}`,
      description: [REACH[reach], reason.trim()].filter(Boolean).join(' · '),
      buttons: [UNDO],
      go: () => {
        const editor = window.activeTextEditor;
        if (editor?.document !== document) return;
        editor.selection = new Selection(range.start, range.end);
        editor.revealRange(range);
      },
      undo: () => remove(document, range),
    };
  });
}

const REACH: Readonly<Record<string, string>> = {
  '': 'this line or the next',
  '-next': 'the next line',
  '-line': 'this line',
  '-start': 'from here on',
  '-end': 'up to here',
  '-file': 'the whole draft',
};

/** Takes a directive out, with its line where it stands alone. */
async function remove(document: TextDocument, range: Range): Promise<void> {
  const line = document.lineAt(range.start.line);
  const before = line.text.slice(0, range.start.character);
  const alone = !(before + line.text.slice(range.end.character)).trim();
  const spaces = /[ \t]*$/.exec(before)![0].length;
  const edit = new WorkspaceEdit();
  edit.delete(document.uri, alone ? line.rangeIncludingLineBreak : new Range(range.start.translate(0, -spaces), range.end));
  await workspace.applyEdit(edit);
}

const everywhere = (list: IgnoreList, take: (entry: string) => Promise<void>): Item[] =>
  list.all.map(({ rule, entry, since }) => ({
    label: `Everywhere: ${rule}`,
    description: `a wording that is not kept · since ${since}`,
    buttons: [UNDO],
    undo: () => take(entry),
  }));
