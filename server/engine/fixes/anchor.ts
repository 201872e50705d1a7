import { MONTHS } from '../language/classes.ts';
import type { Edit } from '../../../shared/finding.ts';
import type { Draft, Raw } from '../rules/rule.ts';
import { isHead } from './chat.ts';
import type { Target } from './operators.ts';
import { keepCase } from './phrase.ts';

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
const LEADING = /\b(?:on|at|in|from|since|until|by|dated) (?:the )?(?:(?:morning|afternoon|evening|night) of )?(?:the )?$/i;

interface Dated {
  readonly hit: Raw;
  readonly days: number;
}

/**
 * Edits that turn every exact date about the target's person into days from the first, offsets into the source. Undefined where
 * the target is no such date, where it is the only one, or where the draft counts days already: a second anchor would contradict it.
 */
export function intervals(target: Target): Edit[] | undefined {
  const { hit, draft, personOf } = target;
  const monthFirst = isMonthFirst(draft);
  if (hit.rule.id !== 'date-exact' || COUNTED.test(draft.source) || monthFirst === undefined) return undefined;
  const person = personOf(hit);
  // The front matter and the head of a message tell of the text, not of the patient.
  const told = (h: Raw): boolean =>
    h.rule.id === 'date-exact' && personOf(h) === person && h.scope?.zone !== 'front-matter' && !isHead(target.at(h));
  const dated = days(draft, draft.hits.filter(told), monthFirst);
  if (dated.length < 2 || !dated.some((d) => d.hit.start === hit.start)) return undefined;
  return dated.map((d, i) => {
    const before = draft.source.slice(Math.max(0, d.hit.start - 40), d.hit.start);
    const start = d.hit.start - (LEADING.exec(before)?.[0].length ?? 0);
    const said = draft.source.slice(start, d.hit.end);
    const alone = start === d.hit.start && !/\b(?:the|a|an|this|that)\s$/i.test(before) && /(?:^|[\n|&(:;])\s*$/.test(before);
    return { start, end: d.hit.end, text: keepCase(alone ? label(d.days) : phrase(d.days, i), said) };
  });
}

/** Days from the first date, for every one that can be read; a date without a year is in the year of the first. */
function days(draft: Draft, hits: readonly Raw[], monthFirst: boolean): Dated[] {
  const read = hits.flatMap((hit) => {
    const date = readDate(draft.source.slice(hit.start, hit.end), monthFirst);
    return date?.day ? [{ hit, date }] : [];
  });
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

const count = (n: number, unit: string): string => `${n === 1 ? 'one' : n} ${unit}${n === 1 ? '' : 's'}`;
const label = (days: number): string => `day ${days < 0 ? `−${-days}` : days}`;

/** Days, weeks or months, so that no exact date can be counted back from a year away. */
function amount(days: number): string {
  if (days < 61) return days % 7 === 0 ? count(days / 7, 'week') : count(days, 'day');
  return days < 730 ? `about ${count(Math.round(days / 30.4), 'month')}` : `about ${count(Math.round(days / 365), 'year')}`;
}

/** The second date is so long after the first; the others say from which day they are counted. */
function phrase(days: number, index: number): string {
  if (days === 0) return index === 0 ? 'on day 0' : 'on the same day';
  if (days < 0) return `${amount(-days)} before day 0`;
  return index === 1 ? `${amount(days)} later` : days < 61 ? `on day ${days}` : `${amount(days)} after day 0`;
}
