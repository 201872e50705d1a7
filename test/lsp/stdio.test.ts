import assert from 'node:assert/strict';
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Client, Published } from './client.ts';
import { connect } from './framing.ts';
import { apply, at, type CodeAction, type Diagnostic } from './text.ts';

const ROOT = join(import.meta.dirname, '../../..');
const PUBLISH = 'textDocument/publishDiagnostics';
const SCENE = 'She is from Oban and has pink hair. He mends clocks for the cathedral.';
const PEOPLE_DRAFT = '# A case 🩺\n\n👩‍⚕️ I saw a 47-year-old man with a painful knee.\n';

describe('the language server over stdio', function () {
  this.timeout(60_000);
  let server: ChildProcessWithoutNullStreams;
  let client: Client;
  let complaints = '';
  let open = 0;
  const draft = (text: string): string => {
    const uri = `file:///drafts/${++open}.md`;
    client.open(uri, text);
    return uri;
  };

  beforeEach(() => {
    complaints = '';
    server = spawn(process.execPath, [join(ROOT, 'dist/server/cli.cjs'), 'lsp', '--stdio']);
    server.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
    client = connect(server);
  });
  afterEach(async () => {
    const ended = server.exitCode !== null ? server.exitCode : new Promise((resolve) => server.once('exit', resolve));
    if (server.exitCode === null) {
      await client.request('shutdown');
      client.notify('exit');
    }
    assert.equal(await ended, 0, 'exit code');
    assert.equal(complaints, '', 'standard error');
  });

  it('reports, explains and mends a detail, and the report goes', async () => {
    const { capabilities } = await client.initialize();
    assert.equal((capabilities['textDocumentSync'] as { change: number }).change, 2, 'incremental');
    const uri = draft(PEOPLE_DRAFT);
    const [found, ...others] = (await client.published(uri, 1)).diagnostics.filter((d) => d.code === 'age-exact');
    assert.ok(found && others.length === 0);
    assert.equal(found.source, 'discreet');
    assert.equal(at(PEOPLE_DRAFT, found.range), '47-year-old');
    const page = found.codeDescription?.href ?? '';
    assert.ok(existsSync(fileURLToPath(page)), `a page at ‘${page}’`);

    const hover = await client.request<{ contents: { value: string } }>('textDocument/hover', {
      textDocument: { uri },
      position: found.range.start,
    });
    assert.ok(hover.contents.value.includes(found.message), 'the hover holds the reason');

    const ask = { textDocument: { uri }, range: found.range, context: { diagnostics: [found], only: ['quickfix'] } };
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', ask);
    const fix = actions.find((a) => a.isPreferred);
    assert.ok(fix && actions.every((a) => a.kind === 'quickfix'));
    const mended = apply(PEOPLE_DRAFT, fix.edit.documentChanges[0]!.edits);
    assert.equal(mended, PEOPLE_DRAFT.replace('a 47-year-old man', 'a man in his forties'));
    client.change(uri, 2, { text: mended });
    assert.deepEqual(codes(await client.published(uri, 2)), []);
  });

  it('says which setting of the front matter is not understood, and does what the others say', async () => {
    await client.initialize();
    const text = '---\ndiscreet:\n  severity: { age-exact: off }\n  rules: age-exakt\n---\nA 47-year-old man.\n';
    const { diagnostics } = await client.published(draft(text), 1);
    assert.deepEqual(
      diagnostics.map((d) => [d.code, d.range.start.line, d.message]),
      [['setting-not-understood', 0, 'In the front matter, ‘rules’ names ‘age-exakt’, which is no rule. It is not used.']],
    );
  });

  it('follows changes behind emoji by UTF-16 code units', async () => {
    await client.initialize();
    const uri = draft(PEOPLE_DRAFT);
    const line = PEOPLE_DRAFT.split('\n')[2]!;
    const character = line.indexOf('47');
    client.change(
      uri,
      2,
      { range: { start: { line: 0, character: 9 }, end: { line: 0, character: 11 } }, text: '🫀🫁' },
      { range: { start: { line: 2, character }, end: { line: 2, character: character + 2 } }, text: '52' },
    );
    const now = PEOPLE_DRAFT.replace('🩺', '🫀🫁').replace('47', '52');
    const { diagnostics } = await client.published(uri, 2);
    assert.deepEqual(
      diagnostics.filter((d) => d.code === 'age-exact').map((d) => at(now, d.range)),
      ['52-year-old'],
    );
  });

  it('offers all safe fixes at once', async () => {
    await client.initialize();
    const text = 'A 47-year-old man came in.\n\nA 52-year-old woman left.\n';
    const uri = draft(text);
    const range = { start: { line: 0, character: 0 }, end: { line: 3, character: 0 } };
    const context = { diagnostics: [], only: ['source.fixAll'] };
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', { textDocument: { uri }, range, context });
    assert.deepEqual(
      actions.map((a) => a.kind),
      ['source.fixAll.discreet'],
    );
    assert.equal(
      apply(text, actions[0]!.edit.documentChanges[0]!.edits),
      'A man in his forties came in.\n\nA woman in her fifties left.\n',
    );
  });

  it('answers pulls, and then does not push', async () => {
    await client.initialize({ textDocument: { diagnostic: {} } });
    const uri = draft(PEOPLE_DRAFT);
    const report = await client.request<{ kind: string; items: Diagnostic[] }>('textDocument/diagnostic', { textDocument: { uri } });
    assert.equal(report.kind, 'full');
    assert.deepEqual(codes({ diagnostics: report.items }), ['age-exact']);
    await client.request('discreet/risk', { uri });
    assert.ok(client.received.every((m) => m.method !== 'textDocument/publishDiagnostics'));
  });

  it('reads the settings of the editor, and reads them again when they change', async () => {
    client.settings = { severity: { 'age-exact': 'off' } };
    await client.initialize({ workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } } });
    await client.next('client/registerCapability');
    const uri = draft(PEOPLE_DRAFT);
    await client.next<{ diagnostics: Diagnostic[] }>('textDocument/publishDiagnostics', (p) => codes(p).length === 0);
    client.settings = { severity: { 'age-exact': 'error' } };
    client.notify('workspace/didChangeConfiguration', { settings: null });
    const { diagnostics } = await client.next<{ diagnostics: Diagnostic[] }>('textDocument/publishDiagnostics', loud);
    const risk = await client.request<{ findings: number }>('discreet/risk', { uri });
    assert.equal(risk.findings, diagnostics.length);
  });

  it('asks for the settings of each draft, and heeds them from the first answer on', async () => {
    client.settingsOf = (uri) => ({ severity: { 'age-exact': uri.includes('quiet') ? 'off' : 'error' } });
    await client.initialize({ workspace: { configuration: true } });
    for (const uri of ['untitled:quiet', 'untitled:loud']) client.open(uri, PEOPLE_DRAFT);
    const [quiet, loud] = [await client.published('untitled:quiet', 1), await client.published('untitled:loud', 1)];
    assert.ok(!codes(quiet).includes('age-exact'));
    assert.ok(codes(loud).includes('age-exact'));
  });

  it('says so where a draft is too long to check, and goes on', async () => {
    await client.initialize();
    const uri = draft('A 47-year-old man. '.repeat(700_000));
    const { reason } = await client.next<{ uri: string; reason: string }>('discreet/notChecked', (p) => p.uri === uri);
    assert.equal(reason, 'the draft is too long to check');
    assert.equal(codes(await client.published(draft(PEOPLE_DRAFT), 1)).length, 1);
  });

  it('adds what the second stage finds when nobody types, and keeps it while somebody does', async () => {
    await client.initialize();
    const uri = draft(SCENE);
    const first = await client.published(uri, 1);
    const second = await client.next<Published>(PUBLISH, (p) => p.uri === uri && p.diagnostics.length > first.diagnostics.length);
    assert.equal(second.version, 1);
    const deep = second.diagnostics.filter((d) => !first.diagnostics.some((f) => f.code === d.code));
    const end = { line: 0, character: SCENE.length };
    client.notify('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ range: { start: end, end }, text: ' Odd.' }],
    });
    const typed = await client.published(uri, 2);
    for (const { code } of deep)
      assert.ok(
        typed.diagnostics.some((d) => d.code === code),
        `${code} has gone`,
      );
  });

  it('reads several drafts deeply, one after the other, and comes to rest', async () => {
    await client.initialize();
    const uris = [draft(SCENE), draft(`${SCENE} Again.`), draft(`${SCENE} And again.`)];
    const count = (uri: string): number[] =>
      client.received
        .filter((m) => m.method === PUBLISH)
        .flatMap((m) => ((m.params as Published).uri === uri ? [(m.params as Published).diagnostics.length] : []));
    // That the three are about the same man is found as well, sooner or later, as each of them is read.
    const own = (p: Published): number => p.diagnostics.filter((d) => d.code !== 'cross-post-linkage').length;
    for (const uri of uris) {
      const first = await client.published(uri, 1);
      await client.next<Published>(PUBLISH, (p) => p.uri === uri && own(p) > own(first));
    }
    const before = client.received.length;
    await new Promise((resolve) => setTimeout(resolve, 1500));
    assert.equal(client.received.length, before, `it goes on: ${uris.map((uri) => count(uri).join()).join(' | ')}`);
    await client.request('discreet/risk', { uri: uris[0] });
  });

  it('leaves the second stage out where the settings say so', async () => {
    client.settings = { secondStage: false };
    await client.initialize({ workspace: { configuration: true } });
    const uri = draft(SCENE);
    await client.next('workspace/configuration');
    await client.published(uri, 1);
    await new Promise((resolve) => setTimeout(resolve, 3000));
    const counts = client.received.filter((m) => m.method === PUBLISH).map((m) => (m.params as Published).diagnostics.length);
    assert.equal(new Set(counts).size, 1, counts.join());
  });

  it('clears what it has said of a draft that is closed', async () => {
    await client.initialize();
    const uri = draft(PEOPLE_DRAFT);
    await client.published(uri, 1);
    client.notify('textDocument/didClose', { textDocument: { uri } });
    await client.next<{ uri: string; diagnostics: Diagnostic[] }>(
      'textDocument/publishDiagnostics',
      (p) => p.uri === uri && p.diagnostics.length === 0,
    );
  });
});

const loud = ({ diagnostics }: { diagnostics: readonly Diagnostic[] }): boolean =>
  diagnostics.some((d) => d.code === 'age-exact' && d.severity === 1);

/** The codes of what is reported about the age; other rules may have their say on the same text. */
const codes = ({ diagnostics }: { diagnostics: readonly Diagnostic[] }): string[] =>
  diagnostics.map((d) => d.code).filter((c) => c === 'age-exact');
