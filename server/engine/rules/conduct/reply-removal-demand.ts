import { levels, type Rule } from '../rule.ts';

const rule: Rule = {
  id: 'reply-removal-demand',
  category: 'advice',
  tier: 'conduct',
  severity: levels('off', 'off', 'information', 'warning'),
  summary: 'Asking a person to take a post down, or saying that it has been reported.',
  message: 'Asking for removal can look like silencing and may escalate matters.',
  guidance: ['DDU', 'MDU-CRIT'],
  fixes: ['reply-template'],
  texts: [
    /\b(?:please|kindly|pls) (?:remove|delete|retract|edit|amend|withdraw|take down)\b(?: (?:this|your|the) (?:\w{1,10} )?(?:review|comment|post|remark|rating|photo)s?)?/giu,
    /\b(?:ask|request|demand|insist|expect)(?:ed|ing)? (?:that )?(?:you )?(?:to )?(?:remove|delete|retract|take down|take this down|take it down|withdraw)\b/giu,
    /(?<=^\s{0,4}|[.!?|]\s{1,2})(?:take this (?:review |post )?down|delete (?:the|this|your) (?:photo|review|post|comment)s?|remove (?:this|your) (?:review|post|comment))\b/gimu,
    /\bwe(?:['’]ve| have) (?:already )?(?:reported|flagged) (?:your|this|the) (?:post|review|comment)\b/giu,
    /\b(?:this|it|your review) (?:violates|breaks|breaches|is against) (?:the |google['’]s |this )?(?:site['’]?s? )?(?:rules|terms|guidelines|policy|policies)\b/giu,
  ],
  accept: ({ start }, { text, kind }) =>
    kind !== 'case-report' && !/\b(?:not|never|n['’]t) $/i.test(text.slice(Math.max(0, start - 12), start)),
  examples: {
    fire: [
      '@reply ⟦Please remove this review⟧ immediately.',
      '@reply ⟦We have reported your post.⟧',
      '@reply ⟦Take this down⟧ or we will act.',
      '@reply ⟦Kindly edit⟧ your comment, it is unfair.',
      "@reply ⟦This violates the site's rules⟧, expect it gone.",
      '@reply ⟦Delete the photo⟧ of our waiting room.',
      '@reply We must ⟦ask that you take this down⟧.',
    ],
    quiet: [
      '@reply Hate speech is handled by the site under its own rules.',
      '@reply You can edit your review at any time.',
      '@reply We removed the outdated leaflet, thank you.',
      '@reply Reviews help us improve.',
      '@reply We do not ask for reviews to be removed.',
    ],
  },
};
export default rule;
