import { DIRECT, IDENTIFYING, type Category } from '../../../shared/finding.ts';
import type { Raw } from '../rules/rule.ts';
import { TAGGED } from '../tagger/labels.ts';
import { DESCRIBING, type Evidence } from './evidence.ts';
import { WEIGHTS } from './generated/weights.ts';

/** A logistic regression: how likely a hit is right, from what is believed of it, what is near it, and the draft's evidence. */
export interface Weights {
  readonly bias: number;
  /** One for each of `EVIDENCE`. */
  readonly draft: readonly number[];
  /** One for each of `ABOUT`. */
  readonly hit: readonly number[];
}

/** Names, numbers and contacts are weighed for themselves: other things speak for them than for what is told of somebody. */
export interface Scales {
  readonly direct: Weights;
  readonly other: Weights;
}

/** What each number about a hit is. */
export const ABOUT: readonly string[] = [
  ...['logit', 'belief', 'first', 'tagged', 'possible', 'length', 'position', 'heading', 'list', 'table'],
  ...['near a description', 'near another detail', 'near another hit'],
  ...TAGGED.map((category) => `is ${category}`),
];

/** Where each kind of detail stands among the numbers. */
const KINDS = new Map(TAGGED.map((category, i) => [category, i]));
/** Where those about what is near begin, and those about the kind of detail. */
const NEAR = 10;
const KIND = NEAR + 3;

/** A hit is reported from this probability on. Found on drafts that no stage had been trained on (`npm run weigh`). */
export const LINES = { direct: 0.3, indirect: 0.27, conduct: 0.25 };
export type Lines = Readonly<typeof LINES>;
/** Everything is reported. */
export const NO_LINES: Lines = { direct: 0, indirect: 0, conduct: 0 };

const groupOf = (category: Category): keyof Lines => (DIRECT.has(category) ? 'direct' : IDENTIFYING.has(category) ? 'indirect' : 'conduct');

/**
 * Leaves out hits that are hardly about anybody, such as places and dates in a draft that describes no one. What a rule is sure of stays,
 * what a rule and the tagger agree about, and what nobody has a belief about; of a draft that is too short to be weighed, what is merely suspected goes.
 * `evidence` is the draft’s; `deep`: the second stage has read it, too; `length` in UTF-16 code units.
 */
export function weigh(hits: Raw[], evidence: Evidence | undefined, length: number, deep: boolean, lines: Lines = LINES): Raw[] {
  if (!evidence) return hits.filter(({ suspected }) => !suspected);
  const scales = WEIGHTS[deep ? 'both' : 'first'];
  const base = { direct: baseOf(scales.direct, evidence), other: baseOf(scales.other, evidence) };
  const aboutOf = numbersOf(hits, length);
  return hits.filter((hit, i) => {
    const group = groupOf(hit.rule.category);
    const line = lines[group];
    const scale = group === 'direct' ? group : 'other';
    return !line || isSettled(hit) || 1 / (1 + Math.exp(-base[scale] - dot(scales[scale].hit, aboutOf(i)))) >= line;
  });
}

/** What is not weighed: what a rule is sure of, and what it finds where the tagger believes as much. */
const isSettled = ({ rule, belief, certainty, tagged }: Raw): boolean =>
  belief === undefined || certainty === 'sure' || (!tagged && belief >= AGREED) || !KINDS.has(rule.category);

const baseOf = ({ bias, draft }: Weights, evidence: Evidence): number => bias + dot(draft, evidence);

function dot(weights: readonly number[], values: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += weights[i]! * values[i]!;
  return sum;
}

const AGREED = 0.8;
const FAR = 3000;
const BELIEVED = 0.8;

/** The numbers of the hit at an index, one for each of `ABOUT`; the array is used again for the next. */
export function numbersOf(hits: readonly Raw[], length: number): (index: number) => Float64Array {
  const near = [
    distances(hits, ({ belief, rule }) => belief !== undefined && belief > BELIEVED && DESCRIBING.has(rule.category)),
    distances(hits, ({ belief }) => belief !== undefined && belief > BELIEVED),
    distances(hits, () => true),
  ];
  const values = new Float64Array(ABOUT.length);
  return (index) => {
    const hit = hits[index]!;
    const belief = Math.min(0.999, Math.max(0.001, hit.belief ?? 0.5));
    const zone = hit.scope?.zone;
    values[0] = Math.log(belief / (1 - belief)) / 7;
    values[1] = belief;
    values[2] = hit.first ?? belief;
    values[3] = Number(hit.tagged ?? false);
    values[4] = Number(hit.certainty === 'possible');
    values[5] = Math.log1p(hit.end - hit.start) / 5;
    values[6] = hit.start / Math.max(1, length);
    values[7] = Number(zone === 'heading');
    values[8] = Number(zone === 'list');
    values[9] = Number(zone === 'table');
    for (let n = 0; n < near.length; n++) values[NEAR + n] = Math.log1p(near[n]![index]!) / 8;
    values.fill(0, KIND);
    const category = KINDS.get(hit.rule.category);
    if (category !== undefined) values[KIND + category] = 1;
    return values;
  };
}

/** How far each hit is from the nearest other one that `counts`, in UTF-16 code units. */
function distances(hits: readonly Raw[], counts: (hit: Raw) => boolean): Float64Array {
  const out = new Float64Array(hits.length).fill(FAR);
  let last = -FAR;
  for (let i = 0; i < hits.length; i++) {
    const hit = hits[i]!;
    out[i] = Math.min(FAR, Math.max(0, hit.start - last));
    if (counts(hit)) last = Math.max(last, hit.end);
  }
  let next = Infinity;
  for (let i = hits.length - 1; i >= 0; i--) {
    const hit = hits[i]!;
    out[i] = Math.min(out[i]!, Math.max(0, next - hit.end));
    if (counts(hit)) next = Math.min(next, hit.start);
  }
  return out;
}
