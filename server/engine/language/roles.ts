import { PERSON_NOUNS, saidOfAuthor, subjectAt } from './subject.ts';
import type { Reading, Word } from './words.ts';
import type { ListName } from '../lexicon/lexicon.ts';

/** A role of a person in a text: words `from` up to `to`; `head` is where the list's words begin. */
export interface Role {
  readonly from: number;
  readonly head: number;
  readonly to: number;
}

/** What belongs to the role when it stands before it: `retired`, `second-year`, `semi-professional`, `village`. */
const OF_ROLE = new Set(
  'retired former ex semi professional pro amateur part full time trainee junior senior head chief lead principal assistant deputy first second third final year student local village parish church master reigning veteran apprentice freelance self employed hobby keen competitive elite club county national international regional qualified serving night school championship leading touring working deputy vice acting honorary volunteer free-lance level licensed registered army navy naval military police'.split(
    ' ',
  ),
);
const DETERMINERS = new Set('a an the our this that my one another his her their its your some any every each no'.split(' '));
const COPULAS = new Set("is was 's be been being became become remained remains s isn't wasn't were".split(' '));
const ADVERBS = new Set('also still now once previously formerly only just currently originally actually really both'.split(' '));
const UNREAL = new Set("like than such any every each no without never not am 'm 're are".split(' '));
const THIRD_PARTY = new Set('by from with to for via through against'.split(' '));
const KIN_BEFORE =
  /^(?:husband|wife|partner|mother|father|mum|mom|dad|brother|sister|son|daughter|uncle|aunt|cousin|nephew|niece|grandfather|grandmother|boyfriend|girlfriend|fiancée?|parents?|neighbou?r|friend|grandson|granddaughter|colleague|associate|boss)$/;

/** The list item at `at` as a role, with what belongs to it; undefined for plurals and parts of longer names. */
export function roleAt(words: readonly Word[], at: number, lists: readonly ListName[]): Role | undefined {
  let length = 0;
  for (const t of words[at]!.terms) if (lists.includes(t.list)) length = Math.max(length, t.length);
  if (!length) return undefined;
  const to = at + length;
  if (isPlural(words[to - 1]!.lower) || words[to]?.lower === "'s" || words[to]?.text === '-') return undefined;
  if (!words[at]!.terms.some((t) => t.list !== 'hobbies' && lists.includes(t.list)) && !PERSONAL.test(words[to - 1]!.lower))
    return undefined;
  if (/^(?:bad|good|terrible|safe|careful|better|best|worst)$/.test(words[at - 1]?.lower ?? '')) return undefined;
  if (words[to]?.pos === 'NOUN' && !/^(?:year|out|by|in|tonight|today|yesterday|tomorrow|last|this|next|again)$/.test(words[to].lower))
    return undefined;
  return { from: modified(words, at), head: at, to };
}

/** Hobbies are listed as the pastime and as the person; only the person is a role. */
const PERSONAL =
  /(?:er|or|ist|ian|man|woman|lady|captain|chair|champion|member|holder|enthusiast|secretary|athlete|coach|artist|poet|mate|judge)$/;

export const isPlural = (word: string): boolean =>
  /(?:[^su]s|men|ies|xes|ches)$/.test(word) &&
  !/(?:omen|^men)$/.test(word.replace(/women$/, 'x')) &&
  !/(?:boss|chess|sports|series|[^w]omen)$/.test(word);

function modified(words: readonly Word[], head: number): number {
  let from = head;
  for (let i = head - 1; i >= 0 && words[i]!.sentence === words[head]!.sentence; i--) {
    const word = words[i]!;
    if (word.text === '-' && words[i + 1]!.start === word.end) {
      // `boat-shed owner`: whatever stands before the hyphen belongs to the word.
      if (words[i - 1]?.end === word.start && from === i + 1 && i > 1) from = --i;
      continue;
    }
    if (
      OF_ROLE.has(word.lower) ||
      ((word.pos === 'NOUN' || word.pos === 'PROPN') &&
        (!word.capital || opensPart(words, i)) &&
        !PERSON_NOUNS.has(word.lower) &&
        !/^(?:years?|old|yo|months?|weeks?|case|today|yesterday|hypertension)$/.test(word.lower))
    ) {
      from = i;
    } else break;
  }
  return from;
}

