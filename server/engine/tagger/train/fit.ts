import { factors, latticeOf, marginals, pairsAt, sumsOf } from '../crf.ts';
import { LABELS, OUTSIDE } from '../labels.ts';
import type { Sequence } from './sequences.ts';

export interface Fitted {
  /** Weights by feature hash: LABELS of them each. */
  readonly weights: ReadonlyMap<number, Float32Array>;
  readonly transitions: Float64Array;
}

export interface FitOptions {
  readonly epochs: number;
  readonly rate: number;
  /** Share of a word's features that are left out at random each time; afterwards, with all of them, weights count as much less. */
  readonly dropout: number;
  /** Pull towards zero of every weight that is touched. */
  readonly decay: number;
  /** Weights that stay; the smallest of the others go before the last `settle` epochs, which teach the rest to do without. */
  readonly keep: number;
  readonly settle: number;
  /** Features seen less often are not learned. */
  readonly least: number;
  readonly seed: number;
  readonly log?: (line: string) => void;
}

/** A small, fast, seeded generator (mulberry32). */
export function random(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Fits a conditional random field by stochastic gradient with per-weight rates (AdaGrad); the last epochs, after pruning, are averaged. */
export function fit(data: readonly Sequence[], options: FitOptions): Fitted {
  const index = indexOf(data, options.least);
  const L = LABELS;
  const weights = new Float32Array(index.size * L);
  const squares = new Float32Array(index.size * L);
  const transitions = new Float64Array(L * L);
  const transitionSquares = new Float64Array(L * L);
  const pairs = new Float64Array(L * L);
  const next = random(options.seed);
  const rows = data.map((s) => s.features.map((list) => Int32Array.from([...list].flatMap((f) => index.get(f) ?? []))));
  const order = data.map((_, i) => i);
  const mean = new Float32Array(weights.length);
  const meanTransitions = new Float64Array(L * L);
  const settled = options.epochs - options.settle;
  let dead: Uint8Array = new Uint8Array(0);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(next() * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    if (epoch === settled) dead = prune(weights, options.keep);
    let loss = 0;
    const rate = options.rate / (1 + 0.15 * epoch);
    for (const i of order) {
      const { gold, weight } = data[i]!;
      const kept = rows[i]!.map((list) => list.filter(() => next() >= options.dropout));
      const length = gold.length;
      const emission = new Float64Array(length * L);
      kept.forEach((list, t) => {
        for (const f of list) for (let y = 0, at = f * L; y < L; y++) emission[t * L + y]! += weights[at + y]!;
      });
      const table = factors(transitions);
      const sums = sumsOf(latticeOf(emission), table);
      const probability = marginals(sums);
      let score = 0;
      for (let t = 0; t < length; t++) score += emission[t * L + gold[t]!]! + transitions[(t ? gold[t - 1]! : OUTSIDE) * L + gold[t]!]!;
      loss += sums.logZ - score;
      for (let t = 0; t < length; t++) {
        for (let y = 0; y < L; y++) {
          const gradient = (probability[t * L + y]! - (gold[t] === y ? 1 : 0)) * weight;
          if (Math.abs(gradient) < 2e-3) continue;
          for (const f of kept[t]!) {
            const at = f * L + y;
            if (dead[at]) continue;
            const g = gradient + options.decay * weights[at]!;
            squares[at]! += g * g;
            weights[at]! -= (rate * g) / (Math.sqrt(squares[at]!) + 1e-4);
          }
        }
        if (t) pairsAt(t, sums, table, pairs);
        else pairs.fill(0).set(probability.subarray(0, L));
        step(t ? gold[t - 1]! : OUTSIDE, gold[t]!, pairs, transitions, transitionSquares, rate, weight);
      }
    }
    if (epoch >= settled) {
      const share = 1 / (options.epochs - settled);
      for (let i = 0; i < mean.length; i++) mean[i]! += weights[i]! * share;
      for (let i = 0; i < meanTransitions.length; i++) meanTransitions[i]! += transitions[i]! * share;
    }
    options.log?.(`epoch ${epoch + 1}: loss ${(loss / data.length).toFixed(3)}`);
  }
  return {
    weights: new Map([...index].map(([hash, f]) => [hash, mean.subarray(f * L, f * L + L).map((w) => w * (1 - options.dropout))])),
    transitions: meanTransitions,
  };
}

/**
 * Leaves the `keep` weights that say most and takes the others out. What all labels of a feature share says nothing, so each
 * row is shifted by its median first. Returns 1 where a weight is to stay 0.
 */
function prune(weights: Float32Array, keep: number): Uint8Array {
  for (let at = 0; at < weights.length; at += LABELS) {
    const row = weights.subarray(at, at + LABELS);
    const middle = Float32Array.from(row).sort()[LABELS >> 1]!;
    for (let y = 0; y < LABELS; y++) row[y]! -= middle;
  }
  const sizes = weights.map(Math.abs).sort();
  const least = sizes[Math.max(0, sizes.length - keep)]!;
  return Uint8Array.from(weights, (w, at) => {
    if (Math.abs(w) >= least) return 0;
    weights[at] = 0;
    return 1;
  });
}

/** One step of the transitions at one word; row OUTSIDE stands for the start as well. */
function step(
  before: number,
  now: number,
  pairs: Float64Array,
  scores: Float64Array,
  squares: Float64Array,
  rate: number,
  weight: number,
): void {
  for (let i = 0; i < pairs.length; i++) {
    const gradient = (pairs[i]! - (i === before * LABELS + now ? 1 : 0)) * weight;
    if (Math.abs(gradient) < 1e-4) continue;
    squares[i]! += gradient * gradient;
    scores[i]! -= (rate * gradient) / (Math.sqrt(squares[i]!) + 1e-4);
  }
}

function indexOf(data: readonly Sequence[], least: number): Map<number, number> {
  const counts = new Map<number, number>();
  for (const s of data) for (const list of s.features) for (const f of list) counts.set(f, (counts.get(f) ?? 0) + 1);
  const index = new Map<number, number>();
  for (const [hash, n] of counts) if (n >= least) index.set(hash, index.size);
  return index;
}
