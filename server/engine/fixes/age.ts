import { numberAt } from '../language/classes.ts';
import { wordAt } from '../language/words.ts';
import type { Operator, Proposal, Target } from './operators.ts';
import { owns } from './span.ts';
import { nounPhraseEnd, possessive } from './phrase.ts';
import { thresholdIsThePoint, gestationMatters } from './guards.ts';

const DECADES = ['', '', 'twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties'];

/** 47-year-old → in her forties. Adults under 90. */
export const ageDecade: Operator = (target) => {
  const years = yearsOf(target);
  if (years === undefined || years < 18 || years >= 90) return [];
  const decade = years < 20 ? 'late teens' : DECADES[Math.floor(years / 10)]!;
  const title = 'Give the decade instead of the age';
  if (!fillsCell(target)) return replaceAge(target, `in ${possessive(target)} ${decade}`, title);
  const { start, end } = target;
  return [age(target, title, [{ start, end, text: years < 20 ? decade : `${10 * Math.floor(years / 10)}s` }])];
};

/** `| Age | 35 | 52 |`, `■(51, in sleep)`: no sentence stands around it. */
const fillsCell = ({ text, start, end, scope }: Target): boolean =>
  (scope.zone === 'table' && /(?:^|\|)\s*$/.test(text.slice(0, start)) && /^\s*(?:\||$)/.test(text.slice(end))) ||
  (/^\d+$/.test(text.slice(start, end)) && /[^\p{L}\p{N}\s]\($/u.test(text.slice(0, start)) && /^[,;)]/.test(text.slice(end)));

/** 93 → aged 90 or older: one top band. */
export const ageTop: Operator = (target) => {
  const years = yearsOf(target);
  if (years !== undefined && years < 90) return [];
  return replaceAge(target, 'aged 90 or older', 'Use the band “90 or older”');
};

/** 15 → teenage; 9 weeks → infant; 72 → older. Not where the weeks are the point, as with a baby born too early. */
export const ageBand: Operator = (target) => {
  const years = yearsOf(target);
  if (years === undefined || isDuration(target) || (years < 1 && gestationMatters(target))) return [];
  const [attribute, predicate] = stage(years, possessive(target));
  const title = 'Give the stage of life instead of the age';
  const { start, end } = target;
  if (fillsCell(target)) return [age(target, title, [{ start, end, text: attribute }])];
  const sex = letterOf(target.text.slice(start, end));
  if (endsAttributive(target)) {
    // A four-month-old infant: the noun says it.
    const said = STAGED.test(target.text.slice(end, nounPhraseEnd(target, end)));
    return [age(target, title, [{ start, end, text: said ? '' : attribute }])];
  }
  if (sex) return [age(target, title, [{ start, end, text: `${attribute} ${sex}` }])];
  const told = fitsAnywhere(predicate) || (years < 13 && years >= 1) || !wantsTime(target) ? replaceAge(target, predicate, title) : [];
  return nounPhraseEnd(target, end) === undefined ? told : [...told, age(target, title, [{ start, end, text: attribute }])];
};

/** What fits where `in her forties` does; `middle-aged` and `a young adult` do not. */
const fitsAnywhere = (predicate: string): boolean => /^(?:in|under|aged) /.test(predicate);
/** `someone …`, `she turned …`, `since …`: what wants a time of life. */
const wantsTime = ({ text, start }: Target): boolean =>
  /\b(?:an?|turn(?:ed|s|ing)?|since|from|until|till|before|after|past|by|at|at the age of) (?:age )?$/i.test(
    text.slice(Math.max(0, start - 20), start),
  );
const STAGED = /\b(?:neonate|newborn|infant|baby|toddler|schoolchild|schoolboy|schoolgirl|teenager|adolescent|pensioner)s?$/i;

/** The noun behind the letter of ‘34F’. */
function letterOf(said: string): 'man' | 'woman' | undefined {
  const letter = /\d\s?(?:y\/?o\s?)?([MF])$|^([MF])\s?\d/.exec(said);
  if (!letter) return undefined;
  return (letter[1] ?? letter[2]) === 'M' ? 'man' : 'woman';
}

