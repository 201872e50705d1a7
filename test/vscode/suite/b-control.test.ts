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

  for (const [name, written] of [
    ['reason.adoc', '// discreet-ignore-next age-exact: he agreed\nA 47-year-old man came in.\n'],
    ['reason.rst', '.. discreet-ignore-next age-exact: he agreed\n\nA 47-year-old man came in.\n'],
    ['reason.md', 'A 47-year-old man came in. <!-- discreet-ignore-line age-exact: he agreed -->\n'],
  ] as const)
    it(`is ignored with a reason, in a comment of its language: ${name}`, async () => {
      const document = await draft(name, TWO);
      const [first] = await reported(document, AGE, 2);
      const ask = ['vscode.executeCodeActionProvider', document.uri, first!.range, vscode.CodeActionKind.QuickFix.value] as const;
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(...ask);
      const { command } = actions.find((a) => a.command?.command === 'discreet.ignoreWithReason' && a.title.includes(AGE))!;
      await vscode.commands.executeCommand(command!.command, command!.arguments![0], 'he agreed -->');
      await reported(document, AGE, 1);
      assert.ok(document.getText().startsWith(written), document.getText());
    });

  it('counts for the person that its author names', async () => {
    const text = 'A 47-year-old farrier from Hexham came in.\n\nThe beekeeper from Oban sat beside him.\n\nHe went home.\n';
    const document = await draft('persons.md', text);
    await reported(document, AGE, 1);
    const about = { start: text.indexOf('beekeeper'), person: 1 };
    await eventually('a second person', async () => {
      await vscode.commands.executeCommand('discreet.panel.anotherPerson', { about }, 2);
      return document.getText() !== text;
    });
    const said = text
      .replace('The beekeeper', '<!-- discreet-person 2 -->\n\nThe beekeeper')
      .replace('He went', '<!-- discreet-person 1 -->\n\nHe went');
    assert.equal(document.getText(), said);
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
