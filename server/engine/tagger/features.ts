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

/** Hashes of names of which there are few: parts of speech, lists, rules. */
const hashes = new Map<string, number>();
function named(text: string): number {
  let h = hashes.get(text);
  if (h === undefined) hashes.set(text, (h = hash(text)));
  return h;
}

function mix(template: number, value: number): number {
  let h = Math.imul(value ^ Math.imul(template + 1, 0x9e3779b1), 0x85ebca6b);
  h ^= h >>> 15;
  return Math.imul(h, 0xc2b2ae35) ^ (h >>> 13);
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
interface Lexical {
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

interface Token {
  readonly own: Lexical;
  readonly pos: number;
  /** Lists, rules and allow spans that cover it. */
  readonly marks: readonly number[];
}

const known = new Map<string, Lexical>();

function lexical(word: Word): Lexical {
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

const NOWHERE: Lexical = {
  ...{ word: 1, shape: 1, suffix2: 1, suffix3: 1, suffix4: 1, prefix3: 1, cluster: 1, group: 1 },
  cue: 0,
  flags: [],
};
const EDGE: Token = { own: NOWHERE, pos: 1, marks: [] };

/** What is the same for all words of a block, and for those of a sentence. */
interface Setting {
  readonly all: number;
  readonly context: number;
  readonly settings: readonly number[];
}
interface Place {
  readonly cue: number;
  /** 1 for the first word of a sentence, 2 for the last, 0 for others. */
  readonly first: number;
}

/** Features of one word: the first `count` of the array, which is used again for the next word. */
type Take = (features: Int32Array, count: number, word: number) => void;

let features = new Int32Array(256);

/** Hands the features of every word of a block over, one word after the other. */
export function eachWord(scope: Scope, opinion: Opinion, take: Take): void {
  const { words, sentences } = scope;
  const marks = marksOf(scope, opinion);
  const tokens = words.map((word, i): Token => ({ own: lexical(word), pos: named(word.pos), marks: marks[i]! }));
  const cues = sentences.map(({ from, to }) => {
    let cue = 0;
    for (let i = from; i < to; i++) cue |= tokens[i]!.own.cue;
    return cue;
  });
  const setting: Setting = {
    all: cues.reduce((n, c) => n | c, 0),
    context: named(`${scope.zone}:${scope.kind}`),
    settings: scope.setting.split(' ').map(named),
  };
  for (let i = 0; i < tokens.length; i++) {
    const { sentence } = words[i]!;
    const { from, to } = sentences[sentence]!;
    const place = { cue: cues[sentence]! | ((cues[sentence - 1] ?? 0) << 6), first: i === from ? 1 : i === to - 1 ? 2 : 0 };
    take(features, collect(tokens, i, place, setting), i);
  }
}

/** One array of feature hashes a word. */
export function featuresOf(scope: Scope, opinion: Opinion): Int32Array[] {
  const out: Int32Array[] = [];
  eachWord(scope, opinion, (found, count) => out.push(found.slice(0, count)));
  return out;
}

/** Fills `features` for word `i` and says how many there are. */
function collect(tokens: readonly Token[], i: number, place: Place, setting: Setting): number {
  const own = tokens[i]!;
  const before = tokens[i - 1] ?? EDGE;
  const after = tokens[i + 1] ?? EDGE;
  const before2 = tokens[i - 2] ?? EDGE;
  const after2 = tokens[i + 2] ?? EDGE;
  const count = ofWords(own, before, after, before2, after2, (tokens[i - 3] ?? EDGE).own.word, (tokens[i + 3] ?? EDGE).own.word);
  return ofMarks(own, before, after, before2, after2, place.cue, setting.settings, ofPlace(own, place, setting, count));
}

function ofWords(own: Token, before: Token, after: Token, before2: Token, after2: Token, before3: number, after3: number): number {
  const f = features;
  const w = own.own;
  const p = before.own;
  const n = after.own;
  const pp = before2.own;
  const nn = after2.own;
  let k = 0;
  f[k++] = mix(0, 0);
  f[k++] = mix(1, w.word);
  f[k++] = mix(2, p.word);
  f[k++] = mix(3, n.word);
  f[k++] = mix(4, pp.word);
  f[k++] = mix(5, nn.word);
  f[k++] = mix(6, before3);
  f[k++] = mix(7, after3);
  f[k++] = mix(8, mix(p.word, w.word));
  f[k++] = mix(9, mix(w.word, n.word));
  f[k++] = mix(10, mix(pp.word, p.word));
  f[k++] = mix(11, mix(n.word, nn.word));
  f[k++] = mix(12, w.shape);
  f[k++] = mix(13, mix(p.shape, w.shape));
  f[k++] = mix(14, mix(w.shape, n.shape));
  f[k++] = mix(15, p.shape);
  f[k++] = mix(16, n.shape);
  f[k++] = mix(17, w.suffix2);
  f[k++] = mix(18, w.suffix3);
  f[k++] = mix(19, w.suffix4);
  f[k++] = mix(20, w.prefix3);
  f[k++] = mix(21, p.suffix3);
  f[k++] = mix(22, n.suffix3);
  f[k++] = mix(23, own.pos);
  f[k++] = mix(24, before.pos);
  f[k++] = mix(25, after.pos);
  f[k++] = mix(26, before2.pos);
  f[k++] = mix(27, after2.pos);
  f[k++] = mix(28, mix(before.pos, own.pos));
  f[k++] = mix(29, mix(own.pos, after.pos));
  f[k++] = mix(30, mix(before.pos, mix(own.pos, after.pos)));
  f[k++] = mix(31, mix(p.word, own.pos));
  f[k++] = mix(32, mix(n.word, own.pos));
  f[k++] = mix(33, mix(p.word, w.shape));
  f[k++] = mix(34, mix(n.word, w.shape));
  f[k++] = mix(44, w.cluster);
  f[k++] = mix(45, w.group);
  f[k++] = mix(46, p.cluster);
  f[k++] = mix(47, n.cluster);
  f[k++] = mix(48, pp.group);
  f[k++] = mix(49, nn.group);
  f[k++] = mix(61, mix(p.group, w.group));
  f[k++] = mix(62, mix(w.group, n.group));
  f[k++] = mix(63, mix(w.group, own.pos));
  f[k++] = mix(64, mix(p.word, w.group));
  f[k++] = mix(65, mix(n.word, w.group));
  return k;
}

function ofPlace(own: Token, { cue, first }: Place, { all, context, settings }: Setting, count: number): number {
  const f = features;
  let k = count;
  f[k++] = mix(35, context);
  f[k++] = mix(36, cue);
  f[k++] = mix(37, mix(context, own.pos));
  f[k++] = mix(38, all);
  f[k++] = mix(39, first);
  f[k++] = mix(40, mix(first, own.own.shape));
  for (const s of settings) f[k++] = mix(41, s);
  return k;
}

/** Third persons, the author, norms: what a mark means turns on these. */
const TURNS = [0, 1, 6] as const;

function ofMarks(
  own: Token,
  before: Token,
  after: Token,
  before2: Token,
  after2: Token,
  cue: number,
  settings: readonly number[],
  count: number,
): number {
  const most = count + 6 * own.marks.length + 2 * (before.marks.length + after.marks.length) + before2.marks.length + after2.marks.length;
  if (most > features.length) features = new Int32Array([...features, ...new Int32Array(most)]);
  const f = features;
  let k = count;
  for (const m of own.marks) for (const i of TURNS) f[k++] = mix(43, mix(m, settings[i] ?? 0));
  for (const m of own.marks) {
    f[k++] = mix(50, m);
    f[k++] = mix(51, mix(m, cue & 63));
    f[k++] = mix(52, mix(m, own.own.shape));
  }
  for (const m of before.marks) {
    f[k++] = mix(55, m);
    f[k++] = mix(56, mix(m, own.pos));
  }
  for (const m of after.marks) {
    f[k++] = mix(57, m);
    f[k++] = mix(58, mix(m, own.pos));
  }
  for (const m of before2.marks) f[k++] = mix(59, m);
  for (const m of after2.marks) f[k++] = mix(60, m);
  return k;
}

/** For every word the hashes of the lists, rules and allow spans over it; where one begins is told apart. */
function marksOf(scope: Scope, opinion: Opinion): number[][] {
  const { words } = scope;
  const out = words.map((word) => [...lexical(word).flags]);
  words.forEach((word, i) => {
    for (const term of word.terms)
      for (let k = 0; k < term.length && i + k < out.length; k++) out[i + k]!.push(named(`${k ? 'I' : 'B'}-${term.list}`));
  });
  const cover = (start: number, end: number, name: string): void => {
    for (let i = wordAt(words, start), begun = false; i < words.length && words[i]!.start < end; i++, begun = true)
      out[i]!.push(named(`${begun ? 'I' : 'B'}-${name}`));
  };
  for (const hit of opinion.hits) cover(hit.start, hit.end, `rule:${hit.rule.id}:${hit.certainty ?? ''}`);
  for (const span of opinion.allows) cover(span.start, span.end, `allow:${span.allow.id}`);
  return out;
}
