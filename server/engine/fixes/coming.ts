import type { Target } from './operators.ts';
import { placeOf } from './span.ts';

/** What is still to come: `I will take it down after the weekend`. */
const COMING = /(?:\b(?:will|shall|going to)\b|['’]ll\b)[^.!?]*$/;
const PAST_VERB = /^(?:was|were|had|did|fell|came|went|is|are)$|.ed$/;
const TELLS = /^(?:remember|recall|know|say|forget|tell)$/;

/** Whether the verb that stands nearest before it speaks of what is to come. */
export function comes(target: Target): boolean {
  const place = placeOf(target);
  const coming = place && COMING.exec(target.text.slice(place.words[place.from]!.start, target.start));
  if (!coming || place.next?.lower === 'when') return false;
  const at = target.start - coming[0].length;
  return !place.words.slice(place.from, place.first).some((w) => w.start > at && (PAST_VERB.test(w.lower) || TELLS.test(w.lower)));
}
