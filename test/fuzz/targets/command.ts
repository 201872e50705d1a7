import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { KINDS } from '../../../shared/finding.ts';
import { PACKS } from '../../../shared/settings.ts';
import { FORMATS } from '../../../server/cli/formats/formats.ts';
import { main } from '../../../server/cli/main.ts';
import { sample } from '../../files/samples.ts';
import type { Dice } from '../dice.ts';
import { mutateBytes, mutateText } from '../mutate.ts';
import { draft, MARKER } from '../seeds.ts';
import { replaced, smallerList, smallerText, timedAsync, type Target } from '../target.ts';
import { glob, strangeSettings } from './strange.ts';

/** Files of a folder (base 64), and the words of a command given there. */
interface Input {
  readonly files: readonly (readonly [path: string, bytes: string])[];
  readonly args: readonly string[];
}

const PATHS = [
  'a.md',
  'b.html',
  'c.tex',
  'd.txt',
  'e.docx',
  'f.jpg',
  'g.png',
  'sub/h.md',
  'sub/.gitignore',
  '.discreetignore',
  '.discreet.json',
  'sub/.discreet.json',
  'i.md',
  'ü é.md',
  'base.json',
  'base.json.key',
];
const OPTIONS = [
  '--no-second-stage',
  '--kind',
  '--pack',
  '--format',
  '--fail-on',
  '--baseline',
  '--write-baseline',
  '--output',
  '--jobs',
  '--no-ignore',
  '--all',
  '--write',
  '--diff',
  '--version',
  '--help',
  '--stdio',
  '--',
  '-x',
];
const WORDS = [
  ...PATHS,
  '.',
  'sub',
  '*.md',
  '**/*',
  'nothing.md',
  '',
  '/',
  '../..',
  '1',
  '0',
  '65',
  '-1',
  ...KINDS,
  ...PACKS,
  ...FORMATS,
  'never',
  'error',
  'age-exact',
  'out.txt',
  'no/such/out.txt',
];

function content(dice: Dice, path: string): Buffer {
  if (/\.(?:docx|jpg|png)$/.test(path) && !dice.once(8))
    return mutateBytes(dice, sample(path.endsWith('docx') ? 'libreoffice.docx' : path.endsWith('jpg') ? 'planted.jpg' : 'planted.png'));
  if (path.endsWith('json')) return Buffer.from(JSON.stringify(strangeSettings(dice)));
  if (path.endsWith('ignore')) return Buffer.from(dice.list(9, () => glob(dice)).join('\n'));
  const text = mutateText(dice, `${draft(dice).slice(0, 3000)} ${MARKER}`, draft(dice));
  return dice.once(12) ? mutateBytes(dice, Buffer.from(text)) : Buffer.from(`${dice.once(9) ? '\ufeff' : ''}${text}`);
}

function fresh(dice: Dice): Input {
  const paths = [...new Set(['a.md', ...dice.list(7, () => dice.pick(PATHS))])];
  const command = dice.pick(['check', 'check', 'check', 'report', 'fix', 'fix', 'strip', 'rules', 'nonsense']);
  const options = dice.list(5, () => dice.pick(OPTIONS));
  const words = dice.list(3, () => (dice.once(9) ? glob(dice) : dice.pick(WORDS)));
  const plain = ['--format', dice.pick(FORMATS)].slice(0, command === 'check' ? 2 : 0);
  return {
    files: paths.map((path) => [path, content(dice, path).toString('base64')]),
    args: dice.once(3)
      ? [command, ...options, ...words]
      : [command, ...plain, ...dice.list(2, () => dice.pick(paths)), ...(dice.once(2) ? paths : [])],
  };
}

/** What would leave this machine’s folder, wait for a keyboard, or be another program. */
const leads = (word: string): boolean => word === '-' || word === 'lsp' || word.startsWith('/') || word.includes('..');

