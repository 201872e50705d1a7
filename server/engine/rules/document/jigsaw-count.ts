import { levels, type Rule } from '../rule.ts';

const rule: Rule = {
  id: 'jigsaw-count',
  category: 'jigsaw',
  tier: 'document',
  severity: levels('warning', 'warning', 'error', 'error'),
  summary: 'Three or more indirect identifiers about the same patient in one document.',
  message: 'Taken together, these details could let someone recognise the patient.',
  guidance: ['HRY', 'GMC-SM 19', 'MDU', 'MDU-2013', 'BMJ-95'],
  fixes: [],
  // Its findings come from risk/risk.ts, which sees everybody's.
  examples: {
    fire: [
      'A 52-year-old thatcher from Hexham with a rare blood disorder. ⏎ She has three boys.',
      '@social Tonight I treated a trans campaigner attacked on the way home from college.',
      'A retired lighthouse keeper, 78, from a small island, and his parrot.',
      'The headteacher of a village school, mother of twins, had Q fever.',
      'Filipino nurse, 29, newly arrived, working in Hexham, with TB.',
      'He is 34, plays for the local rugby side and his wife just had quads.',
    ],
    quiet: [
      'A middle-aged woman with gallstones was reassured.',
      'Patients in their fifties often ask about HRT.',
      'A 40-bed unit in the north of England took part.',
      'The invented patient Rosa, 42, lives in Springfield (teaching scenario, clearly fictional).',
      'Guideline NG136 was published on 28 August 2019 in London.',
    ],
  },
};
export default rule;
