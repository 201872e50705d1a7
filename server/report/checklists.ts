import { SELF_TEST } from '../../shared/texts.ts';
import type { Element, Giver } from '../engine/document/consent.ts';
import type { Reported } from './model.ts';

/** `found`: there is something to look at. `nothing`: these checks found nothing. `said`: the draft says so. `ask`: only a person can tell. */
export type State = 'found' | 'nothing' | 'said' | 'ask';

export interface Row {
  readonly item: string;
  readonly state: State;
  readonly told: string;
}

export interface Checklist {
  readonly title: string;
  readonly note: string;
  readonly rows: readonly Row[];
}

/** The checklists of the guidance catalogue that suit a draft, filled in from what was found. */
export function checklistsFor(document: Reported): Checklist[] {
  const story = document.kind === 'case-report' || document.kind === 'blog';
  return [
    ...(story ? [consentList(document)] : []),
    ...(document.kind === 'case-report' ? [submission(document)] : []),
    hipaa(document),
    intruder(),
  ];
}

/** Places of the findings of these rules; the first few are named. */
function found({ findings }: Reported, rules: readonly string[]): Row['told'] {
  const labels = [...new Set(findings.filter((f) => rules.includes(f.rule)).map((f) => f.where.label))];
  const more = labels.length > 4 ? ` and ${labels.length - 4} more` : '';
  return labels.slice(0, 4).join('; ') + more;
}

function byRules(item: string, document: Reported, rules: readonly string[]): Row {
  const told = found(document, rules);
  return told ? { item, state: 'found', told } : { item, state: 'nothing', told: 'nothing found by these checks' };
}

const GIVERS: Readonly<Record<Giver, string>> = {
  patient: 'the patient',
  parent: 'a parent or guardian',
  child: 'the child’s assent',
  'next-of-kin': 'next of kin',
  representative: 'a representative',
  relative: 'a relative',
};
const WEAK: Readonly<Record<string, string>> = {
  verbal: 'only spoken',
  waived: 'a waiver',
  'other-purpose': 'only to care, tests or notes',
  'other-person': 'from somebody who may not speak for the patient',
  bare: 'without saying who agreed to what',
};

const WITHOUT: Readonly<Record<string, string>> = {
  declined: 'declined, and no details told',
  asked: 'a statement stands there to be filled in',
};

/** Part E.1: what a consent statement should say. */
function consentList({ consent }: Reported): Checklist {
  const { status, by, elements, forImages, weak, fictional } = consent;
  const given = status === 'present';
  const said = (item: string, yes: boolean, told = yes ? 'the draft says so' : 'not said'): Row => ({
    item,
    state: yes ? 'said' : 'found',
    told,
  });
  const element = (item: string, name: Element): Row => said(item, given && elements.has(name));
  const instead = weak.map((w) => WEAK[w] ?? w).join(', ');
  const none = fictional ? 'the draft says that it is invented' : (WITHOUT[status] ?? (instead ? `not found; ${instead}` : 'not found'));
  return {
    title: 'Consent statement',
    note: 'What a statement of consent to publication should say (ICMJE, COPE, BMJ).',
    rows: [
      said('Consent is to publication, not to treatment or photography', given || fictional, given ? 'the draft says so' : none),
      said('Who gave it', given && by.size > 0, by.size ? [...by].map((giver) => GIVERS[giver]).join(', ') : 'not said'),
      said(
        'In writing',
        given && elements.has('written'),
        elements.has('written') ? 'the draft says so' : elements.has('spoken') ? 'only spoken' : 'not said',
      ),
      element('The person has read, or was offered, the text and the images', 'read'),
      said('It covers the images', given && forImages),
      element('Online and open access are mentioned', 'online'),
      element('It says that being recognised cannot be ruled out', 'limits'),
      element('In a language that the person knows', 'language'),
    ],
  };
}

