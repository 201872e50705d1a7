import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, codeOf, draft, eventually, write } from './helpers.ts';

const ages = (uri: vscode.Uri): vscode.Diagnostic[] => vscode.languages.getDiagnostics(uri).filter((d) => codeOf(d) === 'age-exact');
const AGE = 'A 47-year-old man came in.\n';

describe('the check of the workspace', () => {
  afterEach(closeAll);

  it('lists what is in drafts that are not open, and keeps to what is true', async () => {
    await draft('awake.md', 'Nothing.\n');
    const [one, two, never] = [await write('check/one.md', AGE), await write('check/two.rst', AGE), await write('check/other.csv', AGE)];
    await write('check/damaged.txt', new Uint8Array([0xff, 0xfe, 0x00, 0x41]));
    void vscode.commands.executeCommand('discreet.checkWorkspace');
    await eventually('both drafts', () => ages(one).length === 1 && ages(two).length === 1);
    assert.deepEqual(ages(never), []);

    const document = await vscode.workspace.openTextDocument(one);
    await vscode.window.showTextDocument(document, { preview: false });
    await eventually('once, while it is open', () => ages(one).length === 1);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(one, new vscode.Range(0, 0, 1, 0), 'A man in his forties came in.\n');
    assert.ok(await vscode.workspace.applyEdit(edit));
    await eventually('mended', () => ages(one).length === 0);
    await vscode.languages.setTextDocumentLanguage(document, 'json');
    await eventually('no draft any more: what is on the disk counts', () => ages(one).length === 1);
    await vscode.languages.setTextDocumentLanguage(document, 'markdown');
    await eventually('a draft again', () => ages(one).length === 0);

    const moved = vscode.Uri.joinPath(two, '../three.rst');
    const rename = new vscode.WorkspaceEdit();
    rename.renameFile(two, moved);
    assert.ok(await vscode.workspace.applyEdit(rename));
    await eventually('under its new name', () => ages(moved).length === 1 && ages(two).length === 0);
    await vscode.commands.executeCommand('discreet.clearWorkspaceCheck');
    assert.deepEqual(ages(moved), []);
  });
});
