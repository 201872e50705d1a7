/*
 * wink-nlp's model as the bundles carry it (`.config/wink.mjs` packs it): of each word only what sentences and parts of speech ask for,
 * and words found by a Map, which is built five times faster than an object with as many keys.
 */

/** A list of the model with what stands at each number, and the number of each by name. */
interface Feature {
  list: unknown[];
  hash: Record<string, number>;
}

/** The model's inside, as wink-nlp changes it. */
export interface WinkCore {
  lexicon: Uint32Array;
  xpansions: Uint32Array;
  readonly pos: Feature;
  readonly packing: { readonly layout: Readonly<Record<string, readonly number[]>>; readonly size: number };
  readonly features: Readonly<Record<string, Feature>>;
}

/** What differs from word to word. */
export interface PackedWords {
  /** Each word: how many characters it has in common with the one before, as a letter from `0` on, and the others; parted by spaces. */
  readonly words: string;
  /** Each word's number in `kinds`: one of `digits`, or two where the first is among the last `high`. */
  readonly codes: string;
}

/** What is the same for many words, and the rest of the model. */
export interface PackedModel {
  readonly digits: string;
  readonly high: number;
  /** The second to fourth number of a word in the lexicon. The first, and some bits, are asked for by nobody. */
  readonly kinds: readonly (readonly number[])[];
  /** Word, and bits for its fourth number: where it is another spelling, or what it is short for. */
  readonly others: readonly number[];
  /** `xpansions` as numbers, features without the lexeme's words. */
  readonly rest: Omit<WinkCore, 'lexicon' | 'xpansions'> & { readonly xpansions: readonly number[] };
}

const FIRST = 48;
/** Numbers a word has in the lexicon. */
const SIZE = 4;

/** The model, as wink-nlp's own reader would give it. */
export function unpackCore({ words, codes }: PackedWords, model: PackedModel): WinkCore {
  const { rest } = model;
  const list = wordsOf(words);
  const features: Record<string, Feature> = { ...rest.features };
  for (const [name, [, , , isNumber]] of Object.entries(rest.packing.layout))
    if (isNumber === 0) features[name] = named(features[name]!.list as string[]);
  features['lexeme'] = { ...features['lexeme'], list, hash: hashOf(list) };
  const clusters = features['posClusters']!;
  clusters.list = clusters.list.map((row) => new Set((row as string).split('_').map((tag) => rest.pos.hash[tag] ?? 0)));
  return { ...rest, lexicon: lexiconOf(list.length, codes, model), xpansions: Uint32Array.from(rest.xpansions), features };
}

function named(list: string[]): Feature {
  const hash = Object.create(null) as Record<string, number>;
  list.forEach((value, i) => (hash[value] = i));
  return { list, hash };
}

function wordsOf(packed: string): string[] {
  const list = packed.split(' ');
  for (let i = 0, before = ''; i < list.length; i++) {
    const word = list[i]!;
    list[i] = before = before.slice(0, word.charCodeAt(0) - FIRST) + word.slice(1);
  }
  return list;
}

/** The number of each word, as an object that finds them when they are asked for; what is added to it is its own. */
function hashOf(list: readonly string[]): Record<string, number> {
  const numbers = new Map<string, number>();
  for (let i = 0; i < list.length; i++) numbers.set(list[i]!, i);
  return Object.create(new Proxy({}, { get: (_, word) => numbers.get(word as string) })) as Record<string, number>;
}

function lexiconOf(length: number, codes: string, { digits, high, kinds, others }: PackedModel): Uint32Array {
  const lexicon = new Uint32Array(length * SIZE);
  const value = new Uint16Array(128);
  for (let i = 0; i < digits.length; i++) value[digits.charCodeAt(i)] = i;
  const low = digits.length - high;
  for (let i = 0, at = 0; i < length; i++) {
    let code = value[codes.charCodeAt(at++)]!;
    if (code >= low) code = low + (code - low) * digits.length + value[codes.charCodeAt(at++)]!;
    const kind = kinds[code]!;
    for (let k = 1; k < SIZE; k++) lexicon[i * SIZE + k] = kind[k - 1]!;
  }
  for (let i = 0; i < others.length; i += 2) lexicon[others[i]! * SIZE + 3]! |= others[i + 1]!;
  return lexicon;
}
