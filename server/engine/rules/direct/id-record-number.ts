import { digitsOf } from '../checksum.ts';
import { NUMBER_WORD, digitCount, isStrong, labelled, searches } from '../code.ts';
import { STATE_NAMES } from '../national.ts';
import { EVERYWHERE, levels, type Draft, type Hit, type Rule, type Scope } from '../rule.ts';

const ABBREVIATIONS =
  'mrn|m\\.r\\.n\\.|uhid|mrd|pmr|ubrn|nhi|umrn|hrn|ur no|urn|ipno|opno|ip no|op no|ipd no|opd no|hosp|reg no|admission no|call ?sign';
const CAPITALS = 'HN|RN|CRN|CR|PID|IPD|OPD|IP|OP|MR|AN|UR|Q|PT';
/** Nouns that a code may follow at once, in brackets or after a comma. */
const THINGS =
  '(?:specimens?|samples?|biops(?:y|ies)|slides?|blocks?|accession|aliquots?|isolates?|cassette|swabs?|histology|pathology|cytology|laboratory|lab|incidents?|claims?|encounters?|episodes?|runs?|orders?|bookings?|folders?|files?|subjects?|participants?|probands?|vouchers?|entry|permit|admissions?|prescriptions?|scripts?|rx|receipts?|tickets?|complaints?|referrals?|wristbands?|records?|patients?|charts?|units?|cases?|study|studies|scans?|images?|films?|requests?|registers?|bibs?|cards?|folios?|pedigree|line-list|cad|datix|coroner|inquest|death certificate|birth certificate|tag|barcode|label|corner|locator beacon|beacon|q|queue)';
const NOT_A_PERSON =
  /(?:ethic|approv|committee|protocol|registration|registry|registered|catalog|guideline|regulation|manuscript|submission|licen[cs]|snomed|helpline|whats ?app|fund|polic(?:y|ies)|\b(?:irb|rec|cirb|iec|trial|grant|award|model|part|fig(?:ure)?\.?|tables?|page|chapter|version|vol(?:ume)?|issue|phone|telephone|tel|mobile|fax|contact|hotline|toll|gmc|nmc|hrg|icd|cpt|billing|tariff|post|zip|pin|doi|pmid|isbn|issn|seed|standard|promo|discount|coupon|course|module|room|bed|flight|bus|route|train|charity|company|vat|cqc|provider)\b)[^.!?\n]{0,16}$/i;

const REVIEW = /\b(?:ethic|committee|review|approv|waive|consent|register|protocol|fund)/i;
const RANGE = /^(\d{1,4})[-–](\d{1,4})$/;

interface Found {
  readonly label: string;
  readonly code: string;
  readonly before: string;
}
function aboutPerson({ label, code, before }: Found): boolean {
  const range = RANGE.exec(code);
  if (range && Number(range[1]) < Number(range[2])) return false;
  if (/^0\d/.test(code) && /[ -]/.test(code) && !/[^\d -]/.test(code) && /^\d{9,12}$/.test(digitsOf(code))) return false;
  if (label === 'ID' && /\p{Lu}\p{Ll}{1,20}, $/u.test(before)) return false;
  if (STATE.test(before.slice(-40) + label)) return false;
  return !NOT_A_PERSON.test(before.slice(-40) + label) && !(/^ref/i.test(label) && REVIEW.test(before));
}

const STATE = new RegExp(String.raw`(?<![\p{L}])(?:${STATE_NAMES})\W{0,2}(?:${NUMBER_WORD})?$`, 'iu');

const SEARCHES = [
  labelled({ labels: `(?:${ABBREVIATIONS})(?:[ -]?${NUMBER_WORD}){0,2}`, detour: true }),
  labelled({ labels: `(?:${CAPITALS})(?:[ -]?${NUMBER_WORD})?`, flags: 'gu', digits: 5 }),
  labelled({
    labels: `(?:hosp(?:ital)?|${THINGS})(?:[ -](?:file|record|chart|register|folder))?\\.?(?:[ -]?${NUMBER_WORD}){1,2}`,
    detour: true,
    accept: aboutPerson,
  }),
  labelled({
    labels: `(?:hospital )?${THINGS}`,
    strong: true,
    accept: (found) => (/\p{L}|\d[-/–]\d/u.test(found.code) || digitCount(found.code) >= 6) && aboutPerson(found),
  }),
  labelled({ labels: NUMBER_WORD, strong: true, detour: true, accept: aboutPerson }),
  labelled({
    labels:
      '(?:bagged|filed|logged|coded|tagged|labell?ed|engraved|stamped|numbered|marked|stored|listed|entered|quoting|quote)(?: as| with| under)?',
    strong: true,
    accept: (found) => /\p{L}/u.test(found.code) && aboutPerson(found),
  }),
];

