import type { Certainty, Span } from '../../../shared/finding.ts';
import { findPlace } from '../lexicon/gazetteer.ts';
import { isFirstName, isOrdinaryWord } from '../lexicon/lexicon.ts';
import type { Scope } from '../rules/rule.ts';
import type { Word } from './words.ts';

export type PlaceKind = 'care' | 'organisation' | 'landmark' | 'residence';

export interface NamedPlace extends Span {
  readonly kind: PlaceKind;
  readonly certainty: Certainty;
  readonly population?: number;
}

const CARE =
  /^(?:hospital|hosp|infirmary|general|hospice|surgery|clinic|practice|centre|center|ward|unit|ed|emergency|maternity|dental|dentistry|orthodontics|pharmacy|medical|health|healthcare|dispensary|sanatorium|phc|chc|birth|endodontics|dermatology|physio|physiotherapy|fertility|ivf|vets|veterinary|aesthetics)$/;
const BEFORE_PLACE =
  /^(?:in|at|from|near|to|around|outside|of|through|via|into|towards|over|across|beyond|between|past|leaving|left|reached|visiting|for|out|down|up)$/;
const AFTER_PLACE =
  /^(?:man|woman|lad|lass|girl|boy|student|farmer|resident|born|based|native|area|team|ambulance|police|road|show|fire|crew|docks|hospital|clinic|surgery|practice|branch|office)$/;

const cache = new WeakMap<readonly Word[], readonly NamedPlace[]>();

/** Named places and organisations in a block. Each rule about places reads its own kind of them. */
export function namedPlaces(scope: Scope): readonly NamedPlace[] {
  const known = cache.get(scope.words);
  if (known) return known;
  const found = [...find(scope)];
  cache.set(scope.words, found);
  return found;
}

