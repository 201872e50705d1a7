import { overlaps, type Category, type Span } from '../../../shared/finding.ts';
import type { Reading } from '../learned/reader.ts';
import type { Scope } from '../rules/rule.ts';
import { marginalsOfSteps } from './crf.ts';
import type { Opinion } from './features.ts';
import { begins, inside, LABELS, OUTSIDE, TAGGED } from './labels.ts';
import type { Scorer } from './score.ts';
import { isSensible } from './sense.ts';
import type { Tuning } from './tuning.ts';

/** What the tagger thinks of each word of a block. */
export interface Belief {
  /** Probability that the word is part of a detail. */
  readonly marked: Float64Array;
  /** The same, as the first stage alone sees it. */
  readonly first: Float64Array;
  readonly spans: readonly Tagged[];
  /** Less likely ones, which overlap none of `spans`. */
  readonly suspected: readonly Tagged[];
}

export interface Tagged extends Span {
  readonly category: Category;
  /** Mean probability of its category over its words. */
  readonly probability: number;
}

/** Steps below the best label from which on a label is worth nothing. */
const FAR = 8192;
const powers = new Map<number, Float64Array>();
function powersOf(step: number): Float64Array {
  let known = powers.get(step);
  if (!known) powers.set(step, (known = Float64Array.from({ length: FAR }, (_, n) => Math.exp(-n * step))));
  return known;
}

/** The first stage's probability of every label at every word, row by row. */
export function firstBelief(scope: Scope, opinion: Opinion, scorer: Scorer): Float32Array {
  const { step, transition } = scorer.model;
  const { length } = scope.words;
  return length ? marginalsOfSteps(scorer.scores(scope, opinion), length, powersOf(step), transition) : new Float32Array(0);
}

/** What both stages think of each word, as one belief; `reading` is the second stage's, as far as it has come. */
export function beliefOf(scope: Scope, first: Float32Array, tuning: Tuning, reading?: Reading): Belief {
  const probability = reading ? mixed(first, scope, reading, tuning.trust) : first;
  const marked = inAnyWay(probability);
  const spans = [...spansOf(scope, probability, tuning)];
  const suspected = [...spansOf(scope, probability, suspicious(tuning))].filter((s) => !spans.some((t) => overlaps(s, t)));
  return { marked, first: reading ? inAnyWay(first) : marked, spans, suspected };
}

const inAnyWay = (probability: Float32Array): Float64Array =>
  Float64Array.from({ length: probability.length / LABELS }, (_, t) => 1 - probability[t * LABELS + OUTSIDE]!);

const suspicions = new WeakMap<Tuning, Tuning>();
function suspicious(tuning: Tuning): Tuning {
  let wide = suspicions.get(tuning);
  if (!wide) suspicions.set(tuning, (wide = { ...tuning, ...tuning.suspect }));
  return wide;
}

const FLOOR = 1e-4;
/** Mixes the second stage's probabilities into the first stage's: `trust` is its share. */
function mixed(first: Float32Array, { words, block }: Scope, reading: Reading, trust: number): Float32Array {
  const out = first.slice();
  words.forEach(({ start, end }, t) => {
    const row = reading.of({ start: block.start + start, end: block.start + end });
    if (!row) return;
    let sum = 0;
    for (let y = 0; y < LABELS; y++) {
      const at = t * LABELS + y;
      out[at] = Math.exp((1 - trust) * Math.log(out[at]! + FLOOR) + trust * Math.log(row[y]! + FLOOR));
      sum += out[at];
    }
    for (let y = 0; y < LABELS; y++) out[t * LABELS + y]! /= sum;
  });
  return out;
}

/** Signs and brackets at the edge of a span say nothing, but for the full stop of an abbreviation. */
const SIGN = /^\p{P}+$/u;

