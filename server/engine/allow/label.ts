import type { Allow } from './allow.ts';

const allow: Allow = {
  id: 'label',
  summary: 'Labels that stand for somebody who is not named: Patient A, Person 2.',
  spares: ['name', 'age', 'date', 'place'],
  texts: [
    /\b(?:[Pp]erson|[Pp]atient|[Pp]t|[Cc]ase|[Pp]articipant|[Cc]lient|[Cc]olleague|[Ss]peaker|[Cc]asualty|[Rr]elative|[Ww]itness|[Rr]espondent|[Vv]olunteer) (?:[A-Z]|[1-9]\d?)(?![\p{L}\p{N}.]\S)\b/gu,
  ],
  examples: ['⟦Person A⟧: The van is back.', '⟦Casualty C⟧ was heard counting.', 'We compare ⟦Patient 1⟧ and ⟦Patient 2⟧.'],
};
export default allow;
