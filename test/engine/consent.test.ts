import assert from 'node:assert/strict';
import { analyse } from '../../server/engine/analyse.ts';
import type { Element, Giver, Weakness } from '../../server/engine/document/consent.ts';

const STORY = 'A man of 54 was admitted with a swollen hand. Rest helped.\n\n';

interface Case {
  readonly says: string;
  readonly status: 'present' | 'declined' | 'missing';
  readonly by?: readonly Giver[];
  readonly elements?: readonly Element[];
  readonly weak?: Weakness;
  readonly images?: boolean;
}

const CASES: readonly Case[] = [
  {
    says: 'Written informed consent for publication of this report and its images was obtained from the patient, who read the manuscript.',
    status: 'present',
    by: ['patient'],
    elements: ['written', 'read'],
    images: true,
  },
  {
    says: 'Written consent for online, open access publication was obtained from the patient; he understands that anonymity cannot be guaranteed.',
    status: 'present',
    by: ['patient'],
    elements: ['written', 'online', 'limits'],
  },
  { says: 'Consent for the procedure was obtained.', status: 'missing', weak: 'other-purpose' },
  { says: 'The patient signed the hospital’s general consent form on admission.', status: 'missing', weak: 'other-purpose' },
  { says: 'Verbal consent for publication was obtained from the patient.', status: 'present', by: ['patient'], elements: ['spoken'] },
  {
    says: 'The patient has died. Written consent for publication was given by his next of kin, his widow.',
    status: 'present',
    by: ['next-of-kin'],
    elements: ['written'],
  },
  {
    says: 'Written informed consent was obtained from the parents of the child for publication; the child gave assent.',
    status: 'present',
    by: ['parent', 'child'],
    elements: ['written'],
  },
  {
    says: 'Written consent was obtained from his legally authorised representative.',
    status: 'present',
    by: ['representative'],
    elements: ['written'],
  },
  {
    says: 'Consent for publication was obtained through an interpreter in her own language.',
    status: 'present',
    by: [],
    elements: ['language'],
  },
  { says: 'The institutional review board waived the need for informed consent.', status: 'missing', weak: 'waived' },
  { says: 'Consent obtained.', status: 'missing', weak: 'bare' },
  { says: 'We sought consent from the patient but could not trace him.', status: 'missing' },
  { says: 'The patient declined publication, so no case details appear here.', status: 'declined' },
];

describe('consent', () => {
  for (const { says, status, by, elements, weak, images } of CASES) {
    it(says, () => {
      const { consent } = analyse(STORY + says, { kind: 'case-report' });
      assert.equal(consent.status, status);
      if (by) assert.deepEqual([...consent.by].sort(), [...by].sort());
      if (elements) assert.deepEqual([...consent.elements].sort(), [...elements].sort());
      assert.deepEqual(
        consent.weak.map((w) => w.weakness),
        weak ? [weak] : [],
      );
      if (status === 'present') assert.equal(consent.forImages, images ?? false);
    });
  }
});
