import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Paragraphs } from '../../server/engine/language/paragraphs.ts';

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
});
