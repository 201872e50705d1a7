import type { Category } from '../../../shared/finding.ts';
import type { Operator, Target } from './operators.ts';
import { placeOf, type Place } from './span.ts';

/** What an author is asked to say instead, in brackets: of a noun, or of a whole clause. */
export const BLANKS: Partial<Readonly<Record<Category, string>>> = {
  name: '[who]',
  date: '[when]',
  age: '[age band]',
  place: '[where, in general terms]',
  org: '[kind of organisation]',
  occupation: '[kind of work]',
  demographic: '[background, in general terms]',
  family: '[family, in general terms]',
  event: '[what happened, in general terms]',
  rare: '[condition, in general terms]',
  physical: '[appearance, in general terms]',
  quote: '[what was said, in your words]',
};

/** A blank where nothing better reads. It names what is missing and never what stood there. */
export const placeholder: Operator = (target) => {
  const { text, start, end } = target;
  const place = placeOf(target);
  const blank = blankFor(target, place);
  // `the week before`: no article stands before a time.
  const article = blank === BLANKS.date ? (/\b(?:an?|the)\s+$/i.exec(text.slice(Math.max(0, start - 6), start))?.[0].length ?? 0) : 0;
  const edit = { start: start - article, end: Math.max(end, place ? phraseEnd(place) : end), text: blank };
  return [{ title: 'Leave a blank to fill in', safety: 'suggested', blank: true, edits: [edit] }];
};

const DONE = /^(?:occupation|event|family|demographic)$/;

/** The blank in the form of what it stands for: a thing, something done, a whole clause, a quality. */
function blankFor({ hit, start, end, text }: Target, place: Place | undefined): string {
  const { category } = hit.rule;
  const blank = BLANKS[category] ?? '[left out]';
  if (place?.form === 'verb' && DONE.test(category)) return done(place);
  if (category === 'event' && place?.form === 'noun') return '[event, in general terms]';
  if (category === 'demographic' && place?.form === 'adjective') return '[background]';
  return category === 'physical' && /\d ?(?:kg|g|grams?|kilos?|lbs?|st|stone)\b/i.test(text.slice(start, end))
    ? '[weight, as a range]'
    : blank;
}

/** `skippered the ferry` → `[did what, in general terms]`, in the form that its verb has. */
function done({ words, first, prev }: Place): string {
  const { lower } = words[first]!;
  if (/ing$/.test(lower)) return '[doing what, in general terms]';
  if (/[^s]s$/.test(lower)) return '[does what, in general terms]';
  if (/^(?:had|has|have|having|'ve|been|was|were|is|are|got)$/.test(prev?.lower ?? '')) return '[done what, in general terms]';
  const bare = /^(?:to|will|would|can|could|may|might|must|should|shall|did|does|do|n't|'ll|'d)$/.test(prev?.lower ?? '');
  return bare ? '[do what, in general terms]' : '[did what, in general terms]';
}

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

/** What a whole clause cannot follow. */
const WANTS_NOUN = /^(?:DET|ADP|AUX|ADJ)$/;

/** Whether a blank can stand for the detail: not where it ends amid a phrase or a clause whose rest would hang on the blank. */
export function isSound(target: Target): boolean {
  const place = placeOf(target);
  if (!place) return true;
  const { words, first, last, next, broken, form, prev } = place;
  if (broken && phraseEnd(place) <= words[last]!.end) return false;
  const shares = next?.pos === 'CCONJ' && /^(?:VERB|AUX)$/.test(words[last + 2]?.pos ?? '');
  if (form === 'verb' && /^(?:DET|ADJ)$/.test(prev?.pos ?? '')) return false;
  if (form === 'clause' && (shares || WANTS_NOUN.test(prev?.pos ?? '') || (next?.text === ',' && words[last + 2]?.pos === 'VERB')))
    return false;
  const ends = words[last]!.pos;
  if (form === 'verb' || form === 'clause' || form === 'adposition')
    return !(ends === 'VERB' && /^(?:PRON|DET|NOUN|PROPN)$/.test(next?.pos ?? ''));
  if (PHRASE.test(target.hit.rule.category) && next?.pos === 'NOUN' && /^(?:NOUN|PROPN|ADJ)$/.test(ends)) return false;
  return !(next?.pos === 'VERB' && words.slice(first, last).some((w) => /^(?:that|which|who|whom|whose|where)$/.test(w.lower)));
}
