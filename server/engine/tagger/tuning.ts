import type { Category, Certainty } from '../../../shared/finding.ts';

/** Where the line is drawn between what is reported and what is not; found by cross-validation (train/train.ts). */
export interface Tuning {
  /** Least belief that something is marked at all for a rule's hit to stand, by how certain the rule is. */
  readonly keep: Readonly<Record<Certainty, number>>;
  /** Least probability of its category for a word to be part of a tagged span. */
  readonly tag: number;
  readonly tagOf: Readonly<Partial<Record<Category, number>>>;
}

export const TUNING: Tuning = {
  keep: { sure: 0, likely: 0.25, possible: 0.5 },
  tag: 0.5,
  tagOf: {},
};