const capital = (word: Word | undefined): boolean => word !== undefined && word.capital && /^\p{Lu}[\p{L}\p{M}'’.-]*$/u.test(word.text);
const LINKS = /^(?:of|the|and|&|de|la|le|du|da|do|dos|des|del|der|den|van|von|on|upon|y|el|al|in|by|-|’s|'s|under|cum|nan|na|an)$/;
const NOT_FIRST =
  /^(?:the|a|an|our|my|his|her|their|this|that|in|on|at|to|from|and|but|so|then|when|i|we|he|she|it|they|you|no|yes|if|as|by|for|with|after|before|one|two|three|new|all|not|some|every|each)$/;

function* find(scope: Scope): Generator<NamedPlace> {
  const { words } = scope;
  for (let i = 0; i < words.length; i++) {
    if (!capital(words[i])) continue;
    const run = runEnd(words, i);
    const named = headed(words, i, run);
    if (named) {
      yield named.place;
      i = named.to - 1;
      continue;
    }
    const settled = settlement(words, i, run);
    if (settled) {
      yield settled.place;
      i = settled.to - 1;
    }
  }
}

/** Index after the capitalised words that begin at `i`, linked by small words between capitals. */
function runEnd(words: readonly Word[], i: number): number {
  let end = i + 1;
  for (let j = i + 1; j < words.length && j < i + 9; j++) {
    const word = words[j]!;
    if (word.sentence !== words[i]!.sentence) break;
    if (capital(word)) end = j + 1;
    else if (!LINKS.test(word.lower)) break;
  }
  return end;
}

interface Found {
  readonly place: NamedPlace;
  readonly to: number;
}

/** A name that ends with a head noun: Westmoor General, Fairfield Primary, Smeaton's Pier, the Penrose Choral Society. */
function headed(words: readonly Word[], i: number, run: number): Found | undefined {
  if (run - i > 1 && findPlace(nameOf(words, i, run))) return undefined;
  for (let head = Math.min(run + 2, words.length) - 1; head > i; head--) {
    if (words[head]!.sentence !== words[i]!.sentence || (head >= run + 1 && !isHead(words[head - 1]!))) continue;
    const word = words[head]!;
    const start = words.slice(i, head).findIndex((_, k) => headStarts(words, i + k, head));
    if (start < 0) continue;
    const kind = kindOf(words, i + start, head);
    if (!kind) continue;
    let from = i + start;
    while (from < head && (NOT_FIRST.test(words[from]!.lower) || !words[from]!.capital)) from++;
    if (from >= head || onlyGeneric(words, from, head)) continue;
    // My Looe clinic: the town is what tells.
    if (!word.capital && findPlace(nameOf(words, from, head))) continue;
    return { place: { start: words[from]!.start, end: word.end, kind, certainty: 'likely' }, to: head + 1 };
  }
  return undefined;
}

const isHead = (word: Word): boolean => word.terms.some((t) => t.list === 'org-suffixes' || t.list === 'place-suffixes');

/** A list item of heads that begins at `at`, or later, and ends at `head`. */
const headStarts = (words: readonly Word[], at: number, head: number): boolean =>
  words
    .slice(at + 1, head + 1)
    .some((w, k) => w.terms.some((t) => (t.list === 'org-suffixes' || t.list === 'place-suffixes') && at + 1 + k + t.length === head + 1));

function kindOf(words: readonly Word[], from: number, head: number): PlaceKind | undefined {
  const tail = words[head]!;
  if (
    !tail.capital &&
    !/^(?:hospital|ward|clinic|surgery|school|primary|college|road|street|lane|pier|church|mosque|temple|university|hospice|farm|estate|beach|harbour|bridge|station|hotel|island|village|market|park|club|foundry|brewery|mill|works|docks|plateau|valley|care home|home|prison|barracks|library|cathedral)$/.test(
      tail.lower,
    )
  )
    return undefined;
  const text = words.slice(from, head + 1).map((w) => w.lower);
  if (text.some((w) => CARE.test(w))) return 'care';
  return tail.terms.some((t) => t.list === 'place-suffixes') ? 'landmark' : 'organisation';
}

/** Whether everything before the head is an ordinary word: a District General Hospital is none in particular. */
const onlyGeneric = (words: readonly Word[], from: number, head: number): boolean =>
  words
    .slice(from, head)
    .every(
      (w) =>
        /^(?:district|general|local|regional|teaching|university|community|primary|secondary|high|medical|health|intensive|care|emergency|day|acute|national|royal|college|of|and|the|children|women|mental|public|private|special|infant|junior|senior|state|county|city|town|central|main|old|new|dental|nursing|maternity|outpatient|out|patient|accident)$/.test(
          w.lower,
        ) || !/\p{L}/u.test(w.text),
    );

/** A town, village or region of the gazetteer or the lists, where the words around it make a place of it. */
function settlement(words: readonly Word[], i: number, run: number): Found | undefined {
  const word = words[i]!;
  const region = word.terms.find((t) => t.list === 'regions');
  if (word.terms.some((t) => t.list === 'countries-states' && (!region || t.length >= region.length))) return undefined;
  if (region) {
    const to = i + region.length;
    return { place: { start: word.start, end: words[to - 1]!.end, kind: 'residence', certainty: 'likely' }, to };
  }
  for (let to = Math.min(run, i + 4); to > i; to--) {
    const name = nameOf(words, i, to);
    const place = findPlace(name);
    if (!place) continue;
    const certainty = context(words, i, to, name);
    if (!certainty) continue;
    const largest = place.countries[0]!.population;
    return { place: { start: word.start, end: words[to - 1]!.end, kind: 'residence', certainty, population: largest }, to };
  }
  return undefined;
}

const nameOf = (words: readonly Word[], from: number, to: number): string =>
  words
    .slice(from, to)
    .map((w) => w.text)
    .join(' ')
    .replace(/ - /g, '-')
    .replace(/ (['’]s)/g, '$1');

/** How sure the words around make it that `name` is a place; undefined where they speak for something else. */
function context(words: readonly Word[], i: number, to: number, name: string): NamedPlace['certainty'] | undefined {
  const before = words[i - 1]?.sentence === words[i]!.sentence ? words[i - 1] : undefined;
  const after = words[to];
  const led = before !== undefined && BEFORE_PLACE.test(before.lower);
  const lower = name.toLowerCase();
  const other = words[i]!.terms.some((t) =>
    /^(?:eponyms|drugs|demonyms|clinical-abbreviations|scores-scales|historical-figures|regulators-bodies|languages|religions)$/.test(
      t.list,
    ),
  );
  if (!before && !(after && (after.text === ',' || AFTER_PLACE.test(after.lower)))) return undefined;
  const doubtful = isOrdinaryWord(lower) || isFirstName(lower) || other || words[i]!.terms.length > 1;
  if (led && !(other && before.lower === 'of')) return doubtful && !/^(?:in|at|from|near)$/.test(before.lower) ? 'possible' : 'likely';
  if (after && AFTER_PLACE.test(after.lower) && !doubtful) return /^(?:my|our)$/.test(before?.lower ?? '') ? 'sure' : 'likely';
  if (before?.text === ',' && !doubtful) return 'likely';
  if (/^[#]/.test(words[i]!.text)) return 'likely';
  return doubtful ? undefined : 'possible';
}
