import type { Span } from '../../../shared/finding.ts';
import type { ListName } from '../lexicon/lexicon.ts';
import { nounPhrase, withPrepositions } from './phrase.ts';
import { subjectAt } from './subject.ts';
import type { Reading, Word } from './words.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Verbs that tell what somebody does for a living or for love; what they need after them. */
type Needs = 'any' | 'work' | 'vehicle' | 'play' | 'animal' | 'place' | 'perform' | 'media';
const VERBS: Readonly<Record<string, Needs>> = {
  work: 'work',
  serve: 'work',
  volunteer: 'work',
  teach: 'any',
  coach: 'any',
  herd: 'any',
  breed: 'animal',
  farm: 'any',
  shear: 'animal',
  milk: 'animal',
  race: 'animal',
  keep: 'animal',
  drive: 'vehicle',
  ride: 'perform',
  play: 'play',
  sing: 'perform',
  dance: 'perform',
  box: 'perform',
  bowl: 'perform',
  fish: 'perform',
  act: 'perform',
  study: 'perform',
  run: 'place',
  manage: 'place',
  own: 'place',
  captain: 'any',
  skipper: 'any',
  umpire: 'any',
  referee: 'any',
  conduct: 'media',
  present: 'media',
  host: 'media',
  edit: 'media',
  read: 'media',
  write: 'media',
  sell: 'any',
  fix: 'vehicle',
  repair: 'any',
  restore: 'any',
  carve: 'any',
  paint: 'any',
  brew: 'any',
  bake: 'any',
  grow: 'any',
};
const IRREGULAR: Readonly<Record<string, string>> = {
  ran: 'run', running: 'run', kept: 'keep', drove: 'drive', driven: 'drive', driving: 'drive', rode: 'ride', ridden: 'ride', sang: 'sing', sung: 'sing', taught: 'teach', sold: 'sell', grew: 'grow', grown: 'grow', bred: 'breed', wrote: 'write', written: 'write', fishes: 'fish', teaches: 'teach', coaches: 'coach', studies: 'study', studied: 'study', boxes: 'box', fixes: 'fix', fixed: 'fix', shorn: 'shear', carried: 'carry',
}; // prettier-ignore

const VEHICLES = set(
  'bus buses lorry lorries truck trucks taxi taxis cab cabs tram trams train trains coach van ambulance minibus tractor tractors forklift crane digger zamboni ferry tuk-tuk rickshaw hgv hgvs artic minicab tanker combine bulldozer snowplough snowplow hearse matatu keke okada boda',
);
const ANIMALS = set(
  'bees pigeons ferrets hens chickens goats sheep alpacas llamas reindeer horses ponies pigs cattle cows snakes reptiles parrots budgies canaries koi greyhounds whippets huskies dogs sled donkeys ostriches falcons hawks owls yaks camels buffalo turkeys ducks geese racing homing',
);
const PLAY = set(
  'organ piano violin viola cello harp guitar bass drums trumpet trombone horn tuba flute oboe clarinet bassoon saxophone sax fiddle banjo accordion bagpipes pipes sitar tabla kora recorder keyboard keyboards ukulele mandolin cornet euphonium harmonica steelpan alphorn shakuhachi rugby football hockey cricket netball lacrosse hurling camogie shinty handball volleyball basketball baseball softball polo tennis squash badminton darts snooker bridge chess goal prop centre-forward midfield fullback',
);
const MEDIA = set(
  'news bulletin weather show podcast breakfast programme program column novels poems poetry crime thrillers choir orchestra band newspaper magazine newsletter blog radio matches reports',
);
const WORK_PREPOSITIONS = set('as at in for on nights offshore shifts part-time underground');
const PERFORM_PREPOSITIONS = set(
  'in with for alto soprano tenor bass on competitively professionally engineering law medicine physics chemistry biology history',
);
const CLINICAL =
  /^(?:role|part|me|us|them|him|her|it|well|pain|clinic|ward|list|practice|team|fever|temperature|risk|course|up|out|down|into|off|patients?|students?|trainees?|mind|eye|notes?|diary|appointment|quiet|going|symptoms?|concerns?|tissue|gait|function|better|worse|home|tests?|bloods?|back|old|baby|kids?|son|daughter)$/;

/** `drives the school bus`, `works nights at the bakery`, `sings alto in the cathedral choir`: offsets into the text. */
export function* pursuits(reading: Reading): Generator<Span> {
  const { words } = reading;
  for (let i = 0; i < words.length; i++) {
    const needs = VERBS[lemma(words[i]!.lower)];
    if (!needs || !hasSubject(reading, i) || (ONCE.has(lemma(words[i]!.lower)) && !habit(words, i))) continue;
    const end = object(words, i, needs);
    if (end > i + 1) yield { start: words[i]!.start, end: words[end - 1]!.end };
  }
}

