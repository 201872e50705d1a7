import type { Category } from '../../../shared/finding.ts';
import type { Zone } from '../document/block.ts';
import type { Raw } from '../rules/rule.ts';
import { TAGGED } from '../tagger/labels.ts';
import { DESCRIBING } from './evidence.ts';

/** What each number about a hit is. */
export const ABOUT: readonly string[] = [
  ...['logit', 'belief', 'first', 'tagged', 'possible', 'length', 'position', 'heading', 'list', 'table'],
  ...['near a description', 'near another detail', 'near another hit'],
  ...TAGGED.map((category) => `is ${category}`),
];

/** Where each kind of detail stands among the numbers. */
const KINDS = new Map(TAGGED.map((category, i) => [category, i]));
/** Whether details of a category are weighed at all. */
export const isWeighed = (category: Category): boolean => KINDS.has(category);
/** Where that about the position stands, where those about what is near begin, and those about the kind of detail. */
export const POSITION = 6;
export const NEAR = 10;
const KIND = NEAR + 3;

const BELIEVED = 0.8;

/** What a hit is to others near it: nothing but another hit, another detail, or a description of somebody. */
export type Neighbour = 0 | 1 | 2;
export const neighbourOf = ({ belief, rule }: Raw): Neighbour =>
  belief === undefined || belief <= BELIEVED ? 0 : DESCRIBING.has(rule.category) ? 2 : 1;

/** The numbers of a hit that do not depend on where in the draft it stands; the others are 0. */
export function ownNumbers(hit: Raw, zone: Zone | undefined): Float64Array {
  const values = new Float64Array(ABOUT.length);
  const belief = Math.min(0.999, Math.max(0.001, hit.belief ?? 0.5));
  values.set([Math.log(belief / (1 - belief)) / 7, belief, hit.first ?? belief, Number(hit.tagged ?? false)]);
  values.set([Number(hit.certainty === 'possible'), Math.log1p(hit.end - hit.start) / 5], 4);
  values.set([Number(zone === 'heading'), Number(zone === 'list'), Number(zone === 'table')], POSITION + 1);
  const category = KINDS.get(hit.rule.category);
  if (category !== undefined) values[KIND + category] = 1;
  return values;
}

/** All numbers of each of a draft’s hits, one for each of `ABOUT`; `length` is the draft’s, in UTF-16 code units. */
export function numbersOf(hits: readonly Raw[], length: number): (index: number) => Float64Array {
  const near = nearnesses(hits, neighbourOf);
  return (index) => {
    const hit = hits[index]!;
    const values = ownNumbers(hit, hit.scope?.zone);
    values[POSITION] = positionOf(hit, length);
    near.forEach((of, n) => (values[NEAR + n] = of[index]!));
    return values;
  };
}

export const positionOf = ({ start }: Raw, length: number): number => start / Math.max(1, length);

/** A hit further away than this, in UTF-16 code units, is not near. */
const FAR = 3000;

/** For each hit how near others are, 0 to 1: a description, any detail that is believed, any hit. */
export function nearnesses(hits: readonly Raw[], neighbour: (hit: Raw, index: number) => Neighbour): readonly Float64Array[] {
  const near = [2, 1, 0].map(() => new Float64Array(hits.length));
  const what = new Uint8Array(hits.length);
  for (let i = 0; i < hits.length; i++) what[i] = neighbour(hits[i]!, i);
  // The last end before a hit, the first start behind it, of descriptions, details and hits.
  const last = [-FAR, -FAR, -FAR];
  for (let i = 0; i < hits.length; i++) {
    const { start, end } = hits[i]!;
    for (let n = 0; n < 3; n++) {
      near[n]![i] = Math.min(FAR, Math.max(0, start - last[n]!));
      if (what[i]! >= 2 - n) last[n] = Math.max(last[n]!, end);
    }
  }
  const next = [Infinity, Infinity, Infinity];
  for (let i = hits.length - 1; i >= 0; i--) {
    const { start, end } = hits[i]!;
    for (let n = 0; n < 3; n++) {
      near[n]![i] = Math.log1p(Math.min(near[n]![i]!, Math.max(0, next[n]! - end))) / 8;
      if (what[i]! >= 2 - n) next[n] = Math.min(next[n]!, start);
    }
  }
  return near;
}
