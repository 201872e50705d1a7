import type { Kind } from '../../shared/finding.ts';

/** The seed stories of the guidance catalogue (A.2): the rules that must fire, and a rewrite on which none may. */
export interface Seed {
  readonly name: string;
  readonly kind: Kind;
  readonly draft: string;
  readonly expect: readonly string[];
  readonly safer: string;
}

export const SEEDS: readonly Seed[] = [
  {
    name: 'a campaigner attacked on the way home',
    kind: 'social',
    draft:
      'Just off the worst shift. Treated a trans rights campaigner tonight, jumped on the way home from college, cuts and bruises everywhere. I am so angry.',
    expect: [
      'post-shift-emotion',
      'time-recent',
      'patient-status-disclosed',
      'protected-characteristic',
      'public-role',
      'unusual-event',
      'jigsaw-count',
    ],
    safer: 'Hate crime injures people every week, and emergency departments see the results. If you have been hurt, support is available.',
  },
  {
    name: 'before and after in a closed group',
    kind: 'social',
    draft: 'Closed group so I can share. Lovely case from my Looe clinic, 34F, before and after below, fully anonymised!',
    expect: [
      'private-group-false-safety',
      'age-exact',
      'place-residence',
      'image-before-after',
      'image-consent-missing',
      'false-anonymity-claim',
      'jigsaw-count',
    ],
    safer: 'I would like advice on closing a midline gap in an adult who declines braces. No case details or photos here.',
  },
  {
    name: 'a reply that confirms',
    kind: 'reply',
    draft:
      'Sorry you feel that way, but when we saw you in May you refused the root canal and your insurance had lapsed. Please remove this review.',
    expect: ['reply-confirms-patient', 'reply-clinical-detail', 'reply-argues', 'reply-removal-demand', 'reply-no-offline-route'],
    safer:
      'Thank you for your feedback. We take all comments seriously. We cannot discuss individual care in public; please contact the practice manager on 01632 960100 so that we can listen and help.',
  },
  {
    name: 'mockery',
    kind: 'social',
    draft: 'Why are patients such liars? Join our thread of the daftest excuses.',
    expect: ['public-confidence', 'mocking-group'],
    safer: 'People often find it hard to talk about missed appointments. What has helped you ask kindly?',
  },
  {
    name: 'a patient as a friend',
    kind: 'social',
    draft: 'My patient added me on Facebook and I said yes, now he DMs me his gum photos.',
    expect: ['boundary-contact', 'patient-status-disclosed'],
    safer: 'If a patient contacts your personal account, a short note pointing to the practice is enough.',
  },
  {
    name: 'after a slip',
    kind: 'social',
    draft: 'I have just realised my last post said which ward it was and someone recognised her.',
    expect: ['slip-response'],
    safer: '',
  },
];
