import { NUMBER_WORD, digitCount, labelled, searches } from '../code.ts';
import { FORMATS, STATE_NAMES } from '../national.ts';
import { EVERYWHERE, levels, type Hit, type Rule, type Scope } from '../rule.ts';

const N = `(?:[ -]?${NUMBER_WORD}){0,2}`;
const AUTHOR =
  /(?:\b(?:gmc|nmc|gdc|hcpc|npi|dha|mci|ahpra|hpcsa|prc|lic|licen[cs]e)\b|ethic|committee|charity|company|trial)[^.!?\n]{0,20}$/i;

const byName = labelled({
  labels: `(?:${STATE_NAMES})(?: (?:copy|document|numbers?|no|plan|policy|card))?${N}`,
  digits: 4,
  detour: true,
  accept: ({ label, code, before }) =>
    (/\p{L}/u.test(code) || digitCount(code) >= (/polic|member|account|insur|run|identity|visa|tax|card|cc/i.test(label) ? 6 : 4)) &&
    !AUTHOR.test(/driv/i.test(label) ? before : before + label),
});
const ENDING = labelled({
  labels: '(?:aadhaar|aadhar|card|account|passport|ssn)(?: number)? (?:ending(?: in)?|last four|last 4)',
  digits: 3,
});
const SORT_CODE = /\bsort ?code[: ]{0,3}(?<x>\d{2}[- ]\d{2}[- ]\d{2})(?!\d)/dgiu;

function* byShape({ text }: Scope): Generator<Hit> {
  for (const { shape, valid } of FORMATS) {
    for (const m of shape.matches(text)) {
      if (valid && !valid(m[0])) continue;
      const before = text.slice(Math.max(0, m.index - 24), m.index);
      if (!/(?:doi|pmid|isbn|tel|phone|call|fax|whatsapp|mobile|orcid(?:\.org\/)?)[:. ]{0,3}[^\p{L}]{0,6}$/iu.test(before))
        yield { start: m.index, end: m.index + m[0].length, certainty: 'sure' };
    }
  }
}

const rule: Rule = {
  id: 'id-state-or-insurance',
  category: 'id',
  tier: 'direct',
  severity: levels('error', 'error', 'error', 'error'),
  summary: 'A number that a state, an insurer or a bank gave to a person.',
  message: 'Government, insurance and account numbers must never be in the text.',
  guidance: ['HIPAA', 'GMC-EDU', 'HRY'],
  fixes: ['id-remove'],
  zones: EVERYWHERE,
  texts: [SORT_CODE],
  search: (scope) => searches(scope, [byName, ENDING, byShape]),
  examples: {
    fire: [
      'SSN ⟦078-05-1120⟧ appeared on the form.',
      'NI number ⟦QQ 12 34 56 C⟧ was in the covering letter.',
      'Her policy number is ⟦BUPA 77120934⟧.',
      'Medicare ID ⟦1EG4-TE5-MK73⟧ was copied into the note.',
      'Driving licence ⟦MORGA657054SM9IJ⟧ found in his wallet.',
      'Passport ⟦533380006⟧ was used to confirm identity.',
      'Sort code ⟦00-00-00⟧ account ⟦12345678⟧',
      'Aadhaar ending ⟦xxxx-xxxx-6039⟧ is on the slip.',
      'The identity card of the father, ⟦54400-8127365-3⟧, was out of date.',
      'I cropped out the ⟦S7749021C⟧ at the top.',
      'Paid from ⟦GB82 WEST 1234 5698 7654 32⟧ last month.',
      'His PPS, ⟦1234567T⟧, was on the letter.',
      'The slip shows ⟦S98xxx41D⟧ in small print.',
    ],
    quiet: [
      'GMC guidance paragraph 19 applies.',
      'HRG code EB07A attracts a best practice tariff.',
      'Her national insurance paperwork was incomplete.',
      'Blood pressure 120-80-60 on three occasions.',
      'He is a HCPC-registered physiotherapist (author byline).',
      'The policy was revised in 2019 and again in 2023.',
      'Call us on 01632 960 418.',
      'ORCID 0000-0002-1825-0097',
    ],
  },
};
export default rule;
