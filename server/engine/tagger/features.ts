import type { AllowSpan } from '../allow/allow.ts';
import { findPlace } from '../lexicon/gazetteer.ts';
import { isFirstName, isLastName, isOrdinaryWord } from '../lexicon/lexicon.ts';
import { Table } from '../lexicon/table.ts';
import { wordAt, type Word } from '../language/words.ts';
import type { Hit, Rule, Scope } from '../rules/rule.ts';
import { CLUSTERS } from './generated/clusters.ts';

/** Words of like meaning share a code: its first letter is the wider group. */
const clusters = new Table(CLUSTERS, (rows) => rows.find(([rest]) => !rest)?.[1] ?? '');

/*
 * Features of a word, as 32-bit hashes: the word and its neighbours, their shapes, endings, parts of speech and word lists,
 * what the rules and the allow lists say of it, and whom the sentence speaks of. `T` numbers the templates.
 */

/** What the rules and allow lists say of a block; offsets relative to it. */
export interface Opinion {
  readonly hits: readonly (Hit & { readonly rule: Rule })[];
  readonly allows: readonly Pick<AllowSpan, 'start' | 'end' | 'allow'>[];
}

export function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h;
}

const mix = (template: number, value: number): number => {
  let h = Math.imul(value ^ Math.imul(template + 1, 0x9e3779b1), 0x85ebca6b);
  h ^= h >>> 15;
  return Math.imul(h, 0xc2b2ae35) ^ (h >>> 13);
};

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
const cueCache = new Map<string, number>();
function cueOf(lower: string): number {
  let cue = cueCache.get(lower);
  if (cue === undefined) {
    cue = CUES.reduce((n, [pattern, bit]) => (pattern.test(lower) ? n | bit : n), 0);
    if (cueCache.size > 50_000) cueCache.clear();
    cueCache.set(lower, cue);
  }
  return cue;
}

interface Token {
  readonly word: number;
  readonly shape: number;
  readonly pos: number;
  readonly suffix2: number;
  readonly suffix3: number;
  readonly suffix4: number;
  readonly prefix3: number;
  readonly cluster: number;
  readonly group: number;
  /** Lists, rules and allow spans that cover it. */
  readonly marks: readonly number[];
}

const tokenCache = new Map<string, Omit<Token, 'pos' | 'marks'> & { readonly flags: readonly number[] }>();

function lexical(word: Word): Omit<Token, 'pos' | 'marks'> & { readonly flags: readonly number[] } {
  const known = tokenCache.get(word.text);
  if (known) return known;
  const { lower } = word;
  const flags: number[] = [];
  if (isFirstName(lower)) flags.push(hash('is:first'));
  if (isLastName(lower)) flags.push(hash('is:last'));
  if (isOrdinaryWord(lower)) flags.push(hash('is:word'));
  const code = clusters.get(lower);
  if (word.capital && findPlace(word.text)) flags.push(hash('is:place'));
  const token = {
    word: hash(lower),
    shape: hash(shapeOf(word.text)),
    suffix2: hash(lower.slice(-2)),
    suffix3: hash(lower.slice(-3)),
    suffix4: hash(lower.slice(-4)),
    prefix3: hash(lower.slice(0, 3)),
    cluster: hash(code),
    group: hash(code.slice(0, 1)),
    flags,
  };
  if (tokenCache.size > 50_000) tokenCache.clear();
  tokenCache.set(word.text, token);
  return token;
}

const EDGE: Token = { word: 1, shape: 1, pos: 1, suffix2: 1, suffix3: 1, suffix4: 1, prefix3: 1, cluster: 1, group: 1, marks: [] };

/** One array of feature hashes a word. */
export function featuresOf(scope: Scope, opinion: Opinion): Int32Array[] {
  const { words } = scope;
  const marks = marksOf(scope, opinion);
  const tokens = words.map((word, i): Token => ({ ...lexical(word), pos: hash(word.pos), marks: marks[i]! }));
  const cues = scope.sentences.map((s) => words.slice(s.from, s.to).reduce((n, w) => n | cueOf(w.lower), 0));
  const all = cues.reduce((n, c) => n | c, 0);
  const context = hash(`${scope.zone}:${scope.kind}`);
  const settings = scope.setting.split(' ').map(hash);
  const at = (i: number): Token => tokens[i] ?? EDGE;
  return words.map((word, i) => {
    const cue = cues[word.sentence]!;
    const before = cues[word.sentence - 1] ?? 0;
    const sentence = scope.sentences[word.sentence]!;
    const first = i === sentence.from ? 1 : i === sentence.to - 1 ? 2 : 0;
    return Int32Array.from(collect(at, i, cue | (before << 6), all, context, first, settings));
  });
}

