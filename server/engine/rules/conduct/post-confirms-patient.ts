import type { Category, Span } from '../../../../shared/finding.ts';
import { findersOf, type Finder } from '../../language/finder.ts';
import { perBlock } from '../../language/per-block.ts';
import { Reach } from '../../reach.ts';
import { levels, TEXT_ZONES, type Draft, type Hit, type Rule } from '../rule.ts';

const US =
  '(?:us|ours|our (?:\\w{1,12} )?(?:unit|ward|icu|itu|clinic|chair|service|bay|bed|table|care|hospital|team|list)|my (?:\\w{1,12} )?(?:unit|ward|clinic|chair|plinth|table|list|machine|bed|bay|team|couch|theatre)|resus|burns|icu|itu|ccu|the unit)';
/** They point at somebody by themselves. */
const POINTING = findersOf([
  /\b(?:yes,? )?(?:that|it)(?:['’]s| was| is) (?:her|him|them|who we(?:['’]re| are) talking about|the very (?:man|woman|one)|one of (?:mine|ours|our patients|my patients)|(?:our|my) (?:man|lady|girl|boy|lad|guy|patient|half \w{1,6}))(?=[.,;!?\n)]|$| (?:in|on) the| with us|\s*\p{Extended_Pictographic})/giu,
  /\bthe very (?:man|woman|lad|lady|one)\b(?=[.,!\n]|$)/giu,
  /\b(?:yes,? )(?:he|she|they|i|we) (?:came to us|(?:is|was|are) (?:with us|ours|mine)|treated (?:him|her|them)|(?:delivered|gave birth) with us|saw (?:him|her|them))\b/giu,
  /\byes to everyone asking,? [^.\n!?]{3,40}\b(?:with us|here|at ours)\b/giu,
  /\b(?:don['’]t|do not|can['’]t) confirm (?:that )?(?<x>(?:he|she|they)(?:['’]s| is|['’]re| are) (?:with us|here))\b/dgiu,
  /\b(?:we|i) (?:were|was) (?:first )?on scene (?:to|at|for) (?:this|that) (?:one|crash|collision|fire)\b/giu,
  /\b(?:congratulations|congrats|well done) on (?:finishing|completing) your \w{1,14} with us\b/giu,
  /\b(?:one|two|three|some) of our (?:\w{1,12} )?(?:kids|patients|ladies|babies|mums)(?= (?:is|are|was|were) (?:on|in) (?:live |the )?(?:tv|telly|news|paper|radio))/giu,
]);
/** They do once somebody has been named, or an event told that others saw. */
const POINTED = findersOf([
  new RegExp(
    String.raw`\b(?:he|she|they|who|the (?:boy|girl|man|woman|lad)(?: \w{1,8}){0,4})(?:['’]s| is| was| were| are|['’]d been| had been| has been)? (?:still |now |currently )?(?:(?:brought|taken|transferred|flown|blued) (?:in )?to|with|on|in|under|up in|at) ${US}\b`,
    'giu',
  ),
  new RegExp(
    String.raw`\b(?:he|she|they) (?:came|walked|hobbled|was wheeled) (?:in )?to (?:${US}|me|\w{1,10} clinic)\b[^.\n!?,]{0,16}`,
    'giu',
  ),
  /\b(?:he|she|they)(?:['’]s| is| was) (?:still )?upstairs\b/giu,
  /\bi(?:['’]m| am| was) (?:his|her|their) (?:pharmacist|dentist|doctor|gp|nurse|midwife|physio|surgeon|optician|vet|an[ae]+sthetist|therapist)\b/giu,
  /\b(?:we|i) (?:treated|operated on|delivered|looked after|did|dressed|stitched|plated|fixed) (?:him|her|them|(?:his|her|their) \w{1,12})\b[^.\n!?,]{0,24}/giu,
]);
const PUBLIC: ReadonlySet<Category> = new Set<Category>(['event', 'name', 'contact']);
const NEAR = 300;

function* confirms(draft: Draft): Iterable<Hit> {
  if (draft.kind === 'reply' || draft.kind === 'case-report') return;
  // A public detail counts that ends shortly before, or just after, what follows it.
  let ends: Reach | undefined;
  for (const i of pointers.where(draft.scopes)) {
    const scope = draft.scopes[i]!;
    if (!TEXT_ZONES.includes(scope.zone) || scope.zone === 'front-matter') continue;
    const base = scope.block.start;
    for (const { pointing, ...span } of pointers(scope)) {
      const hit = { start: base + span.start, end: base + span.end };
      if (pointing) yield hit;
      else {
        ends ??= new Reach(draft.hits.filter((h) => PUBLIC.has(h.rule.category)).map(({ end }) => ({ start: end, end: end + 1 })));
        if (ends.meets({ start: hit.start - NEAR + 1, end: hit.start + 41 })) yield { ...hit, certainty: 'possible' };
      }
    }
  }
}

const pointers = perBlock(({ text }) => [
  ...POINTING.flatMap((e) => found(e, text)).map((span) => ({ ...span, pointing: true })),
  ...POINTED.flatMap((e) => found(e, text)).map((span) => ({ ...span, pointing: false })),
]);

function found(finder: Finder, text: string): Span[] {
  return [...finder.matches(text)].map((m) => {
    const group = m.indices?.groups?.['x'];
    return { start: group?.[0] ?? m.index, end: group?.[1] ?? m.index + m[0].length };
  });
}

const rule: Rule = {
  id: 'post-confirms-patient',
  category: 'ack',
  tier: 'conduct',
  severity: levels('warning', 'off', 'error', 'off'),
  summary: 'A post that confirms that somebody whom readers can point at was a patient.',
  message: 'Readers may already know who this is. Confirming that this person received care is itself a disclosure.',
  guidance: ['MDU', 'GMC-SM 18-20', 'GMC-MEDIA'],
  fixes: ['remove-sentence', 'reframe-general'],
  whole: confirms,
  examples: {
    fire: [
      '@social The man who stopped the parade? ⟦That was him.⟧',
      '@social ⟦Yes, she came to us⟧.',
      '@social If you see the bride with the crutch, ⟦it’s one of mine⟧ 💃',
      "@social Press keep ringing, so don't confirm ⟦he's with us⟧.",
      '@social ⟦We were first on scene to this one⟧, the one in the paper.',
      '@social The goalkeeper from the final? ⟦It was her⟧, in my chair.',
      '@social ⟦Yes to everyone asking, she delivered with us⟧.',
    ],
    quiet: [
      '@social That was her first marathon.',
      '@social It was him that the team thanked, our porter of twenty years.',
      '@social A woman came to us with a cough.',
      '@social One of our patients asked about vaccines.',
      '@social Yes, she was right to ask for a second opinion.',
    ],
  },
};
export default rule;
