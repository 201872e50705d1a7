import { wordAt, type Word } from '../language/words.ts';
import type { Scope } from '../rules/rule.ts';
import { keepCase } from './mend.ts';
import type { Target } from './operators.ts';

/** What part of its sentence a detail is. */
export type Form = 'noun' | 'adjective' | 'adverb' | 'adposition' | 'verb' | 'clause';

/** A detail among the words of its sentence; indices into `words`, `last` inclusive, `to` exclusive. */
export interface Place {
  readonly words: readonly Word[];
  readonly first: number;
  readonly last: number;
  readonly from: number;
  readonly to: number;
  readonly form: Form;
  /** Stops in the middle of a phrase: what follows belongs to it. */
  readonly broken: boolean;
  /** Neighbours inside the sentence. */
  readonly prev: Word | undefined;
  readonly next: Word | undefined;
}

const RELATIVE = /^(?:who|whom|whose|which|that|where|when)$/;
const SUBJECT = /^(?:i|he|she|we|they|it|you|s\/he)$/;
const PARTICIPLE = /(?:ing|ed|en|wn|ght|ung|unk|uck|orn)$/;

/** Where the target stands; undefined where it holds no word. */
export function placeOf({ scope, start, end }: Target): Place | undefined {
  const { words } = scope;
  let first = wordAt(words, start);
  let last = Math.min(wordAt(words, Math.max(start, end - 1)), words.length - 1);
  while (first <= last && isMark(words[first])) first++;
  while (last >= first && isMark(words[last])) last--;
  if (first > last || !words[first]) return undefined;
  const sentence = words[first]!.sentence;
  const { from, to } = inItsLine(scope, first, wholeSentence(scope, sentence));
  const inside = (i: number): Word | undefined => (i >= from && i < to ? words[i] : undefined);
  const broken = /^(?:ADP|DET|SCONJ|CCONJ|AUX|PART)$/.test(words[last]!.pos) && last > first;
  return {
    words,
    first,
    last,
    from,
    to,
    form: formIn(words, first, last),
    broken,
    prev: inside(first - 1),
    next: inside(last + 1),
  };
}

const ABBREVIATION = /^(?:fig|figs|dr|mr|mrs|ms|prof|vs|no|nos|approx|ref|refs|eq|st|cf|al|e\.g|i\.e|etc|dept|vol|pp?)\.?$/i;

/** The words of a sentence; where the tokeniser ends it at an abbreviation or goes on over a heading, what a reader would call one. */
function wholeSentence({ words, sentences, text }: Scope, at: number): { from: number; to: number } {
  let { from, to } = sentences[at] ?? { from: 0, to: words.length };
  const ends = (i: number): boolean => {
    const last = words[i - 1];
    const next = words[i];
    if (!last || !next) return true;
    const between = text.slice(last.end, next.start);
    if (/\n/.test(between) || last.text === '|' || next.text === '|') return true;
    return !ABBREVIATION.test(words[i - 2]?.text ?? '') && !ABBREVIATION.test(last.text) && !/^\p{Ll}/u.test(next.text);
  };
  while (from > 0 && !ends(from)) from--;
  while (to < words.length && !ends(to)) to++;
  return { from, to };
}

