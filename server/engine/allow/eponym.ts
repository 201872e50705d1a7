import type { Allow } from './allow.ts';

const allow: Allow = {
  id: 'eponym',
  summary: 'Diseases, signs, scores and instruments that carry a name.',
  spares: ['name', 'place', 'org', 'demographic'],
  patterns: [
    "@eponyms 's? ( - @eponyms )? ( @eponym-heads / @conditions-common / @conditions-rare )",
    "~Cap ( - ~Cap )? ( - ~Cap )? 's? @eponym-heads",
    "@eponyms 's",
    '@eponyms ( - / – / and )? @eponyms',
    '@place-named-science',
  ],
  accept: ({ start }, { text }) => !/\b(?:mr|mrs|ms|miss|mx|master|little)\.?\s+$/i.test(text.slice(Math.max(0, start - 8), start)),
  examples: [
    '⟦Parkinson’s⟧ disease was suspected.',
    "⟦Crohn's⟧ and ⟦Raynaud's phenomenon⟧ were known.",
    'A ⟦Foley catheter⟧ was placed and the ⟦Glasgow Coma Scale⟧ was 13.',
    'She had ⟦Ehlers-Danlos syndrome⟧.',
  ],
};
export default allow;
