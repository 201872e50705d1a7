import type { Category, Edit, Span } from './finding.ts';

/** One kind of detail known about a person; `span` is its most telling mention. */
export interface RiskPart extends Span {
  readonly rule: string;
  readonly category: Category;
  readonly weight: number;
}

/** A number of people, as a range: outer bounds and the geometric middle. Never a point. */
export interface Range {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

/** How narrow the middle of a crowd is, from one or two people to more than matter. */
export const BANDS = ['one', 'handful', 'dozens', 'hundreds', 'many'] as const;
export type Band = (typeof BANDS)[number];

/** One detail's share in the estimate: the crowd is multiplied by it. `label` is general (“age band”), never text of the draft. */
export interface CrowdFactor extends Range {
  readonly label: string;
  /** Where the detail stands; absent where it comes from the author's profile or an assumption. */
  readonly span?: Span;
}

/** How many people fit every detail stated about one person, that person included; each bound is 1 or more. */
export interface Crowd extends Range {
  readonly band: Band;
  /** “About 10 people fit these details (rough estimate, 3 to 30).” One significant figure, no text of the draft. */
  readonly wording: string;
  /** People in the smallest place that readers can infer; the factors multiply it, in this order. */
  readonly base: CrowdFactor;
  readonly factors: readonly CrowdFactor[];
  /** What the estimate takes for granted, one short sentence each. */
  readonly assumptions: readonly string[];
}

/** One fix and what it does for the crowd. `edits` is a fix that is offered on the finding at `start`. */
export interface BestEdit extends Span {
  readonly rule: string;
  readonly title: string;
  readonly edits: readonly Edit[];
  /** The crowd once it is made. */
  readonly after: Range;
  /** How many times larger the crowd gets, an event and its time left aside; 1 where only those who know the event stop recognising it. */
  readonly gain: number;
}

/** How far the details given about one person narrow the crowd. */
export interface PersonRisk {
  /** Counted from 1 in order of first appearance. */
  readonly person: number;
  /** “The patient”, or “Patient 2” where there are several. */
  readonly label: string;
  readonly parts: readonly RiskPart[];
  /** Sum of the weights of the distinct indirect details, amplifiers included. */
  readonly score: number;
  readonly hasDirect: boolean;
  readonly jigsaw: boolean;
  /** A stranger's view: everybody in the place that the draft gives. Absent where nothing narrows. */
  readonly crowd?: Crowd;
  /** The view of somebody who knows where the author works; absent where it is the stranger's. */
  readonly local?: Crowd;
  /** Somebody who knows the person or the event would probably recognise it: no number describes that. */
  readonly acquaintance: boolean;
}

export interface Risk {
  readonly people: readonly PersonRisk[];
  readonly jigsaw: boolean;
}
