import { LABELS, mayFollow, OUTSIDE } from './labels.ts';

/** A linear-chain conditional random field over one sequence: `potential[t * LABELS + y]` is what label y at word t is worth. */
export interface Lattice {
  readonly potential: Float64Array;
  readonly length: number;
  /** By how much all scores were lowered before they became potentials. */
  readonly lowered: number;
}

/** Forward and backward sums, scaled at each step. */
export interface Sums extends Lattice {
  readonly forward: Float64Array;
  readonly backward: Float64Array;
  readonly logZ: number;
}

/** Scores of labels at words, row by row, as potentials: each row is lowered until its highest is 0. */
export function latticeOf(scores: Float64Array): Lattice {
  const potential = new Float64Array(scores.length);
  let lowered = 0;
  for (let at = 0; at < scores.length; at += LABELS) {
    let top = -Infinity;
    for (let y = at; y < at + LABELS; y++) top = Math.max(top, scores[y]!);
    for (let y = at; y < at + LABELS; y++) potential[y] = Math.exp(scores[y]! - top);
    lowered += top;
  }
  return { potential, length: scores.length / LABELS, lowered };
}

/** Memory for the lattice and the sums of one sequence; used again for the next one. */
let room = new Float64Array(0);
function roomFor(length: number): { potential: Float64Array; forward: Float64Array; backward: Float64Array } {
  const size = length * LABELS;
  if (room.length < 3 * size) room = new Float64Array(6 * size);
  return { potential: room.subarray(0, size), forward: room.subarray(size, 2 * size), backward: room.subarray(2 * size, 3 * size) };
}

/**
 * Probabilities of the labels of `length` words from scores in whole steps; `powers[n]` is what n steps below the highest are
 * worth. Single precision: they are kept for as long as the block stays as it is.
 */
export function marginalsOfSteps(scores: Int16Array, length: number, powers: Float64Array, transition: Float64Array): Float32Array {
  const { potential, forward, backward } = roomFor(length);
  const end = length * LABELS;
  for (let at = 0; at < end; at += LABELS) {
    let top = scores[at]!;
    for (let y = at + 1; y < at + LABELS; y++) if (scores[y]! > top) top = scores[y]!;
    for (let y = at; y < at + LABELS; y++) potential[y] = powers[top - scores[y]!] ?? 0;
  }
  const lanes = lanesOf(transition);
  const lattice = { potential, length, lowered: 0 };
  sumForward(lattice, transition, lanes.into, forward);
  sumBackward(lattice, transition, lanes.from, backward);
  const out = new Float32Array(end);
  weigh(forward, backward, out);
  return out;
}

/** The labels that may follow any other: what is outside and what begins; a category goes on only after itself. */
const OPEN = Uint8Array.from(Array.from({ length: LABELS }, (_, y) => y).filter((y) => y === OUTSIDE || y % 2 === 1));

/** Columns that are summed side by side: sums that do not wait for each other. */
const LANES = 4;
const ROWS = Math.ceil(LABELS / LANES) * LANES;

/**
 * The full columns of `transition` for both directions, four lanes at a time. `into`: for four of `OPEN`, from each label.
 * `from`: for four labels, to each of `OPEN`.
 */
interface Lanes {
  readonly into: Float64Array;
  readonly from: Float64Array;
}
const laned = new WeakMap<Float64Array, Lanes>();

function lanesOf(transition: Float64Array): Lanes {
  let lanes = laned.get(transition);
  if (!lanes) laned.set(transition, (lanes = lay(transition)));
  return lanes;
}

function lay(transition: Float64Array): Lanes {
  const into = new Float64Array(OPEN.length * LABELS);
  const from = new Float64Array(ROWS * OPEN.length);
  for (let k = 0; k < OPEN.length; k++) {
    for (let x = 0; x < LABELS; x++) {
      const value = transition[x * LABELS + OPEN[k]!]!;
      into[(k - (k % LANES)) * LABELS + x * LANES + (k % LANES)] = value;
      from[(x - (x % LANES)) * OPEN.length + k * LANES + (x % LANES)] = value;
    }
  }
  return { into, from };
}

