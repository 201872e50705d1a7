import type { AllowSpan } from '../allow/allow.ts';
import { wordAt } from '../language/words.ts';
import type { Hit, Rule, Scope } from '../rules/rule.ts';
import { lexical, named, NOWHERE, type Lexical } from './lexical.ts';

/*
 * Features of a word, as 32-bit hashes: the word and its neighbours, their shapes, endings, parts of speech and word lists,
 * what the rules and the allow lists say of it, and whom the sentence speaks of. `T` numbers the templates.
 */

/** What the rules and allow lists say of a block; offsets relative to it. */
export interface Opinion {
  readonly hits: readonly (Hit & { readonly rule: Rule })[];
  readonly allows: readonly Pick<AllowSpan, 'start' | 'end' | 'allow'>[];
}

function mix(template: number, value: number): number {
  let h = Math.imul(value ^ Math.imul(template + 1, 0x9e3779b1), 0x85ebca6b);
  h ^= h >>> 15;
  return Math.imul(h, 0xc2b2ae35) ^ (h >>> 13);
}

/** A word in its block. */
export interface Token {
  readonly own: Lexical;
  /** The part of speech, and its number among those met so far, from 1; 0 is nowhere. */
  readonly pos: number;
  readonly tag: number;
  /** Lists, rules and allow spans that cover it. */
  readonly marks: readonly number[];
  /** What its sentence and the one before speak of. */
  readonly cue: number;
  /** 1 for the first word of its sentence, 2 for the last, 0 for others. */
  readonly first: number;
}
export const EDGE: Token = { own: NOWHERE, pos: 1, tag: 0, marks: [], cue: 0, first: 0 };

/** What is the same for all words of a block. */
export interface Setting {
  readonly all: number;
  readonly context: number;
  readonly settings: readonly number[];
}

const tags = new Map<string, number>();
function tagOf(pos: string): number {
  let tag = tags.get(pos);
  if (tag === undefined) tags.set(pos, (tag = tags.size + 1));
  return tag;
}

/** The words of a block as features see them. */
export function tokensOf(scope: Scope, opinion: Opinion): { readonly tokens: readonly Token[]; readonly setting: Setting } {
  const { words, sentences } = scope;
  const lexicals = words.map(lexical);
  const marks = marksOf(scope, opinion, lexicals);
  const cues = sentences.map(({ from, to }) => {
    let cue = 0;
    for (let i = from; i < to; i++) cue |= lexicals[i]!.cue;
    return cue;
  });
  const tokens = words.map(({ pos, sentence }, i): Token => {
    const { from, to } = sentences[sentence]!;
    const cue = cues[sentence]! | ((cues[sentence - 1] ?? 0) << 6);
    return { own: lexicals[i]!, pos: named(pos), tag: tagOf(pos), marks: marks[i]!, cue, first: i === from ? 1 : i === to - 1 ? 2 : 0 };
  });
  const setting = {
    all: cues.reduce((n, c) => n | c, 0),
    context: named(`${scope.zone}:${scope.kind}`),
    settings: scope.setting.split(' ').map(named),
  };
  return { tokens, setting };
}

/** Features that were found, one after the other; used again and again. */
export class Features {
  list = new Int32Array(512);
  count = 0;

  add(template: number, value: number): void {
    if (this.count === this.list.length) {
      const longer = new Int32Array(this.count * 2);
      longer.set(this.list);
      this.list = longer;
    }
    this.list[this.count++] = mix(template, value);
  }
}

/** One array of feature hashes a word. */
export function featuresOf(scope: Scope, opinion: Opinion): Int32Array[] {
  const { tokens, setting } = tokensOf(scope, opinion);
  const at = (i: number): Token => tokens[i] ?? EDGE;
  return tokens.map((token, i) => {
    const f = new Features();
    ofBlock(f, setting);
    ofTag(f, token.pos, setting.context);
    ofTags(f, at(i - 1).pos, token.pos, at(i + 1).pos);
    ofTagsBeyond(f, at(i - 2).pos, at(i + 2).pos);
    NEAR.forEach((of, k) => of(f, at(i + k - OWN).own));
    ofPlace(f, token, at(i - 1), at(i + 1), at(i - 2), at(i + 2), setting);
    return f.list.slice(0, f.count);
  });
}

