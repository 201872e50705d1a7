import type { Span } from '../../../shared/finding.ts';
import type { Category } from '../../../shared/finding.ts';
import type { Reading } from '../learned/reader.ts';
import type { Scope } from '../rules/rule.ts';
import { marginals } from './crf.ts';
import { featuresOf, type Opinion } from './features.ts';
import { begins, inside, LABELS, OUTSIDE, TAGGED } from './labels.ts';
import type { Model } from './model.ts';
import type { Tuning } from './tuning.ts';

/** What the tagger thinks of each word of a block. */
export interface Belief {
  /** Probability that the word is part of a detail. */
  readonly marked: Float64Array;
  readonly spans: readonly Tagged[];
}

export interface Tagged extends Span {
  readonly category: Category;
  /** Mean probability of its category over its words. */
  readonly probability: number;
}

/** The first stage's probability of every label at every word, row by row. */
export function firstBelief(scope: Scope, opinion: Opinion, model: Model): Float64Array {
  const length = scope.words.length;
  if (!length) return new Float64Array(0);
  const features = featuresOf(scope, opinion);
  const emission = new Float64Array(length * LABELS);
  features.forEach((list, t) => {
    for (const feature of list) model.add(feature, emission, t * LABELS);
  });
  return marginals({ emission, length }, model.transition).probability;
}

/** What both stages think of each word, as one belief; `reading` is the second stage's, as far as it has come. */
export function beliefOf(scope: Scope, first: Float64Array, tuning: Tuning, reading?: Reading): Belief {
  const probability = reading ? mixed(first, scope, reading, tuning.trust) : first;
  const marked = Float64Array.from(scope.words, (_, t) => 1 - probability[t * LABELS + OUTSIDE]!);
  return { marked, spans: [...spansOf(scope, probability, tuning)] };
}

/** Mixes the second stage's probabilities into the first stage's: `trust` is its share. */
function mixed(first: Float64Array, { words, block }: Scope, reading: Reading, trust: number): Float64Array {
  const out = Float64Array.from(first);
  words.forEach(({ start, end }, t) => {
    const row = reading.of({ start: block.start + start, end: block.start + end });
    if (!row) return;
    for (let y = 0; y < LABELS; y++) {
      const at = t * LABELS + y;
      out[at] = (1 - trust) * out[at]! + trust * row[y]!;
    }
  });
  return out;
}

function* spansOf(scope: Scope, probability: Float64Array, tuning: Tuning): Generator<Tagged> {
  const { words } = scope;
  const of = (t: number, k: number): number => probability[t * LABELS + begins(k)]! + probability[t * LABELS + inside(k)]!;
  for (let t = 0; t < words.length;) {
    const k = likeliest(t, of);
    const least = tuning.tagOf[TAGGED[k]!] ?? tuning.tag;
    if (of(t, k) < least) {
      t++;
      continue;
    }
    let end = t + 1;
    while (
      end < words.length &&
      of(end, k) >= least * 0.8 &&
      probability[end * LABELS + inside(k)]! >= probability[end * LABELS + begins(k)]!
    )
      end++;
    let from = t;
    let to = end;
    while (from < to && /^\p{P}+$/u.test(words[from]!.text)) from++;
    while (to > from && /^[\p{P}]+$/u.test(words[to - 1]!.text) && words[to - 1]!.text !== '.') to--;
    if (from < to) {
      let sum = 0;
      for (let i = from; i < to; i++) sum += of(i, k);
      yield { category: TAGGED[k]!, start: words[from]!.start, end: words[to - 1]!.end, probability: sum / (to - from) };
    }
    t = end;
  }
}

function likeliest(t: number, of: (t: number, k: number) => number): number {
  let best = 0;
  for (let k = 1; k < TAGGED.length; k++) if (of(t, k) > of(t, best)) best = k;
  return best;
}