/** At the start of a sentence, or after a colon, a bracket or an emoji, a capital says nothing. */
const opensPart = (words: readonly Word[], i: number): boolean =>
  words[i - 1]?.sentence !== words[i]!.sentence || /^[^\p{L}\p{N},'’-]/u.test(words[i - 1]!.text);

/** How surely the role is the subject's own: its determiner, what stands before it, and whom the sentence is about. */
export function ownRole(reading: Reading, role: Role): 'likely' | 'possible' | undefined {
  const { words } = reading;
  const first = leftEdge(words, role.from);
  const det = words[first - 1]?.sentence === words[role.head]!.sentence ? words[first - 1] : undefined;
  const hasDet = !!det && DETERMINERS.has(det.lower);
  let verb = hasDet ? first - 2 : first - 1;
  while (verb > 0 && ADVERBS.has(words[verb]!.lower)) verb--;
  const prior = words[verb]?.sentence === words[role.head]!.sentence ? words[verb]!.lower : '';
  const subject = subjectAt(reading, role.head);
  const modifiers = words.slice(first, role.head).map((w) => w.lower);
  const aged = modifiers.some((m) => m === 'old' || /^\d{1,3}(?:yo?|[mf])?$/.test(m));
  if (subject === 'generic' || UNREAL.has(prior) || (hasDet && UNREAL.has(det.lower))) return undefined;
  if (/^(?:their|its|your|some)$/.test(det?.lower ?? '')) return undefined;
  if (ofKin(words, first - 2)) return undefined;
  if (COPULAS.has(prior)) return saidOf(words, verb) ? 'likely' : undefined;
  if (aged) return 'likely';
  if (modifiers.some((m) => m === 'retired' || m === 'former')) return THIRD_PARTY.has(prior) ? undefined : 'likely';
  if (isStaff(words, role)) return undefined;
  if (det?.lower === 'a' || det?.lower === 'an') {
    if (prior === 'as' && words.slice(role.to, role.to + 9).some((w) => w.lower === 'you')) return 'likely';
    return (THIRD_PARTY.has(prior) && words[role.to]?.lower !== 'with') || helps(words, role.to) || (subject === 'author' && prior === 'as')
      ? undefined
      : 'likely';
  }
  if (det?.lower === 'my' || det?.lower === 'our')
    return HIRED.test(words[role.to - 1]!.lower) || subject !== 'person' ? undefined : 'likely';
  if (hasDet && det.lower === 'the' && words[role.to]?.lower === 'of' && subject !== 'author') return 'possible';
  if (hasDet)
    return /^(?:of|at|who|whose|whom|from)$/.test(words[role.to]?.lower ?? '') && det.lower === 'the' && subject === 'person'
      ? 'possible'
      : undefined;
  return listed(reading, role, first) ? 'likely' : undefined;
}

/** Whether the words before the copula at `verb` are a described person: `he is`, `the patient was`, not `it was`, `if you are`. */
function saidOf(words: readonly Word[], verb: number): boolean {
  if (saidOfAuthor(words, verb)) return false;
  for (let i = verb - 1; i >= Math.max(0, verb - 6) && words[i]!.sentence === words[verb]!.sentence; i--) {
    const { lower } = words[i]!;
    if (/^(?:it|that|this|there|you|they|what|if|whether|i|we|these|those)$/.test(lower)) return false;
    if (/^(?:he|she|who)$/.test(lower)) return !/^(?:if|whether|unless)$/.test(words[i - 1]?.lower ?? '');
  }
  return words[verb]!.lower !== "'s" || /^(?:he|she|who|name)$/.test(words[verb - 1]?.lower ?? '');
}

/** Whom an author may speak of as theirs without having treated them. */
const HIRED =
  /^(?:lawyer|accountant|plumber|builder|teacher|trainer|driver|cleaner|boss|supervisor|tutor|secretary|manager|coach|chair|chief|barber|hairdresser|editor|agent|engineer|electrician|professor|mentor|lecturer|instructor|caretaker|cook|gardener|landlord|clerk|technician|officer|director|housekeeper)$/;

/** `he is a tuner`, `she was the skipper`: nothing but the article between the verb and the noun at `head`. */
export function isSaid(words: readonly Word[], head: number): boolean {
  const [subject, verb, article] = words.slice(Math.max(0, head - 3), head);
  return (
    !!article &&
    /^(?:an?|the)$/.test(article.lower) &&
    /^(?:is|was|'s)$/.test(verb?.lower ?? '') &&
    /^(?:he|she|who)$/.test(subject?.lower ?? '')
  );
}

/** People whom a patient meets in a hospital: not the patient's own job without more. */
const STAFF =
  /^(?:.*\b(?:medical|nursing|midwifery|midwife|dental|pharmacy|physio|paramedic|optometry|clinical|undergraduate)\b.*|.*\b(?:practice|office|ward|site|clinic|data) .*|receptionist|porter|coroner|chaplain|ceo|lawyer|secretary|syringe driver|actor|.*\bmodel|.*hand|auditor|volunteer|interpreter|student|journalist|photographer)$/;
const isStaff = (words: readonly Word[], { from, to }: Role): boolean =>
  STAFF.test(
    words
      .slice(from, to)
      .map((w) => w.lower)
      .join(' ')
      .replace(/ - /g, '-'),
  );

/** `a lodge owner carried him down`: somebody else who comes to the person's help. */
const helps = (words: readonly Word[], at: number): boolean =>
  words.slice(at, at + 6).some((w, i) => /^(?:him|her|them)$/.test(w.lower) && words[at + i - 1]?.pos === 'VERB');

/** Without an article: `62, teacher`, `Retired miner, COPD.`, `(plumber)`. */
function listed(reading: Reading, role: Role, first: number): boolean {
  const { words } = reading;
  const before = words[first - 1];
  const after = words[role.to];
  const opens = !before || before.sentence !== words[role.head]!.sentence || /^(?:\p{So}|[|•*])/u.test(before.text);
  const closes =
    !after ||
    after.sentence !== words[role.head]!.sentence ||
    /^[,.;:()|&+–—-]/.test(after.text) ||
    /^(?:from|with|in|at|who|and|by|for|on|out|admitted|presented|presenting|referred)$/.test(after.lower);
  if (!closes) return false;
  const around = words.slice(Math.max(0, first - 6), role.to + 4).filter((w) => w.sentence === words[role.head]!.sentence);
  const aged = around.some(
    (w) => /^\d{2}$|^\d{1,2}(?:yo?|[mf])$|^[mf]\d{1,2}$/.test(w.lower) || w.lower === 'old' || PERSON_NOUNS.has(w.lower),
  );
  if (opens)
    return (
      aged || role.from < role.head || (/^[,.]$/.test(after?.text ?? '') && reading.sentences[words[role.head]!.sentence]!.to - role.to > 0)
    );
  const named = words[first - 2]?.pos === 'PROPN' && words[first - 2]!.capital;
  const person = subjectAt(reading, role.head) === 'person' && /^[,.]$/.test(after?.text ?? '');
  return /^[,(:;|]$/.test(before.text) && (aged || named || person) && !words.slice(first - 3, first).some((w) => w.lower === 'and');
}

/** Moves over ages, origins and adjectives that belong to the phrase but not to the role, as far as an article, if there is one. */
function leftEdge(words: readonly Word[], from: number): number {
  const inSentence = (i: number): boolean => i >= 0 && words[i]!.sentence === words[from]!.sentence;
  let i = from;
  while (inSentence(i - 1) && from - i < 10 && !DETERMINERS.has(words[i - 1]!.lower)) {
    const { pos, text, lower } = words[i - 1]!;
    if (COPULAS.has(lower) || !(/^(?:ADJ|NUM|NOUN|PROPN|VERB|ADV)$/.test(pos) || /^(?:[-/]|\d+|y|o|yo)$/.test(text))) break;
    i--;
  }
  if (i === from || (inSentence(i - 1) && DETERMINERS.has(words[i - 1]!.lower))) return i;
  return !inSentence(i - 1) || /^[^\p{L}\p{N}'’-]/u.test(words[i - 1]!.text) ? i : from;
}

/** `her husband is`, `his mother, `: the role is a relative's. */
function ofKin(words: readonly Word[], at: number): boolean {
  for (let i = at; i >= Math.max(0, at - 3); i--) {
    if (words[i]!.sentence !== words[at]!.sentence) return false;
    if (KIN_BEFORE.test(words[i]!.lower)) return true;
  }
  return false;
}
