import type { Allow } from './allow.ts';

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
  accept: ({ start, end }, { text }) =>
    !/\b(?:mr|mrs|ms|miss|mx)\.?\s+$/i.test(text.slice(Math.max(0, start - 6), start)) && /[\p{Lu}\d]/u.test(text.slice(start, end)),
  examples: [
    'As ⟦Osler⟧ taught, listen to the patient.',
    '⟦Phineas Gage⟧ survived the tamping iron.',
    'Guidance from ⟦NICE⟧ and the ⟦GMC⟧.',
    '⟦Augmentin⟧ was stopped and ⟦Advil⟧ avoided.',
    'Follow us on ⟦Facebook⟧.',
  ],
};
export default allow;
