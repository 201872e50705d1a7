import type { Span } from '../../../shared/finding.ts';
import { WEEKDAYS } from '../language/classes.ts';
import type { Word } from '../language/words.ts';
import type { Scope } from '../rules/rule.ts';
import type { Allow } from './allow.ts';

/** Years in which nobody who is a patient today was treated. */
const LONG_AGO = /^1[5-8]\d\d$|^19[0-4]\d$/;

/** `at 1840`, `Sun 1600`, `1500 units`: four digits that are no year. */
function isTimeOrAmount(words: readonly Word[], at: number, from: number): boolean {
  const before = at > from ? words[at - 1]!.lower : '';
  const after = words[at + 1]?.lower ?? '';
  return (
    (/^[0-5]\d$/.test(words[at]!.text.slice(2)) && (before === '' || /^(?:at|@|~|around|says?)$/.test(before) || WEEKDAYS.has(before))) ||
    /^(?:h|hrs?|hours?|units?|iu|mg|mcg|g|kg|ml|m|km|metres?|kcal|steps|cells|times)$/.test(after)
  );
}

/** Sentences that tell of the past of medicine: they hold such a year, and it is nobody's year of birth. */
function* pastOf({ words, sentences }: Scope): Generator<Span> {
  for (const { from, to } of sentences) {
    const year = words.findIndex((w, i) => i >= from && i < to && LONG_AGO.test(w.text) && !isTimeOrAmount(words, i, from));
    if (year < 0 || /^(?:born|since|aged)$/.test(words[year - 1]?.lower ?? '') || words[year - 2]?.lower === 'born') continue;
    yield { start: words[from]!.start, end: words[to - 1]!.end };
  }
}

const allow: Allow = {
  id: 'history',
  summary: 'Sentences about the past of medicine.',
  spares: ['name', 'date', 'place', 'org', 'occupation', 'age', 'event', 'quote'],
  search: pastOf,
  examples: [
    '⟦Phineas Gage, foreman on the Rutland railroad, lost his left eye in 1848.⟧',
    '⟦Johann Friedrich Horner published his ptosis in 1869 in Zurich.⟧',
  ],
};
export default allow;
