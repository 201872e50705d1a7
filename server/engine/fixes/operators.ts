import type { Edit, Fix, Span } from '../../../shared/finding.ts';
import type { AllowSpan } from '../allow/allow.ts';
import type { Draft, Raw, Scope } from '../rules/rule.ts';
import { ageBand, ageDecade, ageTop } from './age.ts';
import { toInterval, toSeason, toYear, withoutDate } from './date.ts';
import { eventGeneralise } from './event.ts';
import { familySimplify } from './family.ts';
import { conditionToClass, countToFew, ethnicityBroaden, featureGeneralise, measureToRange, quoteToParaphrase } from './generalise.ts';
import { keepAndWarn } from './keep.ts';
import { pronounNeutral } from './neutral.ts';
import { occupationToSector } from './occupation.ts';
import { nameToRole } from './people.ts';
import { placeToRegion, placeToType } from './place.ts';
import { renameImage } from './image.ts';
import { placeholder } from './placeholder.ts';
import { leaveSentence, removeDetail, removeIdentifier } from './remove.ts';
import { roleToGeneric } from './role.ts';
import { consentStatement, delayPost, patientPerspective, reframeGeneral, replyTemplate } from './templates.ts';

/** What an operator works on: a hit in its block, offsets relative to the block. */
export interface Target extends Span {
  readonly scope: Scope;
  readonly hit: Raw;
  readonly text: string;
  /** Where the block begins in the source. */
  readonly base: number;
  readonly draft: Draft;
  /** What allow lists spare in the block. */
  readonly allows: readonly AllowSpan[];
  /** Which person a hit describes. */
  readonly personOf: (hit: Raw) => number | undefined;
  /** The target that another hit of the draft would be. */
  readonly at: (hit: Raw) => Target;
}

/** A change before the sentence around it is mended. */
export interface Proposal {
  readonly title: string;
  readonly safety: Fix['safety'];
  readonly edits: readonly Edit[];
  /** Edits relate to the whole source and are used as they are. */
  readonly verbatim?: boolean;
  /** Takes a whole sentence. */
  readonly whole?: boolean;
  /** Asks the author to fill something in: it need not read yet. */
  readonly blank?: boolean;
  /** Mends every mention; edits relate to the whole source. */
  readonly everywhere?: boolean;
}

/** Ways to make one change, the best first; the first that reads well is offered, and one for everywhere. */
export type Operator = (target: Target) => readonly Proposal[];

/** The fix vocabulary of the catalogue (part 0) as far as it changes a text; checklists are the clients' commands, and so are clean copies of pictures. */
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
  'occupation-to-sector': occupationToSector,
  'ethnicity-broaden': ethnicityBroaden,
  'family-simplify': familySimplify,
  'event-generalise': eventGeneralise,
  'feature-generalise': featureGeneralise,
  'measure-to-range': measureToRange,
  'count-to-few': countToFew,
  'condition-to-class': conditionToClass,
  'pronoun-neutral': pronounNeutral,
  'quote-to-paraphrase': quoteToParaphrase,
  'remove-detail': removeDetail,
  'remove-sentence': leaveSentence,
  'keep-and-warn': keepAndWarn,
  placeholder,
  'rename-image': renameImage,
  'reframe-general': reframeGeneral,
  'reply-template': replyTemplate,
  'delay-post': delayPost,
  'insert-consent': consentStatement,
  'insert-perspective': patientPerspective,
} satisfies Record<string, Operator>;

export type OperatorId = keyof typeof OPERATORS;