interface Told {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function run(folder: string, { files, args }: Input): Promise<Told> {
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), Buffer.from(bytes, 'base64'));
  }
  const told = { out: '', err: '' };
  const terminal = { out: (text: string) => void (told.out += text), err: (text: string) => void (told.err += text) };
  const missing = (): never => {
    throw new Error('is not here');
  };
  const safe = args.filter((a) => !leads(a)).map((a) => (a === '--jobs' ? '--no-ignore' : a));
  const home = process.cwd();
  process.chdir(folder);
  try {
    const code = await main(safe, terminal, { serve: missing, thread: join(folder, 'none'), encoder: missing });
    return { code, ...told };
  } finally {
    process.chdir(home);
  }
}

const filesIn = (folder: string): Map<string, Buffer> => {
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));
  return new Map(all.filter((f) => statSync(f).isFile()).map((f) => [f.slice(folder.length + 1), readFileSync(f)]));
};

/** Any command over any files ends with a code, tells nothing of the drafts, and changes nothing it was not asked to. */
export const command: Target<Input> = {
  name: 'command',
  share: 6,
  fresh,
  mutate(dice, input) {
    const i = dice.int(input.files.length);
    const [path] = input.files[i]!;
    return dice.once(2)
      ? { ...input, args: [...input.args.slice(0, 1 + dice.int(input.args.length)), dice.pick(OPTIONS), dice.pick(WORDS)] }
      : { ...input, files: replaced(input.files, i, [path, content(dice, path).toString('base64')]) };
  },
  async run(input) {
    const { files, args } = input;
    const folder = mkdtempSync(join(tmpdir(), 'discreet-fuzz-'));
    try {
      const size = files.reduce((sum, [, bytes]) => sum + bytes.length, 0);
      const { code, out, err } = await timedAsync(6000 + size, 'the command', () => run(folder, input));
      assert.ok([0, 1, 2].includes(code), `code ${code}`);
      if (code === 2) assert.ok(out + err, 'it says why');
      if (!(args[0] === 'fix')) assert.ok(!(out + err).includes(MARKER), 'text of the draft is told');
      assert.ok(!err.includes(MARKER), 'text of the draft is told');
      if (args[0] === 'check' && !args.includes('--output')) wellFormed(args, out);
      unharmed(input, filesIn(folder));
      return [`${args[0]} ${code}`, ...err.split('\n').map((line) => line.replace(/.*: /, '').slice(0, 40))];
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
  *smaller(input) {
    for (const args of smallerList(input.args)) yield { ...input, args };
    for (const files of smallerList(input.files)) yield { ...input, files };
    for (const [i, [path, bytes]] of input.files.entries())
      for (const text of smallerText(Buffer.from(bytes, 'base64').toString('latin1')))
        yield { ...input, files: replaced(input.files, i, [path, Buffer.from(text, 'latin1').toString('base64')]) };
  },
};

function wellFormed(args: readonly string[], out: string): void {
  const format = args[args.lastIndexOf('--format') + 1];
  if (!out || args.some((a) => /^--(?:help|version)$/.test(a))) return;
  if (format === 'json' || format === 'sarif') JSON.parse(out);
  if (format === 'jsonl') for (const line of out.trim().split('\n')) JSON.parse(line);
  if (format === 'html') assert.doesNotMatch(out, /<script|\son\w+=|javascript:/i);
}

/** Files that the command was not told to write are as they were. */
function unharmed({ files, args }: Input, after: ReadonlyMap<string, Buffer>): void {
  const writes = args.includes('--write') || args[0] === 'strip';
  const named = args.filter((_, i) => /^--(?:output|write-baseline|baseline)$/.test(args[i - 1] ?? ''));
  for (const [path, bytes] of files) {
    if (named.some((n) => path === n || path === `${n}.key`)) continue;
    const now = after.get(path);
    assert.ok(now, `${path} has gone`);
    if (!writes || !/\.(?:md|html|tex|txt)$/.test(path)) assert.ok(now.equals(Buffer.from(bytes, 'base64')), `${path} was changed`);
  }
  for (const path of after.keys()) assert.doesNotMatch(path, /\.tmp$/, 'something is left behind');
}
