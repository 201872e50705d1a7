import type { Allow } from './allow.ts';

const YEARS = String.raw`\d{1,3}(?:\.\d{1,2})?(?:[ -]?(?:years?|yrs?|y|months?)\b)?`;

const allow: Allow = {
  id: 'cohort-age',
  summary: 'The mean or median age of many: nobody’s age.',
  spares: ['age'],
  texts: [
    new RegExp(
      String.raw`\b(?:mean|median|average)(?: \([^()\n]{1,16}\))? (?<x>age(?: \([^()\n]{1,16}\))?(?: (?:of|was|is|at (?:diagnosis|onset|presentation|death|enrolment|entry)))*(?:[:=,]? ?(?:about|around|approximately|some|c\.|~|≈))?[:=]? ?${YEARS}(?! ?% ))`,
      'dgiu',
    ),
    new RegExp(String.raw`(?<x>\b(?:aged? |age of )${YEARS}),? on average\b`, 'dgiu'),
  ],
  examples: [
    'HFrEF, EF ≤40%, mean ⟦age about 66⟧.',
    'We fit aids late. Average ⟦age 74⟧.',
    'Median (IQR) ⟦age was 61.5 years⟧.',
    'The mean ⟦age at diagnosis was 8 months⟧.',
    'They were ⟦aged 70⟧ on average.',
  ],
};
export default allow;
