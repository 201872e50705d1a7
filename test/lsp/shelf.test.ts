import assert from 'node:assert/strict';
import type { CodeAction } from './text.ts';
import type { Client, Published } from './client.ts';
import { work } from './worker.ts';

const PUBLISH = 'textDocument/publishDiagnostics';
const CASE = 'Mrs Ethel Braithwaite was admitted with a stroke.\n';
const OTHER = 'Then Mrs Ethel Braithwaite went home.\n';
const LINKED = 'cross-post-linkage';
const START = { line: 0, character: 0 };

describe('the drafts that a server has seen', function () {
  this.timeout(60_000);
  let client: Client;
  beforeEach(async () => {
    client = work();
    await client.initialize();
  });

  const names = ({ diagnostics }: Published): string[] =>
    diagnostics.flatMap(({ code, message }) => (code === LINKED ? (/\((.*?)\)/.exec(message)?.[1] ?? '') : []));
  const read = async (uri: string, text: string): Promise<string[]> => {
    client.open(uri, text);
    return names(await client.published(uri, 1));
  };
  const close = (uri: string): void => client.notify('textDocument/didClose', { textDocument: { uri } });
  const typed = async (uri: string): Promise<string[]> => {
    client.change(uri, 2, { range: { start: START, end: START }, text: 'So. ' });
    return names(await client.published(uri, 2));
  };
  /** Waits until a draft that has not changed is told to go with these. */
  const told = (uri: string, ...wanted: string[]): Promise<Published> => {
    const before = client.received.length;
    return client.next<Published>(
      PUBLISH,
      (p) => p.uri === uri && String(names(p)) === String(wanted) && client.received.findIndex((m) => m.params === p) >= before,
    );
  };

  it('hold no draft that was saved under a name, nor one that was renamed', async () => {
    await read('untitled:Untitled-1', CASE);
    close('untitled:Untitled-1');
    assert.deepEqual(await read('file:///d/new.md', CASE), []);
    close('file:///d/new.md');
    assert.deepEqual(await read('file:///d/renamed.md', CASE), []);
    assert.deepEqual(await typed('file:///d/renamed.md'), []);
    assert.deepEqual(await read('file:///d/other.md', OTHER), ['renamed.md']);
  });

  it('forget the former name of a draft as well where the new one is opened first', async () => {
    const [before, now] = ['untitled:Untitled-1', 'file:///d/new.md'];
    await read(before, CASE);
    await read(now, CASE);
    const gone = told(now);
    close(before);
    await gone;
    await read('file:///d/next.md', CASE);
    const left = told('file:///d/next.md');
    close(now);
    await left;
  });

  it('remember one that was closed and is another', async () => {
    await read('file:///d/a.md', CASE);
    close('file:///d/a.md');
    assert.deepEqual(await read('file:///d/b.md', OTHER), ['a.md']);
  });

  it('follow files that are renamed, and forget those that are deleted', async () => {
    const uri = 'file:///d/b.md';
    await read('file:///d/old/a.md', CASE);
    close('file:///d/old/a.md');
    assert.deepEqual(await read(uri, OTHER), ['a.md']);
    const moves = [
      { files: [{ oldUri: 'file:///d/old', newUri: 'file:///d/new' }] },
      { files: [{ oldUri: 'file:///d/new/a.md', newUri: 'file:///d/new/c.md' }] },
    ];
    const renamed = told(uri, 'c.md');
    for (const files of moves) client.notify('workspace/didRenameFiles', files);
    await renamed;
    const deleted = told(uri);
    client.notify('workspace/didDeleteFiles', { files: [{ uri: 'file:///d/new' }] });
    await deleted;
    await read('file:///d/z.md', CASE);
    close('file:///d/z.md');
    assert.deepEqual(await typed(uri), ['z.md']);
    const gone = told(uri);
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: 'file:///d/z.md', type: 3 }] });
    await gone;
  });

  it('are told three at most, the last ones, and ignored once', async () => {
    for (const name of 'abcde') await read(`file:///d/${name}.md`, `${CASE}\n${name}\n`);
    const uri = 'file:///d/other.md';
    assert.deepEqual(await read(uri, OTHER), ['c.md', 'd.md', 'e.md']);
    const range = { start: START, end: { line: 1, character: 0 } };
    const context = { diagnostics: [], only: ['quickfix'] };
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', { textDocument: { uri }, range, context });
    assert.equal(actions.filter((a) => a.title === `Ignore ‘${LINKED}’ here`).length, 1);
  });
});
