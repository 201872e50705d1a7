import assert from 'node:assert/strict';
import { FreshWink } from '../../server/engine/language/wink.ts';
import { readWords } from '../../server/engine/language/words.ts';

describe('words', () => {
  it('are whole in all Latin letters', () => {
    const text = 'Ġorġa, Łukasz, Nguyễn Thị Hương, Dvořák, Te Kūiti, Ẹniọlá and İbrahim.';
    const { words } = readWords(text);
    assert.deepEqual(
      words.map((w) => w.text).filter((word) => /\p{L}/u.test(word)),
      text.match(/\p{L}+/gu),
    );
    for (const { start, end, text: word } of words) assert.equal(text.slice(start, end), word);
  });
  it('are not what stands behind a sign', () => {
    for (const sign of ['❤️', '⚠️', '1️⃣', '♀️']) {
      const { words } = readWords(`Love you ${sign}Okafor, get well.`);
      assert.ok(
        words.some((w) => w.text === 'Okafor'),
        sign,
      );
    }
  });

  const texts = [
    "the brother's name",
    "her brother's/sister's key, INR/1.49, MHSA/0417",
    'in 131 and 1.49, 0417',
    "the husband's",
    "HUSBAND'S/wife",
  ];

  it('are the same whatever was read before', () => {
    const alone = texts.map((text) => new FreshWink().read(text));
    const [there, back] = [new FreshWink(), new FreshWink()];
    assert.deepEqual(
      texts.map((text) => there.read(text)),
      alone,
    );
    const backwards = [...texts].reverse().map((text) => back.read(text));
    assert.deepEqual(backwards.reverse(), alone);
  });

  it('are read on after more new words than are kept', () => {
    const wink = new FreshWink();
    const before = wink.read(texts[0]!);
    for (let round = 0; round < 60; round++) wink.read(Array.from({ length: 1000 }, (_, i) => `zq${round}q${i}`).join(' '));
    assert.deepEqual(wink.read(texts[0]!), before);
  });
});