/** Part E.5. */
function submission(document: Reported): Checklist {
  const { consent, risk, findings } = document;
  const rules = (item: string, ...names: string[]): Row => byRules(item, document, names);
  const ask = (item: string): Row => ({ item, state: 'ask', told: 'for you to answer' });
  const agreed = consent.status === 'present' && consent.forImages && consent.elements.has('written') && consent.elements.has('read');
  const died = findings.some((f) => f.rule === 'deceased-patient');
  return {
    title: 'Before submission',
    note: 'The checklist for a case report, as far as a program can fill it in.',
    rows: [
      {
        item: 'Consent to publication is written, names the images, and the patient has read the text',
        state: agreed ? 'said' : 'found',
        told: agreed ? 'the draft says so' : 'see the consent statement above',
      },
      {
        item: 'Fewer than three indirect identifiers remain, or consent covers them',
        state: risk.jigsaw ? 'found' : 'nothing',
        told: risk.jigsaw ? 'details combine; see the people above' : 'no combination found by these checks',
      },
      rules(
        'Dates are intervals, ages are bands or agreed in consent',
        'date-exact',
        'date-partial',
        'date-of-birth',
        'time-recent',
        'timeline-dense',
        'age-exact',
        'age-over-89',
      ),
      rules('No full-face image without consent; no eye bars', 'image-recognisable', 'image-before-after', 'image-eye-bar'),
      rules('Image files stripped, renamed, and checked at full size', 'image-metadata', 'image-filename', 'image-text-burned-in'),
      ask('Supplementary files and reviewer files checked too'),
      rules('Details removed, not invented; any alteration declared', 'details-altered'),
      rules('Affiliations do not name the ward', 'affiliation-named', 'place-of-care', 'metadata-leak'),
      rules('Pedigree simplified', 'pedigree-family-history'),
      died
        ? {
            item: 'Next of kin asked where the patient has died',
            state: consent.by.has('next-of-kin') ? 'said' : 'found',
            told: consent.by.has('next-of-kin') ? 'the draft says so' : 'the patient has died; nothing is said of next of kin',
          }
        : { item: 'Next of kin asked where the patient has died', state: 'nothing', told: 'no death found by these checks' },
      ask('Co-authors read it as if they were the family'),
    ],
  };
}

/** 45 CFR 164.514(b)(2)(i), and (ii). */
const SAFE_HARBOR: readonly (readonly [item: string, ...rules: string[]])[] = [
  ['A. Names', 'name-patient', 'name-relative', 'initials-patient'],
  ['B. Places smaller than a state, ZIP codes', 'address-street', 'postcode-zip', 'place-residence', 'place-of-care', 'place-landmark'],
  ['C. Dates except the year; ages over 89', 'date-exact', 'date-partial', 'date-of-birth', 'time-recent', 'age-over-89', 'timeline-dense'],
  ['D, E, F. Telephone, fax, e-mail', 'contact-details'],
  ['G, I, J, K. Social security, health plan, account, certificate and licence numbers', 'id-state-or-insurance'],
  ['H. Record numbers', 'id-nhs-number', 'id-record-number'],
  ['L. Vehicles', 'vehicle-registration'],
  ['M. Devices and serial numbers', 'device-serial', 'image-metadata'],
  ['N, O. Web and IP addresses', 'online-handle-url'],
  ['P. Biometrics, voice', 'biometric-genetic-id', 'recording-audio-video'],
  ['Q. Full-face and comparable images', 'image-recognisable', 'image-before-after'],
  [
    'R. Any other unique number, characteristic or code',
    'distinctive-feature',
    'occupation-specific',
    'public-role',
    'uniqueness-claim',
    'news-link',
  ],
  ['(ii) No actual knowledge that the rest identifies somebody', 'jigsaw-count', 'crowd-size', 'author-profile-narrows'],
];

function hipaa(document: Reported): Checklist {
  return {
    title: 'HIPAA Safe Harbor, A to R',
    note: 'A release test for covered entities in the US. Passing it does not mean that nobody recognises the story.',
    rows: SAFE_HARBOR.map(([item, ...rules]) => byRules(item, document, rules)),
  };
}

const intruder = (): Checklist => ({
  title: 'Five questions before publishing',
  note: 'What somebody who is determined, and the people around the patient, could find out.',
  rows: SELF_TEST.map((item) => ({ item, state: 'ask', told: 'for you to answer' })),
});
