import { IDENTIFYING } from '../../../shared/finding.ts';
import type { Allow } from './allow.ts';

const allow: Allow = {
  id: 'invented',
  summary:
    'Somebody whom a sentence only supposes, or whom a question or an example has been made up for. A draft of which all people are invented is known by other signs.',
  spares: [...IDENTIFYING],
  texts: [
    /\b(?:[Ii]magine|[Ss]uppose|[Pp]retend|[Ee]nvisage|[Pp]icture)(?:,? (?:now|then|if you (?:will|can|like))\b)?,? (?:that )?(?:an?|you(?:['’]re| are| have| see| meet)|somebody|someone) [^.!?\n]{0,300}/gu,
    /\b(?:(?:[Vv]iva|OSCE|[Ee]xam|[Ss]ample|[Pp]ractice|[Mm]ock) )?(?:[Qq]uestion|[Ss]tation|SBA|MCQ)(?: \d{1,3})?[:.] ["“]?an? ["“]?[^\n]{0,400}/giu,
    /\b(?:e\.g\.|[Ff]or example),? (?:"[^"\n]{4,200}"|“[^”\n]{4,200}”)/gu,
    /\b(?:sentence|paragraph|letter|post|dialogue|example|line|note|entry) (?:that |which )?(?:I|we)(?:['’]ve| have)? (?:just )?(?:made up|invented|concocted)\b[^\n]{0,600}/gu,
    /\b(?:worked )?examples? [^.!?\n]{0,60}\b(?:is|are) (?:all |entirely |completely )?(?:made up|invented|fictional|fictitious|imaginary)\b/giu,
  ],
  examples: [
    'Consent is not secrecy. ⟦Imagine, then, a woman of forty with a teenage son, a mortgage in Hexham and a lump⟧.',
    '⟦Suppose a boy of sixteen from Oban has a right, one day, to know⟧.',
    '⟦Question 14: a "23-year-old model from Brazil" with an itchy scalp⟧. Why a model?',
    'You will be given a role, ⟦e.g. “Sam, 45, truck driver”⟧, and a phone number.',
    'Try this with a ⟦sentence I made up for the purpose. “A 47-year-old trombonist from Swanage fell off the pier.”⟧',
    'The ⟦worked example overleaf (“a baker from Oban, 82, fractured hip”) is made up⟧.',
  ],
};
export default allow;
