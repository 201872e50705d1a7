import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { analyse } from '../../../server/engine/analyse.ts';
import { formatOf } from '../../../shared/format.ts';
import { CLI } from '../../cli/run.ts';
import type { Published } from '../../lsp/client.ts';
import { connect } from '../../lsp/framing.ts';
import { at } from '../../lsp/text.ts';
import type { Dice } from '../dice.ts';
import { mutateText } from '../mutate.ts';
import { draft, MARKER } from '../seeds.ts';
import { smallerList, smallerText, type Target } from '../target.ts';
import { strangeJson, strangeSettings } from './strange.ts';

/** What an editor, or something that takes itself for one, sends: whole messages, or bytes that are none. */
type Step = { readonly method: string; readonly params?: unknown; readonly id?: unknown } | { readonly raw: string };

interface Input {
  /** What the server is told when it asks for settings; null: it may not ask. */
  readonly settings: unknown;
  readonly capabilities: unknown;
  readonly steps: readonly Step[];
  /** What the draft is at the end. */
  readonly last: string;
}

const URIS = [
  'file:///d/1.md',
  'file:///d/2.html',
  'untitled:3',
  'file:///d/%E0%A4%A.md',
  '',
  'vscode-notebook-cell:/x#y',
  'https://a.b/c.md',
];
const REQUESTS = [
  'textDocument/hover',
  'textDocument/codeAction',
  'textDocument/diagnostic',
  'codeAction/resolve',
  'discreet/risk',
  'discreet/check',
  'discreet/fixed',
  'discreet/report',
  'workspace/diagnostic',
  'initialize',
  'nonsense',
  'textDocument/completion',
];
const NOTICES = [
  'textDocument/didChange',
  'textDocument/didOpen',
  'textDocument/didClose',
  'textDocument/didSave',
  'workspace/didChangeConfiguration',
  'workspace/didChangeWatchedFiles',
  'discreet/ignores',
  'discreet/secondStage',
  '$/cancelRequest',
  '$/setTrace',
  'initialized',
  'nonsense',
];
const LAST = 'file:///d/last.md';

const position = (dice: Dice): unknown =>
  dice.once(12) ? strangeJson(dice, 3) : { line: dice.pick([0, 1, 2, 3, 9, 1e6, -1]), character: dice.pick([0, 1, 5, 40, 1e9, -3, 2.5]) };
const range = (dice: Dice): unknown => ({ start: position(dice), end: position(dice) });

function params(dice: Dice, method: string): unknown {
  const uri = dice.pick(URIS);
  const textDocument = {
    uri,
    version: dice.int(9),
    languageId: dice.pick(['markdown', 'html', 'latex', 'plaintext', '']),
    text: `${draft(dice).slice(0, 1500)} ${MARKER}`,
  };
  if (dice.once(8)) return strangeJson(dice);
  const change = (): unknown => ({
    ...(dice.once(5) ? {} : { range: range(dice) }),
    text: dice.once(9) ? strangeJson(dice, 3) : draft(dice).slice(0, dice.length(200)),
  });
  const all: Readonly<Record<string, () => unknown>> = {
    'textDocument/didChange': () => ({ textDocument, contentChanges: dice.list(3, change) }),
    'textDocument/codeAction': () => ({
      textDocument,
      range: range(dice),
      context: {
        diagnostics: dice.once(2) ? [] : [{ range: range(dice), code: 'age-exact', message: '' }],
        only: dice.pick([undefined, ['quickfix'], ['source.fixAll'], ['nothing']]),
      },
    }),
    'codeAction/resolve': () => ({
      title: 'x',
      data: dice.pick([undefined, { uri, version: 1 }, { uri, version: 1, rule: 'age-exact' }, strangeJson(dice)]),
    }),
    'discreet/report': () => ({ uri, format: dice.pick(['html', 'markdown', 'odd']), showText: dice.pick([true, false]) }),
    'discreet/check': () => ({ ...textDocument }),
    'discreet/ignores': () => ({ key: dice.pick(['k', '', 7]), entries: dice.pick([[], ['abc'], [7], 'abc', null]) }),
    'discreet/fixed': () => ({ uri, all: dice.once(2) }),
    'discreet/risk': () => ({ uri }),
    'discreet/secondStage': () => strangeJson(dice),
    'workspace/didChangeConfiguration': () => ({ settings: dice.pick([null, { discreet: strangeSettings(dice) }]) }),
    '$/cancelRequest': () => ({ id: dice.int(30) }),
    initialize: () => ({ processId: null, rootUri: null, capabilities: {} }),
  };
  return all[method]?.() ?? { textDocument, position: position(dice), uri };
}

