import type { Edit } from '../../../shared/finding.ts';
import type { Word } from '../language/words.ts';
import type { Target } from './operators.ts';

/** Words with a meaning of their own that a fix may take beside the detail; with more, a blank is the smaller loss. */
const SPARE = 1;
/** The same of a whole sentence. */
const ALONE = 1;
const MEANS = /^(?:NOUN|PROPN|VERB|ADJ|NUM)$/;
/** Of a series of days none is worth more than the others. */
const DAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)days?$/;
/** A sentence that begins so leans on the one before it. */
const LEANS =
  /^\W*(?:(?:and|but|so|then|yet|or|because|which|also|still|again) )?(?:he|she|they|it|his|her|their|its|this|that|these|those|him|them|the (?:same|other|rest|reason|answer|lesson)|same|neither|both|so|then|because|which|yes|no)\b/i;
const ENDS = /[.!?…]["”’)]*\s*$/;

/**
 * Whether `edits` (offsets into the block) take more than the detail: much of what else is said, or a sentence on which the next one leans. An
 * author would rather fill in a blank.
 */
export function losesContext(target: Target, edits: readonly Edit[]): boolean {
  const { text, scope, start, end } = target;
  if (edits.some((e) => introduces(text, e))) return true;
  const sentences = edits.filter((e) => isWhole(text, e));
  if (sentences.some(({ end: to }) => LEANS.test(text.slice(to, to + 40)))) return true;
  // A number that becomes other words is said in them.
  const lost = (e: Edit, w: Word): boolean =>
    e.start <= w.start && w.end <= e.end && !e.text.includes(w.text) && !(e.text && /^\d/.test(w.text));
  const taken = scope.words.filter((w) => edits.some((e) => lost(e, w)));
  const beside = taken.filter((w) => MEANS.test(w.pos) && !DAY.test(w.lower) && (w.end <= start || w.start >= end));
  return beside.length > (sentences.length ? ALONE : SPARE);
}

const SOMEBODY =
  /\b(?:an?|one|another|my|our) (?:\p{L}+[ -]){0,4}?(man|woman|boy|girl|lady|gentleman|gent|lad|lass|patient|child|baby|teenager|pensioner)\b/iu;

/** `Gentleman of 88, former lightkeeper`: a note. */
const NOTED = /(?:^|[.!?\n]\s{0,3})(?:\p{L}+ )?(gentleman|lady|man|woman|boy|girl)\b,?(?= (?:of|aged|in|with)\b|,)/iu;

/** Whether an edit takes the words with which somebody is introduced of whom the draft goes on to speak. */
function introduces(text: string, { start, end, text: put }: Edit): boolean {
  if (put) return false;
  const who = SOMEBODY.exec(text.slice(start, end)) ?? NOTED.exec(text.slice(start, end));
  return (
    !!who &&
    !new RegExp(`\\b${who[1]!}\\b`, 'i').test(text.slice(0, start)) &&
    /^[^]{0,300}?\b(?:he|she|his|her|him)\b/i.test(text.slice(end, end + 320))
  );
}

/** Whether an edit takes a sentence, or several. */
export const isWhole = (text: string, { start, end, text: put }: Edit): boolean =>
  !put.trim() && (start === 0 || text[start - 1] === '\n' || ENDS.test(text.slice(0, start))) && ENDS.test(text.slice(start, end));
