import type { Span } from '../../../shared/finding.ts';
import { isSomebody } from '../language/somebody.ts';
import { lexemeOf, termsAt } from '../lexicon/lexicon.ts';
import type { Scope } from '../rules/rule.ts';
import type { Allow } from './allow.ts';

/** Heads that are parts of a town, of a railway or a verb as well: they make an eponym of a name that is known as one only. */
const AMBIGUOUS = /^(.*?)(?:['’]s)? (?:islands?|lines?|stages?|blocks?|zones?|points?|saws?|lead|tracks?|curves?|medium)$/iu;

function isPlace(said: string): boolean {
  const name = AMBIGUOUS.exec(said)?.[1];
  return name !== undefined && !termsAt(name.split(/[ -]+/).map(lexemeOf), 0).some(({ list }) => list === 'eponyms');
}

/** What leads to an illness, an operation or a sign: `an Ivor Lewis`, `had Ramsay Hunt`. */
const LED =
  /\b(?:an?|with|had|has|have|having|of|for|under|modified|total|robotic|open|redo|no|not|possible|probable|likely|known|query|suspected|excluded?|classic|atypical|incomplete)\s$|[?:]\s?$/i;

/** Pairs that hardly anybody is called, wherever they stand. */
const WELL_KNOWN =
  /^(?:Bence Jones|Ramsay Hunt|Miller Fisher|Pierre Robin|Charles Bonnet|Cornelia de Lange|Austin Flint|Foster Kennedy|Rose Bengal|Van (?:Gieson|Herick)|Del Nido|Otto Bock|Den+is Browne|Spencer Wells)$/;

/** `Lennox-Gastaut`, `an Ivor Lewis`: two names that are known together, as clinicians leave the noun away; bare and apart it may be somebody. */
function* pairs({ words, text }: Scope): Generator<Span> {
  for (let i = 0; i < words.length; i++) {
    const length = Math.max(0, ...words[i]!.terms.filter(({ list }) => list === 'eponyms').map((t) => t.length));
    // A possessive is a word of its own to the list.
    if (words.slice(i, i + length).filter((w) => w.capital).length < 2) continue;
    const { start } = words[i]!;
    const { end } = words[i + length - 1]!;
    const named = words[i - 1]?.pos === 'PROPN' && words[i - 1]!.sentence === words[i]!.sentence;
    const said = text.slice(start, end);
    const led = said.includes('-') || WELL_KNOWN.test(said) || LED.test(text.slice(Math.max(0, start - 16), start));
    if (led && !named && !isTitled(text, start) && !isSomebody(text, end)) yield { start, end };
  }
}

const isTitled = (text: string, start: number): boolean =>
  /\b(?:mr|mrs|ms|miss|mx|master|little)\.?\s+$/i.test(text.slice(Math.max(0, start - 8), start));

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
  accept: ({ start, end }, { text }) => !isTitled(text, start) && !isPlace(text.slice(start, end)),
  examples: [
    '⟦Parkinson’s⟧ disease was suspected.',
    "⟦Crohn's⟧ and ⟦Raynaud's phenomenon⟧ were known.",
    'A ⟦Foley catheter⟧ was placed and the ⟦Glasgow Coma Scale⟧ was 13.',
    'She had ⟦Ehlers-Danlos syndrome⟧.',
    'It was a ⟦Bosniak IIF⟧ cyst.',
    'The toddler with ⟦Lennox-Gastaut⟧ settled on rufinamide.',
    'He had an ⟦Ivor Lewis⟧ two years ago and now dumps.',
    '⟦Bence Jones⟧ protein was absent; ⟦Ramsay Hunt⟧ was not.',
    'A ⟦Mallory-Weiss⟧ tear was clipped.',
  ],
};
export default allow;
