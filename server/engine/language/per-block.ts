import type { Scope } from '../rules/rule.ts';
import type { Word } from './words.ts';

/**
 * Keeps what was found in a block for as long as the block stays as it is. A block's words are read once and passed
 * on from analysis to analysis, so that they stand for the block, its zone and the kind of draft.
 */
export function perBlock<T>(find: (scope: Scope) => T): (scope: Scope) => T {
  const known = new WeakMap<readonly Word[], { readonly found: T }>();
  return (scope) => {
    let entry = known.get(scope.words);
    if (!entry) known.set(scope.words, (entry = { found: find(scope) }));
    return entry.found;
  };
}

/** As `perBlock`, of a block as it is written, markup included: kept for as long as that stays as it is, too. */
export function perSource<T>(find: (raw: string) => T): (scope: Scope, source: string) => T {
  const known = new WeakMap<readonly Word[], { readonly raw: string; readonly found: T }>();
  return ({ words, block }, source) => {
    const raw = source.slice(block.start, block.start + block.text.length);
    let entry = known.get(words);
    if (entry?.raw !== raw) known.set(words, (entry = { raw, found: find(raw) }));
    return entry.found;
  };
}
