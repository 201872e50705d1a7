import { levels, type Rule } from '../rule.ts';

const rule: Rule = {
  id: 'comment-adds-detail',
  category: 'advice',
  tier: 'document',
  severity: levels('information', 'off', 'warning', 'warning'),
  summary: 'Text that invites readers to guess, or a thread where others supply identity.',
  message: 'Invitations to guess bring names into the comments.',
  guidance: ['GDC-STORY', 'MDU'],
  fixes: ['remove-detail'],
  texts: [
    /\b(?:you(?: all| lot)?|ye|yous|youse|locals|(?:those|anyone) from [\p{L}]{2,16}) (?:all )?(?:know|will know|['’]ll know) (?:exactly )?(?:who|which (?:one|family|house)|the one i)(?: (?:i )?(?:mean|it (?:is|was)|(?:he|she|they) (?:is|are|was)))?/giu,
    /\bif you know,? you know\b|\biykyk\b|\byou know who you are\b/giu,
    /\bknow who i mean\b/giu,
    /\bspot the (?:celebrity|local|star|famous)\b[^.\n!?]{0,20}/giu,
    /\bwho else was (?:on|there|working|in)\b(?=[^.\n!?]{0,40}\?)(?! the (?:conference|course))/giu,
    /\bguess (?:the (?:village|town|person|patient|celebrity|family|team|school)|who(?: (?:it|he|she) (?:is|was))?\b|away\b)/giu,
    // Tag Chloe, not: Tag Derm Twitter
    /\b[Tt]ag \p{Lu}\p{Ll}+ in (?:the )?comments?\b/gu,
    /\btag (?:her|him|them)\b|\banyone (?:here )?know (?:her|him|who (?:she|he|this) is)\b/giu,
  ],
  examples: {
    fire: [
      '@social Bonus point if you ⟦know who I mean⟧.',
      '@social ⟦Spot the celebrity⟧ in this X-ray.',
      '@social ⟦Who else was on⟧ that night?',
      '@social ⟦Guess the village⟧ from the farm photo.',
      "@social If ⟦you're reading this, you know who you are⟧.",
      "@social ⟦Tag her⟧, she'd love this.",
      '@social ⟦Tag Chloe in the comments⟧!',
      '@social Locals ⟦will know which one⟧, ⟦you know who you are⟧.',
    ],
    quiet: [
      '@social What would you do next? (clinical question)',
      '@social Tag a colleague who needs this course.',
      '@social Guess the diagnosis from the ECG.',
      '@social Who else is going to the conference?',
      '@social Comments are moderated.',
      '@social You know what I mean by burnout.',
    ],
  },
};
export default rule;
