import { detached } from '../document/block.ts';
import type { Scope } from '../rules/rule.ts';

interface Note {
  readonly found: unknown;
  /** Where it was found in the source as written: what that was. */
  readonly raw?: string;
}

/** What finders have found in a block, each under its number. */
export type Notes = (Note | undefined)[];

let finders = 0;

/**
 * Keeps what was found in a block for as long as the block stays as it is. A block's notes are passed on from analysis to
 * analysis, so that they stand for the block, its zone and the kind of draft.
 */
export function perBlock<T>(find: (scope: Scope) => T): (scope: Scope) => T {
  const number = finders++;
  return (scope) => (scope.notes[number] ??= { found: find(scope) }).found as T;
}

/** As `perBlock`, of a block as it is written, markup included: kept for as long as that stays as it is, too. */
export function perSource<T>(find: (raw: string) => T): (scope: Scope, source: string) => T {
  const number = finders++;
  return ({ notes, block }, source) => {
    const raw = source.slice(block.start, block.start + block.text.length);
    const known = notes[number];
    if (known?.raw === raw) return known.found as T;
    const own = detached(raw);
    const found = find(own);
    notes[number] = { raw: own, found };
    return found;
  };
}