function stage(years: number, whose: string): [attribute: string, predicate: string] {
  if (years < 0.08) return ['newborn', 'newborn'];
  if (years < 1) return ['infant', 'under a year old'];
  if (years < 3) return ['toddler-aged', 'of toddler age'];
  if (years < 6) return ['preschool-age', 'of preschool age'];
  if (years < 13) return ['school-age', 'of school age'];
  if (years < 18) return ['teenage', `in ${whose} teens`];
  if (years < 30) return ['young', 'a young adult'];
  if (years < 45) return ['adult', 'an adult'];
  if (years < 65) return ['middle-aged', 'middle-aged'];
  return ['older', 'in later life'];
}

const endsAttributive = (target: Target): boolean =>
  /old$|yo$|y\/o$|\d ?y(?:rs?)?$/i.test(target.text.slice(target.start, target.end)) && nounPhraseEnd(target, target.end) !== undefined;

/** What the rule has read; else a bare number, in digits or in words, is in years. */
function yearsOf({ hit, text, scope, start, end }: Target): number | undefined {
  if (hit.data?.years !== undefined) return hit.data.years;
  if (/^[1-9]\d?$/.test(text.slice(start, end))) return Number(text.slice(start, end));
  const first = wordAt(scope.words, start);
  const number = numberAt(scope.words, first);
  const rest = number ? text.slice(scope.words[first + number.length - 1]?.end ?? end, end) : '';
  return number && number.value < 120 && /^(?: years?(?: of age| old)?)?(?: now| then)?$/.test(rest) ? number.value : undefined;
}

/** Where the age itself is what is taught, changing it wants a look. */
const age = (target: Target, title: string, edits: Proposal['edits']): Proposal => ({
  title,
  safety: thresholdIsThePoint(target) ? 'suggested' : 'safe',
  edits,
});

/** `a previously well 34-year-old`, `the 52-year-old` */
const DETERMINED = /\b(?:an?|the|this|that|our|my|his|her|another) (?:\p{L}+[ -]){0,3}$/iu;

/** `turned 47` → `reached her forties`. */
const reached = (verb: string, band: string): string =>
  `reach${verb.slice('turn'.length).replace(/^s$/, 'es')} ${band.replace(/^(?:in|of) /, '').replace(/^aged/, 'the age of')}`;

/** A child’s band as a time of life. */
const childhood = (band: string): string =>
  band.replace(/^of (?:toddler|preschool) age$/, 'early childhood').replace(/^of school age$/, 'childhood');

/** A band as a time: `from the age of 9` → `from childhood`; not `after the age of 9`. */
function timeOfLife(band: string, preposition: string): string {
  const plain = band.replace(/^in /, '');
  return /^(?:since|from|until|till)/i.test(preposition) ? childhood(plain) : plain;
}

/** `at nine years of age` → `in childhood`. */
const inChildhood = (band: string): string => (childhood(band) === band ? band : `in ${childhood(band)}`);

const YEARS = String.raw`^[\p{L}\d-]+ ?(?:yrs?|years?)`;
/** `fifty-one years of service`, `52 years married` */
const LASTING = new RegExp(String.raw`${YEARS} (?:of (?!age)|ago|later|now|married|together|sober)`, 'iu');
const YEARS_ONLY = new RegExp(String.raw`${YEARS}\b(?![ -]old|[ -]of[ -]age)`, 'iu');
const FOR = /\b(?:for|after|within|over|during|these|the (?:last|past|next)) (?:over |about |nearly |almost |more than |some )?$/i;

/** Whether it is how long, not how old, though it reads like an age: `for fifty-one years`, `52 married`. */
function isDuration({ text, start, end }: Target): boolean {
  const said = text.slice(start, end + 24);
  if (LASTING.test(said) || /^\d+ (?:married|together|sober)\b/i.test(said)) return true;
  return YEARS_ONLY.test(said) && FOR.test(text.slice(Math.max(0, start - 16), start));
}

