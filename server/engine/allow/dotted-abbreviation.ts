import type { Span } from '../../../shared/finding.ts';
import { isSomebody } from '../language/somebody.ts';
import { lexemeOf, termsAt } from '../lexicon/lexicon.ts';
import type { Scope } from '../rules/rule.ts';
import type { Allow } from './allow.ts';

const DOTTED = /(?<![\p{L}\d.])(?:\p{Lu}\.){2,5}(?!\p{L})/gu;
/** Written with dots, and in no list without. */
const MORE = /^(?:SOB|SALT|AF|RN|HS|OD|OS|TB|MS|DM|CK|HR|VF|KC|PE|RA|OT|PT|CNS|ENT|LVF|ROM|DOAC)$/;
/** What leads to a condition, a drug or a team: `with A.F.`, `by the O.T.`; `of` and `and` lead to people, too. */
const LED =
  /\b(?:with|had|has|have|having|the|on|no|known|possible|likely|via|due to|signs of|history of|given|taking|acute|chronic|start(?:ed)?) $/i;

/** What leads to a person, whatever the letters are; a sentence that begins with them may be about one. */
const ABOUT = /(?:^|[.!?:\n]\s*|\b(?:patients?|of|for|from|about|called|remember|met|saw|told|thanks?|dear|and|to|with),? )$/i;

/** `S.O.B. on exertion`: what is an abbreviation without its dots. */
function* spelt({ text }: Scope): Generator<Span> {
  for (const { 0: said, index } of text.matchAll(DOTTED)) {
    const letters = said.replaceAll('.', '');
    const isKnown = MORE.test(letters) || termsAt([lexemeOf(letters)], 0).some(({ list }) => list === 'clinical-abbreviations');
    const end = index + said.length;
    const before = text.slice(Math.max(0, index - 24), index);
    const led = LED.test(before) || (letters.length > 2 && !ABOUT.test(before));
    if (isKnown && led && !isSomebody(text, end)) yield { start: index, end };
  }
}

const allow: Allow = {
  id: 'dotted-abbreviation',
  summary: 'Clinical abbreviations that are written with dots: nobody’s initials.',
  spares: ['name'],
  search: spelt,
  examples: [
    'A woman in her sixties with ⟦S.O.B.⟧ on exertion was referred.',
    'He was known to have ⟦A.F.⟧ and took apixaban.',
    'Seen by ⟦S.A.L.T.⟧ before lunch, as a raised ⟦J.V.P.⟧ was noted.',
    'She was reviewed by the ⟦O.T.⟧ and the ⟦C.N.S.⟧ team.',
  ],
};
export default allow;
