import type { Edit } from '../../../shared/finding.ts';
import { behindBlankLine, blankLineBefore } from '../document/blank-line.ts';
import { lineStart } from '../document/block.ts';
import type { Proposal, Target } from './operators.ts';
import { upper } from './mend.ts';
import { clockOf, partOfDay } from './time.ts';

/** What wants a time and no interval: `until 10:40`, `the 10:32 train`. */
const OPEN = /\b(?:until|till|by|since|from|before|after|between|to|and|past|the|an?|this|that|his|her|their|our|every|each) $/i;
const LEAD = /(?:\bat )?(?:\b(?:around|about) )?$/i;
/** What stands beside times of two days, or of which the second was the earlier one. */
const APART =
  /\b(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}day|mon|tues?|wed|thurs?|fri|sat|sun|yesterday|tomorrow|overnight|next|following|previous|earlier|later|last seen|days?|weeks?|(?:night|day|morning|evening) (?:before|after)|\p{L}+ eve|\d{1,2}\/\d{1,2}|had (?:\p{L}+ )?(?:\p{L}+ed|been|left|gone|come|fallen|taken|seen|eaten|woken))\b/iu;
/** A list over more than a day. */
const COURSES =
  /\b(?:discharg\w+|days? \d|day (?:one|two|three)|home|overnight|next (?:day|morning)|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/i;
const DAY = 24 * 60;
/** Only from an evening into the small hours, in minutes, does one time of a course come before another on the clock. */
const LATE = 18 * 60;
const EARLY = 8 * 60;

/** Minutes since midnight and where it is said, relative to the block. */
interface Clock {
  readonly start: number;
  readonly end: number;
  readonly minutes: number;
  /** Whether it says `am` or `pm`. */
  readonly half: boolean;
}

/**
 * Several clock times of a paragraph become the time that lies between each and the one before: one action, so that a course keeps its pace. `Surfaced at
 * 10:32, in pain at 10:40` → `surfaced in the morning, in pain 8 minutes later`.
 */
export function clocksApart(here: Target): readonly Proposal[] {
  const target = here.scope.zone === 'list' ? withItems(here) : here;
  const clocks = clocksIn(target);
  const first = clocks[0];
  if (
    !first ||
    clocks.length < 2 ||
    (target !== here && COURSES.test(target.text)) ||
    !clocks.some((c) => c.start === target.start) ||
    saysDay(target, clocks)
  )
    return [];
  const part = partOfDay(target.text.slice(first.start, first.end), { ...target, start: first.start, end: first.end });
  const apart = clocks.map((clock, i) => (i ? minutesBetween(clocks[i - 1]!, clock, target.text) : 0));
  if (part === undefined || apart.some((minutes) => minutes === undefined)) return [];
  const edits = clocks.map((clock, i): Edit => {
    const lead = LEAD.exec(target.text.slice(Math.max(0, clock.start - 16), clock.start))![0].length;
    const when = i ? `${length(apart[i]!)} later` : part;
    return { start: clock.start - lead, end: clock.end, text: asItem(target.text, clock, when) };
  });
  const title = 'Say how much later instead of the clock';
  if (target === here) return [{ title, safety: 'suggested', edits }];
  const moved = edits.map((e) => ({ ...e, start: e.start + target.base, end: e.end + target.base }));
  return [{ title, safety: 'suggested', edits: moved, everywhere: true }];
}

/** The items of a list together, as the course that they tell. */
function withItems(here: Target): Target {
  const { source } = here.draft;
  const from = blankLineBefore(source, here.base);
  const by = here.base - from;
  const text = source.slice(from, behindBlankLine(source, here.base)).trimEnd();
  return { ...here, text, base: from, start: here.start + by, end: here.end + by };
}

/** `- 10:12 fall` → `- In the morning: fall`; `- 10:12 – fall` has its own mark. */
function asItem(text: string, { start, end }: Clock, when: string): string {
  const line = text.slice(lineStart(text, start), start);
  if (!/^[ \t>]*(?:[-*+]|\d{1,2}[.)])[ \t]+(?:\[[ x]\][ \t]+)?$/i.test(line)) return when;
  return /^ [\p{L}\d]/u.test(text.slice(end, end + 2)) ? `${upper(when)}:` : upper(when);
}

/** Whether a day is reported among the clock times, or behind the last of them in its sentence. */
function saysDay({ draft, text, base }: Target, clocks: readonly Clock[]): boolean {
  const [from, to] = [clocks[0]!.start + base, sentenceEnd(text, clocks.at(-1)!.end) + base];
  return draft.hits.some(
    (h) =>
      h.rule.category === 'date' &&
      h.start >= from &&
      h.end <= to &&
      !clocks.some((c) => c.start + base <= h.start && h.start < c.end + base),
  );
}

const sentenceEnd = (text: string, at: number): number => at + /^[^.!?\n]*/.exec(text.slice(at))![0].length;

/** The clock times with minutes that are reported in the target’s block; none where one of them wants a time, or it is not said of which half of the day. */
function clocksIn({ draft, text, base }: Target): readonly Clock[] {
  const clocks = draft.hits.flatMap((hit): Clock[] => {
    const [start, end] = [hit.start - base, hit.end - base];
    if (hit.rule.category !== 'date' || start < 0 || end > text.length) return [];
    const said = text.slice(start, end);
    const clock = /:/.test(said) ? clockOf(said) : undefined;
    // The dot of `p.m.` may end the sentence as well.
    const dot = said.endsWith('.') && /^(?:\s+\p{Lu}|\s*$)/u.test(text.slice(end, end + 4)) ? 1 : 0;
    return clock ? [{ start, end: end - dot, minutes: 60 * clock.hour + clock.minute, half: clock.half }] : [];
  });
  const open = clocks.some((c) => OPEN.test(text.slice(Math.max(0, c.start - 26), c.start).replace(LEAD, '')));
  return open || new Set(clocks.map((c) => c.half)).size > 1 ? [] : clocks;
}

/** Undefined where the second may be of another day, or is told before it happened. */
function minutesBetween(a: Clock, b: Clock, text: string): number | undefined {
  if (b.start < a.end || APART.test(text.slice(a.end, sentenceEnd(text, b.end)))) return undefined;
  if (b.minutes > a.minutes) return b.minutes - a.minutes;
  return a.minutes >= LATE && b.minutes <= EARLY ? b.minutes - a.minutes + DAY : undefined;
}

/** `8 minutes`, `1 hour`, `2 h 20 min`. */
function length(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (!hours) return `${rest} ${rest === 1 ? 'minute' : 'minutes'}`;
  return rest ? `${hours} h ${rest} min` : `${hours} ${hours === 1 ? 'hour' : 'hours'}`;
}
