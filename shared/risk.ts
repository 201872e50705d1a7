import type { Category, Span } from './finding.ts';

/** One kind of detail known about a person; `span` is its most telling mention. */
export interface RiskPart extends Span {
  readonly rule: string;
  readonly category: Category;
  readonly weight: number;
}

/** How far the details given about one person narrow the crowd. */
export interface PersonRisk {
  /** Counted from 1 in order of first appearance. */
  readonly person: number;
  readonly parts: readonly RiskPart[];
  /** Sum of the weights of the distinct indirect details, amplifiers included. */
  readonly score: number;
  readonly hasDirect: boolean;
  readonly jigsaw: boolean;
  /** Somebody who knows the person or the event would probably recognise it. */
  readonly acquaintance: boolean;
}

export interface Risk {
  readonly people: readonly PersonRisk[];
  readonly jigsaw: boolean;
}
