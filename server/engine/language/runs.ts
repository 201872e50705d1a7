import type { Noted } from './noted.ts';

/** Neighbours in a list, and what is kept of them together. */
export interface Run<T> extends Noted {
  readonly items: readonly T[];
  /** Index of the first of them. */
  readonly from: number;
}

/** So many neighbours are passed over at once where none of them has changed. */
const LENGTH = 32;

/**
 * Cuts lists of things that are handed on from text to text into runs of neighbours, so that a pass over a long draft costs the runs
 * in which something has changed. A run lives as long as the first of its neighbours.
 */
export class Runs<T extends object> {
  private readonly cut = new WeakMap<readonly T[], readonly Run<T>[]>();
  private readonly byFirst = new WeakMap<T, Run<T>>();

  /** The runs of a list; one whose neighbours are the same objects as before is what it was, wherever it begins. */
  of(items: readonly T[]): readonly Run<T>[] {
    let all = this.cut.get(items);
    if (!all) this.cut.set(items, (all = this.part(items)));
    return all;
  }

  private part(items: readonly T[]): Run<T>[] {
    const out: Run<T>[] = [];
    for (let from = 0; from < items.length; from += LENGTH) {
      const first = items[from]!;
      let run = this.byFirst.get(first);
      if (!run || !isSame(run.items, items, from)) {
        run = { items: items.slice(from, from + LENGTH), from, notes: [] };
        this.byFirst.set(first, run);
      }
      out.push(run.from === from ? run : { ...run, from });
    }
    return out;
  }
}

function isSame<T>(own: readonly T[], items: readonly T[], from: number): boolean {
  if (own.length !== Math.min(LENGTH, items.length - from)) return false;
  for (let i = 0; i < own.length; i++) if (own[i] !== items[from + i]) return false;
  return true;
}
