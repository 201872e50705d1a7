import type { Settings } from '../../../shared/settings.ts';
import age from './data/age.json' with { type: 'json' };
import conditions from './data/conditions.json' with { type: 'json' };
import details from './data/details.json' with { type: 'json' };
import events from './data/events.json' with { type: 'json' };
import groups from './data/groups.json' with { type: 'json' };
import occupations from './data/occupations.json' with { type: 'json' };
import population from './data/population.json' with { type: 'json' };

/** A share or a number, from the least to the most that can be meant. */
export interface Span3 {
  readonly low: number;
  readonly typical: number;
  readonly high: number;
}

/** The tables of the crowd estimate; each says where it comes from, under which licence and of when it is. */
export const TABLES = { age, conditions, details, events, groups, occupations, population };

export const of = ([low, typical, high]: readonly number[]): Span3 => ({ low: low!, typical: typical!, high: high! });
export const point = (n: number): Span3 => ({ low: n, typical: n, high: n });
export const times = (a: Span3, b: Span3): Span3 => ({ low: a.low * b.low, typical: a.typical * b.typical, high: a.high * b.high });
/** `n` give or take a factor; never a share above one. */
export const about = (n: number, factor: number, most = Infinity): Span3 => ({
  low: n / factor,
  typical: n,
  high: Math.min(n * factor, most),
});

/** The geometric middle, by which the most telling of several is chosen. */
export const middleOf = ({ low, high }: Span3): number => Math.sqrt(low * high);

interface Row {
  readonly words: readonly string[];
}

/** The first row one of whose words begins a word of `said`, in lower case. */
export function rowOf<R extends Row>(rows: readonly R[], said: string): R | undefined {
  const lower = said.toLowerCase();
  return rows.find((row) => row.words.some((word) => beginsWord(lower, word)));
}

function beginsWord(lower: string, word: string): boolean {
  for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1)) if (!/\p{L}/u.test(lower[at - 1] ?? ' ')) return true;
  return false;
}

/** A share that the user has set for a word of `said`, whatever the tables know. */
export function ownShare(settings: Settings, said: string): Span3 | undefined {
  const lower = said.toLowerCase();
  const own = Object.entries(settings.shares).find(([word]) => beginsWord(lower, word.toLowerCase()));
  return own && own[1] > 0 && own[1] <= 1 ? about(own[1], 2, 1) : undefined;
}

/** Share of all people whose age is from `from` up to and with `to`. */
export function ageShare(from: number, to: number): Span3 {
  let share = 0;
  for (let year = Math.floor(from); year <= to; year++) share += age.perYear[Math.min(Math.floor(year / 5), age.perYear.length - 1)]!;
  return about(share, age.spread, 1);
}
