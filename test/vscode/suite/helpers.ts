import assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** Asks again until the answer is not `undefined` or `false`. */
export async function eventually<T>(
  what: string,
  ask: () => T | undefined | false | Thenable<T | undefined | false>,
  within = 20_000,
): Promise<T> {
  const end = Date.now() + within;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    assert.ok(Date.now() < end, `waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const folder = (): vscode.Uri => {
  const uri = vscode.workspace.workspaceFolders?.[0]?.uri;
  assert.ok(uri, 'a folder is open');
  return uri;
};

/** Writes a file into the folder that is open. */
export async function write(name: string, content: string | Uint8Array): Promise<vscode.Uri> {
  const uri = vscode.Uri.joinPath(folder(), name);
  await vscode.workspace.fs.writeFile(uri, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  return uri;
}

/** Writes a draft into the folder that is open, and shows it. */
export async function draft(name: string, text: string): Promise<vscode.TextDocument> {
  const uri = await write(name, text);
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document, { preview: false });
  return document;
}

export const of = ({ uri }: vscode.TextDocument, rule: string): vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(uri).filter((d) => d.source === 'discreet' && codeOf(d) === rule);

export const codeOf = ({ code }: vscode.Diagnostic): string => String(typeof code === 'object' ? code.value : code);

/** Waits until `rule` is reported `count` times in a draft. */
export const reported = (document: vscode.TextDocument, rule: string, count: number): Promise<vscode.Diagnostic[]> =>
  eventually(`${count} × ${rule}`, () => {
    const found = of(document, rule);
    return found.length === count && found;
  });

/** Puts text into a draft. */
export const type = async (document: vscode.TextDocument, at: vscode.Position, text: string): Promise<void> => {
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, at, text);
  assert.ok(await vscode.workspace.applyEdit(edit));
};

/** Closes what is open, without asking about what is not saved. */
export async function closeAll(): Promise<void> {
  const tabs = (): number => vscode.window.tabGroups.all.reduce((n, group) => n + group.tabs.length, 0);
  for (let left = 50; tabs() && left; left--) await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  assert.equal(tabs(), 0);
}
