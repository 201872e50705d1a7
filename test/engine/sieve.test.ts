import assert from 'node:assert/strict';
import { join } from 'node:path';
import '../../server/engine/analyse.ts';
import { readPage } from '../../server/engine/document/page.ts';
import { allFinders } from '../../server/engine/language/finder.ts';
import { needlesOf } from '../../server/engine/language/needles.ts';
import { Sieve } from '../../server/engine/language/sieve.ts';
import { readCorpus, UNREAD } from '../bench/drafts.ts';

const sorted = (expression: RegExp): string[] | undefined => needlesOf(expression)?.slice().sort();

describe('needles', () => {
  it('are what a match cannot be without', () => {
    assert.deepEqual(sorted(/\b(?:her|his) faces?\b/i), ['her face', 'her faces', 'his face', 'his faces']);
    assert.deepEqual(sorted(/\d{1,2}\/\d{2}/), ['0/00', '00/00']);
    assert.deepEqual(sorted(/(?:ab|cd)e?[fg]\p{L}+ward/u), ['ward']);
    assert.deepEqual(sorted(/(?<=before )x?(?!never)(?<name>kept)\s+(?:other|one)/), ['kept', 'xkept']);
    assert.deepEqual(sorted(/it’s📸|[’'] ?x/u), ["'  x", "'x", "it's📸"].slice(1).concat("' x").sort());
  });
  it('are none where nothing must be there', () => {
    for (const expression of [/\p{Lu}{2}/u, /(?:word)?[a-z]/, /word|\w/, /[^a]+/, /(?:never)*/, /é+/i])
      assert.equal(needlesOf(expression), undefined);
  });
});

describe('the sieve', () => {
  it('finds needles of any length, wherever they stand, in any case', () => {
    const sieve = new Sieve([['@'], ['zz'], ['the end'], undefined, ['📸']]);
    assert.deepEqual([...sieve.scan('a@b')], [1, 0, 0, 1, 0]);
    assert.deepEqual([...sieve.scan('zZ')], [0, 1, 0, 1, 0]);
    assert.deepEqual([...sieve.scan('this is THE END')], [0, 0, 1, 1, 0]);
    assert.deepEqual([...sieve.scan('the en')], [0, 0, 0, 1, 0]);
    assert.deepEqual([...sieve.scan('📸')], [0, 0, 0, 1, 1]);
    assert.deepEqual([...sieve.scan('')], [0, 0, 0, 1, 0]);
  });
  it('holds back no expression that matches, on the drafts of the corpus', function () {
    this.timeout(120_000);
    const drafts = readCorpus(join(import.meta.dirname, '../../..')).filter((d, i) => !UNREAD.has(d.batch) && i % 40 === 0);
    let held = 0;
    for (const { text } of drafts) {
      for (const block of readPage(text, 'markdown').blocks) {
        for (const finder of allFinders()) {
          if (finder.mayMatch(block.text)) continue;
          held++;
          assert.ok(
            !new RegExp(finder.written.source, finder.written.flags.replace(/[gy]/g, '')).test(block.text),
            `${finder.written} in: ${block.text}`,
          );
        }
      }
    }
    assert.ok(held > 10_000);
  });
  it('spares nearly all expressions on ordinary prose', () => {
    const text = 'The weather was fine, so the team walked along the river and talked about books that they had read over the winter.';
    const asked = allFinders().filter((finder) => finder.mayMatch(text)).length;
    assert.ok(asked * 10 < allFinders().length, `${asked} of ${allFinders().length}`);
  });
});
