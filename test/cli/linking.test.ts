import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { discreet } from './run.ts';

const DRAFTS = {
  'a.md': 'A retired lighthouse keeper from Oban told us about his dragon tattoo.\n',
  'b.md': 'Rest helps most people with gout.\n',
  'c.md': 'The retired lighthouse keeper came back to Oban on 3 March 2024 with his wife.\n',
};

interface Row {
  path: string;
  findings: { rule: string; start: number; message: string }[];
}

describe('drafts of one run', function () {
  this.timeout(120_000);
  let dir = '';
  before(() => {
    dir = mkdtempSync(join(tmpdir(), 'discreet-'));
    for (const [name, text] of Object.entries(DRAFTS)) writeFileSync(join(dir, name), text);
  });
  after(() => rmSync(dir, { recursive: true, force: true }));

  const check = (...args: string[]) => discreet(['check', '--no-second-stage', '--format', 'jsonl', ...args], { cwd: dir });
  const rows = (...args: string[]): Row[] =>
    check(...args)
      .out.trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Row);
  const links = (row: Row | undefined) => row?.findings.filter((f) => f.rule === 'cross-post-linkage') ?? [];

  it('are compared: the later one says which earlier one goes together with it', () => {
    const [a, b, c] = rows('a.md', 'b.md', 'c.md');
    assert.deepEqual([links(a).length, links(b).length, links(c).length], [0, 0, 1]);
    assert.match(links(c)[0]!.message, /Another draft \(a\.md\).*this one adds .*when it happened/);
    assert.deepEqual(
      rows('c.md', 'a.md').map((row) => links(row).length),
      [0, 1],
    );
  });

  it('say the same with several threads, and are what they are alone but for that', () => {
    assert.equal(check('--jobs', '3', 'a.md', 'b.md', 'c.md').out, check('--jobs', '1', 'a.md', 'b.md', 'c.md').out);
    const together = rows('a.md', 'b.md', 'c.md').map((row) => ({
      ...row,
      findings: row.findings.filter((f) => f.rule !== 'cross-post-linkage'),
    }));
    assert.deepEqual(
      together,
      ['a.md', 'b.md', 'c.md'].flatMap((name) => rows(name)),
    );
  });

  it('are compared in a report, too, and lines of a stream are not', () => {
    assert.match(
      discreet(['report', '--no-second-stage', '--format', 'markdown', 'a.md', 'c.md'], { cwd: dir }).out,
      /Another draft \(a\.md\)/,
    );
    const input = Object.entries(DRAFTS)
      .map(([path, text]) => JSON.stringify({ path, text }))
      .join('\n');
    const ran = discreet(['check', '--no-second-stage', '--input', 'jsonl', '--format', 'jsonl'], { input });
    assert.doesNotMatch(ran.out, /cross-post-linkage/);
  });

  it('are said to go together with the three last ones at most', () => {
    const many = Array.from({ length: 6 }, (_, i) => `same-${i}.md`);
    for (const name of many) writeFileSync(join(dir, name), DRAFTS['a.md']);
    const last = links(rows(...many).at(-1));
    assert.deepEqual(
      last.map((f) => /same-\d/.exec(f.message)?.[0]),
      ['same-2', 'same-3', 'same-4'],
    );
  });
});
