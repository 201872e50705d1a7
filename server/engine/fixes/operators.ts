import type { Edit, Fix } from '../../../shared/finding.ts';
import type { Raw, Scope } from '../rules/rule.ts';
import { ageBand, ageDecade, ageTop } from './age.ts';
import { toInterval, toSeason, toYear, withoutDate } from './date.ts';
import { nameToRole, roleToGeneric } from './people.ts';
import { placeToRegion, placeToType } from './place.ts';
import { generalise } from './generalise.ts';
import { removeDetail, removeIdentifier } from './remove.ts';
import { consentStatement, patientPerspective, replyTemplate } from './templates.ts';

/** What an operator works on: a hit in its block, offsets relative to the block. */
export interface Target {
  readonly scope: Scope;
  readonly hit: Raw;
  readonly text: string;
  /** The whole draft. */
  readonly source: string;
  readonly start: number;
  readonly end: number;
  /** Days since the first exact date about this person, where both are known. */
  readonly day?: number;
}

/** A change before the sentence around it is mended. */
export interface Proposal {
  readonly title: string;
  readonly safety: Fix['safety'];
  readonly edits: readonly Edit[];
  /** Edits relate to the whole source and are used as they are. */
  readonly verbatim?: boolean;
}

export type Operator = (target: Target) => Proposal | undefined;

/** The fix vocabulary of the catalogue (part 0), in the form that this release has. */
export const OPERATORS = {
  'age-to-decade': ageDecade,
  'age-to-life-stage': ageBand,
  'age-90-plus': ageTop,
  'date-to-interval': toInterval,
  'date-to-season-year': toSeason,
  'date-to-year': toYear,
  'date-drop': withoutDate,
  'place-to-region': placeToRegion,
  'place-to-type': placeToType,
  'name-to-role': nameToRole,
  'initials-to-role': nameToRole,
  'id-remove': removeIdentifier,
  'role-to-generic': roleToGeneric,
  'occupation-to-sector': generalise('occupation'),
  'ethnicity-broaden': generalise('ethnicity'),
  'family-simplify': generalise('family'),
  'event-generalise': generalise('event'),
  'feature-generalise': generalise('feature'),
  'measure-to-range': generalise('measure'),
  'count-to-few': generalise('count'),
  'quote-to-paraphrase': generalise('quote'),
  'remove-detail': removeDetail,
  'reply-template': replyTemplate,
  'insert-consent': consentStatement,
  'insert-perspective': patientPerspective,
} satisfies Record<string, Operator>;

export type OperatorId = keyof typeof OPERATORS;
