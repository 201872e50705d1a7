import { DIRECT, IDENTIFYING, type Category } from '../../../shared/finding.ts';
import type { Zone } from '../document/block.ts';
import type { Raw } from '../rules/rule.ts';
import { isWeighed, NEAR, nearnesses, neighbourOf, ownNumbers, POSITION, positionOf, type Neighbour } from './about.ts';
import type { Evidence } from './evidence.ts';
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

/** A hit is reported from this probability on. Found on drafts that no stage had been trained on (`npm run weigh`). */
export const LINES = { direct: 0.3, indirect: 0.27, conduct: 0.25 };
export type Lines = Readonly<typeof LINES>;
/** A hit that is less likely is reported, and counts for nothing with others: what combines should be there. Found like the lines. */
const COUNTS = 0.4;
/** Everything is reported. */
export const NO_LINES: Lines = { direct: 0, indirect: 0, conduct: 0 };

const groupOf = (category: Category): keyof Lines => (DIRECT.has(category) ? 'direct' : IDENTIFYING.has(category) ? 'indirect' : 'conduct');

/** What is left of a draft’s hits. */
export interface Weighed {
  readonly hits: readonly Raw[];
  /** Those of them that are told, but not likely enough to count beside others. */
  readonly doubtful: ReadonlySet<Raw>;
}

/** What is known of a hit’s weight wherever in the draft it stands. */
export interface Worth {
  readonly group: keyof Lines;
  /** Not weighed: a rule is sure of it, or finds it where the tagger believes as much, or nobody has a belief about it. */
  readonly settled: boolean;
  readonly neighbour: Neighbour;
  /** The weights of its own numbers together, where the first stage has read the draft, and where both have. */
  readonly first: number;
  readonly both: number;
}

const AGREED = 0.8;
const scaleOf = (group: keyof Lines): keyof Scales => (group === 'direct' ? group : 'other');

export function worthOf(hit: Raw, zone: Zone | undefined): Worth {
  const { rule, belief, certainty, tagged } = hit;
  const group = groupOf(rule.category);
  const settled = belief === undefined || certainty === 'sure' || (!tagged && belief >= AGREED) || !isWeighed(rule.category);
  const own = ownNumbers(hit, zone);
  const of = (scales: Scales): number => dot(scales[scaleOf(group)].hit, own);
  return { group, settled, neighbour: neighbourOf(hit), first: of(WEIGHTS.first), both: of(WEIGHTS.both) };
}

/**
 * Leaves out hits that are hardly about anybody, such as places and dates in a draft that describes no one. What a rule is sure of stays,
 * what a rule and the tagger agree about, and what nobody has a belief about; of a draft that is too short to be weighed, what is merely suspected goes.
 * `evidence` is the draft’s; `deep`: the second stage has read it, too; `length` in UTF-16 code units.
 */
export function weigh(hits: Raw[], evidence: Evidence | undefined, length: number, deep: boolean, lines: Lines = LINES): Weighed {
  const doubtful = new Set<Raw>();
  if (!evidence) return { hits: hits.filter(({ suspected }) => !suspected), doubtful };
  const stage = deep ? 'both' : 'first';
  const base = { direct: baseOf(WEIGHTS[stage].direct, evidence), other: baseOf(WEIGHTS[stage].other, evidence) };
  const worth = hits.map((hit) => hit.worth ?? worthOf(hit, hit.scope?.zone));
  const near = nearnesses(hits, (_, i) => worth[i]!.neighbour);
  const where = (hit: Raw, i: number, weights: readonly number[]): number => {
    let sum = weights[POSITION]! * positionOf(hit, length);
    for (let n = 0; n < near.length; n++) sum += weights[NEAR + n]! * near[n]![i]!;
    return sum;
  };
  const kept = hits.filter((hit, i) => {
    const { group, settled, [stage]: own } = worth[i]!;
    const line = lines[group];
    if (!line || settled) return true;
    const scale = scaleOf(group);
    const chance = 1 / (1 + Math.exp(-base[scale] - own - where(hit, i, WEIGHTS[stage][scale].hit)));
    if (chance >= line && chance < COUNTS) doubtful.add(hit);
    return chance >= line;
  });
  return { hits: kept, doubtful };
}

const baseOf = ({ bias, draft }: Weights, evidence: Evidence): number => bias + dot(draft, evidence);

function dot(weights: readonly number[], values: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += weights[i]! * values[i]!;
  return sum;
}