const DAMAGE = [
  '{}',
  '[]',
  '7',
  'null',
  '"x"',
  '{',
  '',
  '{"jsonrpc":"2.0"}',
  '{"jsonrpc":"2.0","id":7,"result":{}}',
  '{"jsonrpc":"2.0","id":null,"method":"shutdown!"}',
  '{"jsonrpc":"1.0","method":7}',
  '[{"jsonrpc":"2.0","id":1,"method":"discreet/risk"}]',
  '{"id":{},"method":"textDocument/hover","params":[1]}',
  '\u0000',
  '\ufeff{}',
];

function step(dice: Dice): Step {
  if (dice.once(12)) return { raw: dice.pick(DAMAGE) };
  const asks = dice.once(2);
  const method = dice.pick(asks ? REQUESTS : NOTICES);
  return { method, params: params(dice, method), ...(asks ? { id: true } : {}) };
}

const open = (uri: string, text: string): Step => ({
  method: 'textDocument/didOpen',
  params: { textDocument: { uri, languageId: 'markdown', version: 1, text } },
});

function fresh(dice: Dice): Input {
  const text = (): string => `${mutateText(dice, draft(dice), draft(dice)).slice(0, 6000)} ${MARKER}`;
  return {
    settings: dice.once(2) ? null : { ...strangeSettings(dice), secondStage: false },
    capabilities: dice.once(6) ? { textDocument: strangeJson(dice, 2), workspace: strangeJson(dice, 2) } : {},
    steps: [open(URIS[0]!, text()), open(URIS[1]!, text()), ...dice.list(60, () => step(dice))],
    last: mutateText(dice, draft(dice), draft(dice)).slice(0, 6000),
  };
}

/** After anything at all the server still answers, and what it says of a draft is what it would say if nothing had been. */
export const server: Target<Input> = {
  name: 'server',
  share: 2,
  fresh,
  mutate: (dice, input) => ({
    ...input,
    steps: dice.once(2)
      ? [...input.steps.slice(0, dice.int(input.steps.length + 1)), ...dice.list(12, () => step(dice))]
      : [...input.steps].reverse(),
  }),
  async run({ settings, capabilities, steps, last }) {
    const process_ = spawn(process.execPath, [CLI, 'lsp', '--stdio']);
    let complaints = '';
    process_.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
    const gone = once(process_, 'exit');
    try {
      const client = connect(process_);
      client.patience = 60_000;
      client.settings = settings;
      const workspace = settings === null ? {} : { configuration: true };
      await client.initialize({ ...(capabilities as object), workspace });
      if (settings === null) client.notify('workspace/didChangeConfiguration', { settings: { discreet: { secondStage: false } } });
      const answers: Promise<string>[] = [];
      for (const it of steps) {
        if ('raw' in it) process_.stdin.write(`Content-Length: ${Buffer.byteLength(it.raw)}\r\n\r\n${it.raw}`);
        else if (it.id)
          answers.push(client.request(it.method, it.params).then((v) => `${it.method} ${v === null ? 'null' : typeof v}`, notLost));
        else client.notify(it.method, it.params);
      }
      const seen = await Promise.all(answers);
      client.notify('workspace/didChangeConfiguration', { settings: { discreet: { secondStage: false } } });
      client.notify('discreet/ignores', { key: 'k', entries: [] });
      const told = await client.request<Published>('discreet/check', { uri: LAST, languageId: 'markdown', text: last });
      if (settings === null) assert.deepEqual(listed(told, last), expected(last), 'what is said of a draft');
      await client.request('shutdown');
      client.notify('exit');
      await gone;
      assert.ok(!complaints.includes(MARKER), 'standard error tells text of the draft');
      for (const m of client.received)
        if (m.method === 'window/logMessage') assert.ok(!JSON.stringify(m.params).includes(MARKER), 'the log tells text of the draft');
      return [...new Set(seen)];
    } finally {
      process_.kill('SIGKILL');
    }
  },
  *smaller(input) {
    for (const steps of smallerList(input.steps)) yield { ...input, steps };
    for (const text of smallerText(input.last)) yield { ...input, last: text };
  },
};

/** An error is an answer; silence is none. */
function notLost(error: Error): string {
  assert.doesNotMatch(error.message, /^no answer/);
  assert.ok(!error.message.includes(MARKER), 'an error tells text of the draft');
  return error.message.replace(/[^a-z/ ].*/is, '');
}

const OF_OTHERS = new Set(['cross-post-linkage', 'list-shortened']);
const listed = ({ diagnostics }: Published, text: string): string[] =>
  diagnostics.filter((d) => !OF_OTHERS.has(d.code)).map((d) => `${d.code} ${at(lines(text), d.range)}`);
const expected = (text: string): string[] =>
  analyse(text, { format: formatOf('markdown') })
    .findings.slice(0, 1000)
    .filter((f) => !OF_OTHERS.has(f.rule))
    .map((f) => `${f.rule} ${lines(text).slice(f.start, f.end)}`);
/** Ends of lines count one in the helper that finds a range. */
const lines = (text: string): string => text.replace(/\r(?!\n)/g, '\n').replace(/\r\n/g, ' \n');
