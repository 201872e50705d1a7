import { chatHeads } from '../../language/chat.ts';
import { MONTHS_IN_FULL as MONTHS } from '../../language/classes.ts';
import { levels, type Rule } from '../rule.ts';

const PART = '(?:morning|afternoon|evening|night|lunchtime|teatime)';
const CLOCK_WORDS = '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)';
const WEEKDAYS = 'monday|tuesday|wednesday|thursday|friday|saturday|sunday';

const rule: Rule = {
  id: 'date-partial',
  category: 'date',
  tier: 'indirect',
  weight: 1,
  severity: levels('warning', 'warning', 'warning', 'error'),
  summary: 'Month, weekday, time of day, named day or season that pins a patient event.',
  message: 'Partial dates still line up with news and rotas.',
  guidance: ['HIPAA (C)', 'HRY 14', 'GMC-EDU endnote 8'],
  fixes: ['date-to-interval', 'date-to-season-year', 'date-drop'],
  patterns: [
    '< @holidays >',
    '< @holidays ( morning|afternoon|evening|night|weekend|week ) >',
    '< week|night|day|eve|morning of ( the )? ~Cap{1,3} >',
  ],
  texts: [
    new RegExp(`\\b(?:two|three|four|five|six|a couple of) (?:${WEEKDAYS})s (?:ago|back|running)\\b`, 'giu'),
    /\b(?:Admitted|Adm|Op|Home|Discharged|Disch|Surgery|Seen|Onset|Died|Event|Date of (?:event|surgery|admission|discharge)|D\/C|DOA|DOD)(?: on)?:? (?<x>(?!\d{1,2}\/(?:7|52|12)\b)(?:[12]?\d|3[01]|0[1-9])\/(?:1[0-2]|0?[1-9]))(?![\d/]| (?:patients|of|times|cases|beds|people)\b)/dgu,
    new RegExp(`\\b(?:last|this|next) (?:early |late )?(?:${MONTHS})\\b(?! \\d)`, 'gu'),
    new RegExp(`\\b(?:early |mid-?|late )?(?:${MONTHS}) (?:of )?(?:19|20)\\d\\d\\b`, 'gu'),
    new RegExp(
      `\\b(?:in|last|this|of|since|from|until|by|early|mid-|mid|late|that|during) (?<x>(?:early |mid-?|late )?(?:${MONTHS}))\\b(?! \\d)`,
      'dgu',
    ),
    new RegExp(`\\b(?:(?:last|this|next|the) )?(?:${WEEKDAYS})(?: ${PART}| gone| week)?\\b(?!s)`, 'giu'),
    // Clock times of what happened
    /(?<![\d.:/-])(?:[01]?\d|2[0-3])[:.][0-5]\d(?: ?(?:am|pm|a\.m\.|p\.m\.|h|hrs|hours))?(?![\d.%/-]|:\S)(?! ?(?:mg|ml|mmol|g|kg|cm|mm|L|×|x|%|units|mmHg|years|days|weeks|to \d))/giu,
    /\b(?:[1-9]|1[0-2])(?:[.:][0-5]\d)? ?(?:am|pm|a\.m\.|p\.m\.)(?![\p{L}])/giu,
    /\b(?:at|around|about|by|since|from|until|till|~) ?(?<x>(?:[01]\d|2[0-3])[0-5]\d)(?: ?(?:h|hrs|hours))?\b(?! ?(?:mg|ml|kcal|units|mL|g|metres|m\b|patients|people))/dgiu,
    new RegExp(
      `\\b(?:half|quarter|ten|five|twenty)(?: (?:past|to))? ${CLOCK_WORDS}\\b(?! (?:years|days|weeks|months|hours|of|patients|times|per|doses))`,
      'giu',
    ),
    new RegExp(
      `\\b(?:${CLOCK_WORDS}|[1-9]|1[0-2]) (?:o['’]?clock|in the (?:morning|afternoon|evening)|at night)(?: (?:in the (?:morning|afternoon|evening)|at night))?`,
      'giu',
    ),
    /\b(?:midnight|midday|noon|lunchtime|teatime|dawn)\b/giu,
    /\b(?:(?:last|this|that|the) (?:summer|autumn|winter|spring|half[- ]term|christmas|easter|weekend|bank holiday(?: \p{L}{3,9}day| weekend)?)|(?:last|this) fall|(?<=\b(?:in|during|since|until|till|by|of) )(?:that|the) fall)\b/giu,
    /\b(?:spring|summer|autumn|fall|winter) (?:of )?(?:19|20)\d\d\b/giu,
    /\b(?:on|until|before|after|by|from|since) the (?<x>\d{1,2}(?:st|nd|rd|th))\b(?! (?:floor|percentile|centile|day|week|edition|time|century|rib|grade|year|metatarsal|nerve|ventricle|visit|gestational|birthday))/dgiu,
  ],
  *search({ text }) {
    for (const { when, dated } of chatHeads(text)) if (when && !dated) yield { ...when, certainty: 'sure' };
  },
  accept: (hit, { text }) => {
    const said = text.slice(hit.start, hit.end);
    const before = text.slice(Math.max(0, hit.start - 30), hit.start);
    // What stands behind its label, or is counted back, is a day of the story.
    if (/^\d{1,2}\/\d{1,2}$|days (?:ago|back|running)$/i.test(said)) return { ...hit, certainty: 'sure' };
    if (/\b(?:every|each|most|on) $/i.test(before) && /days\b/i.test(said)) return false;
    if (
      /^(?:\d{1,2}[.:]\d\d)$/.test(said) &&
      !/\b(?:at|around|about|by|since|from|until|till|from|arrived|called|bleep(?:ed)?|\||^)[ |]*$/i.test(before) &&
      !said.includes(':')
    )
      return false;
    if (/^\d{1,2}:\d\d$/.test(said) && /\b(?:ratio|dilution|titre|titer|odds|scale)\b/i.test(before)) return false;
    if (/^(?:the |this |that )?(?:weekend|dawn|noon|midday|midnight)/i.test(said)) return { ...hit, certainty: 'possible' };
    return true;
  },
  examples: {
    fire: [
      '⟦22:10⟧: she fell. ⟦22:40⟧: she arrested.',
      '⟦Two Thursdays ago⟧ a man walked in with it.',
      'Admitted ⟦14/2⟧. Op ⟦17/2⟧. Home ⟦3/3⟧.',
      'She first presented in ⟦March 2023⟧.',
      'He collapsed on ⟦Christmas Eve⟧.',
      'It was a ⟦Tuesday night⟧ in ⟦August⟧.',
      'At ⟦ten past four⟧ on ⟦Sunday⟧ the bleep went.',
      'Admitted during ⟦the bank holiday weekend⟧.',
      'Referred ⟦last September⟧.',
      '⟦Last Tuesday⟧ she drove herself in.',
      'He arrived at ⟦14:10⟧ and was in theatre by ⟦3pm⟧.',
      'It began around ⟦0320⟧, and she came back in the ⟦autumn of 2019⟧.',
      'Seen at ⟦half four⟧, home on the ⟦14th⟧.',
    ],
    quiet: [
      'Home 3/7 later and seen 2/52 after.',
      'He fell at work, and the fall was filmed.',
      'Influenza peaks in January.',
      'Take it on Monday, Wednesday and Friday.',
      'Follow-up was at 3, 6 and 12 months.',
      'The clinic runs on Thursdays.',
      'The pH was 7.35 and the ratio 1:20.',
      'She waited half an hour; the INR was 2.30.',
    ],
  },
};
export default rule;
