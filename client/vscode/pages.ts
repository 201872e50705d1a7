import { commands, Disposable, Uri, window, workspace, type QuickPickItem } from 'vscode';
import { SELF_TEST, afterASlip } from '../../shared/texts.ts';
import { PACKS, type Pack } from '../../shared/settings.ts';
import { rulePage } from '../../shared/protocol.ts';
import { findings, ruleOf } from './findings.ts';
import { say } from './say.ts';

/* What there is to read beside a draft: pages that are part of the extension, shown rendered and never checked themselves. */

const SCHEME = 'discreet';
/** Folder of the rules' pages, as the server is told. */
export const RULE_PAGES = `${SCHEME}:/rules/`;
const SLIP = Uri.parse(`${SCHEME}:/After a slip.md`);
const SELF_TEST_CARD = Uri.parse(`${SCHEME}:/Self-test.md`);

interface RuleEntry {
  readonly id: string;
  readonly summary: string;
}

/** The pages' commands; `extension` is the folder of the extension. */
export function pageCommands(extension: Uri): Disposable {
  const rules = Uri.joinPath(extension, 'dist', 'server', 'rules');
  return Disposable.from(
    workspace.registerTextDocumentContentProvider(SCHEME, { provideTextDocumentContent: (uri) => content(rules, uri) }),
    commands.registerCommand('discreet.explainRule', (rule?: unknown) => explainRule(rules, rule)),
    commands.registerCommand('discreet.afterASlip', () => show(SLIP)),
    commands.registerCommand('discreet.selfTest', () => show(SELF_TEST_CARD)),
  );
}

const show = (uri: Uri): Thenable<unknown> => commands.executeCommand('vscode.openWith', uri, 'vscode.markdown.preview.editor');

async function content(rules: Uri, uri: Uri): Promise<string> {
  if (uri.path === SLIP.path) return slipPage();
  if (uri.path === SELF_TEST_CARD.path) return selfTestPage();
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  return read(Uri.joinPath(rules, name));
}

const read = async (uri: Uri): Promise<string> => new TextDecoder().decode(await workspace.fs.readFile(uri));

const IF_IN_DOUBT = 'If in doubt ask your defence organisation or data protection lead. This is not legal advice.';

function slipPage(): string {
  const set = workspace.getConfiguration('discreet').get<string>('pack') ?? '';
  const pack: Pack = PACKS.find((p) => p === set) ?? 'uk-professional';
  const steps = afterASlip(pack).map((step, i) => `${i + 1}. ${step}`);
  return ['# I think I have already posted something', 'It happens to careful people. In this order:', steps.join('\n'), IF_IN_DOUBT].join(
    '\n\n',
  );
}

const selfTestPage = (): string =>
  [
    '# Self-test before you publish',
    'Discreet cannot know what others know. Ask yourself:',
    SELF_TEST.map((question) => `- ${question}`).join('\n'),
    'One “yes” is a reason to change the draft, or to wait. Then read it aloud once, as the patient would.',
    IF_IN_DOUBT,
  ].join('\n\n');

/** Opens the page of `rule`, of the finding at the cursor, or of a rule that is picked from a list. */
async function explainRule(rules: Uri, rule: unknown): Promise<void> {
  const all = JSON.parse(await read(Uri.joinPath(rules, 'index.json'))) as RuleEntry[];
  const id = typeof rule === 'string' ? rule : (ruleAtCursor() ?? (await pickRule(all)));
  if (!id) return;
  if (all.some((entry) => entry.id === id)) await show(Uri.parse(rulePage(RULE_PAGES, id)));
  else say(`there is no page about ‘${id}’.`);
}

function ruleAtCursor(): string | undefined {
  const editor = window.activeTextEditor;
  const here = editor && findings(editor.document.uri).find(({ range }) => range.contains(editor.selection.active));
  return here && ruleOf(here);
}

async function pickRule(all: readonly RuleEntry[]): Promise<string | undefined> {
  const items: QuickPickItem[] = all.map(({ id, summary }) => ({ label: id, detail: summary }));
  const picked = await window.showQuickPick(items, { title: 'Discreet: which rule?', matchOnDetail: true });
  return picked?.label;
}
