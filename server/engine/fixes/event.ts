import { instead } from './instead.ts';
import type { Operator, Proposal, Target } from './operators.ts';
import { placeOf } from './span.ts';
import { trimmed } from './trim.ts';

/** A kind of injury or mechanism, in the forms that a sentence may want: who `fell`, was `injured in a fall`, `a fall`. */
interface Mechanism {
  readonly seen: RegExp;
  readonly finite: string;
  readonly participle: string;
  readonly noun: string;
}

const MECHANISMS: readonly Mechanism[] = [
  {
    seen: /\b(?:attacked(?! by (?:vertigo|nausea|pain|(?:an? |the |his |her )?(?:dog|cat|horse|cow|bull|goose|swan|bees?|wasps?)))|assault\w*|jumped (?:by|on (?:the|his|her|their) way)|(?:was|were|been|got) (?:jumped|shot)|mugg\w+|beaten (?:up|by|with|about|badly|unconscious)|stab(?:bed|bing|s)?|shot (?:dead|by|in the (?:leg|arm|chest|back|head|abdomen))|headbutt\w*|punch\w*|knifed|glassed)\b/i,
    finite: 'was assaulted',
    participle: 'assaulted',
    noun: 'an assault',
  },
  {
    seen: /\b(?:(?:fell|fall(?:s|en)?|falling(?= (?:from|off|down|out|on|into|through|over)\b))(?! (?:asleep|in love|ill|silent|apart|out with|pregnant|short|behind))|c[ao]m(?:es?|ing) off (?:\p{L}+ ){0,2}(?:bike|bicycle|motorbike|scooter|moped|quad|horse|pony|donkey|ladder|roof|wall|swing|trampoline)|thrown (?:from|off|clear)|slipp(?:ed|ing)|tripp(?:ed|ing)|tumbl\w+)\b/iu,
    finite: 'fell',
    participle: 'injured in a fall',
    noun: 'a fall',
  },
  {
    seen: /\b(?:bitten|bite|mauled)\b/i,
    finite: 'was bitten',
    participle: 'bitten',
    noun: 'a bite',
  },
  {
    seen: /\b(?:stung|gored|trampl\w+|kicked by (?:an? |the |his |her )?(?:horse|cow|pony|donkey|bull|camel|mule|goat)|butted)\b/i,
    finite: 'was hurt by an animal',
    participle: 'hurt by an animal',
    noun: 'an injury from an animal',
  },
  {
    seen: /\b(?:crash\w*|collid\w+|collision|run over|knocked off (?:his|her|their|the|a) (?:bike|bicycle|motorbike|scooter|moped)|knocked (?:down|over) by (?:an? )?(?:car|van|bus|lorry|truck|tram|taxi|cyclist)|(?:hit|struck) by (?:an? )?(?:car|van|bus|lorry|truck|tram|train|vehicle|taxi|motorbike|bike|cyclist)|RTC|RTA|MVC|MVA|overturn\w+)\b/i,
    finite: 'was injured in traffic',
    participle: 'injured in traffic',
    noun: 'a traffic accident',
  },
  {
    seen: /\b(?:crush\w*|trapp\w+|pinned|caught in|dragged|impal\w+)\b/i,
    finite: 'was injured by a machine or a weight',
    participle: 'injured by a machine or a weight',
    noun: 'a crush injury',
  },
  { seen: /\bexplo(?:d\w*|sions?)\b/i, finite: 'was hurt in an accident', participle: 'hurt in an accident', noun: 'an accident' },
  {
    seen: /\b(?:burn\w*|scald\w*|electrocut\w+|(?:struck|hit) by lightning|lightning strike|fireworks?|house fire)\b/i,
    finite: 'was burnt',
    participle: 'burnt',
    noun: 'a burn',
  },
  {
    seen: /\b(?:swallow\w*|ingest\w*|inhal\w+ (?:a|the))\b/i,
    finite: 'swallowed a foreign object',
    participle: 'seen after swallowing a foreign object',
    noun: 'an ingestion',
  },
  {
    seen: /\b(?:rescu\w+|retriev(?:ed|al) by (?:air|helicopter|boat|road)|medevac\w*|airlift\w*|winch\w*|helicopter\w*|flown|lifeboat)\b/i,
    finite: 'was brought in',
    participle: 'brought in',
    noun: 'an emergency transfer',
  },
  { seen: /\b(?:drown\w*|submer\w+)\b/i, finite: 'was in the water', participle: 'pulled from the water', noun: 'a drowning' },
  { seen: /\b(?:overdos\w+|poison\w+)\b/i, finite: 'was poisoned', participle: 'poisoned', noun: 'a poisoning' },
  { seen: /\b(?:died|dies|passed away)\b/i, finite: 'died', participle: 'dead', noun: 'a death' },
  {
    seen: /\bcollapsed?\b(?! of (?:the|an?) (?!left|right|lung|vertebra))/i,
    finite: 'collapsed',
    participle: 'found collapsed',
    noun: 'a collapse',
  },
];

