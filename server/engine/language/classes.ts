import { findPlace } from '../lexicon/gazetteer.ts';
import { isFirstName, isLastName, isOrdinaryWord } from '../lexicon/lexicon.ts';
import type { Word } from './words.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

export const MONTHS = set(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec',
);
/** A month in full or short, for expressions that ignore case. */
export const MONTH_NAME =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
/** Months in full as they are written, for expressions that heed case. */
export const MONTHS_IN_FULL = 'January|February|March|April|May|June|July|August|September|October|November|December';
export const WEEKDAYS = set(
  'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat sun mondays tuesdays wednesdays thursdays fridays saturdays sundays',
);
const NUMBER_WORDS: ReadonlyMap<string, number> = new Map([
  ...'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((w, i): [string, number] => [w, i]),
  ...'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((w, i): [string, number] => [w, 20 + 10 * i]),
]);
const ORDINALS = set(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth',
);

/** A class of words: how many words it takes at `i`, 0 for none. */
type Class = (words: readonly Word[], i: number) => number;
const one =
  (test: (word: Word) => boolean): Class =>
  (words, i) =>
    test(words[i]!) ? 1 : 0;

/** Lower-cased key of a multi-word place, longest first. */
function place(words: readonly Word[], i: number): number {
  if (!words[i]!.capital) return 0;
  for (let length = 4; length >= 1; length--) {
    const last = words[i + length - 1];
    if (!last || (length > 1 && !/^[\p{L}'’-]/u.test(last.text)) || last.sentence !== words[i]!.sentence) continue;
    if (
      findPlace(
        words
          .slice(i, i + length)
          .map((w) => w.text)
          .join(' ')
          .replace(/ - /g, ' '),
      )
    )
      return length;
  }
  return 0;
}

/** Word classes that patterns name with a tilde. */
export const CLASSES: Readonly<Record<string, Class>> = {
  any: () => 1,
  word: one((w) => /^\p{L}/u.test(w.text)),
  Cap: one((w) => w.capital && /^\p{L}[\p{L}\p{M}'’.-]*$/u.test(w.text)),
  Capital: one((w) => /^\p{Lu}\p{Ll}/u.test(w.text)),
  CAPS: one((w) => /^\p{Lu}{2,}$/u.test(w.text)),
  num: one((w) => /^\d+(?:[.,]\d+)*$/.test(w.text)),
  number: (words, i) => numberAt(words, i)?.length ?? 0,
  ordinal: one((w) => ORDINALS.has(w.lower) || /^\d+(?:st|nd|rd|th)$/.test(w.lower)),
  month: one((w) => MONTHS.has(w.lower) && (w.capital || w.lower.length > 5)),
  weekday: one((w) => WEEKDAYS.has(w.lower) && (w.capital || w.lower.length > 4)),
  first: one((w) => w.capital && isFirstName(w.lower)),
  last: one((w) => w.capital && isLastName(w.lower)),
  name: one((w) => w.capital && (isFirstName(w.lower) || isLastName(w.lower))),
  /** A name that is no ordinary word besides. */
  plainname: one((w) => w.capital && isFirstName(w.lower) && !isOrdinaryWord(w.lower)),
  initial: one((w) => /^\p{Lu}\.?$/u.test(w.text) || /^(?:\p{Lu}\.){1,3}$/u.test(w.text)),
  place,
};

/** The whole number written at word `i` in digits or in words ("ninety-four"), with the words it takes. */
export function numberAt(words: readonly Word[], i: number): { value: number; length: number } | undefined {
  const word = words[i];
  if (!word) return undefined;
  if (/^\d{1,6}$/.test(word.text)) return { value: Number(word.text), length: 1 };
  const value = NUMBER_WORDS.get(word.lower);
  if (value === undefined) return word.lower === 'hundred' ? { value: 100, length: 1 } : undefined;
  if (value < 20 || value % 10) return { value, length: 1 };
  const dash = words[i + 1]?.text === '-' ? 1 : 0;
  const unit = NUMBER_WORDS.get(words[i + 1 + dash]?.lower ?? '');
  return unit && unit < 10 ? { value: value + unit, length: 2 + dash } : { value, length: 1 };
}

/** What others can see of somebody, by its plain noun, which gives nobody away: part of an expression. */
export const PLAIN_FEATURE = String.raw`tattoos?|scars?|piercings?|birthmarks?|prosthe\w+|wheelchair|beard|moustache|hat|coat|jacket|cardigan|costume|glasses|hair|nails?|uniform|jumper|sweater|dress|blazer|waistcoat|scarf|gown`;
