import { intervals, isMonthFirst, readDate } from './anchor.ts';
import { headless, isHead } from './chat.ts';
import type { Operator, Proposal, Target } from './operators.ts';
import { removal, removeDetail } from './remove.ts';
import { owns, placeOf } from './span.ts';

const LEAD =
  /\b(?:(on|at|in|from|since|until|till|by|during|dated|of|before|after|for) )?(?:(?:about|around) )?(?:(?:the )?(?:early )?(?:morning|afternoon|evening|night) of )?(?:the )?$/i;

/** Start of the preposition that leads to the date, or of the date; and that preposition. */
function lead(target: Target): { from: number; preposition: string } {
  const before = target.text.slice(Math.max(0, target.start - 40), target.start);
  const found = LEAD.exec(before);
  return { from: target.start - (found?.[0].length ?? 0), preposition: found?.[1]?.toLowerCase() ?? '' };
}

function put(target: Target, title: string, text: string, safety: Proposal['safety']): Proposal {
  const { from } = lead(target);
  return { title, safety, edits: [{ start: from, end: target.end, text }] };
}

/** All exact dates about one person become days from the first: one action, so that no two can disagree. */
export const toInterval: Operator = (target) => {
  const edits = intervals(target);
  return edits ? [{ title: 'Count all dates from the first, day 0', safety: 'safe', verbatim: true, edits }] : [];
};

/** `in` stands before a span of time where another preposition stood before a day. */
const within = (preposition: string, span: string): string =>
  /^(?:|on|at|in|dated|of)$/.test(preposition) ? `in ${span}` : `${preposition} ${span}`;

/** 3 March 2024 → early 2024. Not where the year is unknown. */
export const toSeason: Operator = (target) => {
  const monthFirst = isMonthFirst(target.draft);
  const date = monthFirst === undefined ? undefined : readDate(target.text.slice(target.start, target.end), monthFirst);
  // The head of a message goes, or stays.
  if (!date?.year || isHead(target)) return [];
  const part = date.month <= 4 ? 'early ' : date.month <= 8 ? 'mid-' : 'late ';
  const span = `${part}${date.year}`;
  return [
    put(target, 'Give the time of year only', within(lead(target).preposition, span), 'suggested'),
    { title: 'Give the time of year only', safety: 'suggested', edits: [{ start: target.start, end: target.end, text: span }] },
  ];
};

/** 3 March 2024 → 2024. */
export const toYear: Operator = (target) => {
  const said = target.text.slice(target.start, target.end).trim();
  const year = /\b(?:19|20)\d\d\b/.exec(said)?.[0];
  if (!year || year === said || isHead(target)) return [];
  return [
    put(target, 'Give the year only', within(lead(target).preposition, year), 'suggested'),
    { title: 'Give the year only', safety: 'suggested', edits: [{ start: target.start, end: target.end, text: year }] },
  ];
};

const CLOCK =
  /^(?:at )?(?:around |about )?(\d{1,2})(?:[:.h](\d{2}))?(?: ?h(?:rs?)?)? ?(a\.?m\.?|p\.?m\.?)?\.?$|^([01]\d|2[0-3])([0-5]\d)(?: ?h(?:rs|ours)?)?$/i;
const DAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)days?$|^(?:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)$/i;
const MONTH = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/i;
const SEASON = /^(?:spring|summer|autumn|winter)$/i;

/** Says when, rather than only that it is fresh: `just`, `straight off`. */
const DATED =
  /\d|day|night|week|month|year|morning|evening|afternoon|ago|last|since|christmas|easter|eid|summer|winter|spring|autumn|january|february|march|april|may|june|july|august|september|october|november|december/i;

/** A time that only a clock of 24 hours shows. */
const ROUND_THE_CLOCK = /(?<![.\d])(?:0\d|1[3-9]|2[0-3])[:.h][0-5]\d(?![.\d])/;

