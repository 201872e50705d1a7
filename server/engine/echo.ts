import type { Category } from '../../shared/finding.ts';
import { WEEKDAYS } from './language/classes.ts';
import { wordAt } from './language/words.ts';
import { isOrdinaryWord } from './lexicon/lexicon.ts';
import type { Hit, Rule, Scope } from './rules/rule.ts';

/** Whose details are told again in the same words, with a capital: on half of 600 drafts 20 such mentions were marked, and 6 were not. */
const ECHOED: ReadonlySet<Category> = new Set<Category>(['place', 'org', 'demographic', 'date']);
/** Longest detail that is looked for again, in words. */
const LONGEST = 4;
/** Signs of a word that tells something. */
const SHORTEST = 4;
/** Least belief in a detail that is looked for again. */
const BELIEVED = 0.6;
/** What leads to a detail: `in Del Carmen`. */
const LEADING = /^(?:ADP|DET|PRON|PUNCT|CCONJ|ADV)$/;

/** The words by which a detail is known again wherever they stand, in lower case; undefined where it is too unsure or says too little. */
export function echoOf({ start, end, certainty, belief = 1, rule }: Hit & { readonly rule: Rule }, scope: Scope): string | undefined {
  if (!ECHOED.has(rule.category) || certainty === 'possible' || belief < BELIEVED) return undefined;
  let from = wordAt(scope.words, start);
  let to = from;
  while (to < scope.words.length && scope.words[to]!.start < end) to++;
  while (from < to && LEADING.test(scope.words[from]!.pos)) from++;
  while (from < to && !/[\p{L}\p{N}]{2}/u.test(scope.words[to - 1]!.text)) to--;
  const words = scope.words.slice(from, to);
  const key = words.map(({ lower }) => lower).join(' ');
  if (!words[0]?.capital || words.length > LONGEST || key.length < SHORTEST) return undefined;
  if (rule.category === 'date') return WEEKDAYS.has(key) ? key : undefined;
  return words.length === 1 && isOrdinaryWord(key) ? undefined : key;
}
