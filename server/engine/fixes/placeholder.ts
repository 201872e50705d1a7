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
  const subject = /^(?:VERB|AUX)$/.test(place?.next?.pos ?? '');
  const blank = besideBlank(target) && !subject ? '' : blankFor(target, place);
  // `the week before`: no article stands before a time.
  const article = blank === BLANKS.date ? (/\b(?:an?|the)\s+$/i.exec(text.slice(Math.max(0, start - 6), start))?.[0].length ?? 0) : 0;
  const edit = { ...compound(text, start - article, Math.max(end, place ? phraseEnd(place) : end)), text: blank };
  return [
    { title: blank ? 'Leave a blank to fill in' : 'Let the blank stand for this too', safety: 'suggested', blank: true, edits: [edit] },
  ];
};

const BLANK = String.raw`\[(?:who|when|where|age band|kind of|background|family|event|what|did|does|do|done|doing|condition|how rare|appearance|weight|left out)\b[^[\]\n]{0,40}\]`;
const BLANK_BEFORE = new RegExp(String.raw`${BLANK}[,;]? ?$`, 'i');
const BLANK_BEHIND = new RegExp(String.raw`^[,;]? ?${BLANK}`, 'i');

/** Whether the detail touches a blank that somebody has to fill in anyway: two in a row ask for the same. */
const besideBlank = ({ text, start, end }: Target): boolean =>
  BLANK_BEFORE.test(text.slice(Math.max(0, start - 46), start)) || BLANK_BEHIND.test(text.slice(end, end + 46));

/** A stretch with the whole of the compounds that it begins or ends in: of `foot-and-mouth` nothing is left behind `foot`. */
function compound(text: string, start: number, end: number): { start: number; end: number } {
  const before = /[\p{L}\p{N}][\p{L}\p{N}’'-]*-$/u.exec(text.slice(Math.max(0, start - 40), start))?.[0].length ?? 0;
  const behind = /^(?:-[\p{L}\p{N}]+)+/u.exec(text.slice(end, end + 40))?.[0].length ?? 0;
  return { start: start - before, end: end + behind };
}

const DONE = /^(?:occupation|event|family|demographic)$/;

/** The blank in the form of what it stands for: a thing, something done, a whole clause, a quality. */
function blankFor({ hit, start, end, text }: Target, place: Place | undefined): string {
  const { category } = hit.rule;
  const blank = BLANKS[category] ?? '[left out]';
  if (place?.form === 'verb' && DONE.test(category)) return done(place);
  if (category === 'rare' && !/condition|diagnosis/.test(hit.rule.id)) return '[how rare, in general terms]';
  if (category === 'event' && place?.form === 'noun') return '[event, in general terms]';
  if (category === 'demographic' && place?.form === 'adjective') return '[background]';
  return category === 'physical' && /\d ?(?:kg|g|grams?|kilos?|lbs?|st|stone)\b/i.test(text.slice(start, end))
    ? '[weight, as a range]'
    : blank;
}

/** Forms that stand behind ‘had’ and never behind ‘would’. */
const FORMED = /(?:ed|[^e]en|own|ung|unk|ught|uck|ept|elt|ost|old|ade|aid|ood|ound|on)$/;

/** `skippered the ferry` → `[did what, in general terms]`, in the form that its verb has. */
function done({ words, first, prev }: Place): string {
  const { lower } = words[first]!;
  if (/ing$/.test(lower)) return '[doing what, in general terms]';
  if (/[^s]s$/.test(lower)) return '[does what, in general terms]';
  if (/^(?:had|has|have|having|'ve|been|was|were|is|are|got)$/.test(prev?.lower ?? '')) return '[done what, in general terms]';
  // `she’d acted`: she had.
  if (/^['’]d$/.test(prev?.lower ?? '') && FORMED.test(lower)) return '[done what, in general terms]';
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
  // `had come alone with | her`, `matched every one to | within a minute`
  const object = words[last + 1];
  if (last + 1 < to && /^(?:me|him|her|us|them|it|you)$/.test(object!.lower) && !INNER.test(words[last + 2]?.pos ?? '')) return object!.end;
  const within = words[last]!.pos === 'ADP' && object?.pos === 'ADP' ? 1 : 0;
  for (
    let i = last + 1 + within;
    i < Math.min(to, last + 1 + within + FURTHER) && (INNER.test(words[i]!.pos) || words[i]!.pos === 'VERB');
    i++
  ) {
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
  // Whose? `[family]’s grandson` says nothing.
  if (/^['’]s\b/.test(target.text.slice(target.end, target.end + 3))) return false;
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
