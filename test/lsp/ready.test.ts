import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { RiskResult } from '../../shared/protocol.ts';
import type { Published } from './client.ts';
import { connect } from './framing.ts';
import { textOf } from '../bench/pace/texts.ts';

const ROOT = join(import.meta.dirname, '../../..');
const FAR = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

describe('a server that reads a long draft', function () {
  this.timeout(240_000);

  it('answers others while it looks for the edits that help most', async () => {
    const server = spawn(process.execPath, [join(ROOT, 'dist/server/cli.cjs'), 'lsp', '--stdio']);
    try {
      const client = connect(server);
      client.patience = 200_000;
      client.settings = { secondStage: false };
      await client.initialize({ workspace: { configuration: true } });
      const [long, short] = ['file:///drafts/long.md', 'file:///drafts/short.md'];
      client.open(long, textOf(ROOT, 5000));
      await client.published(long, 1);
      const order: string[] = [];
      const risk = client.request<RiskResult>('discreet/risk', { uri: long }).finally(() => order.push(long));
      client.open(short, 'Mrs Jane Doe, 91, of Looe.');
      await client.published(short, 1).then(() => order.push(short));
      assert.ok((await risk).best.length > 0);
      assert.deepEqual(order, [short, long]);
    } finally {
      server.kill();
    }
  });

  for (const pulls of [false, true]) {
    it(`hears what comes meanwhile, where the client ${pulls ? 'asks' : 'is told'}`, async () => {
      const server = spawn(process.execPath, [join(ROOT, 'dist/server/cli.cjs'), 'lsp', '--stdio']);
      try {
        const client = connect(server);
        client.patience = 200_000;
        client.settings = { secondStage: false };
        await client.initialize({ workspace: { configuration: true }, ...(pulls ? { textDocument: { diagnostic: {} } } : {}) });
        const order: string[] = [];
        const ask = async (uri: string, version: number): Promise<number> => {
          const items = pulls
            ? (await client.request<{ items: unknown[] }>('textDocument/diagnostic', { textDocument: { uri } })).items
            : (await client.published(uri, version)).diagnostics;
          order.push(uri);
          return items.length;
        };
        const [long, short] = ['file:///drafts/long.md', 'file:///drafts/short.md'];
        client.open(long, textOf(ROOT, 40_000));
        const first = pulls ? ask(long, 1) : undefined;
        client.change(long, 2, { range: FAR, text: 'Mrs Jane Doe, 91.\n\n' });
        const second = ask(long, 2);
        client.open(short, 'Mrs Jane Doe, 91, of Looe.');
        const found = await ask(short, 1);
        assert.ok(found > 1, `${found} in the short draft`);
        assert.ok((await second) > 1000);
        await first;
        assert.equal(order[0], short);
        const versions = client.received
          .filter((m) => m.method === 'textDocument/publishDiagnostics' && (m.params as Published).uri === long)
          .map((m) => (m.params as Published).version);
        assert.deepEqual(versions, pulls ? [] : [2]);
      } finally {
        server.kill();
      }
    });
  }
});
