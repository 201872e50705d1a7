import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, draft, eventually, of, reported, type, write } from './helpers.ts';

const AGE = 'age-exact';
const TWO = 'A 47-year-old man came in.\n\nA 52-year-old woman left.\n';

const set = (key: string, value: unknown): Thenable<void> =>
  vscode.workspace.getConfiguration('discreet').update(key, value, vscode.ConfigurationTarget.Workspace);

const isError = ({ severity }: vscode.Diagnostic): boolean => severity === vscode.DiagnosticSeverity.Error;

describe('what is reported', () => {
  afterEach(closeAll);

  it('follows the settings', async () => {
    const document = await draft('settings.md', TWO);
    await reported(document, AGE, 2);
    await set('severity', { [AGE]: 'off' });
    await reported(document, AGE, 0);
    await set('severity', { [AGE]: 'error' });
    const found = await eventually('as errors', () => {
      const errors = of(document, AGE).filter((d) => d.severity === vscode.DiagnosticSeverity.Error);
      return errors.length === 2 && errors;
    });
    assert.equal(found.length, 2);
    await set('severity', undefined);
    await eventually('as before', () => of(document, AGE).some((d) => d.severity !== vscode.DiagnosticSeverity.Error));
  });

  it('follows the nearest .discreet.json, each draft its own', async () => {
    await write('quiet/.discreet.json', JSON.stringify({ severity: { [AGE]: 'off' } }));
    const [quiet, loud] = [await draft('quiet/deep/one.md', `${TWO}\nMargaret Smith lives in Hexham.\n`), await draft('loud.md', TWO)];
    await reported(loud, AGE, 2);
    await eventually('read, and quiet', () => vscode.languages.getDiagnostics(quiet.uri).length > 0 && of(quiet, AGE).length === 0);
    await write('quiet/.discreet.json', JSON.stringify({ severity: { [AGE]: 'error' } }));
    await eventually('loud, as the file says now', () => of(quiet, AGE).filter(isError).length === 2);
    assert.equal(of(loud, AGE).filter(isError).length, 0);
    await set('severity', { [AGE]: 'off' });
    await eventually('the workspace has the last word', () => of(quiet, AGE).length === 0 && of(loud, AGE).length === 0);
    await set('severity', undefined);
    await reported(loud, AGE, 2);
  });

  it('is silenced by a directive, and that by a quick fix', async () => {
    const document = await draft('directive.md', TWO);
    await reported(document, AGE, 2);
    await type(document, new vscode.Position(0, 0), `<!-- discreet-ignore-next ${AGE}: an invented man -->\n`);
    const [other] = await reported(document, AGE, 1);
    assert.equal(other!.range.start.line, 3);
    const ask = ['vscode.executeCodeActionProvider', document.uri, other!.range, vscode.CodeActionKind.QuickFix.value] as const;
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(...ask);
    const ignore = actions.find((a) => a.title.startsWith('Ignore') && a.title.includes(AGE));
    assert.ok(ignore?.edit && (await vscode.workspace.applyEdit(ignore.edit)));
    await reported(document, AGE, 0);
  });

  it('can be walked through with commands', async () => {
    const document = await draft('walk.md', TWO);
    const marks = await reported(document, AGE, 2);
    await vscode.workspace.getConfiguration('discreet').update('rules', [AGE], vscode.ConfigurationTarget.Workspace);
    await eventually('only the ages', () => vscode.languages.getDiagnostics(document.uri).length === 2);
    const editor = vscode.window.activeTextEditor!;
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    const visited: number[] = [];
    for (const command of ['nextFinding', 'nextFinding', 'nextFinding', 'previousFinding']) {
      await vscode.commands.executeCommand(`discreet.${command}`);
      visited.push(marks.findIndex((m) => m.range.start.isEqual(editor.selection.active)));
    }
    await set('rules', undefined);
    assert.deepEqual(visited, [0, 1, 0, 1]);
  });

  it('is explained on the page of its rule, which is not itself checked', async () => {
    await vscode.commands.executeCommand('discreet.explainRule', AGE);
    await eventually('a preview', () => vscode.window.tabGroups.activeTabGroup.activeTab?.label.includes(AGE));
    const page = vscode.Uri.parse(`discreet:/rules/${AGE}.md`);
    assert.match((await vscode.workspace.openTextDocument(page)).getText(), /^# age-exact/);
    await reported(await draft('after.md', TWO), AGE, 2); // By now the page, which was opened before, has been read.
    assert.deepEqual(vscode.languages.getDiagnostics(page), []);
  });
});
