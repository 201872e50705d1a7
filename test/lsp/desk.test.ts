import assert from 'node:assert/strict';
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readImage } from '../../server/files/image/image.ts';
import { DESK, sample } from '../files/samples.ts';
import type { Client, Published } from './client.ts';
import { connect } from './framing.ts';
import { apply, at, type CodeAction } from './text.ts';

const ROOT = join(import.meta.dirname, '../../..');
const PUBLISH = 'textDocument/publishDiagnostics';
const DRAFT = '# A hand\n\nOur patient, Mr Zebulon Quillfeather, is 54 years old.\n\n![hand](figs/hand.jpg) ![other](../outside.jpg)\n';

describe('the desk over the language server', function () {
  this.timeout(60_000);
  let server: ChildProcessWithoutNullStreams;
  let client: Client;
  let dir = '';
  let uri = '';

  beforeEach(async () => {
    dir = mkdtempSync(join(tmpdir(), 'discreet-'));
    cpSync(join(DESK, 'located.jpg'), join(dir, 'outside.jpg'));
    cpSync(join(DESK, 'located.jpg'), join(dir, 'vault/figs/hand.jpg'), { recursive: true });
    // Through the command line, as every call but the plainest goes (server/boot/cli.ts).
    server = spawn(process.execPath, [join(ROOT, 'dist/server/cli.cjs'), 'lsp', '--stdio', '--stdio']);
    client = connect(server);
    client.settings = { secondStage: false };
    await client.request('initialize', {
      processId: null,
      rootUri: null,
      workspaceFolders: [{ uri: pathToFileURL(join(dir, 'vault')).href, name: 'vault' }],
      capabilities: { workspace: { configuration: true, didChangeWatchedFiles: { dynamicRegistration: true } } },
    });
    client.notify('initialized', {});
    uri = pathToFileURL(join(dir, 'vault/post.md')).href;
    client.open(uri, DRAFT);
  });
  afterEach(async () => {
    await client.request('shutdown');
    client.notify('exit');
    rmSync(dir, { recursive: true, force: true });
  });

  const carrying = (p: Published): string[] => p.diagnostics.filter((d) => d.code === 'image-metadata').map((d) => at(DRAFT, d.range));

  it('shows on the reference what a picture carries, and no more once it is clean', async () => {
    const shown = await client.next<Published>(PUBLISH, (p) => p.uri === uri && carrying(p).length > 0);
    assert.deepEqual(carrying(shown), ['figs/hand.jpg'], 'the picture in the workspace, not the one outside');
    await client.next<{ registrations: { method: string }[] }>('client/registerCapability', (p) =>
      p.registrations.some((r) => r.method === 'workspace/didChangeWatchedFiles'),
    );
    const before = client.received.length;
    writeFileSync(join(dir, 'vault/figs/hand.jpg'), sample('plain.jpg'));
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: `${uri}/../figs/hand.jpg`, type: 2 }] });
    await client.next<Published>(
      PUBLISH,
      (p) => p.uri === uri && client.received.findIndex((m) => m.params === p) >= before && !carrying(p).length,
    );
  });

  it('writes a clean copy on demand and leads the links there; the original stays, and nothing outside is touched', async () => {
    const shown = await client.next<Published>(PUBLISH, (p) => p.uri === uri && carrying(p).length > 0);
    const found = shown.diagnostics.find((d) => d.code === 'image-metadata')!;
    const ask = { textDocument: { uri }, range: found.range, context: { diagnostics: [found], only: ['quickfix'] } };
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', ask);
    const { command, arguments: given } = actions.find((a) => a.command?.command === 'discreet.cleanPicture')!.command!;
    const run = (argument: unknown) => client.request('workspace/executeCommand', { command, arguments: [argument] });
    await run(given![0]);
    const { edit } = await client.next<{ edit: CodeAction['edit'] }>('workspace/applyEdit');
    assert.equal(apply(DRAFT, edit.documentChanges[0]!.edits), DRAFT.replace('figs/hand.jpg', 'figs/hand-clean.jpg'));
    const [copy, original] = ['hand-clean.jpg', 'hand.jpg'].map((name) => readFileSync(join(dir, 'vault/figs', name)));
    assert.deepEqual(
      readImage(copy!, () => false),
      { hidden: [] },
    );
    assert.ok(original!.equals(sample('located.jpg')));
    await run({ uri, target: '../outside.jpg' });
    assert.match((await client.next<{ message: string }>('window/showMessageRequest')).message, /lies outside the workspace/);
    assert.deepEqual(readdirSync(dir).sort(), ['outside.jpg', 'vault']);
  });

  it('writes a report without text of the draft, or with it where it is asked for', async () => {
    await client.next<Published>(PUBLISH, (p) => p.uri === uri && carrying(p).length > 0);
    const report = (format: string, showText: boolean) => client.request<{ text: string }>('discreet/report', { uri, format, showText });
    for (const format of ['html', 'markdown']) {
      const quiet = (await report(format, false)).text;
      assert.match(quiet, /image-metadata/);
      assert.match(quiet, /A linked file lies outside the workspace/);
      assert.doesNotMatch(quiet, /Quillfeather|outside\.jpg/);
      assert.match((await report(format, true)).text, /Quillfeather/);
    }
    await assert.rejects(report('pdf', false), { code: -32602 });
    assert.equal(await client.request('discreet/report', { uri: 'file:///nowhere.md', format: 'html', showText: false }), null);
  });
});
