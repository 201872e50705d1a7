import { PLAIN_FEATURE } from '../language/classes.ts';
import { ancestryMatters, measureDoses } from './guards.ts';
import { instead } from './instead.ts';
import type { Operator } from './operators.ts';
import { BLANKS, DEEDS } from './placeholder.ts';
import { removeDetail } from './remove.ts';
import { asNoun, isPlural, OWNER, placeOf } from './span.ts';

/** `speaks some | Burmese` */
const SPOKEN = /\b(?:speaks?|spoke|spoken|speaking) ((?:some|a little|a bit of|good|fluent|broken|only|just|mainly|mostly) )?$/i;

/** `in Yoruba | and English` */
const AND_ENGLISH = /^(?: and|,| or|\/) ?(?:in )?English\b/;
const SAID_IN = /\b(?:in|speaks?|spoke|spoken|speaking|written|read|reads) (?:both )?$/i;
const ENGLISH_AND = /\b(?:in|speaks?|spoke|spoken|speaking|written|read|reads) (?:both )?English(?: and|,| or|\/) ?(?:in )?$/i;

/** A Hazara man → a man; not where descent drives the diagnosis. */
export const ethnicityBroaden: Operator = (target) => {
  const place = placeOf(target);
  if (!place || ancestryMatters(target)) return [];
  const title = 'Leave the origin out';
  const lead = target.text.slice(Math.max(0, target.start - 32), target.start);
  const beside = (AND_ENGLISH.test(target.text.slice(target.end, target.end + 16)) && SAID_IN.test(lead)) || ENGLISH_AND.test(lead);
  if (beside && place.form !== 'adposition') return [instead(target, title, 'another language')];
  const spoken = SPOKEN.exec(target.text.slice(Math.max(0, target.start - 32), target.start));
  if (spoken && place.form === 'noun' && !/^(?:NOUN|PROPN)$/.test(place.next?.pos ?? ''))
    return [instead({ start: target.start - (spoken[1]?.length ?? 0), end: target.end }, title, 'another language')];
  const out = removeDetail(target)
    .filter((p) => !p.whole)
    .map((p) => ({ ...p, title }));
  // `He’s Māori`: that he is a person says nothing.
  const says =
    asNoun(place, 'person') === 'person' && !/^(?:DET|ADJ|NUM)$/.test(place.prev?.pos ?? '') && !OWNER.test(place.prev?.lower ?? '');
  return place.form === 'noun' && !says && !/^(?:NOUN|PROPN|ADJ)$/.test(place.next?.pos ?? '')
    ? [...out, instead(target, title, asNoun(place, 'person'))]
    : out;
};

const FEATURE = new RegExp(String.raw`\b(?:${PLAIN_FEATURE})\b`, 'i');

/** dragon tattoo on the left neck → a tattoo. The site stays where it is the lesion's. */
export const featureGeneralise: Operator = (target) => {
  const { text, start, end } = target;
  const place = placeOf(target);
  const feature = FEATURE.exec(text.slice(start, end))?.[0].toLowerCase();
  if (!place || place.form !== 'noun' || !feature || feature === text.slice(start, end).toLowerCase()) return [];
  const plain = asNoun(place, feature);
  // `with the Taz tattoo`: nobody has told of a tattoo yet.
  const { prev } = place;
  if (prev?.lower === 'the' && plain === feature && !isPlural(place) && !text.slice(0, start).toLowerCase().includes(feature))
    return [instead({ start: prev.start, end }, 'Say less about the looks', `a ${feature}`)];
  const article =
    plain === feature && !isPlural(place) && !/^(?:DET|ADJ|NUM)$/.test(prev?.pos ?? '') && prev?.lower !== 'her' && prev?.lower !== 'his';
  return [instead(target, 'Say less about the looks', article ? `a ${feature}` : plain)];
};

/** 231 kg → a very high weight; not where the measure doses. */
export const measureToRange: Operator = (target) => {
  const said = target.text.slice(target.start, target.end);
  if (measureDoses(target)) return [];
  const title = 'Give the range instead of the measure';
  if (/bmi/i.test(said)) return [instead(target, title, 'a body mass index in the highest class')];
  if (/kg|stone|\bst\b|lbs?/i.test(said))
    return [instead(target, title, /^(?:0|[1-4])(?:\.\d+)? ?(?:kg|lb)/.test(said) ? 'a very low weight' : 'a very high weight')];
  return /cm|\bm\b|ft|foot|feet|'/i.test(said) ? [instead(target, title, 'an unusual height')] : [];
};

/** two of the four cases → a few of the cases. */
export const countToFew: Operator = (target) => {
  const said = target.text.slice(target.start, target.end);
  const title = 'Use “a few” instead of the count';
  if (/\bone of a few\b/i.test(said)) return [];
  const one = said.replace(
    /\bone (?:of|out of) (?:the |our |only )*(?:\d{1,4}|two|three|four|five|six|seven|eight|nine|ten)\b(?![,.\s]?\d)/i,
    'one of a few',
  );
  if (one !== said) return [instead(target, title, one)];
  const few = said.replace(
    /\b(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)\b(?: (?:of|out of) (?:the |our )?(?:\d{1,4}|two|three|four|five|six|seven|eight|nine|ten)\b)?/i,
    'a few',
  );
  return few === said ? [] : [instead(target, title, few)];
};

/** A rare disease is named by its class; what is told about it stays. */
export const conditionToClass: Operator = (target) => {
  const place = placeOf(target);
  if (!place || place.form !== 'noun') return [];
  const plain = asNoun(place, 'rare condition');
  const bare =
    plain === 'rare condition' &&
    !/^(?:DET|ADJ)$/.test(place.prev?.pos ?? '') &&
    !/^(?:his|her|their|my|our)$/.test(place.prev?.lower ?? '');
  return [instead(target, 'Call it a rare condition', bare ? 'a rare condition' : plain)];
};

/** The quoted words with their marks become a blank to fill in. */
export const quoteToParaphrase: Operator = ({ text, start, end }) => {
  const open = /["“‘'«]\s?$/.exec(text.slice(Math.max(0, start - 2), start))?.[0].length ?? 0;
  const close = /^[,.!?…]?\s?["”’'»]/.exec(text.slice(end, end + 4))?.[0].length ?? 0;
  const tail = text.slice(end - 1, end + close);
  const rest = text.slice(end + close, end + close + 24);
  const inner = /[,.!?…]/.test(tail);
  // `“Help!” he shouted`, `“Help,” Mary said`; not `“Go.” She said no more.`
  const goesOn =
    /^\s*\p{Ll}/u.test(rest) ||
    (!/\.["”’'»]?$/.test(tail) && /^\s*(?:I|\p{Lu}\p{Ll}+) (?:said|says|asked|told|added|replied)\b/u.test(rest));
  // `invited me to "quit sniffing it"`
  const after =
    open > 0 &&
    /\b(?:told|asked|invited|urged|ordered|advised|begged|encouraged)(?: (?:\p{L}+ ){1,3}| )to $/iu.test(
      text.slice(Math.max(0, start - open - 60), start - open),
    );
  const mark = !inner ? '' : goesOn || /,/.test(tail) ? ',' : '.';
  return [
    {
      title: 'Paraphrase instead of quoting',
      safety: 'suggested',
      edits: [{ start: start - open, end: end + close, text: `${after ? DEEDS.told : BLANKS.quote}${mark}` }],
    },
  ];
};
