import {
  commands,
  Disposable,
  Range,
  Selection,
  ThemeIcon,
  window,
  workspace,
  WorkspaceEdit,
  type QuickPickItem,
  type TextDocument,
} from 'vscode';
import { State, type BaseLanguageClient } from 'vscode-languageclient';
import { DIRECTIVE } from '../../shared/directive.ts';
import { IGNORE_EVERYWHERE, IGNORES, type IgnoreEverywhere } from '../../shared/protocol.ts';
import type { IgnoreList } from './ignores.ts';
import { isChecked } from './languages.ts';

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
    commands.registerCommand('discreet.showIgnores', () => showIgnores(list, take)),
  );
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
