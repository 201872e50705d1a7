import assert from 'node:assert/strict';
import fc from 'fast-check';
import { perBlock } from '../../server/engine/language/per-block.ts';
import type { Scope } from '../../server/engine/rules/rule.ts';

const scopeOf = (text: string): Scope => ({
  ...{ words: [], sentences: [], zone: 'prose', text, kind: 'blog', setting: '', notes: [] },
  block: { zone: 'prose', start: 0, text },
});

describe('where something is found', () => {
  it('is the same as asking every block, whatever moves', () => {
    const found = perBlock(({ text }) => [...text.matchAll(/a/g)].map((m) => m.index));
    const first = perBlock(({ text }) => /b/.exec(text)?.index);
    const blocks = fc.array(fc.constantFrom('a', 'b', 'ab', '', 'c'), { maxLength: 200 });
    const change = fc.tuple(fc.nat(220), fc.nat(3), fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 }));
    fc.assert(
      fc.property(blocks, fc.array(change, { maxLength: 6 }), (texts, changes) => {
        let scopes = texts.map(scopeOf);
        for (const [at, out, put] of [[0, 0, []] as const, ...changes]) {
          // Blocks that have not changed keep their notes, in scopes that are new.
          scopes = [...scopes.slice(0, at), ...put.map(scopeOf), ...scopes.slice(at + out)].map((scope) => ({ ...scope }));
          assert.deepEqual(
            [...found.where(scopes)],
            scopes.flatMap(({ text }, i) => (text.includes('a') ? [i] : [])),
          );
          assert.deepEqual(
            [...first.where(scopes)],
            scopes.flatMap(({ text }, i) => (text.includes('b') ? [i] : [])),
          );
        }
      }),
    );
  });

  it('asks no block twice', () => {
    let asked = 0;
    const found = perBlock(() => (asked++, true));
    const scopes = Array.from({ length: 500 }, (_, i) => scopeOf(`${i}`));
    for (let i = 0; i < 3; i++) assert.equal([...found.where(scopes.map((scope) => ({ ...scope })))].length, 500);
    assert.equal(asked, 500);
    assert.equal([...found.where([...scopes.slice(0, 250), scopeOf('new'), ...scopes.slice(251)])].length, 500);
    assert.equal(asked, 501);
  });
});
