import { findPlace } from '../lexicon/gazetteer.ts';
import { instead } from './instead.ts';
import type { Operator, Proposal, Target } from './operators.ts';
import { removal, removeDetail } from './remove.ts';
import { DIRECTED } from './phrase.ts';
import { isMark, placeOf, type Place } from './span.ts';

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:ward|unit|itu|icu|picu|nicu)\b/gi, 'a ward'],
  [/\bwing\b/gi, 'a wing'],
  [/\bbay(?= (?:[\dA-Z]?\d|one|two|three|four|five|six|seven|eight|nine|ten)\b)/gi, 'a bay'],
  [/\bchair(?= \d)/gi, 'a chair'],
  [/\btable(?= \d)/gi, 'a table'],
  [/\b(?:flat|apartment)(?= [\dA-Z]?\d)/gi, 'a flat'],
  [/\b(?:room|suite)(?= [\dA-Z]?\d)/gi, 'a room'],
  [/\bbed\b|\bcubicle\b/gi, 'a bed'],
  [/\b(?:dental|dentist|orthodontic)/gi, 'a dental practice'],
  [
    /\b(?:surgery|practice|(?:(?:medical|health|counselling|counseling|wellness)|(?<!\b(?:day|child) ?)care) cent(?:re|er)|urgent care|polyclinic|clinic)\b/gi,
    'a clinic',
  ],
  [/\b(?:pharmacy|chemist(?:s|['’]s)?)\b/gi, 'a pharmacy'],
  [/\bhospice\b/gi, 'a hospice'],
  [/\b(?:care|nursing|residential) home\b/gi, 'a care home'],
  [
    /\b(?:hospital|infirmary|great ormond street)\b|\bgeneral$|^(?:the )?royal (?!oak|mail|mile|albert hall|navy|george|standard|hotel)\p{L}+$/giu,
    'a hospital',
  ],
  [/\b(?:ED|A&E)\b/g, 'a hospital'],
  [/\b(?:heart|cancer|eye|brain|kidney|medical|surgical|dental) institute\b/gi, 'a hospital'],
  [/\b(?:university|uni)\b/gi, 'a university'],
  [/\binstitute\b/gi, 'an institute'],
  [/\b(?:laboratory|lab)\b/gi, 'a laboratory'],
  [/\b(?:college|sixth form)\b/gi, 'a college'],
  [/\b(?:school|academy|nursery|kindergarten|(?:primary|grammar|high)(?! \p{L}))\b/giu, 'a school'],
  [
    /\b(?:ministry|department|council|(?:crown|county|high|district|magistrates['’]?|family|supreme|appeal|labour|coroner['’]?s?) court|board|authority|government|embassy)\b/gi,
    'a public body',
  ],
  [/\b(?:church|chapel|kingdom hall|parish|cathedral|mosque|temple|gurdwara|synagogue)\b/gi, 'a place of worship'],
  [/\b(?:fc|rfc|united|rovers|wanderers|albion|athletic|club|society|choir|band)\b|(?<!\bin \p{Lu}\p{L}* )\bcity$/giu, 'a local club'],
  [/\b(?:arms|inn|tavern|pub|hotel|bar|cafe|café|restaurant)\b/gi, 'a local venue'],
  [/\b(?:road|street|lane|avenue|close|drive|motorway|flyover|bridge|roundabout)\b|\b[AM]\d{1,4}\b/gi, 'a road'],
  [/\b(?:coast|riviera|shore|strand)\b/gi, 'a coast'],
  [/\b(?:pier|beach|harbour|harbor|(?<!['’]s )bay|cove|quay|river|lake|loch|docks?)\b/gi, 'a waterside place'],
  [/\b(?:ltd|plc|inc|llc|depot|factory|works|foundry|amazon|tesco|farm|mill|yard)\b/gi, 'a local employer'],
];
/** The kind that the last telling word of a name says: Church Street is a road. */
function kindOf(said: string): string | undefined {
  let best: { readonly end: number; readonly kind: string } | undefined;
  for (const [pattern, kind] of KINDS)
    for (const { 0: word, index } of said.matchAll(pattern))
      if (index + word.length > (best?.end ?? 0)) best = { end: index + word.length, kind };
  return best?.kind;
}

const PERSON =
  /^(?:man|woman|student|girl|boy|lad|lass|lady|farmer|resident|teenager|pensioner|family|couple|clinic|school|team|strip|docks|hospital|side|edition)s?$/;

/** `phrase` without its article where another determiner stands before it. */
const bare = (phrase: string, before: string): string =>
  /\b(?:the|an?|our|my|this|that|his|her|their|your)\s+(?:(?!(?:in|at|to|from|of|on|near|for|with|by|into|through|outside)\s)\p{L}+\s)?$/iu.test(
    before.slice(-24),
  )
    ? phrase.replace(/^an? /, '')
    : phrase;

/** `Picos` of the Picos de Europa, `Geelong` of Geelong Rd, `Multan` of Multan side, with the rest of the name; the dot may end the sentence as well. */
function whole(target: Target): Target {
  const rest =
    /^ (?:side\b(?=[.,;)]|$)|(?:de|del|della|di|da|do|du|des|la|las|los|y) (?:la |los |las )?\p{Lu}[\p{L}\p{M}’'-]*|(?:Rd|Ln|Cres|Tce|Hwy|Road|Street|Lane|Avenue|Highway|Terrace|Crescent)\b|(?:St|Ave)\b(?=[.,;]|\s+\p{Ll}|$))/u.exec(
      target.text.slice(target.end, target.end + 40),
    );
  return rest ? { ...target, end: target.end + rest[0].length } : target;
}

/** `ED Labasa`: a name that hangs on the word before it. */
const hangs = (place: Place | undefined): boolean => /^(?:NOUN|PROPN|ADJ|ADV|PRON)$/.test(place?.prev?.pos ?? '');
/** `a counsellor, Coimbatore.`, `a home, Coimbatore, with her mother`: what can go without a trace; not one of a list. */
function asideOut(target: Target, place: Place | undefined): readonly Proposal[] {
  if (!place || place.prev?.text !== ',') return [];
  const { words, first, last, next } = place;
  const ends = !next || /^[.!?;)]$/.test(next.text) || (next.text === ',' && /^(?:VERB|AUX|ADP)$/.test(words[last + 2]?.pos ?? ''));
  // `a town, Kent, a village`: one of a list; not `NICD, Johannesburg`.
  if (!ends || (words[first - 2]?.pos === 'PROPN' && !/^\p{Lu}{3,6}$/u.test(words[first - 2]!.text))) return [];
  return [{ title: 'Leave out the place', safety: 'safe', edits: removal(target, target.start) }];
}
/** Of what kind a place is by the word behind its name: one of many, so that it wants an article. */
const KIND_BEHIND =
  /^(?:district|taluk|taluka|county|province|region|state|prefecture|municipality|suburb|parish|village|hospital|infirmary|clinic|university|college|school|harbou?r|station|airport|prison|church|valley)$/i;
/** `in Oban harbour` → `in a local harbour`; `the Oban harbour`, `Oban people` → `local`. */
const localIn = (place: Place | undefined, before: string): string =>
  KIND_BEHIND.test(place?.next?.text ?? '') ? bare('a local', before) : 'local';
/** `Oban folk`, `Oban general stores`: the name says of what comes which one it is. */
const leadsNoun = (place: Place | undefined): boolean =>
  !/^(?:today|tonight|yesterday|tomorrow|now|last|next|this|w|c)$/.test(place?.next?.lower ?? '') &&
  (place?.next?.pos === 'NOUN' || (place?.next?.pos === 'ADJ' && place.words[place.last + 2]?.pos === 'NOUN'));
/** `her doctor in Antrim`, `a man from Kapsowar`: where something is that is told already. */
const isAdjunct = (place: Place | undefined): boolean =>
  !!place &&
  /^(?:in|at|from|near|of|off|outside)$/.test(place.prev?.lower ?? '') &&
  (/^(?:NOUN|PRON)$/.test(place.words[place.first - 2]?.pos ?? '') || place.words[place.first - 2]?.text === ',') &&
  place.words[place.first - 2]!.sentence === place.words[place.first]!.sentence &&
  (!place.next || /^(?:PUNCT|CCONJ|SCONJ|VERB|AUX|ADP)$/.test(place.next.pos));
/** The same with no more than its preposition and commas. */
const phrasesOut = (target: Target): readonly Proposal[] =>
  smaller(target).filter(({ edits }) => edits.every((e) => e.end - e.start - (target.end - target.start) < 12));
const smaller = (target: Target): readonly Proposal[] => removeDetail(target).filter((p) => !p.whole);

/** What is said where a name does not say of what kind it is. */
function unknownKind({ hit }: Target): string {
  if (hit.rule.category !== 'place') return 'a local organisation';
  return 'a place';
}

/** Whether all wards that a draft speaks of are the same. */
function hasOneWard({ draft, text, start, end }: Target): boolean {
  if (/\ba ward\b/.test(draft.source)) return false;
  const names = draft.hits.filter(({ rule }) => rule.category === 'org').map((hit) => draft.source.slice(hit.start, hit.end).toLowerCase());
  return names.every((name) => name === text.slice(start, end).toLowerCase() || !/\bward\b/.test(name));
}

/** Westmoor General → a hospital. */
export const placeToType: Operator = (part) => {
  const target = whole(part);
  const { text, start, end } = target;
  const said = text.slice(start, end);
  const title = 'Say what kind of place it is';
  if (/[#@]/.test(said)) return [{ title: 'Leave out the place', safety: 'safe', edits: removal(target, start) }];
  const kind = kindOf(said) ?? (findPlace(said) ? undefined : unknownKind(target));
  if (!kind) return [];
  const article = /^(?:the|an?)\s/i.test(said);
  // `everyone on Ward 11`
  if (kind === 'a ward' && /\b(?:on|to|from|off|in) $/i.test(text.slice(0, start)) && hasOneWard(target))
    return [instead(target, title, 'the ward', 'safe')];
  const plain = article ? kind : bare(kind, text.slice(0, start));
  const place = placeOf(target);
  // `in the Eastern Cape`: of what has an article and is of no kind, ‘the place’ says nothing.
  const typed = /^(?:a )?place$/.test(plain)
    ? sized(target, title, plain === 'place' ? 'area' : plain)
    : instead(target, title, plain, 'safe');
  if (leadsNoun(place) && !/^(?:a bed|a bay|a chair|a room)$/.test(kind))
    return [instead(target, title, localIn(place, text.slice(0, start)), 'safe'), typed];
  // `off Salters Lane`, `patient A, room 12, new oxygen`: a road or a room says nothing.
  const led = /^(?:on|off|in|at|from|near|along|down|,)$/.test(place?.prev?.lower ?? '');
  const state = plain === 'a place' ? stateOnly(target, place) : [];
  if (state.length) return state;
  const empty = led && (kind === 'a road' || (/^a (?:room|bed|bay|chair)$/.test(kind) && place?.prev?.text === ','));
  return [...asideOut(target, place), ...(hangs(place) || empty ? phrasesOut(target) : []), typed];
};

/** What a place of so many people is called, behind `before`. */
export function sizeOf(population: number | undefined, before: string): string {
  // `in the Gulf`: of what has an article and is in no list, ‘the place’ says nothing.
  if (population === undefined) return bare('a place', before) === 'place' ? 'an area' : 'a place';
  if (population >= 100_000) return 'a city';
  return population >= 5000 ? 'a town' : 'a village';
}

/** Oban → a small town: by population where it is known. */
export const placeToRegion: Operator = (part) => {
  const target = whole(part);
  const { text, start, end } = target;
  const said = text.slice(start, end);
  const title = 'Say what size of place it is';
  if (/[#@]/.test(said)) return [{ title: 'Leave out the place', safety: 'safe', edits: removal(target, start) }];
  const place = placeOf(target);
  const before = text.slice(0, start);
  const local = instead(target, title, localIn(place, before), 'safe');
  const attribute = PERSON.test(place?.next?.lower ?? '') || leadsNoun(place);
  if (place && place.form !== 'noun') return [...(attribute ? [local] : []), ...removeDetail(target)];
  // An address or a code that leads nowhere else: what is left of the line still reads without it.
  if (/\d/.test(said)) return [...asideOut(target, place), ...smaller(target), instead(target, title, bare('a place', before), 'safe')];
  // `on Skye`, `on Corydon`: an island or a street.
  const river = /\bon the\s+$/i.exec(before)?.[0].length;
  if (river && !attribute) return [instead({ start: start - river, end }, title, 'in the area', 'safe')];
  const on = /\bon\s+$/i.exec(before)?.[0].length;
  // `on C wing`
  if (on && /\b(?:wing|floor|landing|deck|corridor)$/i.test(said))
    return [...phrasesOut(target), instead(target, title, kindOf(said) ?? 'a floor', 'safe')];
  if (on && !attribute) return [instead({ start: start - on, end }, title, 'somewhere', 'safe')];
  if (RUNG.test(before)) return [instead(target, title, 'another hospital', 'safe')];
  const state = stateOnly(target, place);
  if (state.length) return state;
  // `a town of two thousand people`
  const settlement = SETTLEMENT.exec(text.slice(start, end + 40));
  if (settlement) return [instead({ start, end: start + settlement[0].length }, title, `a ${settlement[1]!}`, 'safe')];
  // `Best in Show at the Doncaster`: a show, a match, and no town.
  const the = /\b(?:at|in|from|to|of|for) the $/i.exec(before)?.[0].length;
  if (the && !attribute && findPlace(said)) return [instead({ start: start - the, end }, title, 'somewhere', 'safe')];
  const size = sizeOf(findPlace(said)?.countries[0]?.population, before);
  if (attribute) return [local, instead(target, title, bare(size, before), 'safe')];
  const leaves = (hangs(place) && !PART.test(before)) || (size === 'a place' && WHERE.test(before));
  return [...asideOut(target, place), ...(leaves || isAdjunct(place) ? phrasesOut(target) : []), sized(target, title, size)];
};

const SETTLEMENT =
  /^an? (?:\p{L}+ )?(town|village|city|island|hamlet) of (?:about |some |around )?(?:[\d,.]+|\p{L}+)(?: (?:hundred|thousand|million))*(?: (?:people|souls|inhabitants|residents))?(?![\p{L}\d])/iu;
/** `we rang Dublin`: of a place somebody who works there. */
const RUNG =
  /\b(?:(?:we|I|registrar) (?:rang|phoned|telephoned|bleeped)|discussed (?:it |this |him |her )?with|accepted by|advice from) $/i;
/** `in Cocke County, Tennessee,` → `in Tennessee,`: a state that ends its phrase says enough. */
function stateOnly({ start }: Target, place: Place | undefined): readonly Proposal[] {
  if (place?.next?.text !== ',' || !/^(?:in|from|near|of)$/.test(place.prev?.lower ?? '')) return [];
  const [state, then] = [place.words[place.last + 2], place.words[place.last + 3]];
  const ends = !then || then.sentence !== state?.sentence || isMark(then) || /^(?:with|and|where|who|when)$/.test(then.lower);
  if (!ends || !state?.terms.some(({ list, length }) => list === 'countries-states' && length === 1)) return [];
  return [{ title: 'Leave out the place', safety: 'safe', edits: [{ start, end: state.start, text: '' }] }];
}
const WHERE = /\b(?:in|at|near|outside|around|beyond|off) $/i;
/** `north-eastern`, `greater`: which part of a place. */
const PART =
  /\b(?:(?:north|south|east|west)(?:ern)?(?:[ -]?(?:east|west)(?:ern)?)?|central|greater|inner|outer|upper|lower|rural|downtown) $/i;

/** `met at`; not `stared up at`. */
function isAt(before: string): boolean {
  const verb = /(?:^|(\p{L}+)(?: up| down| over| back)? )at $/iu.exec(before);
  return !!verb && !DIRECTED.test(verb[1]?.toLowerCase() ?? '');
}

/** `at Kilifi` → `in a town`, `near Mutla` → `somewhere`, `eastern Bihar` → `a place`. */
function sized({ text, start, end }: Target, title: string, size: string): Proposal {
  const from = start - (PART.exec(text.slice(Math.max(0, start - 24), start))?.[0].length ?? 0);
  const before = text.slice(Math.max(0, from - 24), from);
  // `at the Pushkar fair`
  const at = size === 'an area' || size === 'area' ? /\b(?:at|on) the $/i.exec(before)?.[0].length : undefined;
  if (at) return instead({ start: from - at, end }, title, 'in the area', 'safe');
  const where = WHERE.exec(before)?.[0].length ?? 0;
  if (size === 'a place' && where) return instead({ start: from - where, end }, title, 'somewhere', 'safe');
  // `a woman from Bihar`: from a place is everybody.
  if (size === 'a place' && /(?<!\b(?:far|away|miles?|km|hours?|minutes?) )\bfrom $/i.test(before))
    return instead({ start: from, end }, title, 'elsewhere', 'safe');
  if (/^a (?:city|town|village)$/.test(size) && isAt(before)) return instead({ start: from - 3, end }, title, `in ${size}`, 'safe');
  return instead({ start: from, end }, title, bare(size, before), 'safe');
}