/*
 * Features by what they depend on. What depends on little is met again and again, so that its weights can be added up once
 * (score.ts).
 */

export function ofBlock(f: Features, { context, all, settings }: Setting): void {
  f.add(0, 0);
  f.add(35, context);
  f.add(38, all);
  for (const s of settings) f.add(41, s);
}

export function ofTag(f: Features, pos: number, context: number): void {
  f.add(23, pos);
  f.add(37, mix(context, pos));
}

export function ofTags(f: Features, before: number, pos: number, after: number): void {
  f.add(24, before);
  f.add(25, after);
  f.add(28, mix(before, pos));
  f.add(29, mix(pos, after));
  f.add(30, mix(before, mix(pos, after)));
}

export function ofTagsBeyond(f: Features, before: number, after: number): void {
  f.add(26, before);
  f.add(27, after);
}

/** What the word at each distance says by itself, from the third before to the third after. */
export const NEAR: readonly ((f: Features, near: Lexical) => void)[] = [
  (f, near) => f.add(6, near.word),
  (f, near) => {
    f.add(4, near.word);
    f.add(48, near.group);
  },
  (f, near) => {
    f.add(2, near.word);
    f.add(15, near.shape);
    f.add(21, near.suffix3);
    f.add(46, near.cluster);
  },
  (f, own) => {
    f.add(1, own.word);
    f.add(12, own.shape);
    f.add(17, own.suffix2);
    f.add(18, own.suffix3);
    f.add(19, own.suffix4);
    f.add(20, own.prefix3);
    f.add(44, own.cluster);
    f.add(45, own.group);
  },
  (f, near) => {
    f.add(3, near.word);
    f.add(16, near.shape);
    f.add(22, near.suffix3);
    f.add(47, near.cluster);
  },
  (f, near) => {
    f.add(5, near.word);
    f.add(49, near.group);
  },
  (f, near) => f.add(7, near.word),
];
/** Where the word itself stands in `NEAR`. */
export const OWN = 3;

/** What is to be found only here: pairs of words, and what the lists and rules say. */
export function ofPlace(f: Features, token: Token, before: Token, after: Token, before2: Token, after2: Token, setting: Setting): void {
  const w = token.own;
  const p = before.own;
  const n = after.own;
  f.add(8, mix(p.word, w.word));
  f.add(9, mix(w.word, n.word));
  f.add(10, mix(before2.own.word, p.word));
  f.add(11, mix(n.word, after2.own.word));
  f.add(13, mix(p.shape, w.shape));
  f.add(14, mix(w.shape, n.shape));
  f.add(31, mix(p.word, token.pos));
  f.add(32, mix(n.word, token.pos));
  f.add(33, mix(p.word, w.shape));
  f.add(34, mix(n.word, w.shape));
  f.add(61, mix(p.group, w.group));
  f.add(62, mix(w.group, n.group));
  f.add(63, mix(w.group, token.pos));
  f.add(64, mix(p.word, w.group));
  f.add(65, mix(n.word, w.group));
  f.add(36, token.cue);
  f.add(39, token.first);
  f.add(40, mix(token.first, w.shape));
  ofMarks(f, token, setting.settings);
  for (const m of before.marks) {
    f.add(55, m);
    f.add(56, mix(m, token.pos));
  }
  for (const m of after.marks) {
    f.add(57, m);
    f.add(58, mix(m, token.pos));
  }
  for (const m of before2.marks) f.add(59, m);
  for (const m of after2.marks) f.add(60, m);
}

function ofMarks(f: Features, { marks, cue, own }: Token, settings: readonly number[]): void {
  for (const m of marks) {
    // Third persons, the author, norms: what a mark means turns on these.
    for (const i of [0, 1, 6]) f.add(43, mix(m, settings[i] ?? 0));
    f.add(50, m);
    f.add(51, mix(m, cue & 63));
    f.add(52, mix(m, own.shape));
  }
}

/** For every word the hashes of the lists, rules and allow spans over it; where one begins is told apart. */
function marksOf({ words }: Scope, opinion: Opinion, lexicals: readonly Lexical[]): number[][] {
  const out = lexicals.map(({ flags }) => [...flags]);
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
