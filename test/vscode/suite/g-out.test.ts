import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, draft, eventually, reported } from './helpers.ts';

const DRAFT = 'A 47-year-old man came in.\n\nA 52-year-old woman left.\n';

describe('what leaves a draft', () => {
  afterEach(closeAll);

  it('is the mended text, on the clipboard, while the draft stays as it is', async () => {
    const document = await draft('copy.md', DRAFT);
    await reported(document, 'age-exact', 2);
    void vscode.commands.executeCommand('discreet.copyMended');
    await eventually('the mended text', async () => (await vscode.env.clipboard.readText()).includes('A man in his forties'));
    assert.match(await vscode.env.clipboard.readText(), /A woman in her fifties/);
    assert.equal(document.getText(), DRAFT);
  });

  it('is a report, beside the draft', async () => {
    const document = await draft('report.md', DRAFT);
    await reported(document, 'age-exact', 2);
    await vscode.commands.executeCommand('discreet.report', false);
    const tab = await eventually('the report', () => {
      const { activeTab } = vscode.window.tabGroups.activeTabGroup;
      return activeTab?.label === 'Report: report.md' && activeTab;
    });
    assert.ok(tab.input instanceof vscode.TabInputWebview);
  });

  it('is never a wording that is ignored everywhere: a hash of it is kept', async () => {
    // An age that no other test speaks of: it stays ignored.
    const OTHER = DRAFT.replace('47', '58');
    const document = await draft('everywhere.md', OTHER);
    const [found] = await reported(document, 'age-exact', 2);
    const ask = ['vscode.executeCodeActionProvider', document.uri, found!.range, vscode.CodeActionKind.QuickFix.value] as const;
    const everywhere = await eventually('the offer', async () => {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(...ask);
      return actions.find((a) => a.command?.command === 'discreet.ignoreEverywhere');
    });
    const { command, arguments: given } = everywhere.command!;
    assert.ok(!/58-|year|man/.test(JSON.stringify(given)), 'no words (a hash may well hold 58)');
    void vscode.commands.executeCommand(command, given?.[0]);
    await reported(document, 'age-exact', 1);
    await reported(await draft('another.md', OTHER), 'age-exact', 1);
  });
});
