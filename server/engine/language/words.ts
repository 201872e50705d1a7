import winkModel from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { Span } from '../../../shared/finding.ts';
import { lexemeOf, termsAt, type Term } from '../lexicon/lexicon.ts';

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

type Wink = ReturnType<typeof winkNLP>;
let wink: Wink | undefined;

/** What wink-nlp knows by number: first what is in its model, and after that what it has met. */
interface Known {
  readonly hash: Record<string, number>;
  readonly list: readonly string[];
}
let lexemes: Known;
let shapes: Known;
/** How many lexemes there were when the last text had been read. */
let before = 0;
/** More than these, and wink-nlp begins anew: shapes of words spill over into what else it keeps of them at 16,384. */
const MOST = { lexemes: 200_000, shapes: 12_000 };
/** What wink-nlp takes as one word wherever it stands. */
const PLAIN = /^[a-z]+$/i;

function loaded(): Wink {
  const model = winkModel as unknown as { readonly core: () => { readonly features: { readonly lexeme: Known; readonly shape: Known } } };
  const core = (): unknown => {
    const own = model.core();
    ({ lexeme: lexemes, shape: shapes } = own.features);
    before = lexemes.list.length;
    return own;
  };
  return winkNLP({ ...winkModel, core }, ['sbd', 'pos']);
}

/** What was parted from its neighbours in one text would be taken whole in the next: how a text is read must not depend on others. */
function forget(): void {
  const { hash, list } = lexemes;
  for (; before < list.length; before++) if (!PLAIN.test(list[before]!)) Reflect.deleteProperty(hash, list[before]!);
  if (before > MOST.lexemes || shapes.list.length > MOST.shapes) wink = undefined;
}

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

/** wink-nlp's accessors are plain functions that its types declare as methods. */
const accessors = (nlp: Wink): { readonly pos: Wink['its']['pos']; readonly span: Wink['its']['span'] } => nlp.its;

function tokenise(text: string, base: number, out: Raw[]): void {
  if (!text.trim()) return;
  wink ??= loaded();
  const doc = wink.readDoc(text);
  const { pos, span } = accessors(wink);
  const values = doc.tokens().out();
  const tags = doc.tokens().out(pos);
  const spans = doc.sentences().out(span) as unknown as [number, number][];
  const opening = new Set(spans.map(([first]) => first));
  forget();
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
    out.push({ text: value, start: base + found, pos: tags[i] ?? 'X', opens: pending });
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
