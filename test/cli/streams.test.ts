import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CLI, discreet, type Ran } from './run.ts';

const DRAFT = 'A 47-year-old man with gout.\n';
const LARGE = 24_000_001;

interface Row {
  path: string;
  error?: string;
  findings?: { rule: string }[];
}

describe('drafts that come in a stream', function () {
  this.timeout(60_000);
  let dir = '';
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'discreet-'));
    writeFileSync(join(dir, 'a.md'), DRAFT);
  });
  afterEach(() => rmSync(dir, { recursive: true, force: true }));

  const rowsOf = (out: string): Row[] =>
    out
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Row);
  /** What was found of each, in a shell where `discreet` is the command. */
  const shell = (script: string): string[] => {
    const command = `discreet() { "${process.execPath}" "${CLI}" "$@" --no-second-stage; }; ${script}`;
    const { stdout } = spawnSync('bash', ['-c', command], { cwd: dir, encoding: 'utf8', timeout: 30_000 });
    return rowsOf(stdout).map((row) => row.error ?? row.findings!.map((f) => f.rule).join());
  };
  const check = 'discreet check --format jsonl';

  describe('pipes', () => {
    it('are read like standard input, each once', () => {
      assert.deepEqual(shell(`cat a.md | ${check} -`), ['age-exact']);
      assert.deepEqual(shell(`cat a.md | ${check} /dev/stdin`), ['age-exact']);
      assert.deepEqual(shell(`${check} <(cat a.md)`), ['age-exact']);
      assert.deepEqual(shell(`mkfifo p.md; (cat a.md > p.md &); ${check} p.md ./p.md`), ['age-exact']);
      assert.deepEqual(rowsOf(discreet(['check', '--format', 'jsonl', '/dev/stdin'], { input: DRAFT }).out)[0]?.findings?.length, 1);
    });
    it('are read with several threads, too', () => {
      assert.deepEqual(shell(`cat a.md | ${check} --jobs 2 - <(cat a.md) a.md`), ['age-exact', 'age-exact', 'age-exact']);
    });
    it('that never end are too large', () => {
      assert.deepEqual(shell(`${check} /dev/zero`), ['too large to check (more than 24 MB)']);
      assert.deepEqual(shell(`head -c ${LARGE} /dev/zero | tr '\\0' a | ${check} -`), ['too large to check (more than 24 MB)']);
    });
    it('are not written to', () => {
      const { code, err } = discreet(['fix', '--write', '--no-second-stage', '/dev/stdin'], { input: DRAFT });
      assert.deepEqual([code, err], [2, 'discreet: /dev/stdin: is no file that could be written to\n']);
    });
  });

  it('UTF-16 without a mark is told from what is no text', () => {
    writeFileSync(join(dir, 'le.md'), Buffer.from(DRAFT, 'utf16le'));
    writeFileSync(join(dir, 'be.md'), Buffer.from(DRAFT, 'utf16le').swap16());
    writeFileSync(join(dir, 'no.md'), Buffer.from([0x89, 0x50, 0, 0, 0, 0x0d, 0x49, 0]));
    const wide = 'is UTF-16; save it as UTF-8';
    assert.deepEqual(shell(`${check} le.md be.md no.md`), [wide, wide, 'is not a text file']);
  });

  describe('lines of JSON', () => {
    const lines = (input: string | Buffer, ...args: string[]): Ran =>
      discreet(['check', '--no-second-stage', '--input', 'jsonl', ...args], { input });
    const answers = (input: string | Buffer): string[][] =>
      rowsOf(lines(input, '--format', 'jsonl').out).map((row) => [row.path, row.error ?? '']);
    const line = (text: string, more: object = {}): string => `${JSON.stringify({ path: 'x', text, ...more })}\n`;

    it('may begin with a mark, have no kind, end as Windows has it, and hold what parts lines elsewhere', () => {
      const input = `\ufeff${line('a', { kind: null })}\r\n${line('b\u2028c\u0085d').replace('\n', '\r\n')}${line('e').trim()}`;
      assert.deepEqual(answers(input), [
        ['x', ''],
        ['x', ''],
        ['x', ''],
      ]);
    });
    it('are told by their number where they are damaged', () => {
      const input = Buffer.concat([Buffer.from('nope\n\nnull\n{}\n'), Buffer.from([0x22, 0xff, 0x22, 0x0a]), Buffer.from(line('a'))]);
      assert.deepEqual(answers(input), [
        ['line 1', 'is not JSON'],
        ['line 3', 'is no object'],
        ['line 4', 'no text'],
        ['line 5', 'is not UTF-8 text'],
        ['x', ''],
      ]);
      assert.equal(lines('nope', '--format', 'json').err, 'discreet: line 1: is not JSON\n');
    });
    it('hold no more than a file may', () => {
      assert.deepEqual(answers(line('a'.repeat(LARGE)) + line('b')), [
        ['x', 'too large to check (24 MB)'],
        ['x', ''],
      ]);
    });
    it('come alone, and may be none', () => {
      const { code, err } = lines('', 'a.md');
      assert.deepEqual([code, err], [2, 'error: give paths, or --input jsonl, not both\n']);
      assert.equal(lines('').out, 'No draft was checked.\n');
    });
  });
});