/** Where on the body: `on the left index finger`. */
const SITE =
  /(?<=\b(?:bitten|bite|stung|kicked|stabbed|shot|hit|struck|burn(?:t|ed)|scalded|gored|punched|crushed|butted)) (?:on|in|to|through) (?:the|his|her|their) (?:(?:left|right|upper|lower|inner|outer|index|middle|ring|little|big|dominant) ){0,3}(?:fingers?|thumbs?|hands?|wrists?|forearms?|arms?|elbows?|shoulders?|neck|face|head|scalp|eyes?|ears?|nose|lips?|jaw|chest|back|abdomen|belly|groin|flank|hips?|thighs?|legs?|knees?|calf|calves|shins?|ankles?|foot|feet|toes?|buttocks?)\b/i;

const BE = /^(?:was|were|is|are|be|been|being|'s|got|gets|getting)$/;
const WHO = /^(?:who|he|she|they|patient|and|man|woman|boy|girl|lad|lady|that)$/;

/**
 * fell from the pier during the regatta → fell. Keeps the kind of injury and its energy where the text names one; elsewhere what happened,
 * without its circumstances.
 */
export const eventGeneralise: Operator = (target) => [...mechanismOf(target), ...trimmed(target)];

/** `the night before | the helicopter` */
const WHEN = /^(?:on )?(?:the )?(?:night|day|morning|afternoon|evening|week) (?:before|after|of) (?=the |an? |his |her |their )/i;

function mechanismOf(all: Target): readonly Proposal[] {
  const when = WHEN.exec(all.text.slice(all.start, all.end))?.[0].length ?? 0;
  const target = { ...all, start: all.start + when };
  const { text, start, end } = target;
  const said = text.slice(start, end).replace(/\s+/g, ' ');
  const place = placeOf(target);
  const mechanism = MECHANISMS.find((m) => m.seen.test(said));
  if (!place || !mechanism || (place.form === 'verb' && place.broken)) return [];
  const site = SITE.exec(said)?.[0] ?? '';
  const say = (words: string): Proposal[] =>
    [...new Set([words + site, words])].map((w) => instead(target, 'Say the kind of injury, not the story', w));
  // Assaulted coming from a college: what follows still wants a verb of movement.
  const coming = mechanism.noun === 'an assault' && /^\s+from\b/.test(text.slice(end, end + 8)) ? ' coming' : '';
  const { words, first, prev } = place;
  const subject = /^(he|she|they|i|we)$/.exec(words[first]!.lower)?.[1];
  if (place.form === 'clause') return subject ? say(`${words[first]!.text} ${number(mechanism.finite, subject)}`) : [];
  if (place.form === 'noun') {
    const bare = /^(?:DET|ADJ)$/.test(prev?.pos ?? '');
    return say(bare ? mechanism.noun.replace(/^an? /, '') : mechanism.noun);
  }
  if (place.form !== 'verb') return [];
  if (prev && /^(?:had|has|have|['’]ve)$/.test(prev.lower)) return say(perfect(mechanism.finite));
  if (prev && BE.test(prev.lower)) return say(mechanism.participle + coming);
  // `My father | died`
  const did = /^(?:died|dies|fell|collapsed|drowned)$/.test(words[first]!.lower);
  if (prev && (did || WHO.test(prev.lower) || prev.pos === 'PRON')) return say(number(mechanism.finite, prev.lower));
  return [...say(mechanism.participle + coming), ...say(mechanism.finite)];
}

/** Behind `had`: `was bitten` → `been bitten`, `fell` → `fallen`. */
const perfect = (finite: string): string => finite.replace(/^was\b/, 'been').replace(/^fell\b/, 'fallen');

const number = (finite: string, subject: string): string => (/^(?:they|we)$/.test(subject) ? finite.replace(/^was\b/, 'were') : finite);
