import type { Settings } from '../../../shared/settings.ts';
import { perText } from '../language/per-text.ts';
import type { Raw } from '../rules/rule.ts';
import { middleOf, of, point, rowOf, TABLES, times, type Span3 } from './tables.ts';
import type { Fact } from './facts.ts';

const DAY = 1 / 365;
/** Words that name a single day to whoever knows when they were published. */
const ONE_DAY =
  /\b(?:today|tonight|yesterday|this (?:morning|afternoon|evening)|last (?:night|evening)|(?:\d|two|three|four|five|six) days ago|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)\b/;
const SEEN = /\b(?:admitted|admission|attended|attendance|presented|came in|brought in|seen|treated|referred|discharged)\b/i;
const seen = perText((told) => SEEN.test(told));

/** Years in which an event or a visit may have happened, from the most exact time that is given; `dated`: readers know when it was published. */
function windowOf(hits: readonly Raw[], source: string, dated: boolean): { years: Span3; hit: Raw } | undefined {
  const found = hits.flatMap((hit) => {
    const said = source.slice(hit.start, hit.end).toLowerCase();
    const years = yearsOf(hit, said);
    return years ? [{ years: dated && ONE_DAY.test(said) ? point(DAY) : years, hit }] : [];
  });
  return found.length ? found.reduce((a, b) => (middleOf(b.years) < middleOf(a.years) ? b : a)) : undefined;
}

function yearsOf({ rule }: Raw, said: string): Span3 | undefined {
  if (rule.id === 'date-exact') return point(DAY);
  if (rule.id === 'time-recent')
    return /month/.test(said)
      ? of([20 * DAY, 30 * DAY, 60 * DAY])
      : /week/.test(said)
        ? of([3 * DAY, 7 * DAY, 10 * DAY])
        : of([DAY, DAY, 3 * DAY]);
  if (rule.id !== 'date-partial') return undefined;
  if (/^(?:in |during )?(?:19|20)\d\d$/.test(said)) return of([0.8, 1, 1.2]);
  if (/jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|spring|summer|autumn|winter|month/.test(said))
    return of([25 * DAY, 31 * DAY, 92 * DAY]);
  return of([DAY, 4 * DAY, 31 * DAY]);
}

/**
 * What somebody's event or visit and its time do to the number of people: how many of them had one like it then. Of several the rarest
 * counts; an event whose time is not given narrows by a guess.
 */
export function eventFact(
  hits: readonly Raw[],
  told: string,
  source: string,
  years: number | undefined,
  settings: Pick<Settings, 'publishDate'>,
): Fact | undefined {
  const window = windowOf(hits, source, settings.publishDate !== '');
  const facts = hits
    .filter((h) => h.rule.id === 'unusual-event')
    .map((hit) => happened(hit, source.slice(hit.start, hit.end), window?.years));
  if (window && seen(told)) facts.push(visit(window.hit, window.years, years));
  return facts.length ? facts.reduce((a, b) => (middleOf(b.share) < middleOf(a.share) ? b : a)) : undefined;
}

function happened({ start, end }: Raw, said: string, window: Span3 | undefined): Fact {
  const { rates, other } = TABLES.events;
  const row = rowOf(rates, said);
  const share = window ? capped(times(of(row?.rate ?? other), window)) : of(TABLES.details.unknown);
  return { key: 'event', label: row?.label ?? 'an event', share, span: { start, end }, guessed: !row || !window };
}

function visit({ start, end }: Raw, window: Span3, years: number | undefined): Fact {
  const { admission } = TABLES.events;
  const rate = years !== undefined && years >= 75 ? admission.over74 : admission.under75;
  return { key: 'event', label: 'care at that time', share: capped(times(of(rate), window)), span: { start, end } };
}

const capped = ({ low, typical, high }: Span3): Span3 => ({
  low: Math.min(1, low),
  typical: Math.min(1, typical),
  high: Math.min(1, high),
});
