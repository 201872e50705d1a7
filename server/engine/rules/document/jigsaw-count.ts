import type { Category } from '../../../../shared/finding.ts';
import type { PersonRisk } from '../../../../shared/risk.ts';
import { levels, type Draft, type Hit, type Rule } from '../rule.ts';

/** What the message calls the kinds of detail. */
export const NAMED: Readonly<Partial<Record<Category, string>>> = {
  date: 'when it happened',
  age: 'the age',
  place: 'the place',
  org: 'an organisation',
  occupation: 'the occupation or standing',
  demographic: 'origin, belief or identity',
  family: 'family or household',
  event: 'the event',
  rare: 'something rare',
  physical: 'looks',
  quote: 'own words',
  name: 'a name',
  contact: 'a contact',
  id: 'a number',
};

function* jigsaws({ risk }: Draft): Iterable<Hit> {
  for (const person of risk.people) if (person.jigsaw) yield jigsaw(person);
}

function jigsaw(person: PersonRisk): Hit {
  const parts = person.parts.filter((p) => NAMED[p.category]);
  const names = [...new Set(parts.map((p) => NAMED[p.category]!))];
  const { start, end } = parts[0]!;
  return {
    start,
    end,
    data: { person: person.person },
    message: `Taken together, these ${names.length} kinds of detail could let someone recognise the patient: ${names.join(', ')}. Taking out one or two of them helps most.`,
    related: parts.map((part) => ({ start: part.start, end: part.end })),
  };
}

const rule: Rule = {
  id: 'jigsaw-count',
  category: 'jigsaw',
  tier: 'document',
  severity: levels('warning', 'warning', 'error', 'error'),
  summary: 'Three or more indirect identifiers about the same patient in one document.',
  message: 'Taken together, these details could let someone recognise the patient.',
  guidance: ['HRY', 'GMC-SM 19', 'MDU', 'MDU-2013', 'BMJ-95'],
  fixes: [],
  whole: jigsaws,
  examples: {
    fire: [
      'A 52-year-old thatcher from Hexham with a rare blood disorder. ⏎ She has three boys.',
      '@social Tonight I treated a trans campaigner attacked on the way home from college.',
      'A retired lighthouse keeper, 78, from Oban, and his parrot.',
      'The headteacher of Fairfield Primary, mother of twins, came in on 3 March.',
      'Filipino nurse, 29, newly arrived, working in Hexham, with TB.',
      'He is 34, plays for Whitby Wanderers and his wife just had quads.',
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
