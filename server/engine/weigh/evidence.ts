import type { Category, Kind } from '../../../shared/finding.ts';
import { filled } from '../language/gist.ts';
import { perParagraph, perRun, type Paragraph } from '../language/paragraphs.ts';
import type { Raw } from '../rules/rule.ts';
import { TAGGED } from '../tagger/labels.ts';
import { leaning, together, toldIn, wording } from './wording.ts';

/** What tells a story about somebody from text about people in general, services, studies and the past. */
const SIGNS: readonly (readonly [name: string, expression: RegExp])[] = [
  ['third', /\b(?:he|she|his|her|him|hers)\b/gi],
  ['first', /\b(?:I|my|me|I'm|I’ve)\b/g],
  ['we', /\b(?:we|our|us)\b/gi],
  ['you', /\b(?:you|your)\b/gi],
  ['many', /\b(?:patients|people|clinicians|women|men|children|studies|adults|participants|doctors|nurses)\b/gi],
  [
    'one',
    /\b(?:the patient|a man|a woman|this man|this woman|this lady|my patient|our patient|a boy|a girl|lad|lady|gentleman|bloke|year-old|pt)\b/gi,
  ],
  ['norm', /\b(?:should|must|recommend\w*|guideline\w*|evidence|risk|trial|study|review|audit)\b/gi],
  ['year', /\b(?:1[89]\d\d|20\d\d)\b/g],
  ['past', /\b(?:1[5-8]\d\d|19[0-7]\d)\b/g],
  ['share', /%|\bper cent\b/g],
  [
    'taught',
    /\b(?:invented|made[- ]up|fictional|fictitious|imaginary|hypothetical|vignette|simulat\w+|scenario|exam|osce|station|viva|mcq|question)\b/gi,
  ],
  ['told', /\b(?:came|brought|told|said|sat|cried|asked|presented|admitted|referred|arrived|walked|died|wanted|laughed|showed)\b/gi],
  ['service', /\b(?:clinic|email|phone|ext|open|meeting|agenda|minutes|course|cpd|register|tickets?|venue|speakers?|programme)\b/gi],
];

/** What describes somebody, rather than where and when. */
export const DESCRIBING: ReadonlySet<Category> = new Set<Category>([
  ...(['age', 'occupation', 'demographic', 'family', 'event', 'rare', 'physical', 'quote'] as const),
]);
const STRONG = 0.6;
/** A draft of fewer words is not known as a whole yet; one of more than so many is no different. */
const SHORT = 40;
const LONG = 800;
/** One number for each of `EVIDENCE`, 0 to about 1. */
export type Evidence = Float64Array;

/** What each number of a draft's evidence is. */
export const EVIDENCE: readonly string[] = [
  'words',
  ...SIGNS.map(([name]) => `sign ${name}`),
  ...TAGGED.map((category) => `most ${category}`),
  ...['first', 'second', 'third', 'fourth'].map((n) => `${n} description`),
  ...['kinds of description', 'density', 'social', 'case-report', 'reply', 'wording'],
];

const toldInParagraph = perParagraph((paragraph) => toldIn(filled(paragraph), wording()));

const toldInRun = perRun((paragraphs) => together(paragraphs.map(toldInParagraph)));

/** What the words of a draft say: see `leaning`. */
const wordingIn = (paragraphs: readonly Paragraph[]): number => leaning(toldInRun(paragraphs), wording());

const WORD = /\S+/g;
const countsIn = perParagraph((paragraph): readonly number[] => {
  const text = filled(paragraph);
  const of = (expression: RegExp): number => text.match(expression)?.length ?? 0;
  return [of(WORD), ...SIGNS.map(([, expression]) => of(expression))];
});
const countsInRun = perRun((paragraphs) => sumsOf(paragraphs.map(countsIn)));

/** The sums of numbers that stand at the same place, one for the words and one for each sign. */
function sumsOf(all: readonly (readonly number[])[]): number[] {
  const sums = new Array<number>(SIGNS.length + 1).fill(0);
  for (const counts of all) for (let i = 0; i < sums.length; i++) sums[i]! += counts[i]!;
  return sums;
}

/**
 * What a draft as a whole says about whether somebody could be found in it; undefined where it is too short to say anything. Coarse, so
 * that it rarely changes while somebody types. `wordingOf`: what the words alone say, -1 to 1.
 */
export function evidenceOf(
  paragraphs: readonly Paragraph[],
  kind: Kind,
  hits: readonly Pick<Raw, 'rule' | 'belief'>[],
  wordingOf = wordingIn,
): Evidence | undefined {
  const counts = sumsOf(countsInRun(paragraphs));
  const words = counts[0]!;
  if (words < SHORT) return undefined;
  const most = new Map<Category, number>();
  const describing = [0, 0, 0, 0];
  let believed = 0;
  for (const { rule, belief } of hits) {
    if (belief === undefined) continue;
    believed++;
    most.set(rule.category, Math.max(most.get(rule.category) ?? 0, belief));
    if (DESCRIBING.has(rule.category)) insert(describing, belief);
  }
  const kinds = [...DESCRIBING].filter((category) => (most.get(category) ?? 0) > STRONG).length;
  return Float64Array.from([
    Math.round(4 * Math.log10(Math.min(words, LONG))) / 12,
    ...counts.slice(1).map((n) => level((100 * n) / words) / 3),
    ...TAGGED.map((category) => tenth(most.get(category) ?? 0)),
    ...describing.map(tenth),
    kinds / DESCRIBING.size,
    tenth(Math.min(1, (10 * believed) / words)),
    ...(['social', 'case-report', 'reply'] as const).map((k) => Number(k === kind)),
    tenth(wordingOf(paragraphs)),
  ]);
}

/** Puts a number in its place among the greatest, greatest first. */
function insert(greatest: number[], n: number): void {
  let at = greatest.length;
  while (at > 0 && n > greatest[at - 1]!) at--;
  if (at === greatest.length) return;
  greatest.copyWithin(at + 1, at);
  greatest[at] = n;
}

const tenth = (n: number): number => Math.round(10 * n) / 10;
/** Per hundred words, in four steps. */
const level = (n: number): number => (n < 0.1 ? 0 : n < 0.8 ? 1 : n < 3 ? 2 : 3);
