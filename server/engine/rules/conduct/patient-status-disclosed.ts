import { findersOf } from '../../language/finder.ts';
import { IDENTIFYING, type Span } from '../../../../shared/finding.ts';
import { perBlock } from '../../language/per-block.ts';
import { sentenceAt } from '../../language/sentence.ts';
import { levels, TEXT_ZONES, type Draft, type Hit, type Rule } from '../rule.ts';

const PERSON =
  '(?:patients?|man|woman|lady|gentleman|gent|bloke|guy|lad|lass|girl|boy|child|kid|baby|toddler|teenager|student|campaigner|couple|mum|mother|father|dad|farmer|teacher|chef|nurse|\\w{1,12} (?:man|woman|lady|boy|girl|child|patient|chef|student|campaigner|farmer|teacher))';
const CARED =
  '(?:treated|saw|met|admitted|delivered|operated on|stitched|sutured|looked after|discharged|resuscitated|intubated|scanned|extracted)';
const SAID = findersOf([
  // The subject is often left out: Treated a …
  new RegExp(
    String.raw`(?:\b(?:i|we) (?:just |also |once )?|(?<=^\s{0,4}|[.!?\n]\s{1,3})(?:just )?)${CARED} (?:a|an|the|this|my|one) (?:\w{1,15} ){0,2}${PERSON}\b`,
    'giu',
  ),
  /\bmy patient (?:added|messaged|texted|followed|told|asked|said|sent|brought|gave|has|had|was|is|came)\b/giu,
  /\bone of my (?:patients|ladies|gentlemen|regulars|clients)\b/giu,
  new RegExp(
    String.raw`\b(?:this|a) ${PERSON} (?:in|at|on) (?:my |our |the )?(?:clinic|ward|surgery|chair|practice|resus|theatre|a&e|ed|er)\b`,
    'giu',
  ),
  /\bmy (?:\d{1,2}(?:[:.]\d\d)? ?(?:am|pm|o'clock)|first|last|next) (?:patient|appointment|(?=cancelled|came|was|wanted|asked))/giu,
  new RegExp(
    String.raw`\b(?:had|saw|got) (?:a|this|an) (?:\w{1,12} )?${PERSON} in (?:today|tonight|yesterday|this (?:morning|afternoon|evening|week)|last night|just now|clinic)\b`,
    'giu',
  ),
  /\b(?:an?|my) (?:old|ex-?|former|favou?rite) patient of mine\b|\ban? (?:ex-|old |former )patient\b/giu,
]);
const GENERAL = /\b(?:if|imagine|suppose|fictional|invented|example|when (?:i|we) (?:see|treat|meet)|should|would)\b/i;

/** The first such statement; that a post speaks of some patient is worth saying once, and not where nothing else is told. */
function* first(draft: Draft): Iterable<Hit> {
  if (draft.kind !== 'social' && !draft.hits.some((h) => IDENTIFYING.has(h.rule.category))) return;
  for (const i of said.where(draft.scopes)) {
    const scope = draft.scopes[i]!;
    if (!TEXT_ZONES.includes(scope.zone) || scope.zone === 'front-matter') continue;
    const found = said(scope);
    if (!found) continue;
    yield { start: scope.block.start + found.start, end: scope.block.start + found.end };
    return;
  }
}

const said = perBlock(({ text }): Span | undefined => {
  const first = SAID.flatMap((finder) => [...finder.matches(text)])
    .filter((m) => !GENERAL.test(sentenceAt(text, m.index, m.index + m[0].length)))
    .sort((a, b) => a.index - b.index)[0];
  return first && { start: first.index, end: first.index + first[0].length };
});

const rule: Rule = {
  id: 'patient-status-disclosed',
  category: 'advice',
  tier: 'conduct',
  weight: 0.5,
  severity: levels('information', 'off', 'warning', 'error'),
  summary: 'A first-person or team statement that a specific person was or is a patient.',
  message: 'This says that a particular person received care. That alone is confidential.',
  guidance: ['MDU', 'GDC-4.2.3', 'GMC-SM 18-20', 'NMC-SUM', 'COPT'],
  fixes: ['reframe-general', 'remove-sentence'],
  whole: first,
  examples: {
    fire: [
      '@social ⟦I treated a student⟧ who had been attacked.',
      '@social ⟦One of my patients⟧ told me something I will never forget.',
      '@social So ⟦this guy in clinic⟧ asks me whether garlic cures gout.',
      '@social ⟦My 3 pm⟧ cancelled because of a parrot.',
      '@social ⟦Had a lady in today⟧ with the shiniest dentures.',
      '@social ⟦We admitted a celebrity chef⟧ and nobody recognised him.',
      '@social Lovely to bump into ⟦an old patient of mine⟧ at the market.',
      '@social ⟦I delivered a baby⟧ in the car park.',
    ],
    quiet: [
      '@social Patients often ask whether garlic cures gout.',
      '@social Our clinic opens at eight.',
      '@social If a patient asks about PrEP, here is what I would say.',
      '@social I teach students how to take a history.',
      '@social As a patient myself, I hate waiting rooms.',
      '@social People with gout deserve better information.',
    ],
  },
};
export default rule;
