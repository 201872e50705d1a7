import { intervals, isMonthFirst, readDate } from './anchor.ts';
import { headless, isHead } from './chat.ts';
import { clocksApart } from './clocks.ts';
import { comes } from './coming.ts';
import type { Operator, Proposal, Target } from './operators.ts';
import { removal, removeDetail } from './remove.ts';
import { owns, placeOf } from './span.ts';
import { CLOCK, lead, partOfDay, put } from './time.ts';

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

const DAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)days?$|^(?:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)$/i;
const MONTH = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/i;
const SEASON = /^(?:spring|summer|autumn|winter)$/i;

/** Says when, rather than only that it is fresh: `just`, `straight off`. */
const DATED =
  /\d|day|night|week|month|year|morning|evening|afternoon|ago|last|since|christmas|easter|eid|summer|winter|spring|autumn|january|february|march|april|may|june|july|august|september|october|november|december/i;

/**
 * The word that stands in for a day or a month behind an article: `the other Wednesday` → `the other day`. `qualified`: an adjective stands
 * before it, as in `a wet Thursday`; not `a scan Monday`.
 */
function unitOf(said: string, before: string, qualified: boolean): string | undefined {
  if (DAY.test(said) && /\bon an? $/i.test(before)) return undefined;
  if (DAY.test(said) && /\b(?:every|each) (?:other|second|third) $/i.test(before)) return 'week';
  if (DAY.test(said) && /(?<!\b(?:every|each) )\b(?:first|second|third|fourth|last) $/i.test(before)) return 'occasion';
  // `most Februaries`, `some Mondays`
  if (/\b(?:most|some|many|all|few) $/i.test(before)) {
    if (/^(?:mon|tues|wednes|thurs|fri|satur|sun)days$/i.test(said)) return 'weeks';
    if (MONTH.test(said.replace(/ies$/, 'y').replace(/s$/, ''))) return 'years';
  }
  const article = /\b(?:the|an?|that|this|one|other|same|every|each|next|following|preceding|last|previous)\s$/i.test(before);
  if (!article && !(qualified && /\ban? \p{Ll}{2,}\s$/u.test(before))) return undefined;
  // `every other Tuesday`, `each Diwali`
  const often = /\b(?:each|every)(?: other)?\s$/i.test(before);
  if (DAY.test(said)) return often ? 'week' : 'day';
  if (often) return /^\p{Lu}\p{L}+$/u.test(said) ? 'year' : undefined;
  // `in the January`: ‘in the month’ says nothing.
  return MONTH.test(said) && !/\bthe\s$/i.test(before) ? 'month' : SEASON.test(said) ? 'season' : undefined;
}

