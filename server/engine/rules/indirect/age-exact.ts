import { numberAt } from '../../language/classes.ts';
import { levels, type Hit, type Rule, type Scope } from '../rule.ts';

const UNIT_YEARS: Readonly<Record<string, number>> = {
  year: 1,
  yr: 1,
  y: 1,
  month: 1 / 12,
  mth: 1 / 12,
  week: 1 / 52,
  wk: 1 / 52,
  day: 1 / 365,
};
const GENERIC =
  /\b(?:age[sd]?|over|under|below|above|than|from|between|to|least|and|or|screening|median|mean|average|adults?|children|people|women|men|patients)\s+(?:of\s+|at\s+|age\s+|aged\s+)?$/i;

/** `every Thursday at 4`: an hour. */
const CLOCK =
  /\b(?:(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?s?|today|tomorrow|yesterday|tonight|morning|afternoon|evening|night)\s+at\s+$/i;

/** Reads the age into years; leaves out study populations, thresholds and follow-up. */
function accept(hit: Hit, scope: Scope): boolean | Hit {
  const said = scope.text.slice(hit.start, hit.end);
  const before = scope.text.slice(Math.max(0, hit.start - 40), hit.start);
  if (CLOCK.test(before)) return false;
  if (
    GENERIC.test(before) &&
    !/\b(?:man|woman|boy|girl|lady|gentleman|patient|was|is|died|turned)\s+(?:of|at|aged)\s+$/i.test(before) &&
    !/^aged\s*$/i.test(said)
  ) {
    if (!/(?:^|[.!?,|]|\(|\n)\s*(?:aged|at)\s+$/i.test(before) || /\b(?:people|women|men|patients|adults|children)\b/i.test(before))
      return false;
  }
  const word = scope.words.findIndex((w, i) => w.start >= hit.start && w.end <= hit.end && numberAt(scope.words, i));
  const value = /\d+(?:\.\d)?/.exec(said)?.[0] ?? (word >= 0 ? String(numberAt(scope.words, word)!.value) : undefined);
  const unit = /year|yr|month|mth|week|wk|day|\by/i.exec(said)?.[0].toLowerCase();
  if (value === undefined) return hit;
  // `6/12 old`, `3/52 old`
  const part = /\/(12|52)\b/.exec(said)?.[1];
  const years = part ? Number(value) / Number(part) : Number(value) * (unit ? (UNIT_YEARS[unit] ?? 1) : 1);
  return years >= 90 ? false : { ...hit, data: { years } };
}

const AGE_ROW = /^[ \t|]{0,8}(?:patient['’]?s? )?age\b(?![^|\n]*\b(?:median|mean|range|group|IQR|SD)\b)[^|\n]{0,24}\|[^\n]*/gim;
const CELL = /(?<=\|[ \t]{0,8})\d{1,3}(?: ?(?:years?|yrs?|y))?(?=[ \t]{0,8}(?:\||$))/g;

/** `| Age (years) | 35 | 52 | 17 |`: one for each patient. */
function* inTable({ zone, text }: Scope): Iterable<Hit> {
  if (zone !== 'table') return;
  for (const { 0: row, index } of text.matchAll(AGE_ROW))
    for (const { 0: cell, index: at } of row.matchAll(CELL)) {
      const years = parseInt(cell, 10);
      if (years < 90) yield { start: index + at, end: index + at + cell.length, data: { years } };
    }
}

const PERSON = 'man|woman|boy|girl|lady|gentleman|gent|lad|lass|patient|child|toddler|baby|student|teenager|chap|bloke|guy|male|female';
const NUMBER = String.raw`(?:\d{1,3}(?:\.\d)?|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)`;

const rule: Rule = {
  id: 'age-exact',
  category: 'age',
  tier: 'indirect',
  weight: 1,
  severity: levels('warning', 'information', 'warning', 'error'),
  summary: 'A precise age in years, months, weeks or days.',
  message: 'An exact age cuts the crowd about tenfold compared with a decade.',
  guidance: ['HRY M', 'BMJ-ED', 'ECHO-TW'],
  fixes: ['age-to-decade', 'age-to-life-stage'],
  texts: [
    // 47-year-old, 9 week old, 16yo, 4 yr old, 62 y/o
    new RegExp(String.raw`(?<![\p{L}\d.,/-])${NUMBER}[ -]?(?:years?|yrs?|months?|mths?|weeks?|wks?|days?|y)[ -]?(?:old|o)\b(?!er)`, 'giu'),
    /(?<![\p{L}\d.,/-])\d{1,3}[ ]?(?:yo|y\/o|yr\/o|yrs\/o)\b/giu,
    // 34F, M62 after an opening or a space
    /(?<=^|[\s([,;:])(?:[1-9]\d?[ ]?[MF]|[MF][ ]?[1-9]\d)(?=$|[\s)\],;.:])/gu,
    new RegExp(
      String.raw`\b(?:aged?)[ :]{1,2}(?<x>${NUMBER}(?: (?:months?|weeks?|days?)\b)?)\b(?![ ]?(?:to|and|or|-|–|\+|years? (?:and|or)|mg|%))`,
      'dgiu',
    ),
    new RegExp(String.raw`\b(?:${PERSON})(?:,)? of (?:only |just |about )?(?<x>${NUMBER})\b(?![ ]?(?:%|mg|kg|cm))`, 'dgiu'),
    // She is 52, he was forty-nine; turned 88
    new RegExp(
      String.raw`\b(?:he|she|patient|who|mum|mother|dad|father|son|daughter|wife|husband)(?: is|['’]s| was| has just turned| just turned| turned| turns) (?:only |just |about |now |nearly |almost )?(?<x>${NUMBER})(?=[,.;:!?)]|$| and | now| today| this| next| when | or so| but )`,
      'dgiu',
    ),
    // Mr Prewitt, 58, has; a builder (39)
    /(?<=\p{L}\.?, ?|\p{L} \()(?<x>[1-8]\d)(?=,|\.(?:\s|$)|\)|;| years?\b)(?!,\d|\.\d|\), ?\d)/dgu,
    // 43yrs, 81 yrs female
    /(?<![\p{L}\d.,/-])\d{1,2} ?(?:yrs?|years?|months?|weeks?|days?)(?=[ ,]+(?:male|female|lady|boy|girl|man|woman|gentleman|[MF]\b))/giu,
    new RegExp(String.raw`\b(?:at|at the age of) (?<x>${NUMBER}),? (?=she|he|they|the patient)`, 'dgiu'),
    // five-and-a-half-year-old, 2½-year-old
    new RegExp(
      String.raw`(?<![\p{L}\d.,/-])(?:${NUMBER}[- ]and[- ](?:a[- ]half|(?:three|a)[- ]quarters?)|\d{1,2} ?[½¼¾])[- ]year[- ]old\b`,
      'giu',
    ),
    // presented at 3 weeks, was admitted aged five weeks
    new RegExp(
      String.raw`\b(?:presented|admitted|saw (?:him|her|them)|died|referred|diagnosed|collapsed) (?:first |again )?(?:at|aged) (?<x>${NUMBER} (?:days|weeks|months))(?= (?:with|of age|and|by|for|because)\b|[,.;)]|$)`,
      'dgiu',
    ),
    /(?<![\p{L}\d.,/-])\d{1,2}\/(?:12|52)(?=[- ](?:old|boy|girl|male|female|infant|baby)\b)/giu,
    // A sentence that opens with it: 45, smoker, scaffolder.
    /(?<=^[\s|]{0,8}|[.!?]["”’)]?\s{1,3}|\n)(?<x>[1-9]\d)(?=, (?:smoker|non-?smoker|ex-?smoker|fit and well|previously well|healthy|retired|single|married|divorced|widow\w*|mother|father|mum|dad|male|female|lives|never|no (?:pmh|meds|past|kids))\b|\. (?:Two kids|Three kids|One child|Healthy|Single|Married|Smoker|Fit|Retired|Previously well|No past)\b| and (?:left-handed|terrified|pregnant|scared|alone|otherwise|fit and|never|already)\b)/dgu,
  ],
  search: inTable,
  accept,
  examples: {
    fire: [
      'I lost a ⟦five-and-a-half-year-old⟧ on my first night.',
      'She presented at ⟦3 weeks⟧ with a fever.',
      'A ⟦6/12⟧ old boy was brought in.',
      '⟦45⟧, smoker, scaffolder.',
      'The patient was aged ⟦54 years⟧ on the day of surgery.',
      'She is a woman of ⟦45 years⟧ at the same clinic.',
      'A ⟦47-year-old⟧ man with a painful knee.',
      'She was ⟦52 years old⟧ and otherwise well.',
      '⟦34F⟧ with RUQ pain.',
      'This ⟦six-week-old⟧ boy would not feed.',
      'At ⟦71⟧, he still worked full time.',
      'The patient, a man of ⟦39⟧, had never smoked.',
      'A ⟦16yo⟧ girl came in alone.',
      'Aged ⟦28⟧, primigravida.',
      'Her son went home, aged ⟦39 days⟧.',
    ],
    quiet: [
      'They come every thurs at 4, he drives.',
      'Screening starts at age 50 in England.',
      'Women aged 40-49 were randomised.',
      'A man in his forties.',
      'She had taken prednisolone 40 mg for 12 days.',
      'A 20-year follow-up study was published.',
      'Median age was 63 years (IQR 55-71).',
    ],
  },
};
export default rule;
