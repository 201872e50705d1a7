import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CLI } from '../cli/run.ts';
import { DESK } from '../files/samples.ts';
import type { Published } from '../lsp/client.ts';
import { connect } from '../lsp/framing.ts';

const REFUSE = `--import=${pathToFileURL(join(import.meta.dirname, 'refuse.js')).href}`;
const DRAFT =
  'A 47-year-old farrier from https://a.example/x put down on the bypass. ![Mrs T](https://b.example/t.jpg) ![her hand](planted.jpg)\n';
/** What a run of these may ask of the kernel: no socket of any family. Pairs of pipes between parent and child are none. */
const STRACE = [
  '-f',
  '--seccomp-bpf',
  '-qq',
  '-e',
  'trace=socket,connect,bind,listen,sendto,sendmsg',
  '-e',
  'inject=socket,connect,bind:error=EACCES',
];
const hasStrace = spawnSync('strace', ['-qq', '-e', 'trace=none', 'true']).status === 0;

const COMMANDS: readonly (readonly string[])[] = [
  ['check', 'post.md', 'paper.docx'],
  ['report', '--output', 'report.html', 'post.md'],
  ['fix', '--all', 'post.md'],
  ['strip', 'post.md'],
];

describe('no network', function () {
  this.timeout(120_000);
  let desk: string;
  beforeEach(() => {
    desk = mkdtempSync(join(tmpdir(), 'discreet-'));
    writeFileSync(join(desk, 'post.md'), DRAFT);
    cpSync(join(DESK, 'planted.jpg'), join(desk, 'planted.jpg'));
    cpSync(join(DESK, 'libreoffice.docx'), join(desk, 'paper.docx'));
  });
  afterEach(() => rmSync(desk, { recursive: true, force: true }));
  const log = (): string => join(desk, 'asked.log');
  const asked = (): string => (existsSync(log()) ? readFileSync(log(), 'utf8') : '');
  const refusing = () => ({ ...process.env, NODE_OPTIONS: REFUSE, DISCREET_REFUSED: log() });

  it('the refusal itself works: what asks is refused and told, in threads too', () => {
    const asks =
      "const t=f=>{try{const p=f();p?.catch?.(()=>{})}catch{}};t(()=>fetch('http://127.0.0.1:9'));t(()=>require('net').connect(9));t(()=>require('dns').lookup('a.example',()=>{}))";
    writeFileSync(join(desk, 'thread.cjs'), "try{require('https').get('https://127.0.0.1:9')}catch{}");
    const script = `${asks};new (require('worker_threads').Worker)('./thread.cjs')`;
    spawnSync(process.execPath, ['-e', script], { cwd: desk, env: refusing() });
    assert.deepEqual(asked().trim().split('\n').sort(), ['dns.lookup', 'global.fetch', 'https.get', 'net.connect']);
  });

  for (const args of COMMANDS) {
    it(`discreet ${args.join(' ')}: with both stages, nothing is asked for`, () => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], { cwd: desk, env: refusing(), encoding: 'utf8' });
      assert.equal(stderr, '');
      assert.equal(status, args[0] === 'check' ? 1 : 0);
      assert.ok(stdout.length + (existsSync(join(desk, 'report.html')) ? 1 : 0) > 0);
      assert.equal(asked(), '');
    });
  }

  it('the language server: with both stages, nothing is asked for', async () => {
    assert.ok((await serve(process.execPath, [CLI, 'lsp', '--stdio'], refusing())) > 2);
    assert.equal(asked(), '');
  });

  it('the kernel hears of no socket, and refuses what it would hear of (strace)', async function () {
    if (!hasStrace) return this.skip();
    const traced = (args: readonly string[]): string[] => [...STRACE, '-o', log(), process.execPath, ...args];
    spawnSync('strace', traced(['-e', "require('net').connect(9,'127.0.0.1').on('error',()=>{})"]));
    assert.match(asked(), /socket\(AF_INET/, 'a socket would be seen');
    const { status, stderr } = spawnSync('strace', traced([CLI, 'check', 'post.md', 'paper.docx']), { cwd: desk, encoding: 'utf8' });
    assert.equal(status, 1, stderr);
    assert.doesNotMatch(asked(), /\b(?:socket|connect|bind)\(/);
    assert.ok((await serve('strace', traced([CLI, 'lsp', '--stdio']))) > 2);
    assert.doesNotMatch(asked(), /\b(?:socket|connect|bind)\(/);
  });

  /** Writes in an editor, looks at everything, waits for the second stage; resolves to the number of findings. */
  async function serve(program: string, args: readonly string[], env = process.env): Promise<number> {
    const server = spawn(program, args, { cwd: desk, env });
    const client = connect(server);
    const uri = pathToFileURL(join(desk, 'post.md')).href;
    await client.initialize();
    client.open(uri, DRAFT);
    const textDocument = { uri };
    const { diagnostics } = await client.published(uri, 1);
    for (const { range } of diagnostics) {
      await client.request('textDocument/codeAction', { textDocument, range, context: { diagnostics: [] } });
      await client.request('textDocument/hover', { textDocument, position: range.start });
    }
    const more = await client.next<Published>('textDocument/publishDiagnostics', (p) => p.diagnostics.length > diagnostics.length);
    await client.request('discreet/report', { uri, format: 'html', showText: true });
    await client.request('discreet/fixed', { uri, all: true });
    const gone = new Promise((resolve) => server.once('exit', resolve));
    await client.request('shutdown');
    client.notify('exit');
    assert.equal(await gone, 0);
    return more.diagnostics.length;
  }
});
