import assert from 'node:assert/strict';
import { apply, at, type CodeAction } from './text.ts';
import { work } from './worker.ts';

describe('the language server in a worker', function () {
  this.timeout(60_000);
  const uri = 'untitled:draft';
  const text = '👩‍⚕️ A 47-year-old man came in.\n';

  it('reports and mends as the one over stdio does', async () => {
    const client = work();
    await client.initialize();
    client.open(uri, text);
    const found = (await client.published(uri, 1)).diagnostics.find((d) => d.code === 'age-exact');
    assert.ok(found);
    assert.equal(at(text, found.range), '47-year-old');
    assert.equal(found.codeDescription, undefined, 'there is no page to point at');
    const ask = { textDocument: { uri }, range: found.range, context: { diagnostics: [found] } };
    const fix = (await client.request<CodeAction[]>('textDocument/codeAction', ask)).find((a) => a.isPreferred);
    const mended = apply(text, fix!.edit.documentChanges[0]!.edits);
    assert.equal(mended, '👩‍⚕️ A man in his forties came in.\n');
    client.change(uri, 2, { text: mended });
    assert.ok((await client.published(uri, 2)).diagnostics.every((d) => d.code !== 'age-exact'));
    assert.equal(await client.request('shutdown'), null);
  });

  it('takes the address of the rule pages from the client', async () => {
    const client = work();
    await client.request('initialize', {
      processId: null,
      rootUri: null,
      capabilities: {},
      initializationOptions: { rulePages: 'https://host/rules/' },
    });
    client.open(uri, text);
    const [found] = (await client.published(uri, 1)).diagnostics;
    assert.equal(found?.codeDescription?.href, `https://host/rules/${found?.code}.md`);
  });
});
