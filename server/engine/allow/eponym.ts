import { lexemeOf, termsAt } from '../lexicon/lexicon.ts';
import type { Allow } from './allow.ts';

/** Heads that are parts of a town, of a railway or a verb as well: they make an eponym of a name that is known as one only. */
const AMBIGUOUS = /^(.*?)(?:['’]s)? (?:islands?|lines?|stages?|blocks?|zones?|points?|saws?|lead|tracks?|curves?|medium)$/iu;

function isPlace(said: string): boolean {
  const name = AMBIGUOUS.exec(said)?.[1];
  return name !== undefined && !termsAt(name.split(/[ -]+/).map(lexemeOf), 0).some(({ list }) => list === 'eponyms');
}

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
  texts: [/\b(?:Bosniak|Salter[- ]Harris|Fitzpatrick|Gartland|Forrest|Hinchey|Schatzker) (?:I{1,3}[A-F]?|IV|VI?)(?![\p{L}\d])/gu],
  accept: ({ start, end }, { text }) =>
    !/\b(?:mr|mrs|ms|miss|mx|master|little)\.?\s+$/i.test(text.slice(Math.max(0, start - 8), start)) && !isPlace(text.slice(start, end)),
  examples: [
    '⟦Parkinson’s⟧ disease was suspected.',
    "⟦Crohn's⟧ and ⟦Raynaud's phenomenon⟧ were known.",
    'A ⟦Foley catheter⟧ was placed and the ⟦Glasgow Coma Scale⟧ was 13.',
    'She had ⟦Ehlers-Danlos syndrome⟧.',
    'It was a ⟦Bosniak IIF⟧ cyst.',
  ],
};
export default allow;
