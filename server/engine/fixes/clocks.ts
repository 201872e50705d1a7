import type { Edit } from '../../../shared/finding.ts';
import type { Proposal, Target } from './operators.ts';
import { mend } from './mend.ts';
import { partOfDay } from './time.ts';

/** A time of day with minutes; no ratio, and no value to a thousand. */
const TIME =
  /(?<![\d.:/-])(?<lead>(?:at|around|about) )?(?<h>[01]?\d|2[0-3]):(?<m>[0-5]\d)(?: ?(?<half>[ap])\.?m\b\.?)?(?! ?h)(?![\d:/]|[ ,]\d{3}| ?[–-] ?\d)/dgi;
/** What wants a time and no interval: `until 10:40`. */
const OPEN = /\b(?:until|till|by|since|from|before|after|between|to|and|past) $/i;
const DAY = 24 * 60;
/** What follows further behind is of another day, or another story. */
const SHIFT = 12 * 60;

/** Minutes since midnight and where it is said. */
interface Clock extends Edit {
  readonly minutes: number;
}

/**
 * Several clock times of a paragraph become the time that lies between each and the one before: one action, so that a course keeps its pace. `Surfaced at
 * 10:32, in pain at 10:40` → `surfaced in the morning, in pain 8 minutes later`.
 */
export function clocksApart(target: Target): readonly Proposal[] {
  const { text, base } = target;
  // Lines of minutes and seconds, as of an episode.
  if (/^\d{1,2}:\d\d .*\n\d{1,2}:\d\d /m.test(text)) return [];
  const clocks = readClocks(text);
  if (clocks.length < 2 || !clocks.some((c) => c.start <= target.start && target.end <= c.end)) return [];
  const part = partOfDay(text.slice(target.start, target.end), target) === undefined ? undefined : firstPart(clocks[0]!, target);
  if (part === undefined) return [];
  const edits: Edit[] = [];
  for (const [i, { start, end, minutes }] of clocks.entries()) {
    const before = clocks[i - 1];
    const apart = before ? (minutes - before.minutes + DAY) % DAY : 0;
    if (before && (apart === 0 || apart > SHIFT)) return [];
    edits.push({ start, end, text: before ? `${length(apart)} later` : part });
  }
  const moved = mend(edits, text).map((e) => ({ ...e, start: e.start + base, end: e.end + base }));
  return [{ title: 'Say how much later instead of the clock', safety: 'suggested', verbatim: true, edits: moved }];
}

/** Undefined where one of them wants a time: then none can become an interval. */
function readClocks(text: string): readonly Clock[] {
  const out: Clock[] = [];
  for (const found of text.matchAll(TIME)) {
    const { h, m, half } = found.groups!;
    if (OPEN.test(text.slice(Math.max(0, found.index - 10), found.index))) return [];
    const hour = half ? (Number(h) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(h);
    out.push({ start: found.index, end: found.index + found[0].length, text: '', minutes: 60 * hour + Number(m) });
  }
  return out;
}

const firstPart = ({ start, end }: Clock, target: Target): string | undefined => {
  const lead = /^(?:at|around|about) /i.exec(target.text.slice(start, end))?.[0].length ?? 0;
  return partOfDay(target.text.slice(start + lead, end), { ...target, start: start + lead, end });
};

/** `8 minutes`, `1 hour`, `2 h 20 min`. */
function length(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (!hours) return `${rest} ${rest === 1 ? 'minute' : 'minutes'}`;
  return rest ? `${hours} h ${rest} min` : `${hours} ${hours === 1 ? 'hour' : 'hours'}`;
}
