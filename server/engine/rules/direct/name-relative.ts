import { namedPeople } from '../../language/people.ts';
import { levels, type Rule } from '../rule.ts';

const rule: Rule = {
  id: 'name-relative',
  category: 'name',
  tier: 'direct',
  severity: levels('error', 'error', 'error', 'error'),
  summary: 'Name of a relative, partner, carer, friend or witness of the patient.',
  message: 'Naming someone close to the patient names the patient.',
  guidance: ['HRY 13', 'HIPAA (A)'],
  fixes: ['name-to-role', 'remove-detail'],
  *search(scope) {
    for (const p of namedPeople(scope))
      if (p.role === 'relative' && !p.initials) yield { start: p.start, end: p.end, data: { role: 'the relative' } };
  },
  examples: {
    fire: [
      'His wife, ⟦Pauline⟧, had kept every appointment letter.',
      "The patient's daughter ⟦Amira Haddad⟧ translated for us.",
      'Her brother-in-law ⟦Dewi⟧ found her on the stairs.',
      'Mum (⟦Kelly-Ann⟧) noticed the rash first.',
      'Her carer ⟦Beth⟧ rang at noon.',
      'His grandson, ⟦Tariq⟧, held the phone.',
    ],
    quiet: [
      'His wife noticed the change before he did.',
      "Her mother had Huntington's disease.",
      'The Samaritans and Marie Curie supported the family.',
      "A sister with Down's syndrome lived nearby.",
      'Her daughter read Kübler-Ross at school.',
    ],
  },
};
export default rule;
