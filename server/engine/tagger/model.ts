import { factors } from './crf.ts';

/** A trained model: weights by feature. */
export interface Model {
  readonly transition: Float64Array;
  /** What a weight of 1 is worth, in nats. */
  readonly step: number;
  /** Adds the weights of the first `count` features to `into` from `offset`, in steps. */
  add(features: Int32Array, count: number, into: Int16Array, offset: number): void;
}

/**
 * A model as text, each stream of one kind so that it packs well: features as rising 28-bit hashes, by difference in base 64,
 * low digit first, with a bit that says that more follow; per feature the number of its weights; their labels; their sizes
 * in steps, from −`MIDDLE` up. Transitions are in steps of their own.
 */
export interface Packed {
  readonly step: number;
  readonly transitionStep: number;
  readonly transitions: string;
  readonly features: string;
  readonly counts: string;
  readonly labels: string;
  readonly weights: string;
}

/** Characters that stand for small numbers; none needs escaping in a string. */
const DIGITS = '!#$%&()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{|}~';
const MIDDLE = (DIGITS.length - 1) >> 1;
/** A delta takes five bits a character; the sixth says that another follows. */
const MORE = 32;

/** The part of a feature's hash that the model keeps: one unknown feature in two thousand is taken for a known one. */
export const keyOf = (feature: number): number => feature & 0xfffffff;

const limit = (n: number): number => Math.max(-MIDDLE, Math.min(MIDDLE, Math.round(n)));
const digit = (n: number): string => DIGITS[n]!;

/** What one step is worth where the largest of the weights takes them all. */
export function stepOf(rows: Iterable<ArrayLike<number>>): number {
  let top = 0;
  for (const row of rows) for (let i = 0; i < row.length; i++) top = Math.max(top, Math.abs(row[i]!));
  return top / MIDDLE;
}

/** `weights` by key of the feature. */
export function pack(
  weights: ReadonlyMap<number, readonly (readonly [label: number, weight: number])[]>,
  transitions: ArrayLike<number>,
): Packed {
  const rows = [...weights].sort((a, b) => a[0] - b[0]);
  const all = rows.flatMap(([, pairs]) => pairs);
  const step = stepOf([all.map(([, w]) => w)]);
  // Nothing is cut off: a transition that is tilts every word.
  const transitionStep = Array.from(transitions).reduce((top, n) => Math.max(top, Math.abs(n)), 0) / MIDDLE;
  let last = 0;
  const features = rows.map(([key]) => {
    let rest = key - last;
    last = key;
    let out = '';
    for (; rest >= MORE; rest >>>= 5) out += digit((rest & 31) | MORE);
    return out + digit(rest);
  });
  return {
    step,
    transitionStep,
    transitions: Array.from(transitions, (n) => digit(MIDDLE + limit(n / transitionStep))).join(''),
    features: features.join(''),
    counts: rows.map(([, pairs]) => digit(pairs.length)).join(''),
    labels: all.map(([label]) => digit(label)).join(''),
    weights: all.map(([, w]) => digit(MIDDLE + limit(w / step))).join(''),
  };
}

export function unpack(packed: Packed): Model {
  const value = new Uint8Array(128);
  for (let i = 0; i < DIGITS.length; i++) value[DIGITS.charCodeAt(i)] = i;
  const read = (text: string): Uint8Array => {
    const out = new Uint8Array(text.length);
    for (let i = 0; i < out.length; i++) out[i] = value[text.charCodeAt(i)]!;
    return out;
  };
  const counts = read(packed.counts);
  const labels = read(packed.labels);
  // A weight above its label: one look at memory brings both.
  const weights = Int16Array.from(read(packed.weights));
  for (let i = 0; i < weights.length; i++) weights[i] = ((weights[i]! - MIDDLE) << 6) | labels[i]!;
  const { slots, last } = tableOf(read(packed.features), counts);
  let rows = new Int32Array(256);
  return {
    transition: factors(Float64Array.from(read(packed.transitions), (n) => (n - MIDDLE) * packed.transitionStep)),
    step: packed.step,
    add(features, count, into, offset) {
      // First all rows, then all weights: the waits for memory overlap.
      if (rows.length < count) rows = new Int32Array(count * 2);
      let found = 0;
      for (let k = 0; k < count; k++) {
        const key = keyOf(features[k]!);
        let slot = slotOf(key) & last;
        while (slots[slot] !== key && slots[slot] !== -1) slot = (slot + 2) & last;
        rows[found] = slots[slot + 1]!;
        if (slots[slot] === key) found++;
      }
      for (let k = 0; k < found; k++) {
        const row = rows[k]!;
        for (let i = row >> 6, end = i + (row & 63); i < end; i++) {
          const weight = weights[i]!;
          into[offset + (weight & 63)]! += weight >> 6;
        }
      }
    },
  };
}

/** Where the search for a key begins: keys stand at even slots, what they lead to behind them. */
const slotOf = (key: number): number => Math.imul(key, 0x9e3779b1) << 1;

/** Key → start of its weights times 64, plus their number. Open addressing, half as much room again or more; −1 where nothing is. */
function tableOf(features: Uint8Array, counts: Uint8Array): { readonly slots: Int32Array; readonly last: number } {
  let size = 1;
  while (size < counts.length * 1.5) size *= 2;
  const slots = new Int32Array(size * 2).fill(-1);
  const last = size * 2 - 1;
  let at = 0;
  let key = 0;
  let start = 0;
  for (const count of counts) {
    for (let shift = 0; ; shift += 5) {
      const n = features[at++]!;
      key += (n & 31) << shift;
      if (!(n & MORE)) break;
    }
    let slot = slotOf(key) & last;
    while (slots[slot] !== -1) slot = (slot + 2) & last;
    slots[slot] = key;
    slots[slot + 1] = start * 64 + count;
    start += count;
  }
  return { slots, last };
}