/** Codes of laboratories and registers that need no label: `S24-018877`, `RF-558/906`. */
const BARE =
  /(?<![\p{L}\d/.@#&=?_+:-])(?=[A-Z\d]{0,6}[A-Z])[A-Z\d]{1,6}(?:[-/][A-Z\d]{1,8}){1,4}(?![\p{L}\d(]|[-/.:>]\d)|(?<![\p{L}\d/.@#&=?_+:-])[A-Z]{1,3}\d{7,10}[A-Z]?(?:\/\d)?(?![\p{L}\d]|[-/.]\d)/gu;
const NO_RECORD =
  /^(?:NCT|CTRI|ISRCTN|ACTRN|CRD|PMC|PMID|GSE|PRJ|SOP|ISO|IEC|BS|EN|AS|ASTM|NM|NP|RS|HLA|COVID|SARS|UN|ICD|OMIM|ORPHA|MIM|GO|HP)/;

function* bare({ text }: Scope): Generator<Hit> {
  for (const m of text.matchAll(BARE)) {
    const around = text.slice(Math.max(0, m.index - 70), m.index) + text.slice(m.index + m[0].length, m.index + m[0].length + 30);
    if (
      digitCount(m[0]) < 5 ||
      NO_RECORD.test(m[0]) ||
      REVIEW.test(around) ||
      NOT_A_PERSON.test(text.slice(Math.max(0, m.index - 40), m.index))
    )
      continue;
    yield { start: m.index, end: m.index + m[0].length };
  }
}

const MENTION = /[\p{L}\d]/u;

/** The same code once more, without its label: in a file name, a caption, a table. */
function* mentions({ source, hits }: Draft): Generator<Hit> {
  const codes = new Set(hits.filter((h) => h.rule.category === 'id').map((h) => source.slice(h.start, h.end)));
  const lower = source.toLowerCase();
  for (const code of codes) {
    if (!isStrong(code) || code.length < 5 || lower.length !== source.length) continue;
    const wanted = code.toLowerCase();
    for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + wanted.length)) {
      const end = at + wanted.length;
      if (MENTION.test(source[at - 1] ?? '') || MENTION.test(source[end] ?? '')) continue;
      if (!hits.some((h) => h.start < end && at < h.end)) yield { start: at, end };
    }
  }
}

const rule: Rule = {
  id: 'id-record-number',
  category: 'id',
  tier: 'direct',
  severity: levels('error', 'error', 'error', 'error'),
  summary: 'A hospital, laboratory, episode, ambulance or referral number.',
  message: 'Record and sample numbers lead straight back to the notes.',
  guidance: ['HIPAA', 'HRY', 'GMC-EDU'],
  fixes: ['id-remove'],
  zones: EVERYWHERE,
  search: (scope) => searches(scope, [...SEARCHES, bare]),
  whole: mentions,
  examples: {
    fire: [
      'MRN ⟦00482913⟧ was reviewed again.',
      'Hospital no. ⟦K0193377⟧',
      'The specimen (⟦23-H-004512⟧) went to the regional lab.',
      'Accession: ⟦CT20240312-0091⟧',
      'Case discussed, unit number ⟦RX7 55129⟧.',
      'Ambulance incident ⟦AMB-1182934⟧ took 50 minutes.',
      'e-referral UBRN ⟦1234 5678 9012⟧',
      'MRN | ⟦0048⟧',
      'Hosp no:⟦0048⟧',
      'hosp no ⟦K448 1920⟧ or ⟦K448 1902⟧, my handwriting.',
      'UHID ⟦23/0077/18⟧, third floor.',
      'Both samples (⟦KX-201⟧ and ⟦KX-202⟧) were negative.',
      'The inpatient number for the cashier is ⟦KRH/IP/1187/24⟧.',
      'mrn:⟦k0193377⟧ on the sticker',
    ],
    quiet: [
      'Trial registration NCT01234567 is cited in the text.',
      'Ethics reference 19/LO/0123 was granted.',
      'ICD-10 code K50.0 and SNOMED 34000006 were used.',
      'Exon 19 deletion, variant NM_000518.5:c.20A>T.',
      'Batch number of the recalled device was published by the manufacturer.',
      'Case 2 was a woman in her forties.',
      'The number of patients was 1204.',
      'Our phone number is 01632 960 418.',
      'Approved by the ethics committee (reference 2021/2387).',
    ],
  },
};
export default rule;
