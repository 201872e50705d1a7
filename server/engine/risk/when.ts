import type { Raw } from '../rules/rule.ts';
import { of, point, rowOf, TABLES, times, type Span3 } from './tables.ts';
import type { Fact } from './facts.ts';

const DAY = 1 / 365;
const SEEN = /\b(?:admitted|admission|attended|attendance|presented|came in|brought in|seen|treated|referred|discharged)\b/i;

/** Years in which an event or a visit may have happened, from the most exact time that is given. */
function windowOf(hits: readonly Raw[], source: string): { years: Span3; hit: Raw } | undefined {
  const found = hits.flatMap((hit) => {
    const years = yearsOf(hit, source.slice(hit.start, hit.end).toLowerCase());
    return years ? [{ years, hit }] : [];
  });
  return found.length ? found.reduce((a, b) => (b.years.typical < a.years.typical ? b : a)) : undefined;
}

function yearsOf({ rule }: Raw, said: string): Span3 | undefined {
  if (rule.id === 'date-exact') return point(DAY);
  if (rule.id === 'time-recent') return /month/.test(said) ? of([20 * DAY, 30 * DAY, 60 * DAY]) : /week/.test(said) ? of([3 * DAY, 7 * DAY, 10 * DAY]) : of([DAY, DAY, 3 * DAY]);
  if (rule.id !== 'date-partial') return undefined;
  if (/^(?:in |during )?(?:19|20)\d\d$/.test(said)) return of([0.8, 1, 1.2]);
  if (/jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|spring|summer|autumn|winter|month/.test(said)) return of([25 * DAY, 31 * DAY, 92 * DAY]);
  return of([DAY, 4 * DAY, 31 * DAY]);
}

/** What somebody's event or visit and its time do to the number of people: how many of them had one like it then. */
export function eventFact(hits: readonly Raw[], told: string, source: string, years: number | undefined): Fact | undefined {
  const event = hits.find((h) => h.rule.id === 'unusual-event');
  const window = windowOf(hits, source);
  if (!event && !(window && SEEN.test(told))) return undefined;
  const span = { start: (event ?? window!.hit).start, end: (event ?? window!.hit).end };
  if (!window) return { key: 'event', label: 'an event', share: of(TABLES.details.unknown), span, guessed: true };
  const { rates, other, admission } = TABLES.events;
  const row = event && rowOf(rates, source.slice(event.start, event.end));
  const visit = years !== undefined && years >= 75 ? admission.over74 : admission.under75;
  const rate = of(event ? (row?.rate ?? other) : visit);
  const label = event ? (row?.label ?? 'an event') : 'care at that time';
  const share = times(rate, window.years);
  const cap = (n: number): number => Math.min(1, n);
  return { key: 'event', label, share: { low: cap(share.low), typical: cap(share.typical), high: cap(share.high) }, span, guessed: !!event && !row };
}
