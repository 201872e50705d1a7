import assert from 'node:assert/strict';
import { join } from 'node:path';
import fc from 'fast-check';
import { Analyser, type Analysis } from '../../server/engine/analyse.ts';
import { checkBlock } from '../../server/engine/blocks.ts';
import { readCorpus, UNREAD } from '../bench/drafts.ts';
import { textOf } from '../bench/pace/texts.ts';

const ROOT = join(import.meta.dirname, '../../..');
const told = ({ kind, risk, findings }: Analysis) => ({
  kind,
  risk,
  findings: findings.map((f) => [f.rule, f.severity, f.certainty, f.start, f.end, f.message, f.person, f.related]),
});

/** An analyser that counts the blocks that it reads. */
class Counting extends Analyser {
  blocks = 0;
  constructor() {
    super((block, kind) => {
      this.blocks++;
      return checkBlock(block, kind);
    });
  }
  /** How many blocks a change costs. */
  cost(text: string): number {
    const before = this.blocks;
    this.analyse(text, { kind: 'blog' });
    return this.blocks - before;
  }
}

describe('a draft that is read again', function () {
  this.timeout(120_000);

  it('gives the same where it was prepared, to the end or not', () => {
    const start = textOf(ROOT, 400, 5);
    const piece = fc.constantFrom('x', '\n\n', '# ', 'Mrs Okafor, 93, of Looe. ', '\n---\n', '\r\n', '');
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(), fc.nat(400), piece, fc.nat(12)), { minLength: 1, maxLength: 5 }), (edits) => {
        const analyser = new Analyser();
        let text = start;
        for (const [where, length, put, steps] of edits) {
          const at = where % text.length;
          text = `${text.slice(0, at)}${put}${text.slice(at + length)}`;
          const preparing = analyser.prepare(text, { kind: 'blog' });
          // Twelve steps stand for all of them.
          for (let i = 0; (i < steps || steps === 12) && !preparing.next().done; i++);
          if (steps % 3)
            assert.deepEqual(told(analyser.analyse(text, { kind: 'blog' })), told(new Analyser().analyse(text, { kind: 'blog' })));
        }
      }),
      { numRuns: 12 },
    );
  });

  it('gives the fixes of an earlier text as they were, whatever was read since', () => {
    const analyser = new Analyser();
    const fixes = ({ findings }: Analysis): unknown => findings.map((f) => [f.rule, f.fixes]);
    const drafts = readCorpus(ROOT).filter(({ batch }, i) => i % 97 === 0 && !UNREAD.has(batch));
    for (const { text } of drafts) {
      const earlier = analyser.analyse(text, { kind: 'social' });
      analyser.analyse('The clinic is closed on Monday.', { kind: 'social' });
      assert.deepEqual(fixes(earlier), fixes(new Analyser().analyse(text, { kind: 'social' })));
    }
  });

  it('costs no block once it was prepared', () => {
    const analyser = new Counting();
    const text = textOf(ROOT, 2000, 9);
    const steps = [...analyser.prepare(text, { kind: 'blog' })].length;
    assert.ok(steps > 50 && analyser.blocks > 50, `${steps} steps`);
    assert.equal(analyser.cost(text), 0);
    const changed = text.replace('. ', '. He is 47. ');
    assert.ok([...analyser.prepare(changed, { kind: 'blog' })].length < 5);
    assert.equal(analyser.cost(changed), 0);
  });

  it('gives what a fresh reading gives, whatever was changed', () => {
    const start = textOf(ROOT, 300, 3);
    const piece = fc.constantFrom(
      'x',
      '\n\n',
      '- ',
      '> ',
      '```\n',
      '# ',
      '**',
      '[a](b)',
      'Mrs Okafor',
      ' (not her real name)',
      '\n---\n',
      '| a |',
      '<!-- ',
      '🩺',
      '\r\n',
    );
    const edit = fc.tuple(fc.nat(), fc.nat(40), piece);
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
        const analyser = new Analyser();
        let text = start;
        analyser.analyse(text, { kind: 'blog' });
        for (const [where, length, put] of edits) {
          const at = where % (text.length + 1);
          text = text.slice(0, at) + put + text.slice(at + length);
          assert.deepEqual(told(analyser.analyse(text, { kind: 'blog' })), told(new Analyser().analyse(text, { kind: 'blog' })));
        }
      }),
      { numRuns: 12 },
    );
  });

  it('costs a block or two a keystroke, however long it is', () => {
    for (const length of [1000, 8000]) {
      const analyser = new Counting();
      let text = textOf(ROOT, length);
      const all = analyser.cost(text);
      for (const share of [0.3, 0.5, 0.8]) {
        const at = text.indexOf(' ', text.length * share);
        text = `${text.slice(0, at)}x${text.slice(at)}`;
        const cost = analyser.cost(text);
        assert.ok(cost <= 2, `${cost} of ${all} blocks`);
      }
    }
  });

  it('costs a few blocks a keystroke in one endless paragraph too', () => {
    const analyser = new Counting();
    let text = textOf(ROOT, 8000).replace(/\s+/g, ' ');
    const all = analyser.cost(text);
    const at = text.indexOf(' ', text.length >> 1);
    text = `${text.slice(0, at)}x${text.slice(at)}`;
    const cost = analyser.cost(text);
    assert.ok(cost <= 4 && all > 20, `${cost} of ${all} blocks`);
  });
});
