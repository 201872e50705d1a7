import { countWords } from '../language/words.ts';
import type { Finding, Fix } from '../../../shared/finding.ts';
import { isWhole } from './loss.ts';
import { isToldAgain } from './told-again.ts';

/*
 * What a fix for the whole draft leaves to its author, who is told of it all the same. Of 517 edits that it had made in 62 drafts, editors held
 * every third to be wrong: nearly all that took mockery, own words or kin, every second blank in the place of an event or of looks, and two thirds of
 * those made for what was only suspected. Names, ages, days, places and work that was seen for sure were mostly right.
 */

/** What somebody has done, asks about or shows, and no detail of anybody: whether that goes, and with it what the draft is about, its author says. */
const DEEDS = /^(?:ack|private|boundary|image)$/;
/** What is told in a word or two that may be others; where it is only suspected, it is mended only for what it combines with. */
const WORDED = /^(?:occupation|demographic|place)$/;
/** Details of a few words, and advice: a sentence that goes for one of them takes far more than it tells. */
const POINT = /^(?:date|age|place|org|demographic|advice)$/;
/** What others may say in the same words. */
const TELLING = /^(?:event|physical|occupation|family|demographic)$/;
/** What a sentence is for: a blank or a cut takes the most, and where it is only suspected, somebody has to look. */
const STORIED = /^(?:event|physical|family)$/;
/** What an author has to fill in. */
const BLANK = /\[[^\]]+\]/;
/** Which bed or room it was tells those on the ward, and a bed without its number tells nobody anything. */
const FURNITURE = /^(?:an?|the) (?:bed|room|bay|chair|table)$/i;
/** So many words may go with a detail; with more, the draft loses more than the detail tells. */
const SPARE = 6;

/** Whether somebody has to look before `fix` is made, whatever the detail combines with. */
export function isForAuthor({ operator }: Fix, { category, certainty, start, end }: Finding, text: string): boolean {
  if (DEEDS.test(category)) return /^(?:remove|placeholder|reframe)/.test(operator);
  if (category === 'mock') return true;
  // With a name in it, four of five are one (of 47 in drafts that no stage had been trained on).
  return certainty === 'possible' && STORIED.test(category) && !(category === 'event' && /\s\p{Lu}\p{Ll}/u.test(text.slice(start, end)));
}

/**
 * Whether `fix` is left to the author where its detail combines with nothing: beside what always is (`isForAuthor`), own words, work,
 * origin or a place that is only suspected, the number of a bed, a blank for what was told, a sentence that would go for it or for a detail of a few
 * words, family that takes much with it, and what stands elsewhere in the draft as well. `standing`: the words outside of what is found.
 */
export const isLeft = (fix: Fix, finding: Finding, text: string, standing: ReadonlySet<string>): boolean =>
  isForAuthor(fix, finding, text) ||
  finding.category === 'quote' ||
  (WORDED.test(finding.category) && finding.certainty === 'possible') ||
  (STORIED.test(finding.category) && fix.edits.some((e) => BLANK.test(e.text) || isWhole(text, e))) ||
  (finding.category === 'family' && takesMuch(fix, text)) ||
  (finding.category === 'org' && !!finding.fixes[0]?.edits.some((e) => FURNITURE.test(e.text))) ||
  (POINT.test(finding.category) && takesSentence(fix, text)) ||
  (TELLING.test(finding.category) && isToldAgain(fix, finding, text, standing));

/** Whether a fix takes a whole sentence anywhere, or many words of one. */
export const takesMuch = ({ edits }: Fix, text: string): boolean =>
  edits.some((e) => countWords(text.slice(e.start, e.end)) - countWords(e.text) > SPARE || isWhole(text, e));

const takesSentence = ({ edits }: Fix, text: string): boolean =>
  edits.some((e) => isWhole(text, e) && countWords(text.slice(e.start, e.end)) > SPARE);