/** The hour of a clock time, 0 to 23; undefined where none is said, or where it may be another. */
function hourOf(said: string, target: Target): number | undefined {
  const clock = CLOCK.exec(said.trim());
  if (!clock) return undefined;
  const half = clock[3]?.[0]?.toLowerCase();
  // `09h`
  const marked = /^(?:at )?(?:[01]?\d|2[0-3])h$/i.test(said.trim());
  if (!clock[2] && !half && !clock[4] && !marked) return undefined;
  if (/^ (?:in the (?:morning|afternoon|evening)|at night)\b/i.test(target.text.slice(target.end, target.end + 18))) return undefined;
  // `born in 1945`
  if (clock[4] && /^(?:in|since|during|of)$/.test(lead(target).preposition)) return undefined;
  const hour = (Number(clock[1] ?? clock[4]) % (half ? 12 : 24)) + (half === 'p' ? 12 : 0);
  // `5.02`: which half of the day is not said, and a draft of another clock would say it.
  const open = !half && !marked && !clock[4] && hour > 0 && hour < 8 && clock[1]!.length < 2 && !ROUND_THE_CLOCK.test(target.draft.source);
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
function partOfDay(said: string, target: Target): string | undefined {
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

/**
 * The word that stands in for a day or a month behind an article: `the other Wednesday` → `the other day`. `qualified`: an adjective stands
 * before it, as in `a wet Thursday`; not `a scan Monday`.
 */
function unitOf(said: string, before: string, qualified: boolean): string | undefined {
  const article = /\b(?:the|an?|that|this|one|other|same|every|each|next|following|preceding|last|previous)\s$/i.test(before);
  if (!article && !(qualified && /\ban? \p{Ll}{2,}\s$/u.test(before))) return undefined;
  // `every other Tuesday`, `each Diwali`
  const often = /\b(?:each|every)(?: other)?\s$/i.test(before);
  if (DAY.test(said)) return often ? 'week' : 'day';
  if (often) return /^\p{Lu}\p{L}+$/u.test(said) ? 'year' : undefined;
  return MONTH.test(said) ? 'month' : SEASON.test(said) ? 'season' : undefined;
}

/** What belongs to a time that was found in part: `last Christmas | but one`, `03 | h20`. */
const REST = /^(?: but one|h(?:\d{2})?)\b/;

/** last night → nothing, with its preposition, or a word that says less. */
export const withoutDate: Operator = (part) => {
  const stamped = headless(part);
  if (stamped.length) return stamped;
  const target = { ...part, end: part.end + (REST.exec(part.text.slice(part.end, part.end + 10))?.[0].length ?? 0) };
  const { text, start, end } = target;
  const said = text.slice(start, end);
  const vague = 'Say less about when it happened';
  const unit = unitOf(said, text.slice(Math.max(0, start - 20), start), placeOf(target)?.prev?.pos === 'ADJ');
  const day = partOfDay(said, target);
  const instead = (words: string): Proposal => put(target, vague, words, 'suggested');
  const out: Proposal = { title: 'Leave out when it happened', safety: 'suggested', edits: removal(target, start) };
  return [
    ...ownedByTime(target),
    ...(day ? [instead(day)] : []),
    ...(unit ? [{ title: vague, safety: 'suggested' as const, edits: [{ start, end, text: unit }] }] : []),
    ...(/^just$/i.test(said) ? [{ ...out, blank: true }] : ADVERB.test(said) ? [out] : []),
    ...removeDetail(target)
      .filter((p) => !p.whole && !takesWords(target, p))
      .map((p) => ({ ...p, title: out.title })),
    ...(DATED.test(said) ? loosely(said, lead(target).preposition).map(instead) : []),
  ];
};

/** What says no more than that it was some time, the likeliest first. */
function loosely(said: string, preposition: string): string[] {
  if (DAY.test(said)) return ['one day', 'that day'];
  if (CLOCK.test(said)) return /^(?:at)?$/.test(preposition) ? ['at one point'] : [];
  const fresh =
    /^(?:last|this|the other|yesterday|today|tonight|earlier this)\b|\bago$/i.test(said) && !/\bbut one$|\byears? ago/i.test(said);
  return fresh ? ['recently', 'at the time'] : ['at the time', 'recently'];
}

/** `this week’s answers` → `the recent answers`, `Monday’s ward round` → `the ward round`, `that Monday’s clinic` → `that clinic`. */
function ownedByTime({ text, start, end }: Target): readonly Proposal[] {
  const said = text.slice(start, end);
  const own = owns(text, end) ? 2 : 0;
  if ((!own && !/['’]s$/.test(said)) || /\d{4}/.test(said)) return [];
  const day = said.replace(/['’]s$/, '');
  const coming = /^(?:tomorrow|tonight|next|coming)\b/i.test(said);
  const title = 'Say less about when it happened';
  const put = (words: string, to: number): Proposal => ({ title, safety: 'suggested', edits: [{ start, end: to, text: words }] });
  const rest = /^\s*/.exec(text.slice(end + own))![0].length;
  if (/\b(?:the|that|this|his|her|our|my|their|following|same)\s$/i.test(text.slice(Math.max(0, start - 12), start)))
    return [put('', end + own + rest)];
  return (DAY.test(day) ? ['the'] : [coming ? 'the next' : 'the recent', 'the']).map((words) => put(words, end + own));
}

/** Times that hang on nothing. */
const ADVERB = /^(?:today|tonight|yesterday|tomorrow|last night|this (?:morning|afternoon|evening|week))$/i;

/** Whether a removal would take more than the date and the small words that lead to it. */
function takesWords(target: Target, { edits }: Proposal): boolean {
  const place = placeOf(target);
  if (!place) return false;
  const taken = place.words.filter(
    (w) => edits.some((e) => e.start <= w.start && w.end <= e.end) && (w.end <= target.start || w.start >= target.end),
  );
  return taken.some(
    (w) => /^(?:NOUN|PROPN|VERB|ADJ|NUM)$/.test(w.pos) && !/^(?:morning|afternoon|evening|night|weekend|week)s?$/.test(w.lower),
  );
}
