import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, draft, eventually, of, reported, type } from './helpers.ts';

const AGE = 'age-exact';
const DRAFTS = {
  'draft.md': '# A case\n\nA 47-year-old man with a painful knee.\n',
  'draft.txt': 'A 47-year-old man with a painful knee.\n',
  'draft.tex': '\\section{A case}\nA 47-year-old man with a painful knee.\n',
  'draft.html': '<h1>A case</h1>\n<p>A 47-year-old man with a painful knee.</p>\n',
  'draft.adoc': '= A case\n\nA 47-year-old man with a painful knee.\n',
  'draft.rst': 'A case\n======\n\nA 47-year-old man with a painful knee.\n',
};

describe('a draft', () => {
  afterEach(closeAll);

  it('is what wakes the extension, and not the start of the editor', async () => {
    const extension = vscode.extensions.getExtension<unknown>('discreet.discreet');
    assert.ok(extension, 'the extension is there');
    const { activationEvents } = extension.packageJSON as { activationEvents: string[] };
    assert.ok(activationEvents.length && activationEvents.every((event) => event.startsWith('onLanguage:')));
    await draft('first.md', DRAFTS['draft.md']);
    await eventually('active', () => extension.isActive);
    console.log(`host: ${vscode.env.appName} ${vscode.version}, ${vscode.env.appHost}`);
  });

  for (const [name, text] of Object.entries(DRAFTS)) {
    it(`is checked: ${name}`, async () => {
      const document = await draft(name, text);
      const [found] = await reported(document, AGE, 1);
      assert.equal(document.getText(found!.range), '47-year-old');
      assert.equal(
        typeof found!.code === 'object' && found!.code.target.toString(),
        `discreet:/rules/${AGE}.md`,
        'names the page of the rule',
      );
    });
  }

  it('needs no name', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: DRAFTS['draft.md'] });
    await vscode.window.showTextDocument(document);
    await reported(document, AGE, 1);
  });

  it('is checked as it is written', async () => {
    const document = await draft('typed.md', '👩‍⚕️ She came in.\n');
    await type(document, new vscode.Position(1, 0), 'A 47-year-old man came in.\n');
    const [found] = await reported(document, AGE, 1);
    await type(document, new vscode.Position(0, 0), '🩺 Tuesday.\n');
    await eventually('the mark moves along', () => of(document, AGE)[0]?.range.start.line === found!.range.start.line + 1);
  });

  it('is explained where the mouse rests', async () => {
    const document = await draft('hover.md', DRAFTS['draft.md']);
    const [found] = await reported(document, AGE, 1);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, found!.range.start);
    const said = hovers.flatMap((h) => h.contents).map((c) => (c as vscode.MarkdownString).value);
    const ours = said.find((s) => s.includes('What helps'));
    assert.ok(ours, said.join('\n'));
    assert.ok(ours.includes(AGE));
    assert.ok(!ours.includes(found!.message), 'the reason stands above already, where the editor shows the diagnostic');
  });

  it('is mended by a quick fix, and the mark goes', async () => {
    const document = await draft('fix.md', DRAFTS['draft.md']);
    const [found] = await reported(document, AGE, 1);
    const ask = ['vscode.executeCodeActionProvider', document.uri, found!.range, vscode.CodeActionKind.QuickFix.value] as const;
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(...ask);
    const fix = actions.find((a) => a.isPreferred);
    assert.ok(fix?.edit, actions.map((a) => a.title).join(', '));
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    assert.equal(document.lineAt(2).text, 'A man in his forties with a painful knee.');
    await reported(document, AGE, 0);
    await vscode.commands.executeCommand('undo');
    await reported(document, AGE, 1);
  });

  it('is mended wherever that is safe by one command', async () => {
    const document = await draft('all.md', 'A 47-year-old man came in.\n\nA 52-year-old woman left.\n');
    await reported(document, AGE, 2);
    await vscode.commands.executeCommand('discreet.fixAllSafe');
    assert.equal(document.getText(), 'A man in his forties came in.\n\nA woman in her fifties left.\n');
    await reported(document, AGE, 0);
  });
});
