import type { Span } from '../../../shared/finding.ts';
import { tellsOfThePast } from '../language/long-ago.ts';
import type { Scope } from '../rules/rule.ts';
import type { Allow } from './allow.ts';

/** Sentences that tell of the past of medicine. */
function* pastOf({ words, sentences }: Scope): Generator<Span> {
  for (const { from, to } of sentences) if (tellsOfThePast(words, from, to)) yield { start: words[from]!.start, end: words[to - 1]!.end };
}

const allow: Allow = {
  id: 'history',
  summary: 'Sentences about the past of medicine.',
  spares: ['name', 'date', 'place', 'org', 'occupation', 'age', 'event', 'quote'],
  search: pastOf,
  examples: [
    '⟦Phineas Gage, foreman on the Rutland railroad, lost his left eye in 1848.⟧',
    '⟦Johann Friedrich Horner published his ptosis in 1869 in Zurich.⟧',
  ],
};
export default allow;
