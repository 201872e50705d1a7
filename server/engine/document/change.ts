/** Characters that are compared at once. */
const STRIDE = 4096;

/** Where two texts differ: from `from` up to `toA` in the one and `toB` in the other; what follows is the same. */
export interface Change {
  readonly from: number;
  readonly toA: number;
  readonly toB: number;
}

/** The one stretch outside which `a` and `b` are the same. */
export function changeBetween(a: string, b: string): Change {
  const most = Math.min(a.length, b.length);
  let from = 0;
  while (from + STRIDE <= most && a.slice(from, from + STRIDE) === b.slice(from, from + STRIDE)) from += STRIDE;
  while (from < most && a.charCodeAt(from) === b.charCodeAt(from)) from++;
  const left = most - from;
  const tail = (length: number): boolean =>
    a.slice(a.length - length, a.length - length + STRIDE) === b.slice(b.length - length, b.length - length + STRIDE);
  let after = 0;
  while (after + STRIDE <= left && tail(after + STRIDE)) after += STRIDE;
  while (after < left && a.charCodeAt(a.length - 1 - after) === b.charCodeAt(b.length - 1 - after)) after++;
  return { from, toA: a.length - after, toB: b.length - after };
}
