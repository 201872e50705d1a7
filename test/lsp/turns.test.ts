import assert from 'node:assert/strict';
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { join } from 'node:path';
import type { Client } from './client.ts';
import { connect } from './framing.ts';
import type { CodeAction } from './text.ts';
import { textOf } from '../bench/pace/texts.ts';

const ROOT = join(import.meta.dirname, '../../..');
const CANCELLED = -32800;
const START = { line: 0, character: 0 };
const WHOLE = { start: START, end: { line: 1e6, character: 0 } };
const [LONG, SHORT] = ['file:///drafts/long.md', 'file:///drafts/short.md'];

describe('what takes long about a long draft', function () {
  this.timeout(240_000);
  let server: ChildProcessWithoutNullStreams;
  let client: Client;

  beforeEach(async () => {
    server = spawn(process.execPath, [join(ROOT, 'dist/server/cli.cjs'), 'lsp', '--stdio']);
    client = connect(server);
    client.patience = 200_000;
    client.settings = { secondStage: false };
    await client.initialize({
      workspace: { configuration: true },
      textDocument: { codeAction: { resolveSupport: { properties: ['edit'] } } },
    });
    client.open(LONG, textOf(ROOT, 5000));
    client.open(SHORT, 'Mrs Jane Doe, 91, of Looe.');
    for (const uri of [LONG, SHORT]) await client.published(uri, 1);
  });
  afterEach(() => server.kill());

  const hover = (): Promise<unknown> => client.request('textDocument/hover', { textDocument: { uri: SHORT }, position: START });
  const offered = (only: readonly string[]): Promise<CodeAction[]> =>
    client.request('textDocument/codeAction', { textDocument: { uri: LONG }, range: WHOLE, context: { diagnostics: [], only } });
  const asked: Readonly<Record<string, () => Promise<unknown>>> = {
    fixes: () => offered(['quickfix']),
    'all fixes together': () => client.request('discreet/fixed', { uri: LONG, all: true }),
  };

  for (const [what, ask] of Object.entries(asked))
    it(`lets others be answered meanwhile, and ends when nobody waits for it: ${what}`, async () => {
      let ended = false;
      const answer = assert.rejects(
        ask().finally(() => (ended = true)),
        { code: CANCELLED },
      );
      const id = client.last;
      await hover();
      assert.equal(ended, false);
      client.cancel(id);
      await answer;
    });

  it('is done for the first findings of a wide range only', async () => {
    const actions = await offered(['quickfix']);
    const about = new Set(actions.flatMap((a) => (a.diagnostics ?? []).map((d) => JSON.stringify([d.code, d.range]))));
    assert.ok(about.size > 10 && about.size <= 30, `${about.size}`);
  });
});
