import { LABELS, mayFollow } from './labels.ts';

/** Scores of a linear-chain conditional random field over one sequence. */
export interface Lattice {
  /** Score of label y at word t: `emission[t * LABELS + y]`. */
  readonly emission: Float64Array;
  readonly length: number;
}

/** Forward and backward sums, scaled at each step, and what each label at each word is worth by itself. */
export interface Sums {
  readonly potential: Float64Array;
  readonly forward: Float64Array;
  readonly backward: Float64Array;
  readonly logZ: number;
}

export function sumsOf(lattice: Lattice, transition: Float64Array): Sums {
  const { emission, length } = lattice;
  const L = LABELS;
  const potential = new Float64Array(length * L);
  const forward = new Float64Array(length * L);
  const backward = new Float64Array(length * L);
  let logZ = 0;
  for (let t = 0; t < length; t++) {
    let top = -Infinity;
    for (let y = 0; y < L; y++) top = Math.max(top, emission[t * L + y]!);
    for (let y = 0; y < L; y++) potential[t * L + y] = Math.exp(emission[t * L + y]! - top);
    let sum = 0;
    for (let y = 0; y < L; y++) {
      let into = 0;
      if (t === 0) into = transition[y]!;
      else for (let x = 0; x < L; x++) into += forward[(t - 1) * L + x]! * transition[x * L + y]!;
      const value = into * potential[t * L + y]!;
      forward[t * L + y] = value;
      sum += value;
    }
    for (let y = 0; y < L; y++) forward[t * L + y]! /= sum;
    logZ += Math.log(sum) + top;
  }
  for (let y = 0; y < L; y++) backward[(length - 1) * L + y] = 1;
  for (let t = length - 2; t >= 0; t--) {
    let sum = 0;
    for (let x = 0; x < L; x++) {
      let out = 0;
      for (let y = 0; y < L; y++) out += transition[x * L + y]! * potential[(t + 1) * L + y]! * backward[(t + 1) * L + y]!;
      backward[t * L + x] = out;
      sum += out;
    }
    for (let x = 0; x < L; x++) backward[t * L + x]! /= sum;
  }
  return { potential, forward, backward, logZ };
}

/** Marginal probability of every label at every word, row by row. */
export function marginals({ forward, backward }: Sums): Float64Array {
  const L = LABELS;
  const out = new Float64Array(forward.length);
  for (let at = 0; at < out.length; at += L) {
    let sum = 0;
    for (let y = at; y < at + L; y++) sum += forward[y]! * backward[y]!;
    for (let y = at; y < at + L; y++) out[y] = (forward[y]! * backward[y]!) / sum;
  }
  return out;
}

/** Probability of every pair of labels at the words before and at `t`, which is 1 or more: `out[x * LABELS + y]`. */
export function pairsAt(t: number, { potential, forward, backward }: Sums, transition: Float64Array, out: Float64Array): void {
  const L = LABELS;
  let sum = 0;
  for (let x = 0; x < L; x++) {
    for (let y = 0; y < L; y++) {
      const value = forward[(t - 1) * L + x]! * transition[x * L + y]! * potential[t * L + y]! * backward[t * L + y]!;
      out[x * L + y] = value;
      sum += value;
    }
  }
  for (let i = 0; i < out.length; i++) out[i]! /= sum;
}

/** Transition scores as factors; what may not follow gets 0. Row 0 stands for the start as well. */
export function factors(scores: ArrayLike<number>): Float64Array {
  return Float64Array.from(scores, (score, i) => (mayFollow(Math.floor(i / LABELS), i % LABELS) ? Math.exp(score) : 0));
}
