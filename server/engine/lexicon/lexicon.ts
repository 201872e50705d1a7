import { CASED_TERMS, LIST_NAMES, TERMS } from './generated/lists.ts';
import { NAMES, ORDINARY_WORDS } from './generated/people.ts';
import { Table } from './table.ts';

export type ListName = (typeof LIST_NAMES)[number];

export const isList = (name: string): name is ListName => (LIST_NAMES as readonly string[]).includes(name);

/** An item of a list as the tokens after its first. */
interface Entry {
  readonly list: ListName;
  readonly rest: readonly string[];
  /** An exception: what it covers is no item of the list. */
  readonly not: boolean;
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
      return { list: LIST_NAMES[parseInt(not ? code.slice(1) : code, 36)]!, rest: rest ? rest.split(' ') : [], not };
    }),
  );

const terms = new Table(TERMS, entries);
const casedTerms = new Table(CASED_TERMS, entries);
const names = new Table(NAMES, (rows) => rows.find(([rest]) => !rest)?.[1] ?? '');
let ordinaryWords: ReadonlySet<string> | undefined;

const NO_TERMS: readonly Term[] = [];

/**
 * List items that begin at word `at`; of one list only the longest.
 * `lower` and `exact` are the words of a block, lower-cased and as written.
 */
export function termsAt(lower: readonly string[], exact: readonly string[], at: number): readonly Term[] {
  const found = collect(terms.get(lower[at]!), lower, at);
  const cased = collect(casedTerms.get(exact[at]!), exact, at);
  return found.length && cased.length ? [...found, ...cased] : found.length ? found : cased;
}

function collect(items: readonly Entry[], words: readonly string[], at: number): readonly Term[] {
  if (!items.length) return NO_TERMS;
  const longest = new Map<ListName, Entry>();
  for (const entry of items) {
    if (!entry.rest.every((w, i) => words[at + 1 + i] === w)) continue;
    const known = longest.get(entry.list);
    if (!known || known.rest.length < entry.rest.length || (entry.not && known.rest.length === entry.rest.length))
      longest.set(entry.list, entry);
  }
  const out: Term[] = [];
  for (const { list, rest, not } of longest.values()) if (!not) out.push({ list, length: rest.length + 1 });
  return out;
}

export const isFirstName = (lower: string): boolean => names.get(lower).includes('f');
export const isLastName = (lower: string): boolean => names.get(lower).includes('l');
/** An English word that also exists as an ordinary one ("will", "rose", "hope"). */
export const isOrdinaryWord = (lower: string): boolean => (ordinaryWords ??= new Set(ORDINARY_WORDS.split('\n'))).has(lower);
