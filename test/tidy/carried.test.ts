import assert from 'node:assert/strict';
import { join } from 'node:path';
import { runInThisContext } from 'node:vm';
import { build, type Plugin } from 'esbuild';
import { readPage } from '../../server/engine/document/page.ts';
import { isFirstName } from '../../server/engine/lexicon/lexicon.ts';
import { findPlace } from '../../server/engine/lexicon/gazetteer.ts';
import { readWords } from '../../server/engine/language/words.ts';
import { readCorpus, UNREAD } from '../bench/drafts.ts';

const ROOT = join(import.meta.dirname, '../../..');

interface Bundled {
  readonly readWords: typeof readWords;
  readonly findPlace: typeof findPlace;
  readonly isFirstName: typeof isFirstName;
}

/** The first steps of the engine as a script of a worker carries them. */
async function bundled(): Promise<Bundled> {
  const [{ apart, withHead }, { unread }] = (await Promise.all(
    ['carried', 'embed'].map((name) => import(join(ROOT, '.config', `${name}.mjs`))),
  )) as [{ apart: Plugin; withHead: (program: string) => string }, { unread: Plugin }];
  const contents = ['language/words', 'lexicon/gazetteer', 'lexicon/lexicon']
    .map((f) => `export * from './server/engine/${f}.ts';`)
    .join('');
  const { outputFiles } = await build({
    ...{ bundle: true, minify: true, write: false, platform: 'browser', target: 'es2022', format: 'iife', globalName: 'bundled' },
    stdin: { contents, resolveDir: ROOT, loader: 'ts' },
    plugins: [unread, apart],
  });
  // What a worker does with its script.
  return runInThisContext(`(()=>{${withHead(outputFiles[0]!.text)};return bundled})()`) as Bundled;
}

describe('what the bundles carry in a form of their own', () => {
  let packed: Bundled;
  before(async function () {
    this.timeout(60_000);
    packed = await bundled();
  });

  it('parts drafts into the same words, sentences and parts of speech as the library’s own model', function () {
    this.timeout(120_000);
    let words = 0;
    for (const draft of readCorpus(ROOT).filter((d, i) => !UNREAD.has(d.batch) && i % 3 === 0)) {
      for (const { text } of readPage(draft.text, 'markdown').blocks) {
        const ours = packed.readWords(text);
        assert.deepEqual(ours, readWords(text), draft.id);
        words += ours.words.length;
      }
    }
    assert.ok(words > 100_000, `${words} words`);
  });

  it('has words that are objects’ own names, are short for others, or are not English', () => {
    for (const text of ['constructor __proto__ toString hasOwnProperty', 'Gonna can’t colour y’all’ve', 'Łódź naïve — façade… 🙂', ''])
      assert.deepEqual(packed.readWords(text), readWords(text));
  });

  it('has names and places with accents', () => {
    for (const name of ['Zürich', 'Łódź', 'São Paulo', 'Aberdeen', 'Nowhereatall'])
      assert.deepEqual(packed.findPlace(name), findPlace(name));
    for (const name of ['zoë', 'łukasz', 'siân', 'ann', 'qqq']) assert.equal(packed.isFirstName(name), isFirstName(name), name);
    assert.ok(packed.isFirstName('łukasz'));
  });
});