function replaceAge(target: Target, band: string, title: string): Proposal[] {
  const { text, start, end } = target;
  const said = text.slice(start, end);
  if (isDuration(target)) return [];
  // `for her 70th`, `his 94th birthday`: a birthday, and no age that somebody is of.
  const birthday = /^\d+(?:st|nd|rd|th)( birthday)?$/i.exec(said);
  if (birthday && /^ (?:years?|weeks?|days?|(?:per)?centile|floor|time)\b/i.test(text.slice(end, end + 12))) return [];
  if (birthday)
    return [age(target, title, [{ start, end, text: !birthday[1] && /^ birthday\b/i.test(text.slice(end, end + 10)) ? '' : 'birthday' }])];
  const make = (...edits: Proposal['edits']): Proposal[] => [age(target, title, edits)];
  if (endsAttributive(target)) {
    const noun = nounPhraseEnd(target, end)!;
    return make({ start, end, text: '' }, { start: noun, end: noun, text: ` ${band}` });
  }
  const sex = letterOf(said);
  if (sex) return make({ start, end, text: `${sex} ${band.replace(/\b(?:their|his|her)\b/, sex === 'man' ? 'his' : 'her')}` });
  if (/old$|yo$|y\/o$/i.test(said)) {
    const before = text.slice(Math.max(0, start - 40), start);
    // `The 16-year-old’s mother`: who it is, and no age.
    if (owns(text, end) && DETERMINED.test(before)) return make({ start, end, text: yearsOf(target)! < 13 ? 'child' : 'patient' });
    if (/\ban?\s+$/i.test(before)) return make({ start, end, text: `someone ${band}` });
    if (DETERMINED.test(before)) return make({ start, end, text: `${yearsOf(target)! < 18 ? 'child' : 'person'} ${band}` });
  }
  // `Seventy-eight, rising seventy-nine`
  const rising = /(?<=[\p{L}\d]),? (?:rising|going on) $/iu.exec(text.slice(Math.max(0, start - 14), start));
  if (rising && !/^,/.test(text.slice(end, end + 1))) return make({ start: start - rising[0].length, end, text: '' });
  const tail =
    end +
    (/^(?:(?:-| {1,6})years?\b(?:(?:-| {1,6})old\b| of age\b)?)?(?: or so\b| or thereabouts\b|-?ish\b)?/.exec(
      text.slice(end, end + 36),
    )?.[0].length ?? 0);
  const span = /\b(?:since|from|until|till|before|after|past|by)\s+(?:the age of\s+|age\s+)?$/i.exec(
    text.slice(Math.max(0, start - 24), start),
  );
  if (span)
    return make({ start: start - (/(?:the age of |age )$/i.exec(span[0])?.[0].length ?? 0), end: tail, text: timeOfLife(band, span[0]) });
  const at =
    /\b(at|of|aged|age|over|above|under|below|is|was|turn(?:ed|s|ing)?)\s+(?:the age of\s+)?(?:(?:about|around|approximately|nearly|almost|just|perhaps|maybe|probably|roughly)\s+)?$/i.exec(
      text.slice(Math.max(0, start - 36), start),
    );
  const verb = at?.[1]?.toLowerCase();
  if (verb?.startsWith('turn')) return make({ start: start - at![0].length, end: tail, text: reached(verb, band) });
  if (/^(?:at|of|aged|age|over|above|under|below)$/.test(verb ?? '')) {
    const put = verb === 'at' ? (band.startsWith('aged') ? `when ${band}` : inChildhood(band)) : band;
    return make({ start: start - at![0].length, end: tail, text: put });
  }
  const nearly =
    /\b(?:about|around|approximately|nearly|almost|just)\s+$/i.exec(text.slice(Math.max(0, start - 18), start))?.[0].length ?? 0;
  return make({ start: start - nearly, end: tail, text: band });
}