function collect(
  at: (i: number) => Token,
  i: number,
  cue: number,
  all: number,
  context: number,
  first: number,
  settings: readonly number[],
): number[] {
  const w = at(i);
  const p = at(i - 1);
  const n = at(i + 1);
  const pp = at(i - 2);
  const nn = at(i + 2);
  const out = [
    ...[
      mix(0, 0),
      mix(1, w.word),
      mix(2, p.word),
      mix(3, n.word),
      mix(4, pp.word),
      mix(5, nn.word),
      mix(6, at(i - 3).word),
      mix(7, at(i + 3).word),
    ],
    ...[mix(8, mix(p.word, w.word)), mix(9, mix(w.word, n.word)), mix(10, mix(pp.word, p.word)), mix(11, mix(n.word, nn.word))],
    ...[mix(12, w.shape), mix(13, mix(p.shape, w.shape)), mix(14, mix(w.shape, n.shape)), mix(15, p.shape), mix(16, n.shape)],
    ...[mix(17, w.suffix2), mix(18, w.suffix3), mix(19, w.suffix4), mix(20, w.prefix3), mix(21, p.suffix3), mix(22, n.suffix3)],
    ...[
      mix(23, w.pos),
      mix(24, p.pos),
      mix(25, n.pos),
      mix(26, pp.pos),
      mix(27, nn.pos),
      mix(28, mix(p.pos, w.pos)),
      mix(29, mix(w.pos, n.pos)),
    ],
    ...[
      mix(30, mix(p.pos, mix(w.pos, n.pos))),
      mix(31, mix(p.word, w.pos)),
      mix(32, mix(n.word, w.pos)),
      mix(33, mix(p.word, w.shape)),
      mix(34, mix(n.word, w.shape)),
    ],
    ...[mix(44, w.cluster), mix(45, w.group), mix(46, p.cluster), mix(47, n.cluster), mix(48, pp.group), mix(49, nn.group)],
    ...[
      mix(61, mix(p.group, w.group)),
      mix(62, mix(w.group, n.group)),
      mix(63, mix(w.group, w.pos)),
      mix(64, mix(p.word, w.group)),
      mix(65, mix(n.word, w.group)),
    ],
    ...[mix(35, context), mix(36, cue), mix(37, mix(context, w.pos)), mix(38, all), mix(39, first), mix(40, mix(first, w.shape))],
  ];
  for (const s of settings) out.push(mix(41, s));
  // Third persons, the author, norms: what a mark means turns on these.
  for (const m of w.marks) for (const i of [0, 1, 6]) out.push(mix(43, mix(m, settings[i] ?? 0)));
  for (const m of w.marks) out.push(mix(50, m), mix(51, mix(m, cue & 63)), mix(52, mix(m, w.shape)));
  for (const m of p.marks) out.push(mix(55, m), mix(56, mix(m, w.pos)));
  for (const m of n.marks) out.push(mix(57, m), mix(58, mix(m, w.pos)));
  for (const m of pp.marks) out.push(mix(59, m));
  for (const m of nn.marks) out.push(mix(60, m));
  return out;
}

/** For every word the hashes of the lists, rules and allow spans over it; where one begins is told apart. */
function marksOf(scope: Scope, opinion: Opinion): number[][] {
  const { words } = scope;
  const out = words.map((word) => [...lexical(word).flags]);
  words.forEach((word, i) => {
    for (const term of word.terms)
      for (let k = 0; k < term.length && i + k < out.length; k++) out[i + k]!.push(hash(`${k ? 'I' : 'B'}-${term.list}`));
  });
  const cover = (start: number, end: number, name: string): void => {
    for (let i = wordAt(words, start), begun = false; i < words.length && words[i]!.start < end; i++, begun = true)
      out[i]!.push(hash(`${begun ? 'I' : 'B'}-${name}`));
  };
  for (const hit of opinion.hits) cover(hit.start, hit.end, `rule:${hit.rule.id}:${hit.certainty ?? ''}`);
  for (const span of opinion.allows) cover(span.start, span.end, `allow:${span.allow.id}`);
  return out;
}
