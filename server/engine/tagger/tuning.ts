import type { Category, Certainty } from '../../../shared/finding.ts';

/** Where the line is drawn between what is reported and what is not. */
export interface Tuning {
  /** Factor on `DOUBTED`. */
  readonly keep: number;
  /** How much is held against ‘outside’, in nats, when the likeliest labels are sought: more finds more. */
  readonly lean: number;
  /** The same in favour of single categories, on top: what gives a person away by itself must not be missed. */
  readonly favour: Readonly<Partial<Record<Category, number>>>;
  /** Least mean probability of its category over the words of a span. */
  readonly tag: number;
  /** The same for a single word where the category is told in phrases. */
  readonly word: number;
  /** What `lean`, `tag` and `word` are for a mere suspicion: a span that is told only where nothing else is found. */
  readonly suspect: Pick<Tuning, 'lean' | 'tag' | 'word'>;
  /** Share of the second stage in what is believed of a word that it has read, 0 to 1. */
  readonly trust: number;
}

/** Wide: much is believed to be something here, and weighed afterwards with the whole draft in view (../weigh). */
export const TUNING: Tuning = {
  keep: 0.5,
  lean: 0.7,
  favour: { name: 2, contact: 2, id: 2, ack: 1, mock: 1, private: 1, boundary: 1, rare: 1, demographic: 0.5 },
  tag: 0.3,
  word: 0.7,
  suspect: { lean: 1.6, tag: 0.2, word: 0.4 },
  trust: 0.75,
};
/**
 * Rules that find more than they know: capitals, times and places that may be nobody's. The tagger must believe at least so
 * much that something is marked for their hits to stand. All other rules are believed.
 */
export const DOUBTED: Readonly<Record<string, Readonly<Record<Certainty, number>>>> = {
  ...all(['name-patient', 'clinician-named', 'age-exact', 'date-exact'], { sure: 0, likely: 0, possible: 0.06 }),
  ...all(['place-of-care', 'place-landmark', 'affiliation-named'], { sure: 0, likely: 0.02, possible: 0.3 }),
  ...all(['date-partial', 'time-recent', 'place-residence'], { sure: 0, likely: 0.02, possible: 0.4 }),
};

function all<T>(rules: readonly string[], value: T): Record<string, T> {
  return Object.fromEntries(rules.map((rule) => [rule, value]));
}
