import { namedPeople } from '../../language/people.ts';
import { levels, type Rule } from '../rule.ts';

const rule: Rule = {
  id: 'initials-patient',
  category: 'name',
  tier: 'direct',
  severity: levels('error', 'error', 'error', 'error'),
  summary: 'Initials or a first-letter abbreviation standing for a patient.',
  message: 'Real initials are still an identifier; journals ask for them to be removed too.',
  guidance: ['HRY 2', 'ICMJE', 'GMC-EDU endnote 8'],
  fixes: ['initials-to-role'],
  *search(scope) {
    for (const p of namedPeople(scope)) if (p.initials) yield { start: p.start, end: p.end };
  },
  examples: {
    fire: [
      '⟦J.M.⟧, a retired teacher, presented with jaundice.',
      'Patient ⟦RB⟧ was listed for Tuesday.',
      '⟦Mrs T⟧ never complained once.',
      "Our second case, ⟦K.O'D.⟧, deteriorated overnight.",
      '⟦Ms. A. L.⟧ was referred by her dentist.',
      'A man we shall call ⟦D.⟧ arrived by taxi.',
      '⟦S.K.⟧ (34F) was seen again.',
    ],
    quiet: [
      'There is a patient I will refer to as Mama N. and Mama N. smiled.',
      'The CT showed an MCA infarct and raised ICP.',
      'H.M. and S.M. are famous cases in memory research.',
      'Patient A received the higher dose in the published trial arm.',
      'JM and RB reviewed the slides; KO wrote the manuscript.',
      'He had T2DM, HTN and COPD.',
      'Vitamin K and hepatitis B vaccine were given.',
    ],
  },
};
export default rule;
