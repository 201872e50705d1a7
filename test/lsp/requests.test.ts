import assert from 'node:assert/strict';
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { join } from 'node:path';
import type { CheckResult, FixedResult, IgnoreEverywhere, RiskResult } from '../../shared/protocol.ts';
import type { Client, Published } from './client.ts';
import { connect } from './framing.ts';
import { apply, type CodeAction } from './text.ts';

const ROOT = join(import.meta.dirname, '../../..');
const PUBLISH = 'textDocument/publishDiagnostics';
const CASE = 'A 78-year-old retired lighthouse keeper from Oban told us about his dragon tattoo.\n';
const TWO_AGES = 'A 47-year-old man came in.\n\nA 52-year-old woman left.\n';

describe('requests about drafts', function () {
  this.timeout(60_000);
  let server: ChildProcessWithoutNullStreams;
  let client: Client;
  let open = 0;
  const draft = (text: string): string => {
    const uri = `file:///requests/${++open}.md`;
    client.open(uri, text);
    return uri;
  };
  const actions = (uri: string, character: number, only: string[] | null = ['quickfix']): Promise<CodeAction[]> => {
    const position = { line: 0, character };
    return client.request('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: position, end: position },
      context: { diagnostics: [], ...(only ? { only } : {}) },
    });
  };

  beforeEach(() => {
    server = spawn(process.execPath, [join(ROOT, 'dist/server/cli.cjs'), 'lsp', '--stdio']);
    client = connect(server);
    client.settings = { secondStage: false };
  });
  afterEach(async () => {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    await client.request('shutdown');
    client.notify('exit');
    await ended;
  });

  it('say how many people fit, and which edits widen that most', async () => {
    await client.initialize();
    const uri = draft(CASE);
    await client.published(uri, 1);
    const { risk, best, severities } = await client.request<RiskResult>('discreet/risk', { uri });
    assert.equal(risk.people[0]!.crowd!.band, 'one');
    assert.ok(best.length > 0 && best.length <= 3);
    for (const edit of best) assert.ok(edit.after.middle > risk.people[0]!.crowd!.middle, edit.title);
    assert.ok(severities.error + severities.warning > 0);
    assert.doesNotMatch(JSON.stringify(risk), /lighthouse|Oban|dragon/);
  });

  it('check a text that is not open, and remember what it tells', async () => {
    await client.initialize();
    const closed = { uri: 'file:///requests/closed.md', languageId: 'markdown', text: CASE };
    const { diagnostics, findings } = await client.request<CheckResult>('discreet/check', closed);
    assert.equal(diagnostics.length, findings);
    const uri = draft('The lighthouse keeper came back to Oban last week.\n');
    const linked = (p: Published): boolean => p.uri === uri && p.diagnostics.some((d) => d.code === 'cross-post-linkage');
    const { diagnostics: found } = await client.next<Published>(PUBLISH, linked);
    assert.match(found.find((d) => d.code === 'cross-post-linkage')!.message, /closed\.md/);
  });

  it('give the draft with its fixes made, and leave the draft as it is', async () => {
    await client.initialize();
    const uri = draft(TWO_AGES);
    const { text } = await client.request<FixedResult>('discreet/fixed', { uri, all: false });
    assert.equal(text, 'A man in his forties came in.\n\nA woman in her fifties left.\n');
    assert.ok((await client.request<FixedResult>('discreet/fixed', { uri, all: true })).left <= 1);
  });

  it('mend all of one kind in one action, worked out when it is chosen', async () => {
    await client.initialize({ textDocument: { codeAction: { resolveSupport: { properties: ['edit'] } } } });
    const uri = draft(TWO_AGES);
    await client.published(uri, 1);
    const offered = (await actions(uri, 5)).find((a) => /^Fix all 2 of/.test(a.title));
    assert.ok(offered && !offered.edit);
    const chosen = await client.request<CodeAction>('codeAction/resolve', offered);
    assert.equal(apply(TWO_AGES, chosen.edit.documentChanges[0]!.edits), 'A man in his forties came in.\n\nA woman in her fifties left.\n');
  });

  it('offer all safe fixes where there are some, to whoever asks for them or for everything', async () => {
    await client.initialize({ textDocument: { codeAction: { resolveSupport: { properties: ['edit'] } } } });
    const [some, none] = [draft(TWO_AGES), draft('Fowey was wet. She said: "I never liked hospitals one bit."\n')];
    for (const uri of [some, none]) assert.ok((await client.published(uri, 1)).diagnostics.length > 0);
    for (const only of [null, [], [''], ['source'], ['source.fixAll'], ['quickfix']]) {
      const offered = async (uri: string): Promise<boolean> =>
        (await actions(uri, 0, only)).some((a) => a.kind === 'source.fixAll.discreet');
      assert.equal(await offered(some), only?.[0] !== 'quickfix' && only?.length !== 0, JSON.stringify(only));
      assert.equal(await offered(none), false, JSON.stringify(only));
    }
    assert.ok((await actions(some, 5, [''])).some((a) => a.isPreferred));
  });

  it('ignore a wording everywhere by a keyed hash, in this draft and the next, and never by its words', async () => {
    await client.initialize();
    const uri = draft('She came from Oban with a cough.\n');
    await client.next<Published>(PUBLISH, (p) => p.uri === uri && p.diagnostics.length > 0);
    assert.ok(
      (await actions(uri, 15)).every((a) => !/everywhere/.test(a.title)),
      'only for a client that keeps a list',
    );
    client.notify('discreet/ignores', { key: 'k', entries: [] });
    const action = (await actions(uri, 15)).find((a) => /everywhere/.test(a.title)) as CodeAction & {
      command: { arguments: IgnoreEverywhere[] };
    };
    const [{ entry }] = action.command.arguments as [IgnoreEverywhere];
    assert.match(entry, /^[0-9a-f]{30}$/);
    client.notify('discreet/ignores', { key: 'k', entries: [entry] });
    await client.next<Published>(PUBLISH, (p) => p.uri === uri && p.diagnostics.every((d) => d.code !== 'place-residence'));
    const other = draft('He lives in Oban and has gout.\n');
    const { diagnostics } = await client.published(other, 1);
    assert.ok(diagnostics.every((d) => d.code !== 'place-residence'));
  });
});
