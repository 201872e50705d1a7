import { findPlace } from '../lexicon/gazetteer.ts';
import { isFirstName, isLastName, isOrdinaryWord } from '../lexicon/lexicon.ts';
import { Table } from '../lexicon/table.ts';
import type { Word } from '../language/words.ts';
import { CLUSTERS } from './generated/clusters.ts';

/** Words of like meaning share a code: its first letter is the wider group. */
const clusters = new Table(CLUSTERS, (rows) => rows.find(([rest]) => !rest)?.[1] ?? '');

export function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h;
}

/** Hashes of names of which there are few: parts of speech, lists, rules. */
const hashes = new Map<string, number>();
export function named(text: string): number {
  let h = hashes.get(text);
  if (h === undefined) hashes.set(text, (h = hash(text)));
  return h;
}

/** Xxxx → Xx, 2024 → d4, keeps other signs; runs shortened. */
export function shapeOf(text: string): string {
  let out = '';
  for (let i = 0; i < text.length && out.length < 6; i++) {
    const c = text[i]!;
    const s = /\p{Lu}/u.test(c) ? 'X' : /[\p{L}\p{M}]/u.test(c) ? 'x' : /\d/.test(c) ? 'd' : c;
    if (s !== out[out.length - 1]) out += s;
  }
  return text.length <= 4 && /^\d+$/.test(text) ? `d${text.length}` : out;
}

const CUES: readonly (readonly [RegExp, number])[] = [
  [/^(?:he|she|his|her|him|hers|himself|herself)$/, 1],
  [/^(?:patient|pt|man|woman|boy|girl|lady|gentleman|lad|baby|child|toddler|bloke|guy|chap|mum|dad|mother|father)$/, 2],
  [/^(?:i|my|me|we|our|us)$/, 4],
  [/^(?:you|your|yours)$/, 8],
  [/^(?:patients|people|adults|children|women|men|cases|clinicians|doctors|nurses|those|participants)$/, 16],
  [/^(?:study|trial|guideline|guidelines|review|evidence|cohort|recommend|should|may|risk|incidence|prevalence)$/, 32],
];
/** What a word is by itself. */
export interface Lexical {
  readonly word: number;
  readonly shape: number;
  readonly suffix2: number;
  readonly suffix3: number;
  readonly suffix4: number;
  readonly prefix3: number;
  readonly cluster: number;
  readonly group: number;
  readonly cue: number;
  /** Name lists and places. */
  readonly flags: readonly number[];
}

const known = new Map<string, Lexical>();

export function lexical(word: Word): Lexical {
  let own = known.get(word.text);
  if (own) return own;
  const { lower } = word;
  const flags: number[] = [];
  if (isFirstName(lower)) flags.push(named('is:first'));
  if (isLastName(lower)) flags.push(named('is:last'));
  if (isOrdinaryWord(lower)) flags.push(named('is:word'));
  const code = clusters.get(lower);
  if (word.capital && findPlace(word.text)) flags.push(named('is:place'));
  own = {
    word: hash(lower),
    shape: hash(shapeOf(word.text)),
    suffix2: hash(lower.slice(-2)),
    suffix3: hash(lower.slice(-3)),
    suffix4: hash(lower.slice(-4)),
    prefix3: hash(lower.slice(0, 3)),
    cluster: hash(code),
    group: hash(code.slice(0, 1)),
    cue: CUES.reduce((n, [pattern, bit]) => (pattern.test(lower) ? n | bit : n), 0),
    flags,
  };
  if (known.size > 50_000) known.clear();
  known.set(word.text, own);
  return own;
}

/** Where there is no word. */
export const NOWHERE: Lexical = {
  ...{ word: 1, shape: 1, suffix2: 1, suffix3: 1, suffix4: 1, prefix3: 1, cluster: 1, group: 1 },
  cue: 0,
  flags: [],
};
