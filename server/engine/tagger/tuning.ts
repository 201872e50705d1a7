import type { Category, Certainty } from '../../../shared/finding.ts';

/** Where the line is drawn between what is reported and what is not; found by cross-validation (train/train.ts). */
export interface Tuning {
  /** Least belief that something is marked at all for a hit of a doubted rule to stand, by how certain the rule is. */
  readonly keep: Readonly<Record<Certainty, number>>;
  /** Least probability of its category for a word to be part of a tagged span. */
  readonly tag: number;
  readonly tagOf: Readonly<Partial<Record<Category, number>>>;
}

export const TUNING: Tuning = {
  keep: { sure: 0, likely: 0.2, possible: 0.3 },
  tag: 0.3,
  tagOf: { name: 0.2 },
};

/** Rules that find more than they know: capitals, times and places that may be nobody's. All others are believed. */
export const DOUBTED: ReadonlySet<string> = new Set([
  ...['name-patient', 'clinician-named', 'initials-patient', 'age-exact', 'date-exact', 'date-partial', 'time-recent'],
  ...['place-residence', 'place-of-care', 'place-landmark', 'affiliation-named', 'rare-condition', 'uniqueness-claim', 'small-numbers'],
]);
