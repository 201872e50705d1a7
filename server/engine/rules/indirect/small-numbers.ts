import { levels, type Hit, type Rule, type Scope } from '../rule.ts';

const SMALL = '(?:one|two|three|four|five|six|seven|eight|nine|ten|[1-9]|10)';
const PEOPLE = '(?:women|men|children|babies|boys|girls|people|patients|cases|deaths|families|pupils|residents|infants|staff)';

/** Counts of people, not of doses, scores and trials; participants of studies are no small group. */
function accept(hit: Hit, scope: Scope): boolean | Hit {
  const around = scope.text.slice(Math.max(0, hit.start - 60), hit.end + 60);
  return !/\b(?:trials?|studies|participants|randomi[sz]ed|cohort|series of|doses?|grade|score|survey|respondents|arm|placebo|reported in)\b/i.test(around);
}

const rule: Rule = {
  id: 'small-numbers',
  category: 'rare',
  tier: 'indirect',
  weight: 1.5,
  severity: levels('information', 'warning', 'warning', 'warning'),
  summary: 'A count under eleven about people in one place or period.',
  message: 'Small counts can single people out. Say “fewer than ten”, or merge groups.',
  guidance: ['HRY K', 'CMS-11', 'ELEMAM-CELL', 'ISB1523'],
  fixes: ['count-to-few', 'remove-detail'],
  texts: [
    new RegExp(`\\b(?:one|two|three|four|both|[1-4]) of (?:our|the) (?:two|three|four|five|six|seven|eight|nine|ten|[2-9]|10)\\b(?= (?:\\p{L}+ )?${PEOPLE})`, 'giu'),
    new RegExp(`\\b${SMALL} (?:\\p{L}+ )?${PEOPLE} (?:in|at|on) (?:the|our|this) (?:valley|village|school|unit|ward|island|care home|practice|parish|street|town|camp|farm|district|estate|hostel)\\b`, 'giu'),
    /\b(?:one|two|three|four|five) in our (?:practice|village|unit|clinic|school) of \d{2}\b/giu,
    /(?<![\p{L}\p{N}])n ?= ?[1-4](?![\d.,]*\d)(?=[\s).;,|]|$)/gu,
    /\b[Bb]oth deaths (?:on|in|at) (?:the|our) \p{L}+/gu,
  ],
  accept,
  examples: {
    fire: [
      '⟦Two of our three⟧ HIV patients declined.',
      'Only ⟦four women in the valley⟧ had the mutation.',
      'There were ⟦7 cases at the school⟧.',
      '⟦One in our practice of 90⟧ had been told.',
      'In the table: Romanian, male, 15-19: ⟦n = 1⟧.',
      '⟦Both deaths on the unit⟧ this month were in men.',
    ],
    quiet: [
      'Three doses are needed.',
      'A score of 4 out of 10 was recorded.',
      'Two of the three trials were positive.',
      'n = 1042 participants enrolled.',
      'Grade 3 tumours recur.',
      'Five-year survival is 80%.',
    ],
  },
};
export default rule;
