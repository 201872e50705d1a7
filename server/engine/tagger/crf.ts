import { LABELS, mayFollow, OUTSIDE } from './labels.ts';

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

/** The labels that may follow any other: what is outside and what begins; a category goes on only after itself. */
const OPEN = Uint8Array.from(Array.from({ length: LABELS }, (_, y) => y).filter((y) => y === OUTSIDE || y % 2 === 1));

/** The columns of `transition` that are full, packed: `out[x * OPEN.length + k]` leads from x to `OPEN[k]`. */
function packed(transition: Float64Array): Float64Array {
  const out = new Float64Array(LABELS * OPEN.length);
  for (let x = 0, at = 0; x < LABELS; x++) for (const y of OPEN) out[at++] = transition[x * LABELS + y]!;
  return out;
}

/** `transition` holds 0 where one label may not follow another (`factors`). */
export function sumsOf(lattice: Lattice, transition: Float64Array): Sums {
  const size = lattice.length * LABELS;
  const potential = new Float64Array(size);
  const open = packed(transition);
  const forward = new Float64Array(size);
  const backward = new Float64Array(size);
  const logZ = sumForward(lattice, transition, open, potential, forward);
  sumBackward(lattice.length, transition, open, potential, backward);
  return { potential, forward, backward, logZ };
}

function sumForward(
  { emission, length }: Lattice,
  transition: Float64Array,
  open: Float64Array,
  potential: Float64Array,
  forward: Float64Array,
): number {
  const L = LABELS;
  const N = OPEN.length;
  const into = new Float64Array(L);
  const sums = new Float64Array(N);
  let logZ = 0;
  for (let t = 0, at = 0; t < length; t++, at += L) {
    let top = -Infinity;
    for (let y = at; y < at + L; y++) if (emission[y]! > top) top = emission[y]!;
    for (let y = at; y < at + L; y++) potential[y] = Math.exp(emission[y]! - top);
    if (t === 0) for (let y = 0; y < L; y++) into[y] = transition[y]!;
    else {
      const past = at - L;
      sums.fill(0);
      for (let x = 0, row = 0; x < L; x++, row += N) {
        const from = forward[past + x]!;
        for (let k = 0; k < N; k++) sums[k]! += from * open[row + k]!;
      }
      for (let k = 0; k < N; k++) into[OPEN[k]!] = sums[k]!;
      for (let y = 2; y < L; y += 2) {
        into[y] = forward[past + y - 1]! * transition[(y - 1) * L + y]! + forward[past + y]! * transition[y * L + y]!;
      }
    }
    let sum = 0;
    for (let y = 0; y < L; y++) {
      const value = into[y]! * potential[at + y]!;
      forward[at + y] = value;
      sum += value;
    }
    for (let y = at; y < at + L; y++) forward[y]! /= sum;
    logZ += Math.log(sum) + top;
  }
  return logZ;
}

function sumBackward(length: number, transition: Float64Array, open: Float64Array, potential: Float64Array, backward: Float64Array): void {
  const L = LABELS;
  const N = OPEN.length;
  /** What each label of the next word is worth with all that follows it. */
  const next = new Float64Array(N);
  for (let y = (length - 1) * L; y < length * L; y++) backward[y] = 1;
  for (let t = length - 2; t >= 0; t--) {
    const at = t * L;
    for (let k = 0; k < N; k++) next[k] = potential[at + L + OPEN[k]!]! * backward[at + L + OPEN[k]!]!;
    let sum = 0;
    for (let x = 0, row = 0; x < L; x++, row += N) {
      let out = 0;
      for (let k = 0; k < N; k++) out += open[row + k]! * next[k]!;
      if (x > 0) {
        const on = x + (x % 2);
        out += transition[x * L + on]! * potential[at + L + on]! * backward[at + L + on]!;
      }
      backward[at + x] = out;
      sum += out;
    }
    for (let x = at; x < at + L; x++) backward[x]! /= sum;
  }
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
