import { MONTHS } from '../language/classes.ts';
import type { Edit } from '../../../shared/finding.ts';
import type { Draft, Raw } from '../rules/rule.ts';
import { isHead } from './chat.ts';
import type { Target } from './operators.ts';
import { keepCase } from './mend.ts';
import { placeOf } from './span.ts';

export interface CalendarDate {
  readonly day: number;
  /** 1 to 12 */
  readonly month: number;
  readonly year: number | undefined;
}

const MONTH_KEYS = [...MONTHS].map((m) => m.slice(0, 3)).slice(0, 12);

function yearOf(text: string | undefined): number | undefined {
  if (!text) return undefined;
  const year = Number(text);
  return text.length === 2 ? (year > 40 ? 1900 : 2000) + year : year;
}

const NUMERIC = /(?<![\d/.-])(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{2,4}))?\b/;

/** Reads the first day and month in `text`: 3 March 2024, March 3rd, 2024-03-03, and 04/03/2024 in the order that `monthFirst` says. */
export function readDate(text: string, monthFirst: boolean): CalendarDate | undefined {
  const iso = /\b(\d{4})-(\d{1,2})-(\d{1,2})\b/.exec(text);
  const numeric = NUMERIC.exec(text);
  const named =
    /(?:\b(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?)?\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?(?:\s+(\d{1,2})(?:st|nd|rd|th)?\b)?(?:,?\s+(\d{4}))?/i.exec(
      text,
    );
  if (iso) return valid(Number(iso[3]), Number(iso[2]), Number(iso[1]));
  if (named) {
    const month = MONTH_KEYS.indexOf(named[2]!.toLowerCase()) + 1;
    return valid(Number(named[1] ?? named[3] ?? 0), month, yearOf(named[4]));
  }
  if (!numeric) return undefined;
  const [first, second, year] = [Number(numeric[1]), Number(numeric[2]), yearOf(numeric[3])];
  const orders = [valid(first, second, year), valid(second, first, year)];
  return monthFirst ? (orders[1] ?? orders[0]) : (orders[0] ?? orders[1]);
}

/** Whether dates of digits have the month first: as some of them must, else as readers of the region write. Undefined where both occur. */
export function isMonthFirst({ source, hits, settings }: Pick<Draft, 'source' | 'hits' | 'settings'>): boolean | undefined {
  const dates = hits.filter((h) => h.rule.id === 'date-exact').map((h) => NUMERIC.exec(source.slice(h.start, h.end)));
  const [dayFirst, monthFirst] = [1, 2].map((part) => dates.some((date) => Number(date?.[part]) > 12));
  return dayFirst && monthFirst ? undefined : monthFirst || (!dayFirst && settings.region === 'us');
}

const valid = (day: number, month: number, year: number | undefined): CalendarDate | undefined =>
  month >= 1 && month <= 12 && day >= 0 && day <= 31 ? { day, month, year } : undefined;

const DAY = 86_400_000;
const COUNTED = /\bday (?:0|zero)\b/i;
/** What goes with a date: `on the morning of`. */
const LEADING = /\b(?:on|at|in|dated) (?:the )?(?:(?:morning|afternoon|evening|night) of )?(?:the )?$/i;
/** `the scan of`, `two days after`, `from … to`: behind these stands a day, and no `on`. */
const BEFORE_DAY = String.raw`\b(?:of|for|before|after|between|and|to|than|through|until|till|since|from|by)`;
const KEPT = new RegExp(String.raw`(?:${BEFORE_DAY}|\b(?:the|an?|this|that|his|her|their|our|my)) $`, 'i');
const OPENING = /(?:^|[\n|&(:;])\s*$/;
const ARTICLE = new RegExp(`(?<=${BEFORE_DAY} )the $`, 'i');

interface Dated {
  readonly hit: Raw;
  readonly days: number;
}

/**
 * Edits that turn every date about the target's person into days from the first, offsets into the source: exact ones, and `the 12th` behind one. Undefined where
 * the target is no such date, where it is the only one, or where the draft counts days already: a second anchor would contradict it.
 */
export function intervals(target: Target): Edit[] | undefined {
  const { hit, draft, personOf } = target;
  const monthFirst = isMonthFirst(draft);
  if (!isDay(hit, draft) || COUNTED.test(draft.source) || monthFirst === undefined) return undefined;
  const person = personOf(hit);
  // The front matter and the head of a message tell of the text, not of the patient.
  const told = (h: Raw): boolean => isDay(h, draft) && personOf(h) === person && h.scope?.zone !== 'front-matter' && !isHead(target.at(h));
  const dated = days(draft, draft.hits.filter(told), monthFirst);
  if (dated.length < 2 || !dated.some((d) => d.hit.start === hit.start)) return undefined;
  return dated.map((d, i) => {
    const there = target.at(d.hit);
    const { from, as } = leading(there);
    const said = there.text.slice(from, there.end);
    const bare = as === 'label' || (as === 'noun' && d.days >= 0 && d.days < EXACT);
    return { start: from + there.base, end: d.hit.end, text: keepCase(bare ? label(d.days) : phrase(d.days, i), said) };
  });
}

/** Where what goes with a date begins, and what reads there: `on day 11`, `of day 11`, or `day 11` alone in its cell. */
function leading(there: Target): { from: number; as: 'time' | 'noun' | 'label' } {
  const before = there.text.slice(Math.max(0, there.start - 40), there.start);
  const lead = LEADING.exec(before);
  if (lead) return { from: there.start - lead[0].length, as: 'time' };
  // `after the 3 March scan`
  const article = placeOf(there)?.next?.pos === 'NOUN' ? undefined : ARTICLE.exec(before);
  return { from: there.start - (article?.[0].length ?? 0), as: OPENING.test(before) ? 'label' : KEPT.test(before) ? 'noun' : 'time' };
}

/** `the 12th`, which has the month of the date before it. */
const ORDINAL = /^(?:the )?(\d{1,2})(?:st|nd|rd|th)$/i;

const isDay = ({ rule, start, end }: Raw, { source }: Draft): boolean =>
  rule.id === 'date-exact' || (rule.id === 'date-partial' && ORDINAL.test(source.slice(start, end)));

/** Days from the first date, for every one that can be read; a date without a year is in the year of the first. */
function days(draft: Draft, hits: readonly Raw[], monthFirst: boolean): Dated[] {
  const read: { hit: Raw; date: CalendarDate }[] = [];
  // What was once before, told in passing, is not where the story stands.
  let latest: CalendarDate | undefined;
  for (const hit of hits) {
    const said = draft.source.slice(hit.start, hit.end);
    const ordinal = ORDINAL.exec(said);
    const date = ordinal ? following(Number(ordinal[1]), latest) : readDate(said, monthFirst);
    if (!date?.day) continue;
    read.push({ hit, date });
    if (!latest || order(date, latest) >= 0) latest = date;
  }
  const first = read[0];
  if (!first) return [];
  const year = first.date.year ?? read.find((r) => r.date.year)?.date.year ?? 2001;
  const time = (d: CalendarDate): number => Date.UTC(d.year ?? year, d.month - 1, d.day) / DAY;
  const anchor = time(first.date);
  return read.map(({ hit, date }) => {
    const days = Math.round(time(date) - anchor);
    // December to January without a year goes on; it does not go back eleven months.
    return { hit, days: date.year === undefined && days < -300 ? days + 365 : days };
  });
}

/** Below 0 where `a` was before `b`; a date without a year is in the other's. */
const order = (a: CalendarDate, b: CalendarDate): number =>
  ((a.year ?? b.year ?? 0) - (b.year ?? a.year ?? 0)) * 372 + (a.month - b.month) * 31 + a.day - b.day;

/** The next such day of a month after a date. */
function following(day: number, last: CalendarDate | undefined): CalendarDate | undefined {
  if (!last) return undefined;
  const { month, year } = last;
  if (day >= last.day) return valid(day, month, year);
  return valid(day, (month % 12) + 1, year && month === 12 ? year + 1 : year);
}

/** From so many days on an exact count would lead back to the date. */
const EXACT = 61;
const SPELLED = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const count = (n: number, unit: string): string => `${SPELLED[n] ?? n} ${unit}${n === 1 ? '' : 's'}`;
const label = (days: number): string => `day ${days < 0 ? `−${-days}` : days}`;

/** Days, weeks or months, so that no exact date can be counted back from a year away. */
function amount(days: number): string {
  if (days < EXACT) return days % 7 === 0 ? count(days / 7, 'week') : count(days, 'day');
  return days < 730 ? `about ${count(Math.round(days / 30.4), 'month')}` : `about ${count(Math.round(days / 365), 'year')}`;
}

/** The second date is so long after the first; the others say from which day they are counted. */
function phrase(days: number, index: number): string {
  if (days === 0) return index === 0 ? 'on day 0' : 'on the same day';
  if (days < 0) return `${amount(-days)} before day 0`;
  return index === 1 ? `${amount(days)} later` : days < EXACT ? `on day ${days}` : `${amount(days)} after day 0`;
}
