import { isFirstName, isLastName } from '../lexicon/lexicon.ts';
import type { Allow } from './allow.ts';

const WHEN =
  'at (?:(?:one|two|three|four|five|six|nine|twelve|\\d{1,2}) (?:years?|months?|weeks?|days?)|(?:last |final )?(?:discharge|follow-up))';
const IS = '(?:was|is|of|were|improved to|rose to|fell to|dropped to|went (?:from \\d{1,3} )?to)';
const VALUE = String.raw`[<>~]?\d{1,3}(?![\p{L}\d]|-year|\.\d|[ -](?:years?|yrs?|y\/?o)\b)`;

const WORDS =
  'zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?';

const allow: Allow = {
  id: 'named-score',
  summary: 'What a score came to, under whatever abbreviation: nobody’s age.',
  spares: ['age'],
  texts: [
    new RegExp(
      String.raw`(?<![\p{L}\d])(?:\p{Lu}[\p{L}-]{0,8}\p{Lu}(?:-\d{1,2})?(?: scores?)? ${WHEN}|[A-Z]{2,7}(?:-\d{1,2})? scores?) ${IS} ${VALUE}`,
      'gu',
    ),
    // NIHSS fourteen
    new RegExp(
      String.raw`(?<![\p{L}\d])(?:NIHSS|GCS|NEWS2?|MMSE|MoCA|AMTS?|Apgars?|EPDS|PHQ-?9|GAD-?7|MELD|qSOFA|SOFA|HAS-BLED|Waterlow|Barthel|mRS)(?: (?:score|of|was|is|at|now))? (?:${WORDS})\b`,
      'gu',
    ),
  ],
  // `JM at discharge was 61`
  accept: ({ start, end }, { text }) => {
    const name = /^[\p{L}-]+/u.exec(text.slice(start, end))![0].toLowerCase();
    return /\bscores?\b|[\p{L}]$/u.test(text.slice(start, end)) || (name.length > 3 && !isFirstName(name) && !isLastName(name));
  },
  examples: [
    '⟦ATRS at one year was 84⟧.',
    '⟦KOOS score was 62⟧ before surgery.',
    'On arrival ⟦NIHSS fourteen⟧, and then nought.',
    'Her ⟦HHS score at final follow-up was 91⟧.',
    'The ⟦AKS score rose to 88⟧.',
  ],
};
export default allow;
