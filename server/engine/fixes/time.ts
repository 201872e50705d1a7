import type { Proposal, Target } from './operators.ts';

const LEAD =
  /\b(?:(on|at|in|from|since|until|till|by|during|dated|of|before|after|for) )?(?:(?:about|around) )?(?:(?:the )?(?:early )?(?:morning|afternoon|evening|night) of )?(?:the )?$/i;

const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day/i;

/** Start of the preposition that leads to the date, or of the date; and that preposition. */
export function lead(target: Target): { from: number; preposition: string } {
  const before = target.text.slice(Math.max(0, target.start - 40), target.start);
  const found = LEAD.exec(before);
  // `if she comes in | Monday`: the verb’s.
  if (found?.[1]?.toLowerCase() === 'in' && WEEKDAY.test(target.text.slice(target.start, target.end)))
    return { from: target.start, preposition: '' };
  return { from: target.start - (found?.[0].length ?? 0), preposition: found?.[1]?.toLowerCase() ?? '' };
}

export function put(target: Target, title: string, text: string, safety: Proposal['safety']): Proposal {
  const { from } = lead(target);
  return { title, safety, edits: [{ start: from, end: target.end, text }] };
}

export const CLOCK =
  /^(?:at )?(?:around |about )?(\d{1,2})(?:[:.h](\d{2}))?(?: ?h(?:rs?)?)? ?(a\.?m\.?|p\.?m\.?)?\.?$|^([01]\d|2[0-3])([0-5]\d)(?: ?h(?:rs|ours)?)?$/i;

/** A time that only a clock of 24 hours shows. */
const ROUND_THE_CLOCK = /(?<![.\d])(?:0\d|1[3-9]|2[0-3])[:.h][0-5]\d(?![.\d])/;

interface Clock {
  /** 0 to 23, as far as it is said which half of the day is meant. */
  readonly hour: number;
  readonly minute: number;
  readonly half: boolean;
  /** Whether minutes are said, and whether hour and minutes are written as one number: `1945`. */
  readonly minutes: boolean;
  readonly run: boolean;
  /** Signs of the hour. */
  readonly digits: number;
}

/** A clock time, read as it is written; undefined where it is none. */
export function clockOf(said: string): Clock | undefined {
  const clock = CLOCK.exec(said.trim());
  if (!clock) return undefined;
  const half = clock[3]?.[0]?.toLowerCase();
  const hour = (Number(clock[1] ?? clock[4]) % (half ? 12 : 24)) + (half === 'p' ? 12 : 0);
  const minute = Number(clock[2] ?? clock[5] ?? 0);
  return {
    hour,
    minute,
    half: half !== undefined,
    minutes: clock[2] !== undefined,
    run: clock[4] !== undefined,
    digits: clock[1]?.length ?? 2,
  };
}

/** The hour of a clock time, 0 to 23; undefined where none is said, or where it may be another. */
function hourOf(said: string, target: Target): number | undefined {
  const clock = clockOf(said);
  if (!clock) return undefined;
  const { hour, half, run, digits, minutes } = clock;
  // `09h`
  const marked = /^(?:at )?(?:[01]?\d|2[0-3])h$/i.test(said.trim());
  if (!minutes && !half && !run && !marked) return undefined;
  if (/^ (?:in the (?:morning|afternoon|evening)|at night)\b/i.test(target.text.slice(target.end, target.end + 18))) return undefined;
  // `born in 1945`
  if (run && /^(?:in|since|during|of)$/.test(lead(target).preposition)) return undefined;
  // `5.02`: which half of the day is not said, and a draft of another clock would say it.
  const open = !half && !marked && !run && hour > 0 && hour < 10 && digits < 2 && !ROUND_THE_CLOCK.test(target.draft.source);
  return open ? undefined : hour;
}

/** Until which hour a part of the day lasts: what one says of it, and behind `until`, `by` or `since`. */
const PARTS = [
  [6, 'in the early hours', 'the early hours'],
  [9, 'in the morning', 'early morning'],
  [11, 'in the morning', 'mid-morning'],
  [12, 'in the morning', 'the middle of the day'],
  [14, 'in the afternoon', 'the middle of the day'],
  [18, 'in the afternoon', 'the afternoon'],
  [22, 'in the evening', 'the evening'],
  [24, 'at night', 'the night'],
] as const;

/** `until 11.52` → `until the middle of the day`; `it's 9:55 pm` → `it's evening`; undefined where no hour is said. */
export function partOfDay(said: string, target: Target): string | undefined {
  const hour = hourOf(said, target);
  const part = PARTS.find(([until]) => hour !== undefined && hour < until);
  if (!part) return undefined;
  const { preposition } = lead(target);
  if (/^(?:since|until|till|by)$/.test(preposition)) return `${preposition} ${part[2]}`;
  if (/^(?:from|before)$/.test(preposition)) return `${preposition} ${part[1].replace(/^(?:in|at) /, '')}`;
  return /\b(?:it|that)(?:['’]s| is| was)(?: now)? $/i.test(target.text.slice(Math.max(0, target.start - 14), target.start))
    ? part[1].replace(/^(?:in|at) (?:the )?/, '')
    : part[1];
}