/** `transition` holds 0 where one label may not follow another (`factors`) and does not change afterwards. */
export function sumsOf(lattice: Lattice, transition: Float64Array): Sums {
  const size = lattice.length * LABELS;
  const lanes = lanesOf(transition);
  const forward = new Float64Array(size);
  const backward = new Float64Array(size);
  const logZ = sumForward(lattice, transition, lanes.into, forward);
  sumBackward(lattice, transition, lanes.from, backward);
  return { ...lattice, forward, backward, logZ };
}

function sumForward({ potential, length, lowered }: Lattice, transition: Float64Array, lanes: Float64Array, forward: Float64Array): number {
  const L = LABELS;
  let logZ = lowered;
  for (let t = 0, at = 0; t < length; t++, at += L) {
    if (t === 0) forward.set(transition.subarray(0, L));
    else {
      stepInto(lanes, forward, at - L, forward, at);
      for (let y = 2, past = at - L; y < L; y += 2) {
        forward[at + y] = forward[past + y - 1]! * transition[(y - 1) * L + y]! + forward[past + y]! * transition[y * L + y]!;
      }
    }
    let sum = 0;
    for (let y = at, end = at + L; y < end; y++) sum += forward[y]! *= potential[y]!;
    for (let y = at, end = at + L; y < end; y++) forward[y]! /= sum;
    logZ += Math.log(sum);
  }
  return logZ;
}

/** The sums into the open labels of `to`, from what stands at `past`. */
function stepInto(lanes: Float64Array, past: Float64Array, at: number, to: Float64Array, here: number): void {
  for (let k = 0, row = 0; k < OPEN.length; k += LANES) {
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    for (let x = at, end = at + LABELS; x < end; x++, row += LANES) {
      const value = past[x]!;
      a += value * lanes[row]!;
      b += value * lanes[row + 1]!;
      c += value * lanes[row + 2]!;
      d += value * lanes[row + 3]!;
    }
    to[here + OPEN[k]!] = a;
    to[here + OPEN[k + 1]!] = b;
    to[here + OPEN[k + 2]!] = c;
    to[here + OPEN[k + 3]!] = d;
  }
}

function sumBackward({ potential, length }: Lattice, transition: Float64Array, lanes: Float64Array, backward: Float64Array): void {
  const L = LABELS;
  /** What each open label of the next word is worth with all that follows it. */
  const next = new Float64Array(OPEN.length);
  const out = new Float64Array(ROWS);
  backward.fill(1, Math.max(0, (length - 1) * L));
  for (let t = length - 2; t >= 0; t--) {
    const at = t * L;
    const after = at + L;
    for (let k = 0; k < next.length; k++) next[k] = potential[after + OPEN[k]!]! * backward[after + OPEN[k]!]!;
    stepFrom(lanes, next, out);
    let sum = out[0]!;
    for (let x = 1; x < L; x++) {
      const on = x + (x % 2);
      sum += out[x]! += transition[x * L + on]! * potential[after + on]! * backward[after + on]!;
    }
    for (let x = 0; x < L; x++) backward[at + x] = out[x]! / sum;
  }
}

/** For every label the sum over the open labels that follow it. */
function stepFrom(lanes: Float64Array, next: Float64Array, out: Float64Array): void {
  for (let x = 0, row = 0; x < ROWS; x += LANES) {
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    for (let k = 0; k < OPEN.length; k++, row += LANES) {
      const value = next[k]!;
      a += value * lanes[row]!;
      b += value * lanes[row + 1]!;
      c += value * lanes[row + 2]!;
      d += value * lanes[row + 3]!;
    }
    out[x] = a;
    out[x + 1] = b;
    out[x + 2] = c;
    out[x + 3] = d;
  }
}

/** Marginal probability of every label at every word, row by row. */
export function marginals({ forward, backward }: Sums): Float64Array {
  const out = new Float64Array(forward.length);
  weigh(forward, backward, out);
  return out;
}

function weigh(forward: Float64Array, backward: Float64Array, out: Float64Array | Float32Array): void {
  const L = LABELS;
  for (let at = 0; at < out.length; at += L) {
    let sum = 0;
    for (let y = at; y < at + L; y++) sum += forward[y]! * backward[y]!;
    for (let y = at; y < at + L; y++) out[y] = (forward[y]! * backward[y]!) / sum;
  }
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
