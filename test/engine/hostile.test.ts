import assert from 'node:assert/strict';
import { Analyser } from '../../server/engine/analyse.ts';
import { checkBlock } from '../../server/engine/blocks.ts';

const many = (n: number, make: (i: number) => string, between = ''): string => Array.from({ length: n }, (_, i) => make(i)).join(between);
const nested = (open: string, close: string, n: number): string => `${open.repeat(n)}x${close.repeat(n)}`;

/** Texts that take a parser apart; each is some hundreds of kilobytes. */
const HOSTILE: Readonly<Record<string, string>> = {
  'brackets in brackets': nested('[', ']', 100_000),
  'emphasis in emphasis': nested('*a ', 'b*', 50_000),
  'quotations in quotations': `${'>'.repeat(50_000)} x`,
  'lists in lists': many(600, (i) => `${' '.repeat(2 * i)}- x`, '\n'),
  'lists on one line': `${'- '.repeat(100_000)}x`,
  'numbers on one line': `${'1. '.repeat(60_000)}x`,
  'elements in elements': nested('<div>', '</div>', 20_000),
  'labels of links': '[x]: '.repeat(60_000),
  'links that are never closed': '[a]('.repeat(50_000),
  'a file inside an image': `![x](data:image/png;base64,${'QUJDREVGR0g1234+/'.repeat(60_000)})`,
  'no space at all': 'ab3'.repeat(300_000),
};

describe('a text that nobody wrote', function () {
  this.timeout(60_000);

  for (const [name, text] of Object.entries(HOSTILE))
    it(`is read, typing goes on, and what is around it is found: ${name}`, () => {
      const source = `Mrs Okafor came in.\n\n${text}\n\nHer sister, Ngozi Okafor, drove her.`;
      const analyser = new Analyser();
      const begun = performance.now();
      analyser.analyse(source, { kind: 'blog' });
      const { findings } = analyser.analyse(source.replace('drove', 'brought'), { kind: 'blog' });
      assert.ok(performance.now() - begun < 30_000, 'it takes too long');
      const found = findings.map((f) => source.slice(f.start, f.end));
      assert.ok(
        found.some((said) => said.includes('Okafor')),
        found.slice(0, 5).join(', '),
      );
    });

  it('tells what was not looked into, and only that', () => {
    const run = 'QUJD'.repeat(6000);
    const source = `![x](data:image/png;base64,${run})\n\n${'汉字'.repeat(15_000)}\n\nMrs Okafor came in.`;
    const { skipped } = new Analyser().analyse(source);
    assert.equal(skipped.length, 1);
    assert.ok(source.slice(skipped[0]!.start, skipped[0]!.end).includes(run));
    assert.deepEqual(new Analyser().analyse('Mrs Okafor came in.').skipped, []);
  });

  it('costs a few blocks a keystroke where it has no sentences and no spaces', () => {
    let read = 0;
    const analyser = new Analyser((block, kind) => {
      read++;
      return checkBlock(block, kind);
    });
    const text = many(20_000, (i) => (i * 7919).toString(36), '_x汉');
    analyser.analyse(text, { kind: 'blog', format: 'plain' });
    const all = read;
    analyser.analyse(`${text.slice(0, 50_000)}x${text.slice(50_000)}`, { kind: 'blog', format: 'plain' });
    assert.ok(all > 50 && read - all < 10, `${read - all} of ${all} blocks`);
  });
});