/** A line that begins with a sign or a stamp is an item of its own, whatever the tokeniser makes of it: `☐ pen out of ink`, `[03/01, 08:15] …`. */
function inItsLine({ words, text }: Scope, at: number, { from, to }: { from: number; to: number }): { from: number; to: number } {
  const begins = (i: number): boolean =>
    (/^[^\p{L}\p{N}"“”‘’'([]/u.test(words[i]!.text) || /^\[\d{1,4}[/.:-]\d/.test(text.slice(words[i]!.start, words[i]!.start + 7))) &&
    text.slice(words[i - 1]!.end, words[i]!.start).includes('\n');
  let start = at;
  while (start > from && !begins(start)) start--;
  let end = at + 1;
  while (end < to && !begins(end)) end++;
  return { from: start, to: end };
}

/** What stands before a thing that somebody has. */
export const OWNER = /^(?:my|our|your|his|her|their|its|['’]s)$/;
/** Whether something belongs to what ends at `end`. */
export const owns = (text: string, end: number): boolean => /^['’]s\b/.test(text.slice(end, end + 3));

export const isMark = (word: Word | undefined): boolean => !!word && !/[\p{L}\p{N}]/u.test(word.text);

const isHyphened = (words: readonly Word[], i: number): boolean =>
  words[i - 1]?.text === '-' && words[i - 1]!.end === words[i]!.start && words[i - 2]?.end === words[i - 1]!.start;

/** Of `patient A reads` the letter is no article. */
export const isLetter = (words: readonly Word[], at: number): boolean =>
  words[at]?.text === 'A' && /^(?:patient|person|pt)$/.test(words[at - 1]?.lower ?? '');

/** Behind `had` stands something done, behind `his` a thing, whatever the words are tagged: `had | strung the lanterns`, `at his | Scout camp`. */
function formIn(words: readonly Word[], first: number, last: number): Form {
  const form = formOf(words.slice(first, last + 1));
  const { lower, sentence } = words[first]!;
  const prev = words[first - 1]?.sentence === sentence ? words[first - 1] : undefined;
  if (
    form === 'noun' &&
    /^(?:had|has|have|['’](?:d|ve))$/.test(prev?.lower ?? '') &&
    /(?:ed|ung|aught|ought)$/.test(lower) &&
    /^(?:DET|PRON|ADP)$/.test(words[first + 1]?.pos ?? '')
  )
    return 'verb';
  return form === 'verb' && prev && !isLetter(words, first - 1) && /^(?:my|our|your|his|their|its|the|an?)$/.test(prev.lower)
    ? 'noun'
    : form;
}

function formOf(all: readonly Word[]): Form {
  // `hand-painted` is one word, and no verb.
  const words = all.filter((w, i) => !isMark(w) && !isHyphened(all, i));
  const lead = words.findIndex(({ pos }) => pos !== 'ADV' && pos !== 'PART');
  if (lead < 0) return 'adverb';
  const first = words[lead]!;
  if (first.pos === 'ADP' || first.pos === 'SCONJ' || first.pos === 'CCONJ' || RELATIVE.test(first.lower)) return 'adposition';
  const verb = words.findIndex((_, i) => i >= lead && isFiniteVerb(words, i, lead));
  if (verb === lead) return 'verb';
  if (verb > lead) return SUBJECT.test(first.lower) || !relativeBefore(words, lead, verb) ? 'clause' : 'noun';
  return words.some((word) => /^(?:NOUN|PROPN|NUM|PRON)$/.test(word.pos)) ? 'noun' : 'adjective';
}

/** `driving`; not `bring`. */
export const isGerund = (lower: string): boolean => /.ing$/.test(lower) && !/^(?:br|cl|fl|r|s|sl|spr|st|str|sw)ing$/.test(lower);

/** A verb or auxiliary that is no participle: `boarding` of a boarding school, `coached` of a boy coached by his uncle. */
function isFiniteVerb(words: readonly Word[], i: number, lead: number): boolean {
  const word = words[i]!;
  if (word.pos === 'AUX') return true;
  if (word.pos !== 'VERB') return false;
  // `falling from the pier` is something done, the `boarding` of a boarding school is not.
  if (isGerund(word.lower)) return i === lead && /^(?:ADP|DET|ADV|PRON|PART)$/.test(words[i + 1]?.pos ?? '');
  const before = words[i - 1];
  if (!before) return true;
  if (/^(?:DET|ADJ|ADP)$/.test(before.pos) || OWNER.test(before.lower) || before.lower === 'to') return false;
  return !(
    PARTICIPLE.test(word.lower) &&
    !/^(?:died|passed)$/.test(word.lower) &&
    before.pos === 'NOUN' &&
    /^(?:ADP|ADV|DET)$/.test(words[i + 1]?.pos ?? '')
  );
}

/** `the perfume you wore`, `the wife who taught`: the verb belongs to a clause behind the noun. */
const relativeBefore = (words: readonly Word[], lead: number, verb: number): boolean =>
  words
    .slice(lead + 1, verb)
    .some((w, k) => RELATIVE.test(w.lower) || (SUBJECT.test(w.lower) && /^(?:NOUN|PROPN)$/.test(words[lead + k]?.pos ?? '')));

const PLURAL_NOUN = /(?:(?<!stair|oversea|alway|sometime|serie|new)[^su]s|ses|children|people|men|women)$/;

/** Whether a noun is a plural by its form. */
export const isPluralNoun = (lower: string): boolean => PLURAL_NOUN.test(lower) && !/[aeiouy]sis$/.test(lower);

/** The head of a noun phrase: the last noun before what belongs to it. */
export function headOf({ words, first, last }: Place): Word {
  let head: Word | undefined;
  for (let i = first; i <= last; i++) {
    const word = words[i]!;
    if (/^(?:NOUN|PROPN)$/.test(word.pos)) head = word;
    else if (head && !/^(?:NOUN|PROPN|ADJ|NUM)$/.test(word.pos) && word.text !== '-') break;
  }
  return head ?? words[last]!;
}

/** Whether the head of a noun phrase is a plural. */
export const isPlural = (place: Place): boolean => isPluralNoun(headOf(place).lower);

/** `noun` with the article or possessive that the detail itself begins with; none where it has none. */
export function asNoun({ words, first }: Place, noun: string): string {
  const { lower, text } = words[first]!;
  if (/^(?:an?|the|no|this|that|another|his|her|their|my|our|your|its)$/.test(lower))
    return `${/^an?$/.test(lower) ? keepCase(/^[aeio]/i.test(noun) ? 'an' : 'a', text) : text} ${noun}`;
  return noun;
}
