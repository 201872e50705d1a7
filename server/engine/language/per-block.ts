import { detached } from '../document/block.ts';
import type { Scope } from '../rules/rule.ts';
import { noted } from './noted.ts';
import { Runs, type Run } from './runs.ts';

interface Note {
  readonly found: unknown;
  /** Where it was found in the source as written: what that was. */
  readonly raw?: string;
}

/** What finders have found in a block, each under its number. */
export type Notes = (Note | undefined)[];

let finders = 0;

/** What is found in a block, kept. */
export interface PerBlock<T> {
  (scope: Scope): T;
  /** The numbers of those among the blocks of a draft in which something is found, which is neither undefined nor an empty list; in order. */
  where(scopes: readonly Scope[]): Iterable<number>;
}

/**
 * Keeps what was found in a block for as long as the block stays as it is. A block's notes are passed on from analysis to
 * analysis, so that they stand for the block, its zone and the kind of draft.
 */
export function perBlock<T>(find: (scope: Scope) => T): PerBlock<T> {
  const number = finders++;
  const of = (scope: Scope): T => noted(scope, number, find, scope);
  function* where(scopes: readonly Scope[]): Generator<number> {
    const inside = ({ from, items }: Run<Notes>): readonly number[] => [...items.keys()].filter((i) => isSomething(of(scopes[from + i]!)));
    for (const run of runsOf(scopes)) for (const i of noted(run, number, inside, run)) yield run.from + i;
  }
  return Object.assign(of, { where });
}

const isSomething = (found: unknown): boolean => found !== undefined && !(Array.isArray(found) && found.length === 0);

const runs = new Runs<Notes>();
const notesOf = new WeakMap<readonly Scope[], readonly Notes[]>();

/** Scopes are made anew where a block has moved; its notes stay. */
function runsOf(scopes: readonly Scope[]): readonly Run<Notes>[] {
  let all = notesOf.get(scopes);
  if (!all) notesOf.set(scopes, (all = scopes.map(({ notes }) => notes)));
  return runs.of(all);
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
