import { LOOK } from './language/gist.ts';
import { perParagraphAtStart } from './language/paragraphs.ts';
import type { Draft } from './rules/rule.ts';

/** A year in which nobody who is a patient today was treated, led to as a year is; `at 1920` is an hour. */
const LONG_AGO =
  /(?:\b(?:in|of|from|since|by|until|to|after|before|around|about|circa|c\.|and|january|february|march|april|may|june|july|august|september|october|november|december)\s|[(–-]|\b[12]?\d,?\s)(1[5-8]\d\d|19[0-4]\d)(?![\d:.]\d|\s?(?:h|hrs|hours|mg|ml|kcal|g)\b)/gi;
/** Somebody is treated now. */
const NOW =
  /\b(?:my|our|this) (?:own )?(?:patient|lady|gentleman)\b|\b(?:I|we) (?:have )?(?:saw|seen|met|treated|admitted|clerked|looked after)\b|\b(?:he|she|patient) (?:was (?:admitted|referred|discharged)|presented)\b|\byear[- ]old\b/i;
const ENOUGH = 2;
/** Nobody who was alive in such a year is alive now. */
const NOBODY_LIVES = 1900;

/** Whether a draft tells of the past of medicine and of nobody who is treated now: its people are in the books. */
export function isPast({ paragraphs }: Pick<Draft, 'paragraphs'>): boolean {
  const said = saidAtStart(paragraphs);
  const years = new Set(said.flatMap((s) => s.years));
  return years.size >= ENOUGH && Math.min(...years) < NOBODY_LIVES && !said.some((s) => s.now);
}

const saidAtStart = perParagraphAtStart(LOOK, (text) => ({
  years: [...text.matchAll(LONG_AGO)].map((m) => Number(m[1])),
  now: NOW.test(text),
}));
