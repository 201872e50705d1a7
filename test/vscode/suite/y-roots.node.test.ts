import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { closeAll, codeOf, eventually, of, reported } from './helpers.ts';

const AGE = 'A 47-year-old man came in.\n';
const ages = (uri: vscode.Uri): vscode.Diagnostic[] => vscode.languages.getDiagnostics(uri).filter((d) => codeOf(d) === 'age-exact');

/** The desk's samples, beside the extension's own files. */
const sample = (name: string): Uint8Array =>
  readFileSync(join(vscode.extensions.getExtension('discreet.discreet')!.extensionPath, 'test/samples/desk', name));

describe('several roots', () => {
  afterEach(closeAll);
  const at = (root: number, name: string): vscode.Uri => vscode.Uri.joinPath(vscode.workspace.workspaceFolders![root]!.uri, name);
  const write = async (uri: vscode.Uri, content: string | Uint8Array): Promise<vscode.Uri> => {
    await vscode.workspace.fs.writeFile(uri, typeof content === 'string' ? new TextEncoder().encode(content) : content);
    return uri;
  };
  const open = async (uri: vscode.Uri): Promise<vscode.TextDocument> => {
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document, { preview: false });
    return document;
  };

  it('have settings of their own', async () => {
    assert.equal(vscode.workspace.workspaceFolders?.length, 2);
    await write(at(1, '.discreet.json'), JSON.stringify({ severity: { 'age-exact': 'error' } }));
    const [first, second] = [await open(await write(at(0, 'own.md'), AGE)), await open(await write(at(1, 'own.md'), AGE))];
    const [warned] = await reported(first, 'age-exact', 1);
    assert.notEqual(warned!.severity, vscode.DiagnosticSeverity.Error);
    await eventually('an error', () => of(second, 'age-exact')[0]?.severity === vscode.DiagnosticSeverity.Error);
  });

  it('keep to their own files: a picture is cleaned in its root, and none in another', async () => {
    await write(at(0, 'elsewhere.jpg'), sample('located.jpg'));
    await write(at(1, 'figs/hand.jpg'), sample('located.jpg'));
    const elsewhere = vscode.workspace.asRelativePath(at(0, 'elsewhere.jpg')).split('/')[0]!;
    const text = `![hand](figs/hand.jpg) ![other](../${elsewhere}/elsewhere.jpg)\n`;
    const document = await open(await write(at(1, 'pictures.md'), text));
    const [found] = await reported(document, 'image-metadata', 1);
    assert.equal(document.getText(found!.range), 'figs/hand.jpg');
    const ask = ['vscode.executeCodeActionProvider', document.uri, found!.range, vscode.CodeActionKind.QuickFix.value] as const;
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(...ask);
    const { command } = actions.find((a) => a.command?.command === 'discreet.cleanPicture')!;
    await vscode.commands.executeCommand(command!.command, ...(command!.arguments as unknown[]));
    await eventually('the link', () => document.getText() === text.replace('hand.jpg', 'hand-clean.jpg'));
    await reported(document, 'image-metadata', 0);
    assert.ok((await vscode.workspace.fs.readFile(at(1, 'figs/hand-clean.jpg'))).length > 100);
    assert.deepEqual(Buffer.from(await vscode.workspace.fs.readFile(at(1, 'figs/hand.jpg'))), Buffer.from(sample('located.jpg')));
  });

  it('are checked together; a draft may be renamed from one into the other', async () => {
    const [stays, goes] = [await write(at(0, 'together.md'), AGE), await write(at(1, 'together.md'), AGE)];
    void vscode.commands.executeCommand('discreet.checkWorkspace');
    await eventually('both', () => ages(stays).length === 1 && ages(goes).length === 1);
    const edit = new vscode.WorkspaceEdit();
    const moved = at(0, 'moved.rst');
    edit.renameFile(goes, moved);
    assert.ok(await vscode.workspace.applyEdit(edit));
    await eventually('under its new name', () => ages(moved).length === 1 && ages(goes).length === 0);
    assert.equal(ages(stays).length, 1);
    await vscode.commands.executeCommand('notifications.clearAll');
    await vscode.commands.executeCommand('discreet.clearWorkspaceCheck');
  });
});
