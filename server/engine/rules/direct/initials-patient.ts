import { namedPeople } from '../../language/people.ts';
import { levels, type Rule } from '../rule.ts';

/** States and countries that are written as initials. */
const REGION = /^(?:[UMAH]\.P|U\.K|U\.S(?:\.A)?|U\.A\.E|W\.B|T\.N|D\.C|N\.[YJCSZ]|N\.S\.W|S\.A|B\.C|W\.A|N\.W\.T|P\.E\.I|P\.R\.C)\.?$/;

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
    for (const { initials, start, end } of namedPeople(scope))
      if (initials && !REGION.test(scope.text.slice(start, end))) yield { start, end };
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
      'The mother came from a village near Rampur (U.P.) by bus.',
      'Vitamin K and hepatitis B vaccine were given.',
    ],
  },
};
export default rule;
