import assert from 'node:assert/strict';
import { spawn, spawnSync, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { analyse } from '../../server/engine/analyse.ts';
import { CLI } from '../cli/run.ts';
import type { Client } from '../lsp/client.ts';
import { connect } from '../lsp/framing.ts';
import { work } from '../lsp/worker.ts';
import { Typist } from './typist.ts';

const OF_OTHERS = new Set(['cross-post-linkage', 'list-shortened']);

/** That the server’s text is the editor’s: it hands it back as it is, and says of it what a first reading says. */
async function agree(typist: Typist): Promise<void> {
  const { diagnostics } = await typist.said();
  const own = diagnostics.filter((d) => !OF_OTHERS.has(d.code)).map((d) => `${d.code} ‘${typist.slice(d.range)}’`);
  const { findings } = analyse(typist.text);
  const fresh = findings.filter((f) => !OF_OTHERS.has(f.rule)).map((f) => `${f.rule} ‘${typist.text.slice(f.start, f.end)}’`);
  assert.deepEqual(own, fresh, `version ${typist.version}`);
}

/** Only the first stage; no fix of it is safe where its one rule is not there. */
const settled = (client: Client, rules: readonly string[] = []): void =>
  client.notify('workspace/didChangeConfiguration', { settings: { discreet: { secondStage: false, rules } } });

/** The text itself, letter by letter: with a rule alone that mends nothing by itself, what is mended is the text. */
async function same(client: Client, typist: Typist): Promise<void> {
  settled(client, ['no-consent-statement']);
  assert.equal(await typist.held(), typist.text, 'letter by letter');
  settled(client);
}

describe('editors survive', function () {
  this.timeout(120_000);
  const servers: ChildProcessWithoutNullStreams[] = [];
  afterEach(() => {
    for (const server of servers.splice(0)) server.kill('SIGKILL');
  });
  async function serve(env: NodeJS.ProcessEnv = process.env): Promise<{ client: Client; server: ChildProcessWithoutNullStreams }> {
    const server = spawn(process.execPath, [CLI, 'lsp', '--stdio'], { env });
    servers.push(server);
    const client = connect(server);
    client.patience = 60_000;
    await client.initialize();
    settled(client);
    return { client, server };
  }

  it('10,000 edits at random over stdio: the server’s text is the editor’s', async () => {
    const { client } = await serve();
    const typist = new Typist(client, 'file:///d/a.md', 1);
    for (let edits = 1; edits <= 10_000; edits++) {
      typist.type();
      if (edits % 500 === 0) await agree(typist);
      if (edits % 2500 === 0) await same(client, typist);
    }
  });

  it('2,000 in a worker', async () => {
    const client = work();
    client.patience = 60_000;
    await client.initialize();
    settled(client);
    const typist = new Typist(client, 'untitled:a', 2);
    for (let edits = 1; edits <= 2000; edits++) {
      typist.type();
      if (edits % 500 === 0) await agree(typist);
    }
    await same(client, typist);
  });

  it('a server that is killed in the middle of an edit: the next one is told the text, and agrees', async () => {
    const first = await serve();
    const typist = new Typist(first.client, 'file:///d/a.md', 3);
    for (let i = 0; i < 50; i++) typist.type();
    first.server.stdin.on('error', () => undefined);
    first.server.stdin.write('Content-Length: 9000\r\n\r\n{"jsonrpc":"2.0","method":"textDocument/didCh');
    const gone = new Promise((resolve) => first.server.once('exit', resolve));
    first.server.kill('SIGKILL');
    await gone;
    const { client } = await serve();
    client.open('file:///d/a.md', typist.text);
    const { diagnostics } = await client.published('file:///d/a.md', 1);
    assert.deepEqual(
      diagnostics.map((d) => `${d.code} ‘${typist.slice(d.range)}’`),
      analyse(typist.text).findings.map((f) => `${f.rule} ‘${typist.text.slice(f.start, f.end)}’`),
    );
  });

  it('a thread that runs out of memory: its draft is said not to be checked, the others are', () => {
    const folder = mkdtempSync(join(tmpdir(), 'discreet-'));
    try {
      const exhaust = pathToFileURL(join(import.meta.dirname, 'exhaust.js')).href;
      const names = ['a.md', 'b.md', 'c.md'];
      for (const name of names) writeFileSync(join(folder, name), `A 47-year-old man. ${name === 'b.md' ? 'Quillfeather' : ''}\n`);
      const args = [CLI, 'check', '--jobs', '2', '--no-second-stage', '--format', 'jsonl', ...names];
      const env = { ...process.env, NODE_OPTIONS: `--max-old-space-size=300 --import=${exhaust}` };
      const { status, stdout } = spawnSync(process.execPath, args, { cwd: folder, env, encoding: 'utf8' });
      const answers = stdout.trim().split('\n');
      assert.equal(status, 2);
      assert.match(answers[0]!, /"a\.md".*age-exact/);
      assert.equal(answers[1], '{"path":"b.md","error":"could not be checked: it took more memory than there is"}');
      assert.match(answers[2]!, /"c\.md".*age-exact/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('the encoder’s thread runs out of memory: it is said, the first stage goes on', async () => {
    const exhaust = pathToFileURL(join(import.meta.dirname, 'exhaust-encoder.js')).href;
    const { client } = await serve({ ...process.env, NODE_OPTIONS: `--max-old-space-size=300 --import=${exhaust}` });
    client.notify('workspace/didChangeConfiguration', { settings: { discreet: { secondStage: true } } });
    const typist = new Typist(client, 'file:///d/a.md', 7);
    for (let i = 0; i < 30; i++) typist.type();
    await client.next<{ message: string }>('window/logMessage', ({ message }) => /second stage is missing.*memory/.test(message));
    for (let i = 0; i < 30; i++) typist.type();
    await agree(typist);
  });

  it('two editors with one file, each with its own server and text', async () => {
    const typists = await Promise.all([4, 5].map(async (seed) => new Typist((await serve()).client, 'file:///d/a.md', seed)));
    for (let i = 0; i < 300; i++) for (const typist of typists) typist.type();
    for (const typist of typists) await agree(typist);
  });

  it('a clock that jumps back and forth by days', async () => {
    const jumps = `--import=${pathToFileURL(join(import.meta.dirname, 'jumping-clock.js')).href}`;
    const { client } = await serve({ ...process.env, NODE_OPTIONS: jumps });
    const typist = new Typist(client, 'file:///d/a.md', 6);
    for (let i = 1; i <= 300; i++) {
      typist.type();
      if (i % 30 === 0) await agree(typist);
    }
  });
});