/** What anybody does once: only the present tense or `used to` makes a pursuit of it. */
const ONCE = set('paint fix repair restore carve brew bake grow sell present conduct host read write dance box act fish ride play');
const habit = (words: readonly Word[], i: number): boolean =>
  /s$/.test(words[i]!.lower) || (words[i - 1]?.lower === 'to' && words[i - 2]?.lower === 'used');

const lemmas = new Map<string, string>();
function lemma(form: string): string {
  let known = lemmas.get(form);
  if (known === undefined) {
    if (lemmas.size > 50_000) lemmas.clear();
    lemmas.set(form, (known = lemmaOf(form)));
  }
  return known;
}

function lemmaOf(form: string): string {
  if (Object.hasOwn(IRREGULAR, form)) return IRREGULAR[form]!;
  if (Object.hasOwn(VERBS, form)) return form;
  for (const tail of ['s', 'ed', 'd', 'ing', 'es']) {
    if (!form.endsWith(tail)) continue;
    const stem = form.slice(0, -tail.length);
    if (Object.hasOwn(VERBS, stem)) return stem;
    if (Object.hasOwn(VERBS, `${stem}e`)) return `${stem}e`;
  }
  return form;
}

/** `he`, `she`, `who`, `used to`, or none at all where the verb cannot be a noun: `62, drives the school bus`. */
function hasSubject(reading: Reading, verb: number): boolean {
  const { words } = reading;
  if (subjectAt(reading, verb) !== 'person') return false;
  for (let i = verb - 1; i >= Math.max(0, verb - 6) && words[i]!.sentence === words[verb]!.sentence; i--) {
    const { lower, pos, text } = words[i]!;
    if (/^(?:he|she|who|used)$/.test(lower))
      return !/^(?:surgeon|nurse|doctor|registrar|consultant|colleague|author)$/.test(words[i - 1]?.lower ?? '');
    if (/^[,;–—]$|^and$/.test(text))
      return verb - i === 1 && /(?:s|ed)$/.test(words[verb]!.lower) && words[verb]!.pos === 'VERB' && agedBefore(words, i);
    if (
      !/^(?:AUX|ADV|PART)$/.test(pos) &&
      !/^(?:has|had|have|also|still|now|previously|once|'s|'d|been|spent|years|worked|lives)$/.test(lower)
    )
      return false;
  }
  return false;
}

/** Something of a described person stands before the comma: an age, a role, a sex, a verb of the same kind. */
const agedBefore = (words: readonly Word[], comma: number): boolean =>
  words
    .slice(Math.max(0, comma - 12), comma)
    .some(
      (w) =>
        w.sentence === words[comma]!.sentence &&
        (/^\d{2}$|^\d{1,2}(?:yo?|[mf])$|^(?:he|she|who|old|man|woman|lady)$/.test(w.lower) ||
          w.terms.some((t) => t.list === 'occupations')),
    );

function object(words: readonly Word[], verb: number, needs: Needs): number {
  const next = words[verb + 1];
  if (!next || next.sentence !== words[verb]!.sentence) return 0;
  const simple = nounPhrase(words, verb + 1);
  const phrase = words.slice(verb + 1, Math.max(simple, verb + 2));
  if (phrase.some((w) => CLINICAL.test(w.lower))) return 0;
  const has = (wanted: ReadonlySet<string>): boolean => phrase.some((w) => wanted.has(w.lower));
  const listed = (list: ListName): boolean => phrase.some((w) => w.terms.some((t) => t.list === list));
  if (needs === 'work' || needs === 'perform') {
    const prepositions = needs === 'work' ? WORK_PREPOSITIONS : PERFORM_PREPOSITIONS;
    if (!prepositions.has(next.lower)) return 0;
    const from = next.pos === 'ADP' ? verb + 1 : verb + 2;
    const end = withPrepositions(words, from, 2);
    const place = words.slice(from, end);
    if (
      needs === 'work' &&
      next.lower !== 'as' &&
      end > from &&
      !place.some((w) => w.terms.some((t) => t.list === 'workplaces' || t.list === 'mechanism-settings'))
    )
      return end - from > 2 ? end : 0;
    return end > from ? end : from > verb + 1 ? from : 0;
  }
  if (simple <= verb + 1) return 0;
  const fits =
    needs === 'any' ||
    (needs === 'vehicle' && has(VEHICLES)) ||
    (needs === 'animal' && has(ANIMALS)) ||
    (needs === 'play' && has(PLAY)) ||
    (needs === 'media' && has(MEDIA)) ||
    (needs === 'place' && (listed('workplaces') || has(set('ultras marathons charter boats trawler'))));
  return fits ? withPrepositions(words, simple, 1) : 0;
}
