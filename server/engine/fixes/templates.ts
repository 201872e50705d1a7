import { CONSENT_STATEMENT, REPLY_TEMPLATE } from '../../../shared/texts.ts';
import type { Operator } from './operators.ts';

/** The whole reply becomes a neutral one. Offered once, on a reply's findings; replaces every block of prose. */
export const replyTemplate: Operator = ({ source }) => ({
  title: 'Use the neutral reply template',
  safety: 'suggested',
  verbatim: true,
  edits: [{ start: 0, end: source.length, text: REPLY_TEMPLATE }],
});

/** A consent statement with blanks; it never claims consent. */
export const consentStatement: Operator = ({ source }) =>
  append(source, 'Add a consent statement to fill in', `\n\nConsent: ${CONSENT_STATEMENT}\n`);

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
