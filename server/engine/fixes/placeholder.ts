import type { Category } from '../../../shared/finding.ts';
import { worked } from './occupation.ts';
import type { Operator, Target } from './operators.ts';
import { placeOf, type Place } from './span.ts';

/** What an author is asked to say instead, in brackets. */
export const BLANKS: Partial<Readonly<Record<Category, string>>> = {
  name: '[who]',
  date: '[when]',
  age: '[age band]',
  place: '[where, in general terms]',
  org: '[kind of organisation]',
  occupation: '[kind of work]',
  demographic: '[left out]',
  family: '[family, in general terms]',
  event: '[what happened, in general terms]',
  rare: '[condition, in general terms]',
  physical: '[appearance, in general terms]',
  quote: '[what was said, in your words]',
};

/** A blank where nothing better reads. It names what is missing and never what stood there. */
export const placeholder: Operator = (target) => {
  const { start, end, hit } = target;
  const place = placeOf(target);
  const verb = hit.rule.category === 'occupation' && place?.form === 'verb' ? place.words[place.first]!.lower : '';
  const text = verb ? `${worked(verb)} [in what field]` : (BLANKS[hit.rule.category] ?? '[left out]');
  const edit = { start, end: Math.max(end, place ? phraseEnd(place) : end), text };
  return [{ title: 'Leave a blank to fill in', safety: 'suggested', blank: true, edits: [edit] }];
};

/** Words into which a phrase is followed. */
const FURTHER = 6;
const INNER = /^(?:DET|ADJ|NUM|PROPN|NOUN|ADV)$/;
const NAMES = /^(?:NOUN|PROPN)$/;

/** Where the phrase ends in whose middle a detail stops: `skippered the` ends behind `ferry`; the detail's own end elsewhere. */
function phraseEnd({ words, last, to, broken }: Place): number {
  if (!broken) return words[last]!.end;
  for (let i = last + 1; i < Math.min(to, last + 1 + FURTHER) && (INNER.test(words[i]!.pos) || words[i]!.pos === 'VERB'); i++) {
    const { pos } = words[i]!;
    if (pos === 'VERB' || (NAMES.test(pos) && !INNER.test(words[i + 1]?.pos ?? ''))) return words[i]!.end;
  }
  return words[last]!.end;
}

/** A blank that stands for a whole phrase: a noun behind it would hang in the air. */
const PHRASE = /^(?:family|event|rare|physical|quote)$/;

/** Whether a blank can stand for the detail: not where it ends amid a phrase or a clause whose rest would hang on the blank. */
export function isSound(target: Target): boolean {
  const place = placeOf(target);
  if (!place) return true;
  const { words, first, last, next, broken, form } = place;
  if (broken) return phraseEnd(place) > words[last]!.end;
  const shares = next?.pos === 'CCONJ' && /^(?:VERB|AUX)$/.test(words[last + 2]?.pos ?? '');
  if (form === 'clause' && shares) return false;
  const ends = words[last]!.pos;
  if (form === 'verb' || form === 'clause' || form === 'adposition')
    return !(ends === 'VERB' && /^(?:PRON|DET|NOUN|PROPN)$/.test(next?.pos ?? ''));
  if (PHRASE.test(target.hit.rule.category) && next?.pos === 'NOUN' && /^(?:NOUN|PROPN|ADJ)$/.test(ends)) return false;
  return !(next?.pos === 'VERB' && words.slice(first, last).some((w) => /^(?:that|which|who|whom|whose|where)$/.test(w.lower)));
}
