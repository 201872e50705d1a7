import { Finder } from '../../language/finder.ts';
import type { Span } from '../../../../shared/finding.ts';
import { perBlock } from '../../language/per-block.ts';
import { levels, TEXT_ZONES, type Draft, type Hit, type Rule } from '../rule.ts';

/** Points of time within one stretch from which the sequence itself is recognisable. */
const POINTS = 4;
const WITHIN = 400;
const POINT = new Finder(
  /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|(?<![\d.:])(?:[01]?\d|2[0-3]):[0-5]\d(?![\d:])|(?<![\d/])(?:0?[1-9]|[12]\d|3[01])(?:\/(?:0?[1-9]|1[0-2])(?:\/\d{2,4})?|\.(?:0?[1-9]|1[0-2])\.\d{2,4})(?![\d/])|\b\d{1,2}(?:st|nd|rd|th)? (?:january|february|march|april|may|june|july|august|september|october|november|december)\b/giu,
);
const ACCOUNT = new Finder(
  /\b(?:minute-by-minute|hour-by-hour|day-by-day|blow-by-blow) (?:account|story|log|timeline)\b|\bevery (?:visit|call|shift|appointment) listed\b|\b(?:\w{3,8}|\d{1,2}) (?:phone )?calls between \d/giu,
);
const HOURS =
  /\b(?:open|closed|opening|clinics?|weekdays|bookings?|phone lines|reception|programme|agenda|session|webinar|conference|registration|coffee|lunch)\b/i;

function* dense(draft: Draft): Iterable<Hit> {
  const all: Span[] = [];
  for (const i of timesOf.where(draft.scopes)) {
    const scope = draft.scopes[i]!;
    if (!TEXT_ZONES.includes(scope.zone) || scope.zone === 'front-matter') continue;
    const { account, points } = timesOf(scope)!;
    const { start: base } = scope.block;
    if (account) {
      yield { start: base + account.start, end: base + account.end };
      return;
    }
    for (const p of points) all.push({ start: base + p.start, end: base + p.end });
  }
  const first = all.findIndex(({ start }, i) => (all[i + POINTS - 1]?.end ?? Infinity) - start <= WITHIN);
  if (first < 0) return;
  const { start, end } = all[first]!;
  yield { start, end, related: all.slice(first, first + POINTS) };
}

/** The first account of a sequence in a block, and its points of time; none where it gives opening hours. */
const timesOf = perBlock(({ text }): { readonly account?: Span; readonly points: readonly Span[] } | undefined => {
  if (HOURS.test(text)) return undefined;
  const spans = (finder: Finder): Span[] => [...finder.matches(text)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
  const [account] = spans(ACCOUNT);
  const points = spans(POINT);
  return account ? { account, points } : points.length ? { points } : undefined;
});

const rule: Rule = {
  id: 'timeline-dense',
  category: 'advice',
  tier: 'document',
  severity: levels('information', 'information', 'warning', 'error'),
  summary: 'So many dated or ordered steps that the sequence itself is recognisable.',
  message: 'A detailed day-by-day story lets relatives follow it as their own. Phases or intervals tell the same.',
  guidance: ['HIPAA (C)', 'CARE', 'GMC-EDU endnote 8'],
  fixes: ['date-to-interval', 'remove-detail'],
  whole: dense,
  examples: {
    fire: [
      'Monday triage 08:10, CT 09:40, theatre 11:15, ITU by 14:00, review 16:30, gone by 19:00.',
      'She rang on the Thursday, came on the Friday, was sent home on Saturday and died on Sunday morning.',
      'Timeline ⏎ 03/03 fall ⏎ 05/03 admission ⏎ 07/03 scan ⏎ 09/03 surgery ⏎ 12/03 discharge',
      'Twelve phone calls between 21:00 and 04:00 that Easter Sunday.',
      'Every visit listed with ward, consultant and weekday across two years.',
      'A minute-by-minute account of the arrest, with street names.',
      'Seen on 3 March, again on 5 March, scanned on 9 March and buried on 21 March.',
    ],
    quiet: [
      'Symptoms progressed over six weeks.',
      'Chemotherapy was given every three weeks for six cycles.',
      'A timeline with relative days (day 0, day 3, day 10).',
      'The guideline timeline runs from 2009 to 2024.',
      'Theatre starts at eight.',
      'We are open Monday, Tuesday, Thursday and Friday from 8:30 to 18:00.',
    ],
  },
};
export default rule;
