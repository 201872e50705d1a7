import type { Allow } from './allow.ts';

const YEARS = String.raw`\d{1,3}(?:\.\d{1,2})?(?:[ -]?(?:years?|yrs?|y|months?)\b)?`;

const WORDS =
  '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\p{L}{3,5}teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty)';

const allow: Allow = {
  id: 'cohort-age',
  summary: 'The mean or median age of many: nobody’s age.',
  spares: ['age'],
  texts: [
    new RegExp(
      String.raw`\b(?:mean|median|average)(?: \([^()\n]{1,16}\))? (?<x>age(?: \([^()\n]{1,16}\))?(?: (?:of|was|is|at (?:diagnosis|onset|presentation|death|enrolment|entry)))*(?:[:=,]? ?(?:about|around|approximately|some|c\.|~|≈))?[:=]? ?${YEARS}(?! ?% ))`,
      'dgiu',
    ),
    new RegExp(
      String.raw`\b(?:they|patients|residents|participants|women|men|children) (?:were|are) (?<x>(?:aged? )?${YEARS}) on average(?=[.,;)]|$)`,
      'dgiu',
    ),
    new RegExp(
      String.raw`\b(?:everyone|everybody|anyone|anybody|children|people|adults|men|women|boys|girls|kids|patients)\b(?:(?!\b(?:an?|he|she|his|her|him|who|that|my|our|the)\b)[^.!?,;:\n]){0,40} (?:over|under|above|below) (?<x>(?:the age of |age )?(?:(?!9\d|1\d\d)${YEARS}|${WORDS}))(?![\p{L}\d-])`,
      'dgiu',
    ),
    // If your 8-year-old wets the bed, a trial in 92-year-olds
    /\b(?:if your|the (?:typical|average)|your (?:typical|average)) (?<x>\d{1,2}[- ]year[- ]old)\b(?! (?:sister|brother|mother|father|mum|dad|wife|husband|son|daughter|niece|nephew|aunt|uncle|patient|from|in|on)\b)/dgiu,
    /\b(?:in|among|for|between|most|many|all|some|few) (?<x>\d{1,3}(?:(?:-| to )\d{1,3})?[- ]year[- ]olds)\b/dgiu,
  ],
  examples: [
    'HFrEF, EF ≤40%, mean ⟦age about 66⟧.',
    'We fit aids late. Average ⟦age 74⟧.',
    'Median (IQR) ⟦age was 61.5 years⟧.',
    'The mean ⟦age at diagnosis was 8 months⟧.',
    'Everyone in town over ⟦the age of ten⟧ knows.',
    'If your ⟦8-year-old⟧ wets the bed, ask your doctor.',
    'Nobody has ever done a trial in ⟦92-year-olds⟧.',
    'They were ⟦aged 70⟧ on average.',
  ],
};
export default allow;
