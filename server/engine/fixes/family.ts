import { instead } from './instead.ts';
import type { Operator, Proposal, Target } from './operators.ts';
import { isBirth } from './guards.ts';
import { PERSON_NOUNS } from '../language/subject.ts';
import type { Word } from '../language/words.ts';
import { asNoun, headOf, isPlural, isPluralNoun, placeOf, type Place } from './span.ts';

const KIN: readonly (readonly [RegExp, one: string, many: string])[] = [
  [/^(?:wife|husband|partner|boyfriend|girlfriend|fiancée?|ex-wife|ex-husband|spouse|widow|widower|missus)$/, 'partner', 'partners'],
  [/^(?:mother|father|mum|mom|dad|mam|mama|papa|parents?|stepmother|stepfather|stepmum|stepdad|amma)$/, 'parent', 'parents'],
  [/^(?:brothers?|sisters?|twins?|siblings?|triplets?|half-sister|half-brother)$/, 'sibling', 'siblings'],
  [/^(?:step)?sons?$/, 'son', 'sons'],
  [/^(?:step)?daughters?$/, 'daughter', 'daughters'],
  [/^(?:child|children|kids?|toddlers?|baby|babies|boys?|girls?|newborn|teenagers?)$/, 'child', 'children'],
  [/^(?:family|household|clan|kindred)$/, 'family', 'families'],
  [
    /^(?:cousins?|aunts?|aunt(?:ie|y)|uncles?|niece|nephew|nephews|nieces|grand\w+|gran|nan|granny|nana|relatives?|in-laws?)$/,
    'relative',
    'relatives',
  ],
];
const isKin = (lower: string): boolean => KIN.some(([pattern]) => pattern.test(lower));
const isPerson = ({ lower, terms }: Word): boolean =>
  PERSON_NOUNS.has(lower) || /(?:friend|mate|neighbour|boss|lodger|carer)s?$/.test(lower) || terms.some((t) => t.list === 'occupations');
