import type { Span } from '../../../../shared/finding.ts';
import { findersOf } from '../../language/finder.ts';
import { perBlock } from '../../language/per-block.ts';
import { subjectAt } from '../../language/subject.ts';
import { wordAt } from '../../language/words.ts';
import { levels, type Draft, type Hit, type Rule } from '../rule.ts';

/** A death that happened to somebody in particular. */
const DEATHS = findersOf([
  /\b(?:he|she|who|patient|mother|father|baby|boy|girl|man|woman|lady|gentleman|twin|child) (?:had |then |later |sadly |peacefully |suddenly )?(?<x>died\b(?: (?:in my arms|in theatre|at home|on the table|that night|in \p{L}+))?|passed away|drowned)/dgiu,
  /\b(?:switched|turned) off (?:the|her|his) (?:ventilator|machines?)\b|\bwithdr(?:ew|awn) (?:care|life support)\b/giu,
  /\b(?:took|taken|ended) (?:his|her) own life\b|\b(?:his|her) suicide\b/giu,
  /\b(?:[Tt]he|[Hh]er|[Hh]is|[Oo]ur|[Aa]) (?<x>still-?birth)\b(?! rate)/dgu,
  /\b(?:his|her|the) (?<x>(?:post-mortem|postmortem|autopsy|inquest) (?:showed|found|revealed|confirmed))/dgiu,
  /\b(?:went|was|been) (?:to|at) (?:his|her) funeral\b/giu,
]);
const NOT_THEM = /\b(?:invented|fictional|vignette|trial|cohort|mortality|rate|simulation|historical|in (?:1[5-9]|20)\d\d)\b/i;

/** One piece of advice a document: the duty continues after death. */
function* whole({ scopes }: Draft): Generator<Hit> {
  for (const i of deathIn.where(scopes)) {
    const scope = scopes[i]!;
    if (!['prose', 'list', 'quote', 'heading', 'table'].includes(scope.zone)) continue;
    const death = deathIn(scope);
    if (!death) continue;
    yield { start: death.start + scope.block.start, end: death.end + scope.block.start };
    return;
  }
}

const deathIn = perBlock((scope): Span | undefined => {
  for (const finder of DEATHS) {
    for (const m of finder.matches(scope.text)) {
      const [start, end] = m.indices?.groups?.['x'] ?? [m.index, m.index + m[0].length];
      const at = wordAt(scope.words, start);
      const around = scope.text.slice(Math.max(0, start - 60), end + 40);
      if (subjectAt(scope, at) !== 'generic' && !NOT_THEM.test(around)) return { start, end };
    }
  }
  return undefined;
});

const rule: Rule = {
  id: 'deceased-patient',
  category: 'advice',
  tier: 'indirect',
  weight: 1,
  severity: levels('warning', 'warning', 'error', 'error'),
  summary: 'A particular patient’s death, its manner or what came after.',
  message: 'The duty of confidentiality continues after death, and relatives may read this.',
  guidance: ['GMC-CONF-2009', 'BMJ-POL', 'COPE', 'AHMED'],
  fixes: ['date-drop', 'event-generalise', 'remove-detail'],
  whole,
  examples: {
    fire: [
      'She ⟦died in my arms⟧ at the end of the night.',
      'We ⟦switched off the ventilator⟧ with his sons present.',
      'He ⟦took his own life⟧ two days after discharge.',
      'The ⟦stillbirth⟧ was my first on call.',
      'Her ⟦post-mortem showed⟧ what we had missed.',
      'I ⟦went to his funeral⟧ last week.',
    ],
    quiet: [
      'Thirty-day mortality was 4%.',
      'Death certificates must be accurate.',
      'The patient in this invented vignette dies in stage three.',
      'Bereavement services are stretched.',
      'Sudden cardiac death is rare in athletes.',
      'My father died in 1998, and I trained anyway.',
    ],
  },
};
export default rule;
