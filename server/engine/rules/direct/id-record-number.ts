import { NUMBER_WORD, digitCount, isStrong, labelled, searches } from '../code.ts';
import { EVERYWHERE, levels, type Draft, type Hit, type Rule } from '../rule.ts';

const ABBREVIATIONS = 'mrn|m\\.r\\.n\\.|uhid|mrd|pmr|ubrn|nhi|umrn|hrn|ur no|urn|ipno|opno|ip no|op no|ipd no|opd no|hosp|reg no|admission no';
const CAPITALS = 'HN|RN|CRN|CR|PID|IPD|OPD|IP|OP|MR|AN|UR|Q|PT';
/** Nouns that a code may follow at once, in brackets or after a comma. */
const THINGS =
  '(?:specimens?|samples?|biops(?:y|ies)|slides?|blocks?|accession|aliquots?|isolates?|cassette|swabs?|histology|pathology|cytology|laboratory|lab|incidents?|claims?|encounters?|episodes?|runs?|orders?|bookings?|folders?|files?|subjects?|participants?|probands?|vouchers?|entry|permit|admissions?|prescriptions?|scripts?|rx|receipts?|tickets?|complaints?|accounts?|referrals?|wristbands?|records?|patients?|charts?|units?|cases?|study|studies|scans?|images?|films?|requests?|members?(?:hip)?|registers?|bibs?|cards?|folios?|pedigree|line-list|cad|datix|coroner|inquest|death certificate|birth certificate|tag|barcode|label|corner|locator beacon|beacon|call sign|callsign)';
const NOT_A_PERSON =
  /(?:ethic|approv|committee|\birb\b|\brec\b|\bcirb\b|\biec\b|protocol|trial|regist(?:ration|ry)|registered|grant|award|fund|catalogu?e?|model|part|figure|fig\.|table|page|chapter|version|volume|issue|guideline|policy no|phone|tel|mobile|fax|whats ?app|contact|helpline|hotline|toll|licen[cs]|\bgmc\b|\bnmc\b|\bhrg\b|\bicd\b|\bcpt\b|snomed|billing|tariff|post|zip|\bpin\b|doi|pmid|isbn|issn|seed|lot|batch|standard|regulation|act|dial|call|text|promo|discount|coupon|voucher|course|module|room|bed|flight|bus|route|train|charity|company|vat|cqc|provider)[^.!?\n]{0,16}$/i;

const aboutPerson = ({ label, before }: { readonly label: string; readonly before: string }): boolean => !NOT_A_PERSON.test(`${before}${label}`.slice(0, -1) + ' ');

const SEARCHES = [
  labelled({ labels: `(?:${ABBREVIATIONS})(?:[ -]?${NUMBER_WORD}){0,2}`, detour: true }),
  labelled({ labels: `(?:${CAPITALS})(?:[ -]?${NUMBER_WORD})?`, flags: 'gu', digits: 5 }),
  labelled({ labels: `(?:hosp(?:ital)?|${THINGS})(?:[ -](?:file|record|chart|register|folder))?\\.?(?:[ -]?${NUMBER_WORD}){1,2}`, detour: true, accept: aboutPerson }),
  labelled({ labels: `(?:hospital )?${THINGS}`, strong: true, accept: ({ code, ...rest }) => (/\p{L}|\d[-/–]\d/u.test(code) || digitCount(code) >= 6) && aboutPerson(rest) }),
  labelled({ labels: NUMBER_WORD, digits: 4, strong: true, detour: true, accept: aboutPerson }),
];

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
  search: (scope) => searches(scope, SEARCHES),
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
