import { readConsent } from '../../document/consent.ts';
import { picturesOf, type Picture } from '../../conduct/picture.ts';
import { levels, type Draft, type Hit, type Rule } from '../rule.ts';

const CLINICAL_CAPTION = /\b(?:clinical |retinal |fundus |intra-?oral |wound )?(?:photos?|photographs?|images?)\b/;
const NOT_NEEDED = /consent|permission|illustration|no identifiers|de-identified|stock/;

const needs = ({ how, about }: Picture): boolean => !NOT_NEEDED.test(about) && (how !== 'caption' || CLINICAL_CAPTION.test(about));

function* unconsented(draft: Draft): Iterable<Hit> {
  const consent = readConsent(draft);
  if (consent.forImages || consent.fictional) return;
  yield* picturesOf(draft).filter(needs);
}

const rule: Rule = {
  id: 'image-consent-missing',
  category: 'image',
  tier: 'image',
  severity: levels('warning', 'error', 'error', 'error'),
  summary: 'A clinical image with no statement that consent covers this use.',
  message: 'Add a consent line for the image, or remove it. Consent to be photographed for the notes is not consent to publish.',
  guidance: ['GMC-REC 12-16 and 24', 'ICMJE', 'COPE', 'BMJ-95', 'MDU-WA'],
  fixes: ['insert-consent'],
  whole: unconsented,
  examples: {
    fire: [
      '@case-report ![⟦clinical photo of the hand⟧](fig.png) ⏎ Discussion',
      '@social ⟦Before photo⟧ from clinic today!',
      '![⟦intra-oral photo⟧](fig.png) ⏎ (nothing else)',
      "@case-report Figure 1. ⟦Retinal photograph⟧, consultant's own collection.",
      '@social ⟦Her X-ray⟧, wild, right?',
      '@case-report ![⟦perineal ulcer⟧](fig.png)',
      '@social ⟦X-ray attached⟧, what would you do?',
    ],
    quiet: [
      '@case-report Figure 1. Photograph, with written consent for publication.',
      '![Chart](chart.svg)',
      'Figure 1. Stock illustration.',
      '@case-report Figure 1. De-identified radiograph (no consent required by journal policy; see statement).',
      '@case-report The patient provided the photograph and gave written permission for publication.',
      '@social Her X-ray was normal, and no, I will not post it.',
    ],
  },
};
export default rule;
