import type { Category, Span } from '../../../shared/finding.ts';
import { keyed } from '../keyed.ts';
import { nameWords } from '../language/titles.ts';
import type { Raw } from '../rules/rule.ts';
import { weightOf } from './weight.ts';

/** One detail of a draft as a keyed hash, with its place in that draft, so that drafts can be compared without keeping their words. */
export interface Detail extends Span {
  readonly category: Category;
  readonly hash: string;
  readonly weight: number;
}

/** Another draft of the same author. */
export interface Earlier {
  /** What its author knows it by: a file name or a title. */
  readonly name: string;
  readonly details: readonly Detail[];
}

/** Two drafts that share a patient. */
export interface Link {
  readonly name: string;
  /** Kinds of detail that both give, that only the other gives, and that only this one gives. */
  readonly shared: readonly Category[];
  readonly there: readonly Category[];
  readonly here: readonly Category[];
  /** Where the first shared detail stands. */
  readonly at: Span;
}

/** What is named weighs this much: it links two drafts alone. */
const NAME = 4;
/** Shared details of two kinds link two drafts when they weigh so much together. */
const ENOUGH = 3;
/** Drafts that one draft is said to go together with: more would tell nobody anything. */
export const MOST_LINKS = 3;
const WEAK =
  /^(?:age-exact|time-recent|date-partial|verbatim-quote|patient-status-disclosed|family-composition|clinician-named|place-of-care)$/;
const LITTLE = /^(?:retired|former|ex|local|old|young|little|big|small|same|the|an?|his|her|their|my|our|of|in|at|on|from|and|with)$/;

/** What a hit tells, wherever in the draft it stands. */
type Told = Pick<Detail, 'category' | 'hash' | 'weight'>;

/** What was found for what a block said: the details of a draft are compared at every keystroke, and hardly one of them is new. */
const known = new WeakMap<object, { readonly key: string; readonly told: readonly Told[] }>();

/** The details of a draft that could be told again elsewhere; `key` is random and of this machine. */
export function detailsOf(hits: readonly Raw[], source: string, key: string): Detail[] {
  const out: Detail[] = [];
  for (const hit of hits) {
    const { start, end } = hit;
    for (const { category, hash, weight } of keptOf(hit, source, key)) out.push({ category, hash, weight, start, end });
  }
  return out;
}

function keptOf(hit: Raw, source: string, key: string): readonly Told[] {
  const { origin } = hit;
  const kept = origin && known.get(origin);
  if (kept?.key === key) return kept.told;
  const told = toldBy(hit, source, key);
  if (origin) known.set(origin, { key, told });
  return told;
}

function toldBy(hit: Raw, source: string, key: string): Told[] {
  const { category, tier, id } = hit.rule;
  if (tier !== 'direct' && tier !== 'indirect') return [];
  const named = category === 'name' || category === 'id' || category === 'contact';
  const weight = WEAK.test(id) ? 0 : named ? NAME : weightOf(hit);
  return keysOf(hit, source).map((words) => ({ category, hash: keyed(key, category, words), weight }));
}

/** A name is known by each of its words, everything else by its words together. */
function keysOf(hit: Raw, source: string): string[] {
  const { rule, scope, start, end } = hit;
  // As the block says it, without its markup: that is what `origin` stands for.
  const said = scope ? scope.text.slice(start - scope.block.start, end - scope.block.start) : source.slice(start, end);
  if (rule.category === 'name') return nameWords(said).filter((w) => w.length > 2);
  const words = wordsOf(said);
  return words.length ? [words.join(' ')] : [];
}

function wordsOf(said: string): string[] {
  const words = said
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .match(/[\p{L}\p{N}]+/gu);
  return (words ?? []).filter((w) => !LITTLE.test(w));
}

/**
 * The other drafts that are about the same patient: by a name, or by details of two kinds that weigh enough, never by one weak one. Of
 * more than are told (`MOST_LINKS`) those that share most, the later ones first.
 */
export function linksOf(details: readonly Detail[], earlier: readonly Earlier[]): Link[] {
  if (!earlier.length) return [];
  const own = new Set(details.map((d) => d.hash));
  const found = earlier.flatMap(({ name, details: theirs }, number): { link: Link; weight: number; number: number }[] => {
    const shared = theirs.filter((d) => own.has(d.hash));
    const heaviest = new Map<Category, number>();
    for (const { category, weight } of shared) heaviest.set(category, Math.max(weight, heaviest.get(category) ?? 0));
    const weight = [...heaviest.values()].reduce((a, b) => a + b, 0);
    const strong = [...heaviest.values()].filter((w) => w > 0).length;
    if (weight < ENOUGH || (strong < 2 && weight < NAME)) return [];
    const hashes = new Set(shared.filter((d) => d.weight > 0).map((d) => d.hash));
    const at = details.find((d) => hashes.has(d.hash))!;
    const kinds = (all: readonly Detail[]): Category[] => [...new Set(all.map((d) => d.category))];
    const both = kinds(shared);
    return [
      {
        weight,
        number,
        link: {
          name,
          shared: both,
          there: kinds(theirs).filter((c) => !kinds(details).includes(c)),
          here: kinds(details).filter((c) => !kinds(theirs).includes(c)),
          at: { start: at.start, end: at.end },
        },
      },
    ];
  });
  const told = new Set([...found].sort((a, b) => b.weight - a.weight || b.number - a.number).slice(0, MOST_LINKS));
  return found.filter((f) => told.has(f)).map(({ link }) => link);
}
