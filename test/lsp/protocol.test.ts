import assert from 'node:assert/strict';
import { spawn, spawnSync, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { join } from 'node:path';
import type { Client } from './client.ts';
import { connect } from './framing.ts';

const ROOT = join(import.meta.dirname, '../../..');
const LOG = 'window/logMessage';
const NOT_INITIALIZED = -32002;
const INVALID = -32600;
const PLACE = { line: 0, character: 0 };
const TEXT = 'Mr Zebulon Quillfeather, a 47-year-old man, came in.\n';

describe('a language server whose client is at fault', function () {
  this.timeout(60_000);
  let server: ChildProcessWithoutNullStreams;
  let client: Client;
  let complaints = '';
  const uri = 'file:///protocol/draft.md';
  const hover = (): Promise<unknown> => client.request('textDocument/hover', { textDocument: { uri }, position: PLACE });

  beforeEach(() => {
    complaints = '';
    server = spawn(process.execPath, [join(ROOT, 'dist/server/cli.cjs'), 'lsp', '--stdio']);
    server.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
    client = connect(server);
    client.settings = { secondStage: false };
  });
  afterEach(() => {
    server.kill();
    assert.equal(complaints, '', 'standard error');
  });

  it('leaves out what tells of no document, says so without its text, and goes on', async () => {
    await client.initialize();
    const opens = [
      { uri, languageId: 'markdown', version: 1 },
      { uri, languageId: 'markdown', version: 1, text: null },
      { uri, languageId: null, version: 1, text: TEXT },
      { languageId: 'markdown', version: 1, text: TEXT },
    ];
    for (const textDocument of opens) client.notify('textDocument/didOpen', { textDocument });
    for (const params of [undefined, null, {}, [], 'x']) client.notify('textDocument/didOpen', params);
    client.open(uri, TEXT);
    const { diagnostics } = await client.published(uri, 1);
    const range = { start: PLACE, end: PLACE };
    const textDocument = { uri, version: 2 };
    const changes = [
      { textDocument, contentChanges: [{ text: 5 }] },
      { textDocument, contentChanges: [{ text: '' }, { range: { ...range, end: { line: 'a' } }, text: 'Quillfeather' }] },
      { textDocument, contentChanges: [{ range: null, text: '' }] },
      { textDocument, contentChanges: null },
      { textDocument: { uri, version: null }, contentChanges: [{ text: '' }] },
      {},
    ];
    for (const params of changes) client.notify('textDocument/didChange', params);
    client.change(uri, 3, { range, text: '' });
    assert.deepEqual((await client.published(uri, 3)).diagnostics, diagnostics, 'the text is as it was');
    const logged = client.received.filter((m) => m.method === LOG).map((m) => (m.params as { message: string }).message);
    assert.equal(logged.filter((l) => l === 'Discreet: a malformed didOpen is ignored.').length >= opens.length, true, logged.join('\n'));
    assert.equal(logged.filter((l) => l === 'Discreet: a malformed didChange is ignored.').length, changes.length, logged.join('\n'));
    assert.doesNotMatch(logged.join(), /Quillfeather/);
  });

  it('answers nothing before it is initialised, is so once, and answers nothing once it is shut down', async () => {
    await assert.rejects(hover(), { code: NOT_INITIALIZED });
    await assert.rejects(client.request('discreet/risk', { uri }), { code: NOT_INITIALIZED });
    await client.initialize();
    await assert.rejects(client.initialize(), { code: INVALID });
    assert.equal(await hover(), null);
    await client.request('shutdown');
    await assert.rejects(hover(), { code: INVALID });
  });

  it('says in a line how to talk to it, where nobody says how', () => {
    for (const args of [[], ['--stdout'], ['--socket']]) {
      const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'dist/server/lsp.cjs'), ...args], { encoding: 'utf8' });
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, /^discreet: say how to talk .*--stdio.*\n$/);
    }
  });
});
