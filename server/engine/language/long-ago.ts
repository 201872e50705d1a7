import { WEEKDAYS } from './classes.ts';
import type { Word } from './words.ts';

/** Years in which nobody who is a patient today was treated, and later ones in which some were young. */
const LONG_AGO = /^1[5-8]\d\d$|^19[01]\d$/;
const WITHIN_MEMORY = /^19[2-4]\d$/;
/** Somebody is treated now, or lives. */
const NOW =
  /^(?:admitted|presented|presents|referred|discharged|attended|attends|diagnosed|lives|takes|is|'s|has|aged|patient|i|we|my|our|now|today|seen|saw|came|clerked|clinic|ward|mr|mrs|ms|miss)$/;
/** Words between what speaks of a birth and its year: `born on the 21st of June 1933`. */
const BIRTH_WITHIN = 7;

/** Whether words `from` up to `to`, of one sentence, tell of the past: by a year that is nobody’s year of birth. */
export function tellsOfThePast(words: readonly Word[], from: number, to: number): boolean {
  const now = words.slice(from, to).some((w) => NOW.test(w.lower));
  let past = false;
  for (let i = from; i < to; i++) {
    const year = words[i]!.text;
    if (!(LONG_AGO.test(year) || WITHIN_MEMORY.test(year)) || isTimeOrAmount(words, i, from)) continue;
    if (isBirth(words, i, from)) {
      if (WITHIN_MEMORY.test(year) || /^(?:since|aged)$/.test(words[i - 1]!.lower)) return false;
    }
    past ||= LONG_AGO.test(year) || !now;
  }
  return past;
}

const isBirth = (words: readonly Word[], at: number, from: number): boolean =>
  /^(?:since|aged)$/.test(words[at - 1]?.lower ?? '') ||
  words.slice(Math.max(from, at - BIRTH_WITHIN), at).some(({ lower }) => /^(?:born|birth|d\.?o\.?b\.?)$/.test(lower));

/** `at 1840`, `Sun 1600`, `1500 units`: four digits that are no year. */
function isTimeOrAmount(words: readonly Word[], at: number, from: number): boolean {
  const before = at > from ? words[at - 1]!.lower : '';
  const after = words[at + 1]?.lower ?? '';
  return (
    (/^[0-5]\d$/.test(words[at]!.text.slice(2)) && (before === '' || /^(?:at|@|~|around|says?)$/.test(before) || WEEKDAYS.has(before))) ||
    /^(?:h|hrs?|hours?|units?|iu|mg|mcg|g|kg|ml|m|km|metres?|kcal|steps|cells|times)$/.test(after)
  );
}
