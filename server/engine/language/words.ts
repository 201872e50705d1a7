import type { Span } from '../../../shared/finding.ts';
import { lexemeOf, termsAt, type Term } from '../lexicon/lexicon.ts';
import { FreshWink } from './wink.ts';

/** One token of a block; offsets are relative to the block's text. */
export interface Word extends Span {
  readonly text: string;
  /** Lower case, apostrophes straight. */
  readonly lower: string;
  /** Universal part of speech, as wink-nlp gives it. */
  readonly pos: string;
  /** Items of word lists that begin here. */
  readonly terms: readonly Term[];
  /** Whether the first letter is a capital. */
  readonly capital: boolean;
  readonly sentence: number;
}

/** Words `from` up to `to`, exclusive. */
export interface Sentence {
  readonly from: number;
  readonly to: number;
}

export interface Reading {
  readonly words: readonly Word[];
  readonly sentences: readonly Sentence[];
}

/** wink-nlp's cost grows with the square of a token's length; what is longer than this is no word. */
const LONGEST_TOKEN = 120;
const LONG_RUN = new RegExp(`\\S{${LONGEST_TOKEN},}`, 'g');

const wink = new FreshWink();

/** Words and sentences of one block. Total: any text gives an answer. */
export function readWords(text: string): Reading {
  const raw: Raw[] = [];
  let at = 0;
  for (const run of text.matchAll(LONG_RUN)) {
    tokenise(text.slice(at, run.index), at, raw);
    raw.push({ text: run[0], start: run.index, pos: 'X', opens: false });
    at = run.index + run[0].length;
  }
  tokenise(text.slice(at), at, raw);
  return assemble(raw);
}

interface Raw {
  text: string;
  start: number;
  pos: string;
  /** Begins a sentence. */
  opens: boolean;
}

/** Latin letters beyond those of Western Europe, at which wink-nlp ends a word: `Ł|ukasz`, `Nguy|ễ|n`, `K|ū|iti`. */
const MARK = String.raw`[\u0300-\u036F]`;
const FURTHER = String.raw`(?:[\u0100-\u024F\u1E00-\u1EFF]|${MARK})`;
const ENDS = { further: new RegExp(`${FURTHER}$`, 'u'), latin: new RegExp(`(?:\\p{Script=Latin}|${MARK})$`, 'u') };
const BEGINS = { further: new RegExp(`^${FURTHER}`, 'u'), latin: new RegExp(`^(?:\\p{Script=Latin}|${MARK})`, 'u') };
const isOneWord = (before: string, next: string): boolean =>
  (ENDS.further.test(before) && BEGINS.latin.test(next)) || (BEGINS.further.test(next) && ENDS.latin.test(before));

function tokenise(text: string, base: number, out: Raw[]): void {
  if (!text.trim()) return;
  const { values, tags, opening } = wink.read(text);
  let cursor = 0;
  let pending = false;
  values.forEach((value, i) => {
    pending ||= opening.has(i);
    const found = text.indexOf(value, cursor);
    if (found < 0) return;
    cursor = found + value.length;
    if (!value.trim()) {
      pending ||= /\n\s*\n|\r\r/.test(value);
      return;
    }
    const start = base + found;
    const before = out.at(-1);
    if (before && before.start + before.text.length === start && isOneWord(before.text, value)) {
      before.text += value;
      before.pos = /^\p{Lu}/u.test(before.text) ? 'PROPN' : 'NOUN';
      return;
    }
    out.push({ text: value, start, pos: tags[i] ?? 'X', opens: pending });
    // A cell of a table is a sentence of its own.
    pending = value === '|';
  });
}

function assemble(raw: readonly Raw[]): Reading {
  const lexemes = raw.map((r) => lexemeOf(r.text));
  const sentences: { from: number; to: number }[] = [];
  const words: Word[] = [];
  for (let i = 0; i < raw.length; i++) {
    const { start, pos, opens } = raw[i]!;
    if (i === 0 || opens) sentences.push({ from: i, to: i + 1 });
    else sentences[sentences.length - 1]!.to = i + 1;
    const { text, lower, capital } = lexemes[i]!;
    words.push({ text, lower, pos, start, end: start + text.length, capital, terms: termsAt(lexemes, i), sentence: sentences.length - 1 });
  }
  return { words, sentences };
}

/** How many words and numbers a text has, for comparing lengths. */
export const countWords = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

/** Index of the first word that ends after `offset`. */
export function wordAt(words: readonly Word[], offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]!.end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
