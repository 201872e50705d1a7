import type { Category } from '../../../shared/finding.ts';
import { MONTHS, PLAIN_FEATURE, WEEKDAYS } from '../language/classes.ts';
import { CLINICAL_TITLES } from '../language/titles.ts';
import { findPlace } from '../lexicon/gazetteer.ts';
import { isFirstName, isLastName, isOrdinaryWord } from '../lexicon/lexicon.ts';
import type { Word } from '../language/words.ts';

/** Words that carry no detail by themselves. */
const EMPTY = new Set(
  (
    'a an the this that these those my your his her its our their i me you he him she it we us they them who which what mine ' +
    'of in on at to from for with by as and or but if so not no do does did is are was were be been have has had there here'
  ).split(' '),
);
const NUMBER =
  /\p{N}|^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty.*|hundred|newborn|baby|teenager?|toddler|infant|neonate|birthday|born)$/u;

/** Before a name, and none by themselves. */
const FORMS = new Set('mr mrs ms miss mx sir madam little big wee baby old young poor dear lovely'.split(' '));
const isForm = ({ lower }: Word): boolean => FORMS.has(lower) || CLINICAL_TITLES.has(lower);
/** `Child Protection Peer Review`: how what is no person may end. */
const TITLE_END =
  /^(?:review|panel|board|meeting|committee|protection|conference|report|service|department|protocol|pathway|rounds|forum|network|audit)$/;

/** `the night before`, `a week`: an interval of the story. */
const INTERVAL =
  /^(?:few )?(?:night|day|week|month|year|evening|morning|afternoon)s? (?:before|after|later|earlier)$|^(?:night|day|week|month|year|last|next)$/;

/** Whoever it is, and whatever they do. */
const SOMEBODY = /^(?:person|people|man|woman|men|women|guys?|lady|ladies|bloke|lad|somebody|someone|one)$/;

/** What kin are called by everybody. */
const CALLED =
  /^(?:mum|mam|mom|mummy|mommy|dad|daddy|da|nan|nana|nanna|gran|granny|grandma|grandad|grandpa|papa|mama|amma|auntie|aunty|uncle|sis|bro|bub|baby)$/;

/** What a form asks for. */
const LABEL = /^(?:tel|phone|mobile|fax|email|address|diagnosis|consultant|allergies|referrer|surname|forename|name|dob|sex|enc|cc|re)$/;
/** What is said before anything else, and numbers at the beginning of a sentence. */
const CRIES =
  /^(?:ei|wala|aiyo|aiya|eish|haibo|yoh|wallah|wah|oya|chai|naku|hay|oh|eh|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty)$/;

/** What every patient is in. */
const BARE_PLACE = /^(?:wards?|clinic|hospital|unit|room|bed|bay|practice|surgery|theatre|number)$/;

/** `in her late teens`: an age, and nothing else. */
const DECADE =
  /^(?:in )?(?:his|her|their|the) (?:early |mid |late )?(?:mid-? ?)?(?:teens|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)$/;
/** What somebody is, and no work. */
const PLAIN_SORT = /^(?:old|young|new|local|little|big|good|same|retired)$/;

/** Kin in passing, which everybody has. */
const KIN = /^(?:mother|father|mum|mom|dad|parents?|husband|wife|partner|sons?|daughters?|brothers?|sisters?|child|children|kids)$/;

const FEATURE = new RegExp(`^(?:${PLAIN_FEATURE})$`);

/** Inhabitants from which a town is meant as often as the state of its name: `Singapore`, `Victoria`; not `Vermont`. */
const LARGE = 50_000;
const isTown = (words: readonly Word[]): boolean =>
  (findPlace(words.map(({ text }) => text).join(' '))?.countries[0]?.population ?? 0) >= LARGE;

const isCalendar = ({ lower }: Word): boolean => WEEKDAYS.has(lower) || (MONTHS.has(lower) && !isFirstName(lower));
/** `CASE REPORT`: an ordinary word in capitals. */
const isHeading = ({ text, lower }: Word): boolean =>
  /^\p{Lu}{4,}$/u.test(text) && isOrdinaryWord(lower) && !isFirstName(lower) && !isLastName(lower);

const isNoPlace = (telling: readonly Word[]): boolean =>
  telling.every(isHeading) || (telling.length === 1 && BARE_PLACE.test(telling[0]!.lower));

/** Whether words can be a detail of a category at all: what a statistical reader may get wrong and a list knows. */
export function isSensible(category: Category, words: readonly Word[]): boolean {
  const telling = words.filter((word) => !EMPTY.has(word.lower) && !/^[wc]$/.test(word.text) && /[\p{L}\p{N}]/u.test(word.text));
  if (!telling.length) return false;
  switch (category) {
    case 'name':
      return (
        !telling.every(isCalendar) &&
        !telling.every(isHeading) &&
        !(telling.length === 1 && (CALLED.test(telling[0]!.lower) || CRIES.test(telling[0]!.lower) || LABEL.test(telling[0]!.lower))) &&
        !(telling.every(isForm) && !(telling.length > 1 && isLastName(telling.at(-1)!.lower))) &&
        !(telling.length > 1 && TITLE_END.test(telling.at(-1)!.lower) && !isForm(telling[0]!) && !isFirstName(telling[0]!.lower))
      );
    case 'date':
      return words.some(({ lower }) => lower === 'this') || !INTERVAL.test(telling.map(({ lower }) => lower).join(' '));
    case 'place':
      return (
        isTown(telling) ||
        !(telling[0]!.terms.some(({ list, length }) => list === 'countries-states' && length >= telling.length) || isNoPlace(telling))
      );
    case 'org':
      return !isNoPlace(telling);
    case 'occupation':
      return (
        !DECADE.test(words.map(({ lower }) => lower).join(' ')) &&
        telling.some(
          (word) => /^(?:NOUN|PROPN|VERB|ADJ|NUM|X)$/.test(word.pos) && !SOMEBODY.test(word.lower) && !PLAIN_SORT.test(word.lower),
        )
      );
    case 'family':
      return telling.length > 1 || !KIN.test(telling[0]!.lower);
    case 'event':
      return telling.length > 1 || !SOMEBODY.test(telling[0]!.lower);
    case 'age':
      return telling.some((word) => NUMBER.test(word.lower));
    case 'physical':
      return telling.length > 1 || !FEATURE.test(telling[0]!.lower);
    case 'id':
      return telling.reduce((n, word) => n + word.text.replace(/[^\p{L}\p{N}]/gu, '').length, 0) >= 4;
    default:
      return true;
  }
}
