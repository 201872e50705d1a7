import { Finder } from '../language/finder.ts';
import { digitsOf } from './checksum.ts';
import { NUMBER_WORD, digitCount, labelled } from './code.ts';
import { STATE_NAMES } from './national.ts';
import type { Hit, Scope } from './rule.ts';

const ABBREVIATIONS =
  'mrn|m\\.r\\.n\\.|med(?:ical)? rec(?:ord)?|emr|ehr|emis|systm ?one|csn|uhid|mrd|pmr|ubrn|nhi|umrn|hrn|ur no|urn|ipno|opno|ip no|op no|ipd no|opd no|hosp|reg no|admission no|call ?sign';
const CAPITALS = 'HN|RN|CRN|CR|PID|IPD|OPD|IP|OP|MR|AN|UR|Q|PT';
/** Nouns that a code may follow at once, in brackets or after a comma. */
const THINGS =
  '(?:specimens?|samples?|biops(?:y|ies)|slides?|blocks?|accession|aliquots?|isolates?|cassette|swabs?|histology|pathology|cytology|laboratory|lab|incidents?|claims?|encounters?|episodes?|runs?|orders?|bookings?|folders?|files?|subjects?|participants?|probands?|vouchers?|entry|permit|admissions?|prescriptions?|scripts?|rx|receipts?|tickets?|complaints?|referrals?|wristbands?|records?|patients?|charts?|units?|cases?|study|studies|scans?|images?|films?|requests?|registers?|bibs?|cards?|folios?|pedigree|line-list|cad|datix|coroner|inquest|death certificate|birth certificate|tag|barcode|label|corner|locator beacon|beacon|q|queue)';
/** What makes a number one of a trial, a phone, a bus. */
const NOT_A_PERSON =
  /(?:ethic|approv|committee|protocol|registration|registry|registered|catalog|guideline|regulation|manuscript|submission|licen[cs]|snomed|helpline|whats ?app|fund|polic(?:y|ies)|\b(?:irb|rec|cirb|iec|trial|grant|award|model|part|fig(?:ure)?\.?|tables?|page|chapter|version|vol(?:ume)?|issue|phone|telephone|tel|mobile|fax|contact|hotline|toll|gmc|nmc|hrg|icd|cpt|billing|tariff|post|zip|pin|doi|pmid|isbn|issn|seed|lots?|batch(?:es)?|lots? such as|standard|promo|discount|coupon|course|module|room|bed|flight|bus|route|train|charity|company|vat|cqc|provider)\b)[^.!?\n]{0,16}$/i;

const REVIEW = /\b(?:ethic|committee|review board|formal review|approv|waive|protocol|fund|registered)/i;
const RANGE = /^(\d{1,4})[-–](\d{1,4})$/;

/** Trials, standards, strains and classifications look like codes too. */
const NO_RECORD =
  /^(?:NCT|CTRI|ISRCTN|ACTRN|CRD|PMC|PMID|GSE|PRJ|SOP|ISO|IEC|BS|EN|AS|ASTM|NM|NP|RS|HLA|COVID|SARS|UN|ICD|OMIM|ORPHA|MIM|GO|HP|ERC|IRB|REC|SNOMED|OPCS|HRG|LOINC|PROSPERO|RRID|DOI|ATCC|NCTC|DSM|PDB)(?![A-Za-z])|^[A-Z]{5,12}-\d{1,3}$/;

const STATE = new RegExp(String.raw`(?<![\p{L}])(?:${STATE_NAMES})\W{0,2}(?:${NUMBER_WORD})?$`, 'iu');

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
  if (/^(?:nhs|mrn|chi|dob|ssn)\b/i.test(code)) return false;
  if (NO_RECORD.test(code) && !/^[A-Z]{2}\d{6}/.test(code)) return false;
  if (STATE.test(before.slice(-40) + label)) return false;
  return !NOT_A_PERSON.test(before.slice(-40) + label) && !(/^ref/i.test(label) && REVIEW.test(before));
}

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
const BARE = new Finder(
  /(?<![\p{L}\d/.@#&=?_+:-])(?=[A-Z\d]{0,6}[A-Z])[A-Z\d]{1,6}(?:[-/][A-Z\d]{1,8}){1,4}(?![\p{L}\d(]|[-/.:>]\d)|(?<![\p{L}\d/.@#&=?_+:-])[A-Z]{1,3}\d{7,10}[A-Z]?(?:\/\d)?(?![\p{L}\d]|[-/.]\d)/gu,
);
function* bare({ text }: Scope): Generator<Hit> {
  for (const m of BARE.matches(text)) {
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

/** Ways to find the numbers of records, samples, incidents and the like. */
export const RECORD_SEARCHES = [...SEARCHES, bare];
