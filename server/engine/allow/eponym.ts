import type { Span } from '../../../shared/finding.ts';
import { lexemeOf, termsAt } from '../lexicon/lexicon.ts';
import type { Scope } from '../rules/rule.ts';
import type { Allow } from './allow.ts';

/** Heads that are parts of a town, of a railway or a verb as well: they make an eponym of a name that is known as one only. */
const AMBIGUOUS = /^(.*?)(?:['’]s)? (?:islands?|lines?|stages?|blocks?|zones?|points?|saws?|lead|tracks?|curves?|medium)$/iu;

function isPlace(said: string): boolean {
  const name = AMBIGUOUS.exec(said)?.[1];
  return name !== undefined && !termsAt(name.split(/[ -]+/).map(lexemeOf), 0).some(({ list }) => list === 'eponyms');
}

/** `Robert Jones, 54`, `Ivor Lewis said`: somebody of that name. */
const SOMEBODY =
  /^(?:['’]s (?:mother|father|wife|husband|son|daughter|family|mum|dad)\b|,? (?:\(?(?:aged )?\d{1,3}[),yMF]|who\b|(?:she|he) |and (?:his|her) |(?:said|says|told|asked|cried|came|comes|died|lives?|lived|rang|wanted|thanked|smiled|was (?:admitted|born|referred|discharged))\b)|, (?:a|an|his|her|our|my) )/;

/** `Lennox-Gastaut`, `an Ivor Lewis`: two names that are known together, as clinicians leave the noun away. */
function* pairs({ words, text }: Scope): Generator<Span> {
  for (let i = 0; i < words.length; i++) {
    const length = Math.max(0, ...words[i]!.terms.filter(({ list }) => list === 'eponyms').map((t) => t.length));
    // A possessive is a word of its own to the list.
    if (words.slice(i, i + length).filter((w) => w.capital).length < 2) continue;
    const { start } = words[i]!;
    const { end } = words[i + length - 1]!;
    if (/-/.test(text.slice(start, end)) || !SOMEBODY.test(text.slice(end, end + 24))) yield { start, end };
  }
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
  search: pairs,
  texts: [/\b(?:Bosniak|Salter[- ]Harris|Fitzpatrick|Gartland|Forrest|Hinchey|Schatzker) (?:I{1,3}[A-F]?|IV|VI?)(?![\p{L}\d])/gu],
  accept: ({ start, end }, { text }) =>
    !/\b(?:mr|mrs|ms|miss|mx|master|little)\.?\s+$/i.test(text.slice(Math.max(0, start - 8), start)) && !isPlace(text.slice(start, end)),
  examples: [
    '⟦Parkinson’s⟧ disease was suspected.',
    "⟦Crohn's⟧ and ⟦Raynaud's phenomenon⟧ were known.",
    'A ⟦Foley catheter⟧ was placed and the ⟦Glasgow Coma Scale⟧ was 13.',
    'She had ⟦Ehlers-Danlos syndrome⟧.',
    'It was a ⟦Bosniak IIF⟧ cyst.',
    'The toddler with ⟦Lennox-Gastaut⟧ settled on rufinamide.',
    'He had an ⟦Ivor Lewis⟧ two years ago and now dumps.',
    'A ⟦Mallory-Weiss⟧ tear was clipped.',
  ],
};
export default allow;
