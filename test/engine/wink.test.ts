import assert from 'node:assert/strict';
import { FreshWink } from '../../server/engine/language/wink.ts';

describe('words', () => {
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
