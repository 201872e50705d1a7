import { numberAt } from '../../language/classes.ts';
import { levels, type Rule } from '../rule.ts';

const NINETY =
  '(?:9\\d|1[01]\\d|ninety(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?|(?:a|one) hundred(?: and (?:one|two|three|four|five|six|seven|eight|nine|ten))?)';

const rule: Rule = {
  id: 'age-over-89',
  category: 'age',
  tier: 'indirect',
  weight: 2,
  severity: levels('warning', 'warning', 'error', 'error'),
  summary: 'An age of 90 or more, or text that implies it.',
  message: 'Few people are this old, so the age itself narrows the field.',
  guidance: ['HIPAA (C)'],
  fixes: ['age-90-plus', 'age-to-life-stage'],
  patterns: ['< nonagenarian|centenarian|supercentenarian >'],
  texts: [
    new RegExp(
      `(?<![\\d.,/-])\\b${NINETY}[ -]?(?:years?|yrs?|y)[ -]?(?:olds?|o)\\b|(?<![\\d.,/-])\\b(?:9\\d|1[01]\\d) ?(?:yo|y\\/o)\\b`,
      'giu',
    ),
    new RegExp(
      `\\b(?:aged?|turn(?:ed|s|ing)|lady of|man of|woman of|gentleman of|patient of) (?<x>${NINETY})\\b(?! (?:or|and|to|years? (?:and|or)|%|mg))`,
      'dgiu',
    ),
    new RegExp(`\\b(?:he|she|who)(?: is|['’]s| was) (?<x>${NINETY})\\b(?= and |[,.;!]|$| today| now| next| this)`, 'dgiu'),
    /(?<=^|[\s([,;:])(?:9\d|10\d)[ ]?[MF](?=$|[\s)\],;.:])/gu,
    /\b(?:birthday )?telegram from the (?:king|queen)\b|\bcard from the (?:king|queen)\b/giu,
    /\bveteran of (?<x>(?:the )?(?:normandy landings?|d-day|dunkirk|arnhem|el alamein|the blitz|the battle of britain))\b/dgiu,
    /\b(?:9\d|10\d|ninetieth|hundredth|100)(?:th|st|nd|rd)? birthday\b/giu,
  ],
  accept: (hit, { words }) => {
    const word = words.findIndex((w) => w.start >= hit.start);
    const years = word >= 0 ? numberAt(words, word)?.value : undefined;
    return { ...hit, data: { years: years !== undefined && years >= 90 ? years : 90 } };
  },
  examples: {
    fire: [
      'A ⟦93-year-old⟧ woman walked in unaided.',
      'He is ⟦101⟧ and still gardening.',
      'Our ⟦nonagenarian⟧ insisted on surgery.',
      'Aged ⟦ninety-four⟧, she had never seen a doctor.',
      'She received her ⟦telegram from the King⟧ last month.',
      'A veteran of ⟦the Normandy landings⟧ came in with gout.',
      'I met Elsie, who was ⟦ninety-three⟧ and tiny.',
      'Job of the week: lady of ⟦96⟧, on the floor all night.',
    ],
    quiet: [
      'Blood pressure 95/60 and pulse 101.',
      'Sensitivity was 93% in people over 65.',
      'The trial excluded patients aged 90 or older.',
      'Oxygen saturation of 92 on air.',
      'Ninety patients completed follow-up.',
      'A 49-year-old woman.',
    ],
  },
};
export default rule;
