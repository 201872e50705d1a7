import assert from 'node:assert/strict';
import type { Dice } from './dice.ts';

/** Something that takes input from outside. Inputs are JSON, so that a find can be kept. */
export interface Target<I = unknown> {
  readonly name: string;
  /** How often its turn comes, beside the others. */
  readonly share: number;
  readonly fresh: (dice: Dice) => I;
  readonly mutate: (dice: Dice, input: I) => I;
  /** Throws or rejects where an invariant is broken. Gives what was seen: an input that shows something new is mutated further. */
  readonly run: (input: I) => Seen | Promise<Seen>;
  /** Smaller inputs, the smallest first. */
  readonly smaller: (input: I) => Iterable<I>;
}

export type Seen = Iterable<string>;

/** The target with its inputs' type forgotten, as a list holds it. */
export const target = <I>(it: Target<I>): Target => it as Target;

/** Runs `work`; fails where it takes more processor time than `limit` (milliseconds) twice over. */
export function timed<T>(limit: number, what: string, work: () => T): T {
  for (let again = false; ; again = true) {
    const begun = process.cpuUsage();
    const out = work();
    const took = process.cpuUsage(begun).user / 1000;
    if (took <= limit) return out;
    assert.ok(!again, `${what} took ${took.toFixed(0)} ms, at most ${limit.toFixed(0)} expected`);
  }
}

/** The same for work that waits. */
export async function timedAsync<T>(limit: number, what: string, work: () => Promise<T>): Promise<T> {
  for (let again = false; ; again = true) {
    const begun = process.cpuUsage();
    const out = await work();
    const took = process.cpuUsage(begun).user / 1000;
    if (took <= limit) return out;
    assert.ok(!again, `${what} took ${took.toFixed(0)} ms, at most ${limit.toFixed(0)} expected`);
  }
}

/** Texts with a stretch left out, long stretches first. */
export function* smallerText(text: string): Iterable<string> {
  for (let size = Math.ceil(text.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2))
    for (let at = 0; at < text.length; at += size) yield text.slice(0, at) + text.slice(at + size);
}

/** Lists with some members left out, many first. */
export function* smallerList<T>(list: readonly T[]): Iterable<T[]> {
  for (let size = Math.ceil(list.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2))
    for (let at = 0; at < list.length; at += size) yield [...list.slice(0, at), ...list.slice(at + size)];
}

/** The list with one member put in place of another. */
export const replaced = <T>(list: readonly T[], at: number, by: T): T[] => list.map((it, i) => (i === at ? by : it));
