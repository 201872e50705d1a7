import { CASED_TERMS, LIST_NAMES, TERMS } from './generated/lists.ts';
import { NAMES, ORDINARY_WORDS } from './generated/people.ts';
import { Table } from './table.ts';

export type ListName = (typeof LIST_NAMES)[number];

export const isList = (name: string): name is ListName => (LIST_NAMES as readonly string[]).includes(name);

/** An item of a list as the tokens after its first. */
export interface Entry {
  readonly list: ListName;
  readonly rest: readonly string[];
  /** An exception: what it covers is no item of the list. */
  readonly not: boolean;
  readonly term: Term;
}

/** A list item found in a text: it covers `length` words. */
export interface Term {
  readonly list: ListName;
  readonly length: number;
}

type Rows = readonly (readonly [rest: string, value: string])[];

const entries = (rows: Rows): readonly Entry[] =>
  rows.flatMap(([rest, value]) =>
    value.split(' ').map((code): Entry => {
      const not = code.startsWith('!');
      const list = LIST_NAMES[parseInt(not ? code.slice(1) : code, 36)]!;
      const tail = rest ? rest.split(' ') : [];
      return { list, rest: tail, not, term: { list, length: tail.length + 1 } };
    }),
  );

const terms = new Table(TERMS, entries);
const casedTerms = new Table(CASED_TERMS, entries);
const names = new Table(NAMES, (rows) => rows.find(([rest]) => !rest)?.[1] ?? '');
let ordinaryWords: ReadonlySet<string> | undefined;

/** What is known of a word wherever it stands. */
export interface Lexeme {
  readonly text: string;
  /** Lower case, apostrophes straight. */
  readonly lower: string;
  /** Whether the first letter is a capital. */
  readonly capital: boolean;
  /** List items that begin with it, in any case and in this one. */
  readonly items: readonly Entry[];
  readonly cased: readonly Entry[];
}

const lexemes = new Map<string, Lexeme>();

/** Kept, so that a word met again costs one look. */
export function lexemeOf(text: string): Lexeme {
  let known = lexemes.get(text);
  if (known) return known;
  const lower = text.toLowerCase().replace(/[’‘]/g, "'");
  known = { text, lower, capital: /^\p{Lu}/u.test(text), items: terms.get(lower), cased: casedTerms.get(text) };
  if (lexemes.size > 50_000) lexemes.clear();
  lexemes.set(text, known);
  return known;
}

const NO_TERMS: readonly Term[] = [];

/** List items that begin at word `at` of a block; of one list only the longest. */
export function termsAt(words: readonly Lexeme[], at: number): readonly Term[] {
  const { items, cased } = words[at]!;
  const found = items.length ? collect(items, words, at, 'lower') : NO_TERMS;
  if (!cased.length) return found;
  const exact = collect(cased, words, at, 'text');
  return found.length && exact.length ? [...found, ...exact] : found.length ? found : exact;
}

function collect(items: readonly Entry[], words: readonly Lexeme[], at: number, form: 'lower' | 'text'): readonly Term[] {
  let longest: Entry[] | undefined;
  for (const entry of items) {
    if (!goesOn(entry.rest, words, at + 1, form)) continue;
    const known = longest?.findIndex((other) => other.list === entry.list) ?? -1;
    if (known < 0) (longest ??= []).push(entry);
    else {
      const ahead = entry.rest.length - longest![known]!.rest.length;
      if (ahead > 0 || (entry.not && ahead === 0)) longest![known] = entry;
    }
  }
  if (!longest) return NO_TERMS;
  const out: Term[] = [];
  for (const { not, term } of longest) if (!not) out.push(term);
  return out;
}

function goesOn(rest: readonly string[], words: readonly Lexeme[], from: number, form: 'lower' | 'text'): boolean {
  if (from + rest.length > words.length) return false;
  for (let i = 0; i < rest.length; i++) if (words[from + i]![form] !== rest[i]) return false;
  return true;
}

export const isFirstName = (lower: string): boolean => names.get(lower).includes('f');
export const isLastName = (lower: string): boolean => names.get(lower).includes('l');
/** An English word that also exists as an ordinary one ("will", "rose", "hope"). */
export const isOrdinaryWord = (lower: string): boolean => (ordinaryWords ??= new Set(ORDINARY_WORDS.split('\n'))).has(lower);
