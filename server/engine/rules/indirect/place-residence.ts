import { namedPlaces } from '../../language/named-places.ts';
import { sentenceAt } from '../../language/sentence.ts';
import { subjectAt } from '../../language/subject.ts';
import type { Span } from '../../../../shared/finding.ts';
import { wordAt } from '../../language/words.ts';
import { levels, type Rule, type Scope } from '../rule.ts';

const STUDIED =
  /\b(?:followed|recruited|enrolled|studied|surveyed|cohort|trial|study|rates?|incidence|prevalence|adults|participants|patients in)\b/i;

/** A place of a study or of a rate, not of a person. */
function ofStudy(scope: Scope, place: Span): boolean {
  const at = wordAt(scope.words, place.start);
  const subject = subjectAt(scope, at);
  if (subject === 'person') return false;
  return subject === 'generic' || STUDIED.test(sentenceAt(scope.text, place.start, place.end));
}

const rule: Rule = {
  id: 'place-residence',
  category: 'place',
  tier: 'indirect',
  weight: 1,
  severity: levels('warning', 'warning', 'error', 'error'),
  summary: 'Town, village, island, neighbourhood or county where the person lives, works or was hurt.',
  message: 'The smaller the place, the fewer people fit.',
  guidance: ['HIPAA (B)', 'HRY 3 and K', 'SWEENEY', 'ELEMAM'],
  fixes: ['place-to-region', 'remove-detail'],
  patterns: [
    '< a|the ( small|tiny|little|remote|fishing|mining|hill|island )* village|hamlet|town|island|estate|settlement of :NUM ( people|souls|residents )? >',
    '< the estate|village|flats|caravans|site behind|beside|next|near ( to )? our|my|the surgery|practice|hospital|clinic >',
  ],
  texts: [
    /\b(?:a|the) (?:\p{L}{3,10} )?(?:village|hamlet|town|island) of (?:about |around |some |just )?\d[\d,]{0,6}(?: (?:people|souls|residents))?\b/gu,
  ],
  // What says how small the place is speaks of a place.
  accept: (hit) => ({ ...hit, certainty: 'sure' }),
  *search(scope) {
    for (const p of namedPlaces(scope)) {
      if (p.kind === 'residence' && !ofStudy(scope, p))
        yield {
          start: p.start,
          end: p.end,
          certainty: p.certainty,
          ...(p.population === undefined ? {} : { data: { population: p.population } }),
        };
    }
  },
  examples: {
    fire: [
      'A farmer from ⟦Hexham⟧ with a hand injury.',
      'She grew up in ⟦Oban⟧ and never left.',
      'Our patient, an islander from ⟦Unst⟧, flew in.',
      'He lives in ⟦a village of 300 people⟧ outside ⟦Truro⟧.',
      'The ⟦Aberystwyth⟧ student had been ill for a week.',
      'A man from ⟦the estate behind our surgery⟧.',
      'They had travelled from ⟦Boise⟧ that morning.',
      'He drove down from ⟦Hebden Bridge⟧ in the dark.',
    ],
    quiet: [
      'Lyme disease is named after a town in Connecticut.',
      'The Norwalk virus causes vomiting.',
      'Reading around the topic helps.',
      'He came from the south-west of England.',
      'Rates are highest in Glasgow.',
      'Exeter published a guideline on monogenic diabetes.',
      'He moved to France and then to Texas.',
    ],
  },
};
export default rule;
