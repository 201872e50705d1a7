import assert from 'node:assert/strict';
import fc from 'fast-check';
import { anyParagraph, Paragraphs, perRun } from '../../server/engine/language/paragraphs.ts';

const texts = (source: string, paragraphs = new Paragraphs()): string[] => paragraphs.of(source, true).map(({ text }) => text);

describe('paragraphs', () => {
  it('are all of the source, each up to a blank line', () => {
    assert.deepEqual(texts('One.\n\nTwo\nthree.\n\n\nFour'), ['One.\n\n', 'Two\nthree.\n\n', '\nFour']);
    assert.deepEqual(texts(''), []);
    assert.deepEqual(texts('One. Two. Three.\n\nFour', new Paragraphs(6)), ['One. Two. ', 'Three.\n\n', 'Four']);
  });

  it('are the same after a change as when they are cut anew', () => {
    const source = fc.string({ unit: fc.constantFrom('a', 'b', '. ', '\n', '\n\n'), maxLength: 60 });
    fc.assert(
      fc.property(fc.array(source, { minLength: 2, maxLength: 6 }), (sources) => {
        const kept = new Paragraphs(5);
        for (const each of sources) assert.deepEqual(texts(each, kept), texts(each, new Paragraphs(5)));
      }),
      { numRuns: 2000 },
    );
  });

  it('stay the same objects where nothing changed', () => {
    const kept = new Paragraphs();
    const before = kept.of('One.\n\nTwo.\n\nThree.\n\nFour.', true);
    const after = kept.of('One.\n\nTwo more.\n\nThree.\n\nFour.', true);
    assert.deepEqual(
      after.map((paragraph, i) => paragraph === before[i]),
      [true, false, true, true],
    );
  });

  it('are asked in runs, and again only where one of a run has changed', () => {
    const kept = new Paragraphs();
    const lines = Array.from({ length: 200 }, (_, i) => `Paragraph ${i}.`);
    let asked = 0;
    const longest = perRun((run) => {
      asked++;
      return Math.max(...run.map(({ text }) => text.length));
    });
    const first = longest(kept.of(lines.join('\n\n'), true));
    const runs = asked;
    assert.equal(first.length, runs);
    lines[70] = 'A paragraph that is longer than the others.';
    const second = longest(kept.of(lines.join('\n\n'), true));
    assert.equal(asked, runs + 1);
    assert.ok(Math.max(...second) > Math.max(...first));
    lines.unshift('One before all.');
    const moved = perRun((run) => run.map(({ text }) => text.trim()))(kept.of(lines.join('\n\n'), true));
    assert.deepEqual(moved.flat(), lines);
  });
  it('answer for the draft where any of them does', () => {
    const says = anyParagraph((text) => text.includes('two'));
    const kept = new Paragraphs();
    assert.equal(says(kept.of('One.\n\nThree.', true)), false);
    assert.equal(says(kept.of('One.\n\ntwo.\n\nThree.', true)), true);
    assert.equal(says(kept.of('', true)), false);
  });
});
