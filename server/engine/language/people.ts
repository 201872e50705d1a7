import type { Span } from '../../../shared/finding.ts';
import { isFirstName, isLastName, isOrdinaryWord } from '../lexicon/lexicon.ts';
import { MONTHS, WEEKDAYS } from './classes.ts';
import { findPlace, isCity } from '../lexicon/gazetteer.ts';
import type { Scope } from '../rules/rule.ts';
import { initialsAt } from './initials.ts';
import { CLERICAL, CLINICAL_TITLES, isEve, isTitle, PARTICLES, SOFT_TITLES, TITLES } from './titles.ts';
import type { Word } from './words.ts';

/** Whose name it is, as far as the words beside it say. */
export type Role = 'patient' | 'relative' | 'clinician';

export interface NamedPerson extends Span {
  readonly role: Role;
  /** Bare initials rather than a name. */
  readonly initials: boolean;
  /** Whether a title or an introduction beside the word says that it is a name, rather than a list. */
  readonly sure: boolean;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const ABBREVIATED = /^(?:mr|mrs|ms|mx|mstr|dr|prof|sra?|fr|rev|bro|smt|mme|mlle|m)$/;
const NAMED = set('called named nicknamed alias aka');
const LATE_SUFFIX = set('jr jr. sr sr. ii iii iv');
const NAMERS = set('known him her them us');

/** Surnames before a given name of two syllables, the second of which is written small behind a hyphen. */
const KOREAN = set(
  'kim lee park choi jung jeong kang cho yoon jang lim han oh seo shin kwon hwang ahn song yoo hong ko moon son bae baek nam',
);

const cache = new WeakMap<readonly Word[], readonly NamedPerson[]>();

/** Personal names in a block. Each rule about names reads its own roles of them. */
export function namedPeople(scope: Scope): readonly NamedPerson[] {
  const known = cache.get(scope.words);
  if (known) return known;
  const found = [...find(scope)];
  cache.set(scope.words, found);
  return found;
}

function* find(scope: Scope): Generator<NamedPerson> {
  const { words } = scope;
  for (let i = 0; i < words.length;) {
    // Of `74M. A-fib` the sex is no initial.
    const glued = /^[MF]\.?$/.test(words[i]!.text) && words[i - 1]?.end === words[i]!.start && /\d$/.test(words[i - 1]!.text);
    const found = glued || isEve(scope.text, words[i]!) ? undefined : (titled(scope, i) ?? introduced(scope, i) ?? listed(scope, i));
    if (!found) {
      i++;
      continue;
    }
    yield found.person;
    i = found.next;
  }
}

interface Found {
  readonly person: NamedPerson;
  readonly next: number;
}

const SHAPE = /^\p{Lu}[\p{L}\p{M}]*(?:['’.-]\p{L}[\p{L}\p{M}]*)*\.?$/u;
const INITIALS = /^(?:\p{Lu}\.?(?:['’]\p{Lu}\.?)?|(?:\p{Lu}\.){2,4}|\p{Lu}{2,3})$/u;

const namish = (word: Word | undefined): boolean =>
  word !== undefined &&
  SHAPE.test(word.text) &&
  word.text.length > 1 &&
  !/^(?:I|A|The|And|But|So|In|On|At|He|She|They|We|It|You|My|Our|His|Her)$/.test(word.text);
const initial = (word: Word | undefined): boolean =>
  word !== undefined && INITIALS.test(word.text) && word.text !== 'I' && !/^(?:ED|GP|MI|CT|MRI|UK|US|AM|PM)$/.test(word.text);

/** Index after the name that begins at `i`: capitalised words with particles, hyphens and initials between. */
function nameEnd(scope: Scope, i: number): number {
  const { words } = scope;
  let end = i;
  for (let j = i; j < words.length && j < i + 7; j++) {
    const word = words[j]!;
    if (word.sentence !== words[i]!.sentence && !goesOn(words[j - 1], word)) break;
    // `Name: Patricia Dunmore` and, on the next line, `Tel:`
    if (j > i && breaks(scope, j)) break;
    const next = words[j + 1];
    if ((namish(word) && !blocked(word)) || (initial(word) && j > i) || (j > i && LATE_SUFFIX.has(word.lower))) end = j + 1;
    else if (j > i && word.text === '-' && next && namish(next) && next.start === word.end) continue;
    // Kim Min-jun
    else if (j > i + 1 && word.text === '-' && next?.start === word.end && KOREAN.has(words[i]!.lower) && /^\p{Ll}{2,6}$/u.test(next.text))
      return j + 2;
    else if (j > i && PARTICLES.has(word.lower) && namish(next)) continue;
    else break;
  }
  return end;
}

/** Whether a line ends before a word with which a label, a word of another kind or a whole name begins; a name may be wrapped. */
function breaks({ words, text }: Scope, j: number): boolean {
  const word = words[j]!;
  if (!/[\n\r\u2028]/.test(text.slice(words[j - 1]!.end, word.start))) return false;
  const begins = isFirstName(word.lower) && namish(words[j + 1]);
  return begins || !known(word) || /^[ \t]*:/.test(text.slice(word.end, word.end + 4));
}

/** After an initial the sentence may go on (`P. Sandhu`) or have ended (`We saw M. Yes, today.`). */
const goesOn = (before: Word | undefined, word: Word): boolean =>
  /^\p{Lu}\.$/u.test(before?.text ?? '') && (known(word) || !isOrdinaryWord(word.lower));

/** Capitalised, but no part of a name: roles, months, list items that begin a sentence. */
const blocked = (word: Word): boolean =>
  /^(?:Hospital|Ward|Unit|Clinic|Surgery|Street|Road|School|College|University|Centre|Center|Team|Day|Case|Figure|Table)$/.test(word.text);

function person(words: readonly Word[], from: number, to: number, role: Role, sure: boolean, initials = false): Found {
  return { person: { start: words[from]!.start, end: words[to - 1]!.end, role, sure, initials }, next: to };
}

/** Mr Adeyemi, Dr P. Sandhu, little Tobias, Mrs T. */
function titled(scope: Scope, i: number): Found | undefined {
  const { words } = scope;
  const word = words[i]!;
  const clinical = CLINICAL_TITLES.has(word.lower);
  if (!clinical && !TITLES.has(word.lower) && !CLERICAL.has(word.lower)) return undefined;
  if (isOther(words[i - 1], word)) return undefined;
  let j = i + 1;
  // `Mr.`; but `yes sir. Gram stain came up`
  if (words[j]?.text === '.' && words[j]!.start === word.end && ABBREVIATED.test(word.lower)) j++;
  if (clinical && TITLES.has(words[j]?.lower ?? '')) j++;
  // Mr and Mrs Fonseca
  if (/^(?:and|&|\+)$/.test(words[j]?.lower ?? '') && /^(?:mr|mrs|ms|mx|dr)\.?$/.test(words[j + 1]?.lower ?? '')) j += 2;
  // A dot may stand between, and of a couple another title.
  const close = words[j] && words[j]!.start - words[j - 1]!.end <= 2;
  // Mrs de Souza, Mr van der Merwe
  for (let more = 0; more < 2 && PARTICLES.has(words[j]?.lower ?? '') && !words[j]!.capital; more++) j++;
  const next = words[j];
  if (!next || !close) return undefined;
  const soft = SOFT_TITLES.has(word.lower);
  if (initial(next) && !soft && (word.capital || next.text.length > 1)) {
    const end = Math.max(nameEnd(scope, j), initialsEnd(words, j));
    const only = words.slice(j, end).every((w) => initial(w) || w.text === '.');
    return person(words, i, end, clinical ? 'clinician' : 'patient', true, only && !clinical);
  }
  if (!namish(next) || blocked(next)) return undefined;
  // Monsieur, or somebody's initial.
  if (word.lower === 'm.' && !goesOn(word, next)) return undefined;
  if (soft && !(isFirstName(next.lower) && (!isOrdinaryWord(next.lower) || word.pos !== 'ADJ'))) return undefined;
  if (clinical && !word.capital && !known(next)) return undefined;
  if (word.lower === 'sister' && !word.capital) return undefined;
  if (CLERICAL.has(word.lower) && !known(next)) return undefined;
  const end = nameEnd(scope, j);
  return end > j ? person(words, soft && !word.capital ? j : i, end, clinical ? 'clinician' : 'patient', true) : undefined;
}

/** `I miss Doris`, `She has MS. Ruth`: a verb and an illness that look like titles. */
const isOther = (before: Word | undefined, { text, sentence }: Word): boolean =>
  before?.sentence === sentence &&
  ((text === 'miss' &&
    /^(?:i|we|you|they|to|not|n't|'ll|’ll|will|really|and|never|always|still|who|do|did|don't|don’t)$/.test(before.lower)) ||
    (text.startsWith('MS') && /^(?:has|had|have|with|of|for|and|her|his|relapsing|progressive)$/.test(before.lower)));

function initialsEnd(words: readonly Word[], i: number): number {
  let j = i;
  while (j < words.length && j < i + 5 && (initial(words[j]) || (words[j]!.text === '.' && words[j]!.start === words[j - 1]?.end))) j++;
  return words[j - 1]?.text === '.' && j - 1 > i ? j - 1 : j;
}

const known = (word: Word): boolean => isFirstName(word.lower) || isLastName(word.lower);

/** his wife, Pauline; a man called Dev; her daughter Amira Haddad; Everyone knew him as Big Kev. */
function introduced(scope: Scope, i: number): Found | undefined {
  const { words } = scope;
  const word = words[i]!;
  if (!namish(word) || blocked(word)) return undefined;
  const before = words[i - 1];
  if (!before || before.sentence !== word.sentence) return undefined;
  const quoted = before.text === '"' || before.text === '“' || before.text === '(' || before.text === ',';
  const anchor = quoted ? words[i - 2] : before;
  if (!anchor || anchor.sentence !== word.sentence) return undefined;
  const relative = kin(words, quoted ? i - 2 : i - 1);
  const named =
    NAMED.has(anchor.lower) ||
    (anchor.lower === 'is' && words[i - 2]?.lower === 'name') ||
    (anchor.lower === 'as' && NAMERS.has(words[i - 2]?.lower ?? '') && known(word));
  if (!relative && !named) return undefined;
  if (relative && (quoted || !known(word)) && (findPlace(word.text) || !known(word)) && !(quoted && closes(scope, i))) return undefined;
  if (word.terms.some((t) => t.list === 'eponyms' || t.list === 'drugs' || t.list === 'demonyms') && !known(word)) return undefined;
  const end = nameEnd(scope, i);
  return end > i ? person(words, i, end, relative ? 'relative' : 'patient', true) : undefined;
}

/** The name at `i` ends with a comma or a bracket, as an apposition does. */
function closes(scope: Scope, i: number): boolean {
  const after = scope.words[nameEnd(scope, i)];
  return after !== undefined && /^[,)"”]$/.test(after.text);
}

/** Whether a kinship word with an owner ends at `i`. */
function kin(words: readonly Word[], i: number): boolean {
  for (let from = i; from >= Math.max(0, i - 3); from--) {
    if (words[from]!.terms.some((t) => t.list === 'kinship' && from + t.length === i + 1)) return words[i]!.lower !== 'family';
  }
  return false;
}

/** A first name of the lists, alone or with what follows, where the sentence makes a person of it. */
function listed(scope: Scope, i: number): Found | undefined {
  const { words } = scope;
  const word = words[i]!;
  const surname = surnameFirst(scope, i);
  if (surname) return surname;
  const full = namish(word) && isFirstName(word.lower) && !blocked(word);
  const letters = full ? 0 : initialsAt(scope, i);
  if (letters) return person(words, i, i + letters, 'patient', true, true);
  if (!full) return undefined;
  const end = nameEnd(scope, i);
  if (end <= i || isOfCity(words, i)) return undefined;
  const before = words[i - 1];
  const opens = !before || before.sentence !== word.sentence || /^["“‘(]$/.test(before.text);
  const pair = end > i + 1 && words.slice(i + 1, end).some((w) => isLastName(w.lower) || initial(w) || w.terms.length === 0);
  // `To Jean Miller, a child was a burden.`
  const leads = /^(?:PART|ADP|SCONJ|CCONJ|DET)$/.test(word.pos) && before?.sentence !== word.sentence;
  if (leads && isFirstName(words[i + 1]?.lower ?? '')) return undefined;
  // `On Friday Professor Lindqvist`
  if (WEEKDAYS.has(word.lower) && (before?.lower === 'on' || isTitle(words[i + 1]?.lower ?? ''))) return undefined;
  // `Monday` and the `To` of an infinitive stand in lists of names, too.
  if (!pair && (WEEKDAYS.has(word.lower) || /^(?:PART|ADP|DET|CCONJ|SCONJ)$/.test(word.pos))) return undefined;
  if (
    MONTHS.has(word.lower) &&
    before &&
    (/^\d/.test(before.text) ||
      /^(?:in|of|since|from|until|till|by|to|and|last|this|next|early|late|mid|every|each|through|or|-|–|\()$/.test(before.lower))
  )
    return undefined;
  const ambiguous = isOrdinaryWord(word.lower) || word.terms.length > 0 || findPlace(word.text) !== undefined;
  const after = words[end];
  const verb =
    after !== undefined &&
    after.sentence === word.sentence &&
    (after.pos === 'VERB' || after.pos === 'AUX' || after.lower === "'s" || after.lower === 'and');
  const modal = /^(?:may|will|can|might)$/.test(word.lower);
  if (opens && ambiguous && !pair && (!verb || (modal && !isTold(word, after)))) return undefined;
  if (
    ambiguous &&
    !pair &&
    !verb &&
    !(before && /^(?:to|for|with|and|about|met|thank|thanks|told|ask|asked|see|dear|hi|hello|hey|by|from|love)$/.test(before.lower))
  )
    return undefined;
  if (before && /^(?:in|at|near)$/.test(before.lower) && findPlace(word.text)) return undefined;
  if (word.text === word.text.toUpperCase() && word.text.length <= 3) return undefined;
  return person(words, i, end, clinicianBefore(words, i) ? 'clinician' : 'patient', pair || (modal && verb && isTold(word, after)));
}

/** `Will has a stoma.`, `May said`: no question and no month. */
const isTold = ({ lower }: Word, after: Word): boolean =>
  /^(?:said|says|told|asked|cried|hates|hated|loves|loved|lives|lived|died|lost|wanted|refused|laughed)$/.test(after.lower) ||
  (lower === 'will' && /^(?:has|had|came|went)$/.test(after.lower));

/** OKONKWO Chidinma; SMITH, Karen */
function surnameFirst(scope: Scope, i: number): Found | undefined {
  const { words } = scope;
  const word = words[i]!;
  if (!/^\p{Lu}{4,}$/u.test(word.text) || !isLastName(word.lower) || isOrdinaryWord(word.lower)) return undefined;
  const at = words[i + 1]?.text === ',' ? i + 2 : i + 1;
  const given = words[at];
  if (!given || given.sentence !== word.sentence || !/^\p{Lu}\p{Ll}+$/u.test(given.text) || !isFirstName(given.lower)) return undefined;
  return person(words, i, nameEnd(scope, at), 'patient', true);
}

/** Whether a word is one of the two of a city’s name: `San | Francisco`. */
const isOfCity = (words: readonly Word[], i: number): boolean =>
  [i - 1, i].some((at) => isCity(`${words[at]?.text ?? ''} ${words[at + 1]?.text ?? ''}`));

const clinicianBefore = (words: readonly Word[], i: number): boolean => {
  // `The nurse washed | Mabel`
  if (words[i - 1]?.pos === 'VERB') return false;
  for (let from = Math.max(0, i - 4); from < i; from++) {
    const sentence = words[from]!.sentence === words[i]!.sentence;
    if (sentence && words[from]!.terms.some((t) => t.list === 'clinician-roles' && i - (from + t.length) <= 1)) return true;
  }
  return false;
};
