import { readDate } from './anchor.ts';
import type { Operator, Target } from './operators.ts';
import { keepCase } from './phrase.ts';
import { removal } from './remove.ts';

const LEAD = /\b(?:on|at|in|from|since|until|by|during|dated|of) (?:the )?(?:(?:morning|afternoon|evening|night) of )?(?:the )?$/i;

/** Start of the preposition that leads to the date, or of the date. */
function lead(target: Target): number {
  const before = target.text.slice(Math.max(0, target.start - 40), target.start);
  return target.start - (LEAD.exec(before)?.[0].length ?? 0);
}

function replace(target: Target, title: string, put: string, safety: 'safe' | 'suggested') {
  const start = lead(target);
  return { title, safety, edits: [{ start, end: target.end, text: keepCase(put, target.text.slice(start, target.end)) }] };
}

const count = (n: number, unit: string): string => `${n === 1 ? 'one' : n} ${unit}${n === 1 ? '' : 's'}`;

/** 10 March → one week later, counted from the first exact date of the draft. */
export const toInterval: Operator = (target) => {
  if (target.day === undefined) return undefined;
  if (target.day === 0) return replace(target, 'Call this day 0 and count from it', 'on day 0', 'safe');
  const days = Math.abs(target.day);
  const amount =
    days % 7 === 0 && days < 70 ? count(days / 7, 'week') : days < 60 ? count(days, 'day') : count(Math.round(days / 30.4), 'month');
  return replace(target, 'Give the interval instead of the date', `${amount} ${target.day > 0 ? 'later' : 'earlier'}`, 'safe');
};

/** 3 March 2024 → early 2024. Not where the year is unknown. */
export const toSeason: Operator = (target) => {
  const date = readDate(target.text.slice(target.start, target.end));
  if (!date?.year) return undefined;
  const part = date.month <= 4 ? 'early' : date.month <= 8 ? 'mid' : 'late';
  return replace(target, 'Give the time of year only', part === 'mid' ? `in mid-${date.year}` : `in ${part} ${date.year}`, 'suggested');
};

/** 3 March 2024 → 2024. */
export const toYear: Operator = (target) => {
  const year = /\b(?:19|20)\d\d\b/.exec(target.text.slice(target.start, target.end))?.[0];
  return year ? replace(target, 'Give the year only', `in ${year}`, 'suggested') : undefined;
};

/** last night → nothing, with its preposition. */
export const withoutDate: Operator = (target) => ({
  title: 'Leave out when it happened',
  safety: 'suggested',
  edits: removal(target, lead(target)),
});
