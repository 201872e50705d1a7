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
  const of = (scope: Scope): T => (scope.notes[number] ??= { found: find(scope) }).found as T;
  function* where(scopes: readonly Scope[]): Generator<number> {
    for (const { from, to, telling } of stretchesOf(scopes)) {
      let inside = telling.get(number);
      if (!inside) {
        inside = [];
        for (let i = from; i < to; i++) if (isSomething(of(scopes[i]!))) inside.push(i - from);
        telling.set(number, inside);
      }
      for (const i of inside) yield from + i;
    }
  }
  return Object.assign(of, { where });
}

const isSomething = (found: unknown): boolean => found !== undefined && !(Array.isArray(found) && found.length === 0);

/** So many blocks are passed over at once where none of them has changed. */
const STRETCH = 16;

/** What is known of neighbouring blocks: in which of them each finder finds something. */
interface Known {
  readonly notes: readonly Notes[];
  readonly telling: Map<number, number[]>;
}
interface Stretch extends Pick<Known, 'telling'> {
  readonly from: number;
  readonly to: number;
}
const known = new WeakMap<Notes, Known>();
const stretches = new WeakMap<readonly Scope[], readonly Stretch[]>();

function stretchesOf(scopes: readonly Scope[]): readonly Stretch[] {
  let all = stretches.get(scopes);
  if (!all) stretches.set(scopes, (all = part(scopes)));
  return all;
}

function part(scopes: readonly Scope[]): Stretch[] {
  const out: Stretch[] = [];
  for (let from = 0; from < scopes.length; from += STRETCH) {
    const to = Math.min(scopes.length, from + STRETCH);
    const first = scopes[from]!.notes;
    let own = known.get(first);
    if (!own || !isSame(own.notes, scopes, from, to)) {
      own = { notes: scopes.slice(from, to).map(({ notes }) => notes), telling: new Map() };
      known.set(first, own);
    }
    out.push({ from, to, telling: own.telling });
  }
  return out;
}

function isSame(notes: readonly Notes[], scopes: readonly Scope[], from: number, to: number): boolean {
  if (notes.length !== to - from) return false;
  for (let i = from; i < to; i++) if (notes[i - from] !== scopes[i]!.notes) return false;
  return true;
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
