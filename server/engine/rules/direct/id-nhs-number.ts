import { digitsOf, isDay, isModulus11 } from '../checksum.ts';
import { EVERYWHERE, levels, type Hit, type Rule, type Scope } from '../rule.ts';

const TEN = String.raw`\d{3}[\s.‐‑–-]{0,2}\d{3}[\s.‐‑–-]{0,2}\d{4}(?!\d|[.,/-]\d)`;
const CHI = String.raw`\d{6}[\s‐‑–-]{0,2}\d{4}(?!\d|[.,/-]\d)`;
const LABEL = /(?<![\p{L}\d])(?:nhs|chi|h\s?&(?:amp;)?\s?c|hcn|health and care|community health index)(?![\p{L}])[^\d\n]{0,24}$/iu;
const PHONE =
  /(?:\b(?:tel|phone|mobile|mob|cell|fax|call|text|ring|whatsapp|dial|contact|pmid|isbn|doi|order|orcid|book(?:ings?)?|consult\w*|appointments?|office|reception|desk|line)\b\.?[^\d\n]{0,24}|[+(/_.]|\b\d{1,4}[ -])$/iu;

/** With a label any ten digits will do, since typing errors identify too; without one the check digit must fit. */
function accept(hit: Hit, { text }: Scope): boolean | Hit {
  const before = text.slice(Math.max(0, hit.start - 40), hit.start);
  const number = text.slice(hit.start, hit.end);
  const digits = digitsOf(number);
  if (LABEL.test(before)) return { ...hit, certainty: 'sure' };
  if (PHONE.test(before.replace(/\($/, ' ')) || !isModulus11(digits)) return false;
  if (/^\d{6}\D+\d{4}$/.test(number) || digits.startsWith('0')) return isDay(digits, 'dmy');
  // Indian mobile numbers are ten digits as well: without spaces only the ranges of the NHS and of Northern Ireland.
  return /\D/.test(number) || /^[349]/.test(digits);
}

const rule: Rule = {
  id: 'id-nhs-number',
  category: 'id',
  tier: 'direct',
  severity: levels('error', 'error', 'error', 'error'),
  summary: 'An NHS, CHI or H&C number.',
  message: 'This looks like an NHS or CHI number.',
  guidance: ['GMC-EDU', 'HRY', 'HIPAA'],
  fixes: ['id-remove'],
  zones: EVERYWHERE,
  texts: [new RegExp(String.raw`(?<![\p{L}\d])(?:${TEN}|${CHI})`, 'gu')],
  accept,
  examples: {
    fire: [
      'NHS number ⟦943 476 5919⟧ was on the wristband.',
      'NHS No: ⟦9434765919⟧',
      '(⟦943-476-5919⟧) re-listed for clinic.',
      'CHI ⟦010190 1232⟧ as discussed.',
      'Pasted from the letter: nhs no. ⟦9434765919⟧, consultant clinic.',
      'H&C number: ⟦943 476 5919⟧',
      'nhs ⟦999 214 6079⟧ if anyone needs it.',
      'His NHS number is ⟦943–476–5919⟧.',
      '<!-- NHS: ⟦943.476.5919⟧ --> A man with gout.',
      'Photo saved as scan_nhs-⟦9434765919⟧.',
    ],
    quiet: [
      'Call 111, or 0300 123 6600 for the helpline.',
      'doi:10.1136/bmj.c181 and PMID 32870160',
      'Ferritin 9434 micrograms per litre was reported.',
      'ISRCTN94347659 was registered before enrolment.',
      'The order number 1234567890 fails the checksum and has no label.',
      'The NHS spends 190 000 million a year.',
      'Ring us on 0113 496 0338 before noon.',
    ],
  },
};
export default rule;
