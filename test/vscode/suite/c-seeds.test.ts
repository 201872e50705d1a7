import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { SEEDS } from '../../engine/seeds.ts';
import { closeAll, codeOf, draft, eventually } from './helpers.ts';

const codes = (uri: vscode.Uri): string[] => vscode.languages.getDiagnostics(uri).map(codeOf);

describe('a seed story', () => {
  afterEach(closeAll);

  for (const [i, { name, kind, draft: text, expect, safer }] of SEEDS.entries()) {
    it(`${name}: what must be seen is underlined`, async () => {
      const document = await draft(`seed-${i}.md`, `---\ndiscreet:\n  kind: ${kind}\n---\n\n${text}\n`);
      await eventually(`${expect.join()} among ${codes(document.uri).join()}`, () => {
        const found = codes(document.uri);
        return expect.every((rule) => found.includes(rule));
      });
      for (const { range } of vscode.languages.getDiagnostics(document.uri)) assert.ok(document.validateRange(range).isEqual(range));
      if (!safer) return;
      const edit = new vscode.WorkspaceEdit();
      edit.replace(document.uri, new vscode.Range(5, 0, 6, 0), `${safer}\n`);
      assert.ok(await vscode.workspace.applyEdit(edit));
      await eventually('no more of that in the safer words', () => !codes(document.uri).some((rule) => expect.includes(rule)));
    });
  }

  it('is read in a megabyte of other text', async () => {
    const filler = 'The clinic opened a new room for group sessions, and everybody was pleased with the light in it.\n\n'.repeat(10_400);
    const document = await draft('long.md', `---\ndiscreet:\n  kind: blog\n---\n\n${filler}A 47-year-old man with a painful knee.\n`);
    assert.ok(document.getText().length > 1_000_000);
    const [found] = await eventually('the one detail', () => {
      const ages = vscode.languages.getDiagnostics(document.uri).filter((d) => codeOf(d) === 'age-exact');
      return ages.length === 1 && ages;
    });
    assert.equal(document.getText(found!.range), '47-year-old');
  });
});