const TITLE = 'Say less about the family';
/** `a pastor's son`: says what another person is. */
const CHILD_OF = /['’]s (?:\p{L}+ )?(?:son|daughter|child|wife|husband|widow|niece|nephew)$/iu;
const MOTHER_OF =
  /^(?:an? |the )?(?:single |young |proud |devoted )?(?:(?:great-)?(grand))?(?:mother|mum|mom|mama|ma|father|dad|pa|parent)(?: of|[- ]of[- ])/i;
/** Kin of a kind that the general word would deny. */
const NOT_BY_BIRTH = /^(?:foster|birth|biological|adoptive|adopted|surrogate|(?:step|god)\p{L}*)$/u;

/** mother of triplets and two older boys → a parent; his eldest daughter, who is at sea → his daughter. */
export const familySimplify: Operator = (target) => {
  const { text, start, end } = target;
  const place = placeOf(target);
  if (!place || place.form !== 'noun' || CHILD_OF.test(text.slice(start, end))) return [];
  // `An isangoma and | grandmother of fourteen`: one person, who is no relative here.
  if (place.prev?.lower === 'and' && /^(?:great-)?grand\p{L}+ of\b/iu.test(text.slice(start, end))) return [];
  const say = (words: string) => instead(target, TITLE, words);
  const parent = MOTHER_OF.exec(text.slice(start, end));
  if (parent) return withChildren(target, place, `${parent[1]?.toLowerCase() ?? ''}parent`);
  // Of a birth that there were several is the medicine.
  if (/^(?:the )?(?:twins|triplets)$/i.test(text.slice(start, end)) && isBirth(target)) return [say(asNoun(place, 'babies'))];
  if (/-in-laws?\b/i.test(text.slice(start, end + 8))) return [];
  const { words, first, last } = place;
  for (let i = first; i <= last; i++) {
    const kin = KIN.find(([pattern]) => pattern.test(words[i]!.lower));
    // `the patient is a widow`: what she is, not whom she has.
    if (kin && /^(?:widow|widower|spouse)$/.test(words[i]!.lower) && /^an?$/.test((i > first ? words[first] : place.prev)?.lower ?? ''))
      return [];
    // `her mother's half-sister`, `her father's new partner`: somebody else's.
    const says = /^(?:the|an?|not|been|now|still)$/.test(words[i + 2]?.lower ?? '');
    // `her husband's the churchwarden`
    if (kin && i < last && /^['’]s$/.test(words[i + 1]!.text) && says) return [];
    if (kin && i < last && /^['’]s$/.test(words[i + 1]!.text) && !says) {
      if (isKin(headOf(place).lower)) return [say(asNoun(place, isPlural(place) ? 'relatives' : 'relative'))];
      // `her father's dialysis`; a father's mate may be anybody.
      return isPerson(headOf(place)) ? [] : [instead({ start: target.start, end: words[i]!.end }, TITLE, asNoun(place, 'relative'))];
    }
    // `having her fourth baby`
    const further =
      place.prev?.pos === 'VERB' &&
      /^(?:an?|her|his|their) (?:second|third|fourth|fifth|sixth|seventh|eighth) /i.test(text.slice(start, end));
    if (kin && further) return [say(`another ${kin[1]}`)];
    if (kin) return byKin(place, i, kin).map((noun) => say(asNoun(place, noun)));
    // Behind the head of the phrase another person is only part of the description.
    if (words[i]!.pos === 'ADP' || /^(?:who|whom|whose|which|that)$/.test(words[i]!.lower)) break;
  }
  return [];
};

/** `mother of two | bare-knuckle champions`: the children go along; nothing where what follows may be hers or theirs: `of six with asthma`. */
function withChildren(target: Target, place: Place, noun: string): readonly Proposal[] {
  const { words, last } = place;
  let end = last + 1;
  while (/^(?:ADJ|NOUN|PROPN)$/.test(words[end]?.pos ?? '') || (words[end]?.text === '-' && words[end + 1])) end++;
  if (words[end]?.lower === 'with' || (end === last + 1 && words[end]?.pos === 'ADP' && words[end]!.lower === 'under')) return [];
  return [parentOf({ ...target, end: words[end - 1]!.end }, place, noun)];
}

/** `She was the | mother of fourteen`: which parent is told no more. */
function parentOf({ start, end }: Target, place: Place, noun: string): Proposal {
  const { prev } = place;
  const said = asNoun(place, noun);
  return prev?.lower === 'the'
    ? instead({ start: prev.start, end }, TITLE, `a ${noun}`)
    : instead({ start, end }, TITLE, said.replace(/^the /i, 'a '));
}

/** What kin may be called who stand at `at`: by their own word without what is told of them, or by a broader one. */
function byKin(place: Place, at: number, [, one, many]: (typeof KIN)[number]): readonly string[] {
  const { words, first, last } = place;
  // `Grandmother dosing with cerasee`, `the husband guards a station`: what they do is no part of who they are.
  const does = /s$/.test(words[at + 1]?.lower ?? '') && /^(?:an?|the|his|her|their)$/.test(words[at + 2]?.lower ?? '');
  if ((words[at + 1]?.pos === 'VERB' || does) && at < last) return [];
  if (words.slice(first, at + 1).some(({ lower }) => NOT_BY_BIRTH.test(lower))) return [];
  const plural = isPlural(place);
  const general = plural ? many : one;
  // `twin brother`
  const own = headOf(place);
  const others = words.slice(first, last + 1).filter((w) => w !== own && w !== words[at] && isKin(w.lower));
  // Of the dead that is not left out.
  const dead = words.slice(first, at).find(({ lower }) => /^(?:late|dead|deceased|stillborn)$/.test(lower));
  const isAll = words.slice(first, last + 1).every((w) => w === own || /^(?:DET|PRON)$/.test(w.pos));
  const broad = isAll || others.length > 0 || !isKin(own.lower) || plural !== isPluralNoun(own.lower);
  return (broad ? [general] : [own.lower, general]).map((noun) => (dead ? `${dead.lower} ${noun}` : noun));
}
