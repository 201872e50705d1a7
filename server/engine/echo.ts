import type { Category } from '../../shared/finding.ts';
import { MONTHS, WEEKDAYS } from './language/classes.ts';
import { wordAt, type Word } from './language/words.ts';
import { isOrdinaryWord } from './lexicon/lexicon.ts';
import type { Hit, Rule, Scope } from './rules/rule.ts';

/** Categories whose details are told again in the same words: those of capitals, and those of plain ones. */
const CAPITAL: ReadonlySet<Category> = new Set<Category>(['place', 'org', 'demographic']);
const PLAIN: ReadonlySet<Category> = new Set<Category>([]);

/** Longest detail that is looked for again, in words. */
const LONGEST = 4;
/** Least belief in a detail that is looked for again. */
const BELIEVED = 0.6;
const LEADING = /^(?:ADP|DET|PRON|PUNCT|CCONJ|ADV)$/;

/** The words of a detail by which it is known again, in lower case; undefined where they say too little. */
export function echoOf({ start, end, certainty, belief = 1, rule }: Hit & { readonly rule: Rule }, scope: Scope): string | undefined {
  if (certainty === 'possible' || belief < BELIEVED) return undefined;
  const words: Word[] = [];
  for (let i = wordAt(scope.words, start); i < scope.words.length && scope.words[i]!.start < end; i++) words.push(scope.words[i]!);
  while (words.length && LEADING.test(words[0]!.pos)) words.shift();
  while (words.length && !/[\p{L}\p{N}]{2}/u.test(words.at(-1)!.text)) words.pop();
  if (!words.length || words.length > LONGEST || words[0]!.start < start) return undefined;
  const key = words.map(({ lower }) => lower).join(' ');
  if (key.length < 4) return undefined;
  if (rule.category === 'date') return WEEKDAYS.has(key) || MONTHS.has(key) ? key : undefined;
  if (CAPITAL.has(rule.category)) return words[0]!.capital && !(words.length === 1 && isOrdinaryWord(key)) ? key : undefined;
  return PLAIN.has(rule.category) && /^(?:NOUN|PROPN)$/.test(words.at(-1)!.pos) ? key : undefined;
}

/** Whether words that are the same as those of a detail may be its echo. */
export const mayEcho = (rule: Rule, first: Word): boolean => first.capital || PLAIN.has(rule.category);
