import { LABELS } from './labels.ts';
import { factors } from './crf.ts';

/**
 * A trained model: weights by feature hash, 8 bits each.
 * Layout of the bytes: features (u32), step of the weights (f32), LABELS² transitions (i8, in steps of 1/16);
 * then per feature its hash (u32), then per feature its count (u8), then all pairs of label (u8) and weight (i8).
 */
export interface Model {
  readonly transition: Float64Array;
  /** Adds the weights of a feature to `into` from `offset`. */
  add(feature: number, into: Float64Array, offset: number): void;
}

const TRANSITION_STEP = 1 / 16;

export function pack(features: ReadonlyMap<number, readonly (readonly [label: number, weight: number])[]>, transitions: ArrayLike<number>): Uint8Array {
  let top = 0;
  let pairs = 0;
  for (const weights of features.values()) {
    pairs += weights.length;
    for (const [, w] of weights) top = Math.max(top, Math.abs(w));
  }
  const step = top / 127;
  const bytes = new Uint8Array(8 + LABELS * LABELS + features.size * 5 + pairs * 2);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, features.size);
  view.setFloat32(4, step);
  let at = 8;
  for (let i = 0; i < LABELS * LABELS; i++) view.setInt8(at++, Math.max(-127, Math.min(127, Math.round(transitions[i]! / TRANSITION_STEP))));
  const ordered = [...features].sort((a, b) => (a[0] >>> 0) - (b[0] >>> 0));
  for (const [hash] of ordered) {
    view.setUint32(at, hash >>> 0);
    at += 4;
  }
  for (const [, weights] of ordered) view.setUint8(at++, weights.length);
  for (const [, weights] of ordered) {
    for (const [label, weight] of weights) {
      view.setUint8(at++, label);
      view.setInt8(at++, Math.round(weight / step));
    }
  }
  return bytes;
}

export function unpack(bytes: Uint8Array): Model {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = view.getUint32(0);
  const step = view.getFloat32(4);
  const scores = new Float64Array(LABELS * LABELS);
  for (let i = 0; i < scores.length; i++) scores[i] = view.getInt8(8 + i) * TRANSITION_STEP;
  const hashes = 8 + scores.length;
  const counts = hashes + count * 4;
  let pairs = counts + count;
  // Open addressing: twice the room or more, so that most questions are answered at the first place.
  let size = 1;
  while (size < count * 2) size *= 2;
  const keys = new Int32Array(size);
  const places = new Int32Array(size);
  const lengths = new Uint8Array(size);
  for (let i = 0; i < count; i++) {
    const key = view.getInt32(hashes + i * 4);
    let slot = (key ^ (key >>> 16)) & (size - 1);
    while (places[slot]) slot = (slot + 1) & (size - 1);
    keys[slot] = key;
    places[slot] = pairs;
    lengths[slot] = bytes[counts + i]!;
    pairs += lengths[slot]! * 2;
  }
  return {
    transition: factors(scores),
    add(feature, into, offset) {
      let slot = (feature ^ (feature >>> 16)) & (size - 1);
      while (places[slot] && keys[slot] !== feature) slot = (slot + 1) & (size - 1);
      const from = places[slot]!;
      for (let i = from, end = from + lengths[slot]! * 2; i < end; i += 2) into[offset + bytes[i]!]! += ((bytes[i + 1]! << 24) >> 24) * step;
    },
  };
}
