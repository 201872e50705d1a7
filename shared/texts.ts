import type { Pack } from './settings.ts';

/* Texts that a user may put into a draft, or reads beside it. Sources: guidance catalogue, parts A, D.9 and E. */

/** A neutral answer to a review: confirms nothing, offers a way to talk (catalogue A, row 32). */
export const REPLY_TEMPLATE =
  'Thank you for your feedback. We take all comments seriously. We cannot discuss individual care in public; please contact [role] on [phone/email] so that we can listen and help.';

/** The same where somebody was pleased. */
export const THANKS_TEMPLATE =
  'Thank you for your kind words, which mean a great deal to all of us. We cannot discuss individual care in public, but we are always glad to hear from you: please contact [role] on [phone/email].';

/** The same where somebody has lost somebody. */
export const CONDOLENCE_TEMPLATE =
  'We are very sorry for your loss. We cannot discuss individual care in public; if there is anything that you would like to ask or to talk about, please contact [role] on [phone/email].';

/** A polite refusal of contact from a patient (catalogue A, row 20). */
export const REFUSAL_TEMPLATE =
  'Thank you for getting in touch. I keep this account personal and do not use it for anything to do with care. Please contact [the practice] on [phone/email], and someone will help.';

/** First line of a draft that is set aside. */
export const NOT_BEFORE = '[Not before tomorrow: read it once more then, and take this line out.]';

/** A consent statement with blanks; it never claims consent (catalogue E.1). */
export const CONSENT_STATEMENT =
  '[confirm: written consent for publication of this text and its images, online and open to anyone, was obtained from (patient, parent or next of kin), who has read it]';

/** Questions of the motivated-intruder test (catalogue D.9). */
export const SELF_TEST: readonly string[] = [
  'Would a search for the event, the place and the month find a news story?',
  'Does the patient or the family post about this themselves?',
  'Do my own profiles give the place, the list or the dates?',
  'Have I, or has a colleague, written about this before?',
  'Would the patient, a neighbour or a colleague say “that is me” or “that is her”?',
];

const AUTHORITY: Readonly<Record<'uk' | 'us', string>> = {
  uk: 'The organisation decides whether the regulator is told. Where there is a risk to people the limit is 72 hours from becoming aware; people are told directly when that risk is high.',
  us: 'Tell the privacy officer, who makes the HIPAA breach assessment. People affected are told without unreasonable delay and within 60 days.',
};

/** What to do after something has been posted already, in order (catalogue A, after-a-slip checklist). */
export function afterASlip(pack: Pack): readonly string[] {
  return [
    'Before deleting anything, note privately what was posted, where, when, and who could see it.',
    'Delete the post, and ask those who shared it to do the same.',
    'If it was in a group, say so and apologise there. Leaving without a word helps nobody.',
    'Tell your supervisor and the data protection lead the same day.',
    'Read the local confidentiality policy.',
    'With them, tell the patient what was disclosed, apologise, and say what you have done.',
    AUTHORITY[pack === 'us-hipaa-safe-harbor' ? 'us' : 'uk'],
    'Call your defence organisation.',
    'Plan training and a reflection that does not identify the patient again.',
  ];
}