/** What belongs to a time that was found in part: `last Christmas | but one`, `03 | h20`. */
const REST = /^(?: but one|h(?:\d{2})?)\b/;
/** `the second | week of March` */
const PART = /\b(?:first|second|third|fourth|last|1st|2nd|3rd|4th) $/i;
/** `the week before | Diwali` */
const WEEK_OF = /\bthe (?:week|day|night|month|evening|morning) (?:before|after) $/i;
/** `by the end of | January` */
const ENDED = /\b(?:the )?(?:end|beginning|start|middle) of $/i;
/** `Wednesday | and Friday` */
const ALSO = /^(?:(?:,| and| or| &|[-–]) ?(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b(?!['’])){1,6}/i;
/** `5:50 pm | on Friday`: the day goes with its hour. */
const ITS_DAY = /^,? (?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b(?!['’])/i;

/** `ten to | midnight` */
const PAST = /\b(?:five|ten|twenty|twenty-five|a? ?quarter|half|\d{1,2})(?: minutes?)? (?:to|past) $/i;
/** `every | 9 pm` */
const OFTEN = /\b(?:every|each) $/i;

const YEAR_BEHIND = /^,? (?:19|20)\d\d\b/;
/** A time with what belongs to it. */
function whole(part: Target): Target {
  const { text, start, end } = part;
  const said = text.slice(start, end);
  const rest = REST.exec(text.slice(end, end + 10))?.[0].length ?? 0;
  const before = /^(?:week|weekend|half|part|days?) (?:of|in)\b/i.test(said)
    ? (PART.exec(text.slice(Math.max(0, start - 8), start))?.[0].length ?? 0)
    : 0;
  const ended = ENDED.exec(text.slice(Math.max(0, start - 24), start))?.[0].length ?? 0;
  // `sent on 4 Feb. Family want`: the dot ends the sentence as well.
  const stop = said.endsWith('.') && /^\s+\p{Lu}|^\s*$/u.test(text.slice(end, end + 4)) ? 1 : 0;
  const also = DAY.test(said) ? (ALSO.exec(text.slice(end, end + 80))?.[0].length ?? 0) : 0;
  const around = WEEK_OF.exec(text.slice(Math.max(0, start - 20), start))?.[0].length ?? 0;
  const past = /^(?:midnight|midday|noon|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})\b/i.test(said)
    ? (PAST.exec(text.slice(Math.max(0, start - 24), start))?.[0].length ?? 0)
    : 0;
  // `the Christmas | market`: the article is the market’s.
  const article =
    /^ \p{Ll}/u.test(text.slice(end, end + 2)) && placeOf(part)?.next?.pos === 'NOUN' ? (ARTICLE.exec(said)?.[0].length ?? 0) : 0;
  return { ...part, start: start - Math.max(before, ended, around, past) + article, end: end + rest + also - stop };
}
const ARTICLE = /^(?:the|an?) (?=\p{L}+$)/iu;

/** A part of the day before a noun: `morning`, `early`. */
const attributeOf = (said: string, target: Target): string =>
  (partOfDay(said, { ...target, text: said, start: 0, end: said.length }) ?? '').replace(/^(?:in|at) (?:the )?/, '').replace(/ hours$/, '');

/** `every 9 pm` → `every evening` */
function often(said: string, target: Target): readonly string[] {
  const { text, start } = target;
  if (!OFTEN.test(text.slice(Math.max(0, start - 6), start)) || !partOfDay(said, target)) return [];
  return [
    attributeOf(said, target)
      .replace(/^(?:early|mid-)/, '')
      .trim() || 'day',
  ];
}

/** last night → nothing, with its preposition, or a word that says less. */
export const withoutDate: Operator = (part) => {
  const stamped = headless(part);
  if (stamped.length) return stamped;
  const target = whole(part);
  const { text, start, end } = target;
  const said = text.slice(start, end);
  const place = placeOf(target);
  const vague = 'Say less about when it happened';
  const unit = unitOf(said, text.slice(Math.max(0, start - 20), start), place?.prev?.pos === 'ADJ');
  const day = partOfDay(said, target);
  const leads = place?.next?.pos === 'NOUN' && /\b(?:the|an?|his|her|their|our|my) $/i.test(text.slice(Math.max(0, start - 6), start));
  const instead = (words: string): Proposal => put(target, vague, words, 'suggested');
  // `until the week before the feast`
  const until = place?.next?.pos !== 'NOUN' && /^(?:until|till)$/.test(lead(target).preposition) && DATED.test(said) && !CLOCK.test(said);
  const year = YEAR_BEHIND.exec(text.slice(end, end + 8))?.[0].length;
  const itsDay = day ? ITS_DAY.exec(text.slice(end, end + 16))?.[0].length : undefined;
  const out: Proposal = { title: 'Leave out when it happened', safety: 'suggested', edits: removal(target, start) };
  return [
    ...ownedByTime(target),
    ...(until ? (DAY.test(said) ? ['until then'] : ['until recently', 'until then']).map(instead) : []),
    ...clocksApart(target),
    // `in Ramadan 2022` → `in 2022`
    ...(year
      ? [put({ ...target, end: end + year }, vague, within(lead(target).preposition, text.slice(end, end + year).trim()), 'suggested')]
      : []),
    // `the 10:32 train` → `the morning train`
    ...(day && leads ? [{ title: vague, safety: 'suggested' as const, edits: [{ start, end, text: attributeOf(said, target) }] }] : []),
    ...(day && itsDay
      ? [
          put(
            { ...target, end: end + itsDay },
            vague,
            day.replace(/^in the (?!early)/, 'one ').replace(/^at (?=night)/, 'one '),
            'suggested',
          ),
        ]
      : []),
    ...often(said, target).map((words): Proposal => ({ title: vague, safety: 'suggested', edits: [{ start, end, text: words }] })),
    ...(day && !leads ? [instead(day)] : []),
    ...(DAY.test(said) && lead(target).preposition === 'since' ? [put(target, vague, 'for some days', 'suggested')] : []),
    ...(unit ? [{ title: vague, safety: 'suggested' as const, edits: [{ start, end, text: unit }] }] : []),
    ...(/^just$/i.test(said)
      ? [{ ...out, blank: true }]
      : ADVERB.test(said) || (HANGS.test(said) && place?.prev?.pos === 'VERB')
        ? [out]
        : []),
    ...removeDetail(target)
      .filter((p) => !p.whole && !takesWords(target, p))
      .map((p) => ({ ...p, title: out.title })),
    ...(DATED.test(said) && !until && comes(target) ? ['soon', 'shortly'].map(instead) : []),
    ...(DATED.test(said) && !until ? loosely(said, lead(target).preposition).map(instead) : []),
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

/** `died | the Wednesday before Palm Sunday` */
const HANGS = /^(?:the |that )?(?:mon|tues|wednes|thurs|fri|satur|sun)day (?:before|after|of|in)\b/i;

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
