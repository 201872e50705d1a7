import type { Edit } from '../../../shared/finding.ts';
import type { Proposal, Target } from './operators.ts';
import { clockOf, partOfDay } from './time.ts';

/** What wants a time and no interval: `until 10:40`, `the 10:32 train`. */
const OPEN = /\b(?:until|till|by|since|from|before|after|between|to|and|past|the|an?|this|that|his|her|their|our|every|each) $/i;
const LEAD = /(?:\bat )?(?:\b(?:around|about) )?$/i;
/** What stands between times of two days, or of which the second was the earlier one. */
const APART =
  /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|tomorrow|next|following|previous|earlier|later|had|last seen|days?|weeks?|night before|day before|\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*)\b/i;
const DAY = 24 * 60;
/** Only from an evening into the small hours, in minutes, does one time of a course come before another on the clock. */
const LATE = 18 * 60;
const EARLY = 8 * 60;

/** Minutes since midnight and where it is said, relative to the block. */
interface Clock {
  readonly start: number;
  readonly end: number;
  readonly minutes: number;
}

/**
 * Several clock times of a paragraph become the time that lies between each and the one before: one action, so that a course keeps its pace. `Surfaced at
 * 10:32, in pain at 10:40` → `surfaced in the morning, in pain 8 minutes later`.
 */
export function clocksApart(target: Target): readonly Proposal[] {
  const clocks = clocksIn(target);
  const first = clocks[0];
  if (!first || clocks.length < 2 || !clocks.some((c) => c.start === target.start)) return [];
  const part = partOfDay(target.text.slice(first.start, first.end), { ...target, start: first.start, end: first.end });
  const apart = clocks.map((clock, i) => (i ? minutesBetween(clocks[i - 1]!, clock, target.text) : 0));
  if (part === undefined || apart.some((minutes) => minutes === undefined)) return [];
  const edits = clocks.map((clock, i): Edit => {
    const lead = LEAD.exec(target.text.slice(Math.max(0, clock.start - 16), clock.start))![0].length;
    return { start: clock.start - lead, end: clock.end, text: i ? `${length(apart[i]!)} later` : part };
  });
  return [{ title: 'Say how much later instead of the clock', safety: 'suggested', edits }];
}

/** The clock times with minutes that are reported in the target’s block; none where one of them wants a time. */
function clocksIn({ draft, text, base }: Target): readonly Clock[] {
  const clocks = draft.hits.flatMap((hit): Clock[] => {
    const [start, end] = [hit.start - base, hit.end - base];
    if (hit.rule.category !== 'date' || start < 0 || end > text.length) return [];
    const clock = /:/.test(text.slice(start, end)) ? clockOf(text.slice(start, end)) : undefined;
    return clock ? [{ start, end, minutes: 60 * clock.hour + clock.minute }] : [];
  });
  return clocks.some((c) => OPEN.test(text.slice(Math.max(0, c.start - 10), c.start))) ? [] : clocks;
}

/** Undefined where the second may be of another day, or is told before it happened. */
function minutesBetween(a: Clock, b: Clock, text: string): number | undefined {
  if (b.start < a.end || APART.test(text.slice(a.end, b.start))) return undefined;
  if (b.minutes > a.minutes) return b.minutes - a.minutes;
  return a.minutes >= LATE && b.minutes <= EARLY ? b.minutes - a.minutes + DAY : undefined;
}

/** `8 minutes`, `1 hour`, `2 h 20 min`. */
function length(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (!hours) return `${rest} ${rest === 1 ? 'minute' : 'minutes'}`;
  return rest ? `${hours} h ${rest} min` : `${hours} ${hours === 1 ? 'hour' : 'hours'}`;
}
