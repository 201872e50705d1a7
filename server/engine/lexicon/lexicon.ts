import { LISTS } from './generated/lists.ts';
import { FIRST_NAMES, LAST_NAMES, ORDINARY_WORDS } from './generated/people.ts';

export type ListName = keyof typeof LISTS;

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

let insensitive: Map<string, Entry[]> | undefined;
let sensitive: Map<string, Entry[]>;

function load(): Map<string, Entry[]> {
  insensitive = new Map();
  sensitive = new Map();
  for (const [name, list] of Object.entries(LISTS)) {
    const into = list.sensitive ? sensitive : insensitive;
    add(into, name as ListName, list.items, false);
    add(into, name as ListName, list.exceptions, true);
  }
  return insensitive;
}

function add(into: Map<string, Entry[]>, list: ListName, items: string, not: boolean): void {
  for (const item of items ? items.split('\n') : []) {
    const [head, ...rest] = item.split(' ') as [string, ...string[]];
    const known = into.get(head);
    const entry = { list, rest, not };
    if (known) known.push(entry);
    else into.set(head, [entry]);
  }
}

const NO_TERMS: readonly Term[] = [];

/**
 * List items that begin at word `at`; of one list only the longest.
 * `lower` and `exact` are the words of a sentence or block, lower-cased and as written.
 */
export function termsAt(lower: readonly string[], exact: readonly string[], at: number): readonly Term[] {
  const map = insensitive ?? load();
  const found = collect(map.get(lower[at]!), lower, at);
  const cased = collect(sensitive.get(exact[at]!), exact, at);
  return found.length && cased.length ? [...found, ...cased] : found.length ? found : cased;
}

function collect(entries: readonly Entry[] | undefined, words: readonly string[], at: number): readonly Term[] {
  if (!entries) return NO_TERMS;
  const longest = new Map<ListName, Entry>();
  for (const entry of entries) {
    if (!entry.rest.every((w, i) => words[at + 1 + i] === w)) continue;
    const known = longest.get(entry.list);
    if (!known || known.rest.length < entry.rest.length || (entry.not && known.rest.length === entry.rest.length)) longest.set(entry.list, entry);
  }
  const out: Term[] = [];
  for (const { list, rest, not } of longest.values()) if (!not) out.push({ list, length: rest.length + 1 });
  return out;
}

let firstNames: Set<string> | undefined;
let lastNames: Set<string> | undefined;
let ordinaryWords: Set<string> | undefined;

export const isFirstName = (lower: string): boolean => (firstNames ??= new Set(FIRST_NAMES.split('\n'))).has(lower);
export const isLastName = (lower: string): boolean => (lastNames ??= new Set(LAST_NAMES.split('\n'))).has(lower);
/** An English word that also exists as an ordinary one ("will", "rose", "hope"). */
export const isOrdinaryWord = (lower: string): boolean =>
  (ordinaryWords ??= new Set(ORDINARY_WORDS.split('\n'))).has(lower);