function* spansOf(scope: Scope, probability: Float32Array, tuning: Tuning): Generator<Tagged> {
  const { words } = scope;
  const path = likeliestPath(probability, words.length, tuning);
  for (const { category, from, to } of segments(path, (t) => BY_LINE.has(TAGGED[(path[t]! - 1) >> 1]!) && isNewLine(scope, t))) {
    let first = from;
    let last = to;
    while (first < last && SIGN.test(words[first]!.text)) first++;
    while (last > first && SIGN.test(words[last - 1]!.text) && words[last - 1]!.text !== '.') last--;
    const name = TAGGED[category]!;
    while (last > first + 1 && name === 'name' && NEGATED.test(words[last - 1]!.lower)) last--;
    if (first === last) continue;
    if (!isSensible(name, words.slice(first, last))) continue;
    let sum = 0;
    for (let t = first; t < last; t++) sum += probability[t * LABELS + begins(category)]! + probability[t * LABELS + inside(category)]!;
    const mean = sum / (last - first);
    if (mean < tuning.tag || (last - first < 2 && PHRASES.has(name) && mean < tuning.word)) continue;
    yield { category: name, start: words[first]!.start, end: words[last - 1]!.end, probability: mean };
  }
}

/** What ends with its line: in a chat the next is somebody else’s. */
const BY_LINE: ReadonlySet<Category> = new Set<Category>(['name', 'id', 'contact', 'date', 'age']);
const isNewLine = ({ text, words }: Scope, t: number): boolean => text.slice(words[t - 1]!.end, words[t]!.start).includes('\n');
/** `dr k | dont even blink` */
const NEGATED = /^(?:dont|doesnt|didnt|cant|couldnt|wont|wouldnt|isnt|wasnt|hasnt)$/;

/** Details that are told in a phrase: a single word is seldom one. */
const PHRASES: ReadonlySet<Category> = new Set(['event', 'family', 'ack', 'mock', 'private', 'boundary', 'quote', 'physical']);

/** From which label the best way comes to each; used again for the next block. */
let back = new Uint8Array(0);

/** The sequence of labels that fits best, where a category may go on only after itself (Viterbi). */
function likeliestPath(probability: Float32Array, length: number, tuning: Tuning): Uint8Array {
  const L = LABELS;
  if (back.length < length * L) back = new Uint8Array(2 * length * L);
  const bonus = bonusOf(tuning);
  let before = new Float64Array(L).fill(-Infinity);
  let now = new Float64Array(L);
  before[OUTSIDE] = 0;
  for (let t = 0; t < length; t++) {
    // What begins or is outside may follow anything: only the best before it counts.
    const top = best(before);
    for (let y = 0; y < L; y++) {
      let from = top;
      if (y !== OUTSIDE && y % 2 === 0) from = before[y]! >= before[y - 1]! ? y : y - 1;
      back[t * L + y] = from;
      now[y] = before[from]! + Math.log(probability[t * L + y]! + 1e-9) + bonus[y]!;
    }
    [before, now] = [now, before];
  }
  const path = new Uint8Array(length);
  let y = best(before);
  for (let t = length - 1; t >= 0; t--) {
    path[t] = y;
    y = back[t * L + y]!;
  }
  return path;
}

const bonuses = new WeakMap<Tuning, Float64Array>();
function bonusOf(tuning: Tuning): Float64Array {
  let bonus = bonuses.get(tuning);
  if (bonus) return bonus;
  bonus = new Float64Array(LABELS);
  bonus[OUTSIDE] = -tuning.lean;
  for (const [k, category] of TAGGED.entries()) bonus[begins(k)] = bonus[inside(k)] = tuning.favour[category] ?? 0;
  bonuses.set(tuning, bonus);
  return bonus;
}

function best(scores: Float64Array): number {
  let top = 0;
  for (let y = 1; y < scores.length; y++) if (scores[y]! > scores[top]!) top = y;
  return top;
}

/** `parts`: whether a segment ends before a word that would go on with it. */
function* segments(path: Uint8Array, parts: (t: number) => boolean): Generator<{ category: number; from: number; to: number }> {
  for (let t = 0; t < path.length;) {
    const from = t++;
    if (path[from] === OUTSIDE) continue;
    const category = (path[from]! - 1) >> 1;
    while (t < path.length && path[t] === inside(category) && !parts(t)) t++;
    yield { category, from, to: t };
  }
}
