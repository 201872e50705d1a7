import { readConsent, type Weakness } from '../../document/consent.ts';
import { levels, type Draft, type Hit, type Rule } from '../rule.ts';

const SAYS: Readonly<Record<Weakness, string>> = {
  verbal: 'Spoken consent is hard to show later. Say who agreed, to what, and that it is in writing.',
  waived: 'A waiver, or anonymity, is not consent to publication. Name who agreed, to what, and whether they saw it.',
  'other-purpose': 'Consent to care, tests or photographs for the notes is not consent to publication. Name what was agreed to.',
  'other-person': 'Consent to publication comes from the patient, or from somebody who may speak for them.',
  bare: 'This statement may not cover publication. Name who agreed, to what, and whether they saw it.',
};

function* weak(draft: Draft): Iterable<Hit> {
  const consent = readConsent(draft);
  if (draft.kind === 'reply' || consent.fictional) return;
  const covered = consent.status === 'present';
  for (const { weakness, ...span } of consent.weak) {
    // Where somebody did agree to publication, consent to something else may well be told besides.
    if (covered && weakness !== 'verbal') continue;
    yield { ...span, message: SAYS[weakness] };
  }
}

const rule: Rule = {
  id: 'consent-statement-weak',
  category: 'consent',
  tier: 'document',
  severity: levels('warning', 'error', 'warning', 'off'),
  summary: 'A consent statement that does not cover publication, or says that none is needed.',
  message: 'This statement may not cover publication. Name who agreed, to what, and whether they saw it.',
  guidance: ['ICMJE', 'COPE', 'BMJ-POL', 'BMJ-95'],
  fixes: ['insert-consent'],
  whole: weak,
  examples: {
    fire: [
      '⟦Consent for treatment was obtained.⟧',
      'The patient ⟦gave verbal consent⟧ during the ward round.',
      '⟦Consent was waived as the case is anonymised.⟧',
      '⟦Informed consent: yes.⟧',
      'The patient ⟦agreed to be photographed for the notes⟧.',
      '⟦Ethics approval was not required⟧ (no other statement).',
      'Consent was obtained ⟦from the ward sister⟧.',
      '⟦The requirement for consent was waived⟧ by the committee.',
      '⟦Informed consent for anaesthesia was obtained⟧ in the usual way.',
    ],
    quiet: [
      'Written informed consent for publication of this case and accompanying images was obtained from the patient, who has read the manuscript.',
      'The parents gave written consent for publication and saw the final text.',
      'The patient has died and the next of kin gave written consent; the journal holds an attestation.',
      "Consent was obtained in the patient's language with an interpreter.",
      'The patient declined publication, so no case details appear here.',
      'Consent for the procedure was obtained. The patient also gave written consent for publication.',
    ],
  },
};
export default rule;
