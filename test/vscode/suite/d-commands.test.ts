import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, codeOf, draft, eventually, reported } from './helpers.ts';

const REPLY = 'Thank you for your review. You came in May and refused the root canal.\n';

const codes = (uri: vscode.Uri): string[] => vscode.languages.getDiagnostics(uri).map(codeOf);
const labels = (): string[] => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label));
const run = (command: string, ...rest: unknown[]): Thenable<unknown> => vscode.commands.executeCommand(`discreet.${command}`, ...rest);

describe('the commands', () => {
  afterEach(closeAll);

  it('that the manifest names are all there', async () => {
    await draft('any.md', 'Nothing.\n');
    const { contributes } = vscode.extensions.getExtension('discreet.discreet')!.packageJSON as {
      contributes: { commands: { command: string }[] };
    };
    const there = new Set(await vscode.commands.getCommands(true));
    assert.deepEqual(
      contributes.commands.filter(({ command }) => !there.has(command)),
      [],
    );
  });

  it('choose the kind of a Markdown draft in its front matter', async () => {
    const document = await draft('kind.md', REPLY);
    await run('chooseKind', 'blog');
    assert.ok(document.getText().startsWith('---\ndiscreet:\n  kind: blog\n---\n\nThank you'), document.getText());
    await eventually('read as a blog', () => codes(document.uri).length > 0 && !codes(document.uri).includes('reply-confirms-patient'));
    await run('chooseKind', 'reply');
    assert.ok(document.getText().startsWith('---\ndiscreet:\n  kind: reply\n---\n\nThank you'), document.getText());
    await eventually('read as a reply', () => codes(document.uri).includes('reply-confirms-patient'));
    await run('choosePack', 'us-hipaa-safe-harbor');
    assert.match(document.getText(), /^---\ndiscreet:\n {2}pack: us-hipaa-safe-harbor\n {2}kind: reply\n---\n/);
  });

  it('choose the kind of another draft in the settings, which follow when it is renamed', async () => {
    const document = await draft('kind of reply.txt', REPLY);
    const kinds = (): unknown => vscode.workspace.getConfiguration('discreet').inspect('kinds')?.workspaceValue;
    await run('chooseKind', 'blog');
    await eventually('read as a blog', () => !codes(document.uri).includes('reply-confirms-patient'));
    await run('chooseKind', 'reply');
    assert.deepEqual(kinds(), { 'kind of reply.txt': 'reply' });
    await eventually('read as a reply', () => codes(document.uri).includes('reply-confirms-patient'));
    const renamed = vscode.Uri.joinPath(document.uri, '../another.txt');
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(document.uri, renamed, { overwrite: true });
    assert.ok(await vscode.workspace.applyEdit(edit));
    await eventually('the setting has followed', () => JSON.stringify(kinds()) === '{"another.txt":"reply"}');
    await vscode.window.showTextDocument(renamed);
    await eventually('and is heeded', () => codes(renamed).includes('reply-confirms-patient'));
    await run('chooseKind', 'auto');
    assert.deepEqual(kinds(), {});
    await vscode.workspace.getConfiguration('discreet').update('kinds', undefined, vscode.ConfigurationTarget.Workspace);
  });

  it('put in a reply, whose blanks are still to be filled, and a consent statement that claims nothing', async () => {
    const document = await draft('template.md', '');
    await run('insertReply', 'review');
    assert.match(document.getText(), /^Thank you for your feedback\..*\[role\] on \[phone\/email\]/);
    const { selection } = vscode.window.activeTextEditor!;
    assert.equal(document.getText(selection), '[role]', 'the first blank is selected');
    await run('insertReply', 'contact');
    assert.match(document.getText(), /Thank you for getting in touch/);
    const statement = await draft('consent.md', '');
    await run('insertConsent');
    assert.match(statement.getText(), /^\[confirm: written consent/);
  });

  it('show what to do after a slip, and the self-test, as pages that are not checked', async () => {
    await run('afterASlip');
    await eventually('the page', () => labels().some((label) => label.includes('After a slip')));
    const page = vscode.Uri.parse('discreet:/After a slip.md');
    const slip = await vscode.workspace.openTextDocument(page);
    assert.match(slip.getText(), /data protection lead/);
    assert.match(slip.getText(), /72 hours/);
    await run('selfTest');
    await eventually('the card', () => labels().some((label) => label.includes('Self-test')));
    await reported(await draft('after-pages.md', 'A 47-year-old man came in.\n'), 'age-exact', 1);
    assert.deepEqual(vscode.languages.getDiagnostics(page), []);
  });

  it('open a sample draft, without a file', async () => {
    await run('openSample');
    const document = await eventually('the sample', () => vscode.window.activeTextEditor?.document);
    assert.ok(document.isUntitled);
    await eventually('its details', () => codes(document.uri).includes('name-relative'));
  });
});
