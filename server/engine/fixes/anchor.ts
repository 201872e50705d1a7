import { MONTHS } from '../language/classes.ts';
import type { Draft, Raw } from '../rules/rule.ts';

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

/** Reads the first day and month in `text`: 3 March 2024, March 3rd, 03/03/2024 (day first), 2024-03-03. */
export function readDate(text: string): CalendarDate | undefined {
  const iso = /\b(\d{4})-(\d{1,2})-(\d{1,2})\b/.exec(text);
  const numeric = /\b(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{2,4}))?\b/.exec(text);
  const named =
    /(?:\b(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?)?\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?(?:\s+(\d{1,2})(?:st|nd|rd|th)?\b)?(?:,?\s+(\d{4}))?/i.exec(
      text,
    );
  if (iso) return valid(Number(iso[3]), Number(iso[2]), Number(iso[1]));
  if (named) {
    const month = MONTH_KEYS.indexOf(named[2]!.toLowerCase()) + 1;
    return valid(Number(named[1] ?? named[3] ?? 0), month, yearOf(named[4]));
  }
  if (numeric)
    return (
      valid(Number(numeric[1]), Number(numeric[2]), yearOf(numeric[3])) ?? valid(Number(numeric[2]), Number(numeric[1]), yearOf(numeric[3]))
    );
  return undefined;
}

const valid = (day: number, month: number, year: number | undefined): CalendarDate | undefined =>
  month >= 1 && month <= 12 && day >= 0 && day <= 31 ? { day, month, year } : undefined;

const DAY = 86_400_000;

/** Days from the draft's anchor, its first exact date, to this one. Undefined for anything but exact dates with a day. */
export function dayOf(hit: Raw, draft: Draft): number | undefined {
  if (hit.rule.id !== 'date-exact') return undefined;
  const read = (h: Raw): CalendarDate | undefined => readDate(draft.source.slice(h.start, h.end));
  const first = draft.hits.find((h) => h.rule.id === 'date-exact' && read(h)?.day);
  const own = read(hit);
  if (!first || !own?.day) return undefined;
  if (first.start === hit.start) return 0;
  const anchor = read(first)!;
  const year = own.year ?? anchor.year ?? 2001;
  const days = Math.round((Date.UTC(year, own.month - 1, own.day) - Date.UTC(anchor.year ?? year, anchor.month - 1, anchor.day)) / DAY);
  return own.year === undefined && days < 0 ? days + 365 : days;
}
