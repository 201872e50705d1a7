import type { Category, Certainty, Kind, Severity, Span } from '../../../shared/finding.ts';
import type { Format } from '../../../shared/format.ts';
import type { Images } from '../../../shared/image.ts';
import type { Risk } from '../../../shared/risk.ts';
import type { Settings } from '../../../shared/settings.ts';
import type { AllowSpan } from '../allow/allow.ts';
import type { Link } from '../risk/linkage.ts';
import type { Block, Meta, Zone } from '../document/block.ts';
import type { Paragraph } from '../language/paragraphs.ts';
import type { Notes } from '../language/per-block.ts';
import type { Reading } from '../language/words.ts';
import type { Worth } from '../weigh/weigh.ts';
import type { OperatorId } from '../fixes/operators.ts';

export type Tier = 'direct' | 'indirect' | 'amplifier' | 'conduct' | 'document' | 'image';
export type Level = Severity | 'off';

/** A stretch that a rule points at; offsets relative to the block, or to the source for whole-document rules. */
export interface Hit extends Span {
  readonly certainty?: Certainty | undefined;
  /** Replaces the rule's message where the rule knows better. Never text of the draft. */
  readonly message?: string | undefined;
  /** How loud this one is, where the rule leaves it to what was found; the user's own setting for the rule still wins. */
  readonly severity?: Severity | undefined;
  /** What the fixes need to know, such as an age in years. */
  readonly data?: HitData | undefined;
  readonly related?: readonly Span[] | undefined;
  /** Seen by the tagger alone. */
  readonly tagged?: boolean | undefined;
  /** Suspected rather than believed: told only where the whole draft speaks for it. */
  readonly suspected?: boolean | undefined;
  /** How much the tagger, with the second stage where that has read, believes that something is marked here, 0 to 1. */
  readonly belief?: number | undefined;
  /** How much the first stage alone believes that, on average over the words. */
  readonly first?: number | undefined;
}
export interface HitData {
  readonly years?: number;
  readonly role?: string;
  readonly population?: number;
  /** Whom a finding about the whole draft is about. */
  readonly person?: number;
}

/** One block, read. Rules see nothing else, so that a block's findings can be kept while the block stays as it is. */
export interface Scope extends Reading {
  readonly block: Block;
  readonly zone: Zone;
  readonly text: string;
  readonly kind: Kind;
  /** What the draft as a whole is like and where the block stands in it, for the tagger. */
  readonly setting: string;
  /** What is kept of the block besides (`perBlock`). */
  readonly notes: Notes;
}

/** A hit with the rule that made it, offsets into the source. */
export interface Raw extends Hit {
  readonly rule: Rule;
  /** The block that it stands in; none for hits of whole-document rules. */
  readonly scope?: Scope;
  /** What is known of its weight wherever it stands. */
  readonly worth?: Worth | undefined;
  /** What the block said, wherever it stands: the same object for as long as the block stays as it is. */
  readonly origin?: object;
}

/** The whole draft, after the rules for blocks have run. */
export interface Draft {
  readonly source: string;
  readonly kind: Kind;
  readonly meta: Meta;
  readonly settings: Settings;
  readonly format: Format;
  readonly scopes: readonly Scope[];
  /** The source in paragraphs. */
  readonly paragraphs: readonly Paragraph[];
  /** What is known of the files that the draft refers to. */
  readonly images: Images;
  /** What allow lists spare in each block, offsets relative to it. */
  readonly spared: (scope: Scope) => readonly AllowSpan[];
  /** What is left of the hits after allow spans and overlaps, by position. */
  readonly hits: readonly Raw[];
  /** Other drafts that are about the same patient. */
  readonly links: readonly Link[];
  /** How far the hits narrow the crowd, person by person. */
  readonly risk: Risk;
}

export interface Examples {
  /** One draft each, ⟦…⟧ around what the rule reports; without marks it reports something, anywhere. ⏎ is a line break. */
  readonly fire: readonly string[];
  /** Look-alikes on which this rule stays silent. `@kind ` and `@meta{…} ` may stand before an example. */
  readonly quiet: readonly string[];
}

export interface Rule {
  readonly id: string;
  readonly category: Category;
  readonly tier: Tier;
  /** What it adds to the count of part D of the catalogue. */
  readonly weight?: number;
  readonly severity: Readonly<Record<Kind, Level>>;
  /** What the rule is about, in a few words, for its page. */
  readonly summary: string;
  /** What a reader could do with the detail: one plain sentence, no text of the draft. */
  readonly message: string;
  /** Source ids of the catalogue's part G. */
  readonly guidance: readonly string[];
  /** Best first. */
  readonly fixes: readonly OperatorId[];
  /** Whether the author has dealt with it for the whole draft. */
  readonly settled?: (source: string) => boolean;
  /** Default: everything but code, URLs, file names, images and back matter. */
  readonly zones?: readonly Zone[];
  /** Patterns over words (language/pattern.ts). */
  readonly patterns?: readonly string[];
  /** Linear expressions for digits, `@` and quotes; group `x` is what is reported, by default the whole match. */
  readonly texts?: readonly RegExp[];
  /** Anything that neither can say. */
  readonly search?: (scope: Scope) => Iterable<Hit>;
  /** Looks at a hit of `patterns` or `texts` once more: false drops it, a hit replaces it. */
  readonly accept?: (hit: Hit, scope: Scope) => boolean | Hit;
  /** Document rules: runs once, after everything else. */
  readonly whole?: (draft: Draft) => Iterable<Hit>;
  readonly examples: Examples;
}

/** Severities in the order in which the catalogue gives them. */
export const levels = (blog: Level, caseReport: Level, social: Level, reply: Level): Rule['severity'] => ({
  blog,
  'case-report': caseReport,
  social,
  reply,
});

/** Zones of running text; the default of a rule. */
export const TEXT_ZONES: readonly Zone[] = ['prose', 'heading', 'list', 'table', 'quote', 'front-matter', 'alt', 'comment'];
/** Where numbers and contact details are published as well. */
export const EVERYWHERE: readonly Zone[] = [...TEXT_ZONES, 'code', 'url', 'file'];
