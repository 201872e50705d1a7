import type { Operator } from './operators.ts';

const REPLY =
  'Thank you for your feedback. We take all comments seriously. We cannot discuss individual care in public; please contact [role] on [phone/email] so that we can listen and help.';

/** The whole reply becomes a neutral one. Offered once, on a reply's findings; replaces every block of prose. */
export const replyTemplate: Operator = ({ source }) => ({
  title: 'Use the neutral reply template',
  safety: 'suggested',
  verbatim: true,
  edits: [{ start: 0, end: source.length, text: REPLY }],
});

const CONSENT =
  '\n\nConsent: [confirm: written consent for publication of this text and its images was obtained from …, who has read it]\n';

/** A consent statement with blanks; it never claims consent. */
export const consentStatement: Operator = ({ source }) => append(source, 'Add a consent statement to fill in', CONSENT);

/** An empty "Patient perspective" part. */
export const patientPerspective: Operator = ({ source }) =>
  append(
    source,
    'Add a patient perspective to fill in',
    '\n\n## Patient perspective\n\n[in the patient’s own words, with their agreement]\n',
  );

function append(source: string, title: string, text: string): ReturnType<Operator> {
  return { title, safety: 'suggested', verbatim: true, edits: [{ start: source.length, end: source.length, text }] };
}
