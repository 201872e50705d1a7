import type { Allow } from './allow.ts';

/** A brand is where somebody works: `nights at the Amazon warehouse`, `delivering for Uber Eats`. */
const EMPLOYED =
  /\b(?:works?|worked|working|job|shifts?|nights|driv(?:es?|ing)|drove|deliver(?:s|ing|ed)?|employed|apprentice)\b[^.!?\n]{0,24}\b(?:at|for|with)(?: the| an?)? $/;

const ROLE = /^ (?:rider|driver|cyclist|courier|van|delivery|picker|packer)\b/;

/** Where a bed may be, if a number follows. */
const UNIT = /^(?:\p{Lu}{0,4}CU|HDU|ITU|AMU|MAU|SCBU)$/u;

const allow: Allow = {
  id: 'known-name',
  summary: 'Names that are not a patient’s: historical figures, drugs, brands, regulators, journals, devices, scores.',
  spares: ['name', 'place', 'org', 'occupation'],
  patterns: [
    '@historical-figures',
    '@drugs|@devices-tests|@scores-scales',
    '@regulators-bodies',
    '@consumer-brands',
    '@clinical-abbreviations',
    '@genes-proteins',
  ],
  // A ward sister who is spoken to or of; what a radio is set to.
  texts: [/(?<![\p{L}’'-])(?<x>Sister|Matron|Doctor|Doc)(?![’'-]?\p{L}| \p{Lu}|[’']s)/dgu, /\bChannel \d{1,3}\b/gu],
  accept: ({ start, end }, { text }) =>
    !/\b(?:mr|mrs|ms|miss|mx)\.?\s+$/i.test(text.slice(Math.max(0, start - 6), start)) &&
    !ROLE.test(text.slice(end, end + 10)) &&
    !EMPLOYED.test(text.slice(Math.max(0, start - 60), start)) &&
    !(UNIT.test(text.slice(start, end)) && /^ \d{1,2}\b/.test(text.slice(end, end + 4))) &&
    /[\p{Lu}\d]/u.test(text.slice(start, end)),
  examples: [
    'As ⟦Osler⟧ taught, listen to the patient.',
    '⟦Phineas Gage⟧ survived the tamping iron.',
    'Guidance from ⟦NICE⟧ and the ⟦GMC⟧.',
    '⟦Augmentin⟧ was stopped and ⟦Advil⟧ avoided.',
    'Follow us on ⟦Facebook⟧.',
    '“⟦Sister⟧ is busy,” she said.',
    'They raised the boat on ⟦Channel 16⟧.',
  ],
};
export default allow;
