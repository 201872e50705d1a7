import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { connect } from '../lsp/framing.ts';
import type { CodeAction } from '../lsp/text.ts';

const CLI = join(import.meta.dirname, '../../../dist/server/cli.cjs');
/** Words that stand nowhere but in the draft. */
const MARKER = /zebediah|quillfeather|snettisfold|thimblemaker/i;
const DRAFT = [
  '---',
  'title: A thimblemaker remembered',
  '---',
  'Mr Zebediah Quillfeather, 93, a retired thimblemaker from Snettisfold, fell from the pier on 3 March 2024.',
  '',
  '“I told the Snettisfold Gazette that the gulls did it,” said Zebediah.',
  '',
  '![Zebediah Quillfeather](zebediah_quillfeather_MRN00482913.jpg)',
  '',
].join('\n');

/** Every file under a folder. */
const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((f) => join(folder, f))
    .filter((f) => statSync(f).isFile());

describe('no text of a draft is kept or told', function () {
  this.timeout(120_000);
  let desk: string;
  let home: string;
  const env = () => ({ ...process.env, HOME: home, XDG_CACHE_HOME: join(home, '.cache'), TMPDIR: join(home, 'tmp') });
  beforeEach(() => {
    desk = mkdtempSync(join(tmpdir(), 'discreet-desk-'));
    home = mkdtempSync(join(tmpdir(), 'discreet-home-'));
    mkdirSync(join(home, 'tmp'));
    writeFileSync(join(desk, 'post.md'), DRAFT);
    writeFileSync(join(desk, 'broken.docx'), `PK\u0003\u0004 ${DRAFT}`);
    writeFileSync(join(desk, 'stream.jsonl'), `${JSON.stringify({ path: 'a.md', text: DRAFT })}\n{"path":"b.md","text": Zebediah\n`);
  });
  afterEach(() => {
    for (const folder of [desk, home]) rmSync(folder, { recursive: true, force: true });
  });

  for (const args of [
    ...['pretty', 'json', 'jsonl', 'sarif', 'html', 'markdown'].map((format) => [
      'check',
      '--format',
      format,
      'post.md',
      'broken.docx',
      'no-such.md',
    ]),
    ['report', '--output', 'report.html', 'post.md'],
    ['check', '--write-baseline', 'baseline.json', 'post.md'],
    ['check', '--kind', 'nonsense', 'post.md'],
  ]) {
    it(`by: discreet ${args.join(' ')}`, () => {
      const { stdout, stderr } = spawnSync(process.execPath, [CLI, ...args, '--no-second-stage'], {
        cwd: desk,
        env: env(),
        encoding: 'utf8',
      });
      assert.ok(stdout.length + stderr.length + filesOf(desk).length > 3, 'it said or wrote something');
      assert.doesNotMatch(stdout, MARKER);
      assert.doesNotMatch(stderr, MARKER);
      const written = [...filesOf(desk), ...filesOf(home)].filter((f) => !/post\.md$|broken\.docx$|stream\.jsonl$/.test(f));
      for (const file of written) assert.doesNotMatch(readFileSync(file, 'latin1'), MARKER, file);
    });
  }

  it('unless it is asked for', () => {
    const { stdout } = spawnSync(process.execPath, [CLI, 'check', '--show-text', '--no-second-stage', 'post.md'], {
      cwd: desk,
      encoding: 'utf8',
    });
    assert.match(stdout, MARKER);
  });

  it('by a stream with a damaged line', () => {
    const input = readFileSync(join(desk, 'stream.jsonl'));
    const args = [CLI, 'check', '--input', 'jsonl', '--format', 'jsonl', '--no-second-stage'];
    const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: desk, env: env(), input, encoding: 'utf8' });
    assert.equal(stdout.trim().split('\n').length, 2, stdout);
    assert.doesNotMatch(stdout + stderr, MARKER);
  });

  const crashing = () => ({ ...env(), NODE_OPTIONS: `--import=${pathToFileURL(join(import.meta.dirname, 'crash.js')).href}` });

  it('by a crash inside Discreet, whose error holds the draft', () => {
    for (const command of ['check', 'report', 'fix', 'strip']) {
      const args = [CLI, command, 'post.md', ...(command === 'strip' ? [] : ['--no-second-stage'])];
      const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: desk, env: crashing(), encoding: 'utf8' });
      assert.equal(status, 2, command);
      assert.match(stdout + stderr, /could not be read|something went wrong/, command);
      assert.doesNotMatch(stdout + stderr, MARKER, command);
    }
  });

  it('by the language server where reading a draft crashes', async () => {
    const server = spawn(process.execPath, [CLI, 'lsp', '--stdio'], { cwd: desk, env: crashing() });
    let complaints = '';
    server.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
    const client = connect(server);
    await client.initialize();
    const uri = 'file:///desk/post.md';
    client.open(uri, DRAFT);
    await client.next<{ uri: string }>('discreet/notChecked', (p) => p.uri === uri);
    const told: string[] = [];
    const params = {
      uri,
      format: 'html',
      all: true,
      languageId: 'markdown',
      text: DRAFT,
      textDocument: { uri },
      position: { line: 0, character: 0 },
    };
    for (const method of ['textDocument/hover', 'discreet/risk', 'discreet/check', 'discreet/fixed', 'discreet/report'])
      told.push(await client.request(method, params).then(JSON.stringify, String));
    server.kill();
    assert.doesNotMatch(JSON.stringify([told, complaints, client.received]), MARKER);
  });

  it('by the language server, asked for everything, misused and killed', async () => {
    const server = spawn(process.execPath, [CLI, 'lsp', '--stdio'], { cwd: desk, env: env() });
    let complaints = '';
    server.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
    const client = connect(server);
    client.settings = { pack: 'no such pack' };
    await client.initialize({ workspace: { configuration: true } });
    const uri = 'file:///desk/post.md';
    const textDocument = { uri };
    client.open(uri, DRAFT);
    const { diagnostics } = await client.published(uri, 1);
    assert.ok(diagnostics.length > 3);
    client.notify('discreet/ignores', { key: 'k', entries: [] });
    const told: unknown[] = [diagnostics];
    for (const d of diagnostics) {
      const range = d.range;
      const actions = await client.request<CodeAction[]>('textDocument/codeAction', { textDocument, range, context: { diagnostics: [] } });
      told.push(actions.map((a) => [a.title, (a as { command?: unknown }).command, a.kind]));
      told.push(await client.request('textDocument/hover', { textDocument, position: range.start }));
    }
    told.push(await client.request('discreet/risk', { uri }));
    for (const format of ['html', 'markdown']) told.push(await client.request('discreet/report', { uri, format, showText: false }));
    client.change(uri, 2, { range: { start: { line: 900, character: 0 }, end: { line: 901, character: 5 } }, text: 'Quillfeather' });
    client.notify('textDocument/didChange', { textDocument: { uri, version: 3 }, contentChanges: [{ range: 'Zebediah' }] });
    client.notify('discreet/ignores', 'Snettisfold');
    await client
      .request('textDocument/hover', { textDocument: { uri: 'file:///other.md' }, position: { line: 0, character: 0 } })
      .catch(() => undefined);
    const gone = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGKILL');
    await gone;
    assert.doesNotMatch(JSON.stringify(told), MARKER);
    assert.doesNotMatch(complaints, MARKER);
    const logs = client.received.filter((m) => m.method !== 'textDocument/publishDiagnostics').map((m) => JSON.stringify(m));
    for (const log of logs) assert.doesNotMatch(log, MARKER);
    for (const file of filesOf(home)) assert.doesNotMatch(readFileSync(file, 'latin1'), MARKER, file);
  });
});
