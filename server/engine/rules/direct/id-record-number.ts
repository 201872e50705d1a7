import type { Span } from '../../../../shared/finding.ts';
import { perRun, type Paragraph } from '../../language/paragraphs.ts';
import { Reach } from '../../reach.ts';
import { isStrong, searches } from '../code.ts';
import { RECORD_SEARCHES } from '../records.ts';
import { EVERYWHERE, levels, type Draft, type Hit, type Rule } from '../rule.ts';

const MENTION = /[\p{L}\d]/u;

/** The same code once more, without its label: in a file name, a caption, a table. */
function* mentions({ source, hits, paragraphs }: Draft): Generator<Hit> {
  const found = new Set(hits.filter((h) => h.rule.category === 'id').map((h) => source.slice(h.start, h.end)));
  const codes = [...found].filter((code) => isStrong(code) && code.length >= 5).map((code) => code.toLowerCase());
  if (!codes.length) return;
  const key = codes.join('\0');
  let taken: Reach | undefined;
  let base = 0;
  for (const run of runsOf(paragraphs)) {
    for (const { start, end } of run.placesOf(codes, key)) {
      const [first, last] = [base + start, base + end - 1];
      taken ??= new Reach(hits);
      if (!taken.meets({ start: first, end: first + 1 }) && !taken.meets({ start: last, end: last + 1 }))
        yield { start: first, end: last + 1 };
    }
    base += run.length;
  }
}

/** Where codes stand in neighbouring paragraphs; kept while the codes, which `key` stands for, stay the same. */
class Places {
  readonly length: number;
  private readonly paragraphs: readonly Paragraph[];
  private key = '';
  private spans: readonly Span[] = [];

  constructor(paragraphs: readonly Paragraph[]) {
    this.paragraphs = paragraphs;
    this.length = paragraphs.reduce((n, { text }) => n + text.length, 0);
  }

  placesOf(codes: readonly string[], key: string): readonly Span[] {
    if (this.key !== key) [this.key, this.spans] = [key, this.find(codes)];
    return this.spans;
  }

  private find(codes: readonly string[]): Span[] {
    let base = 0;
    return this.paragraphs.flatMap(({ text }) => {
      const at = base;
      base += text.length;
      const lower = text.toLowerCase();
      if (lower.length !== text.length) return [];
      return codes.flatMap((code) => (lower.includes(code) ? spansOf(code, lower, at) : []));
    });
  }
}

const runsOf = perRun((paragraphs) => new Places(paragraphs));

/** Where a code stands by itself; offsets count from `base`. */
function spansOf(code: string, lower: string, base: number): Span[] {
  const spans: Span[] = [];
  for (let start = lower.indexOf(code); start >= 0; start = lower.indexOf(code, start + code.length)) {
    const end = start + code.length;
    if (!MENTION.test(lower[start - 1] ?? '') && !MENTION.test(lower[end] ?? '')) spans.push({ start: base + start, end: base + end });
  }
  return spans;
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
  search: (scope) => searches(scope, RECORD_SEARCHES),
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
      '![film](uploads/mrn_⟦00482913⟧.png)',
      '[the scan](https://pacs.example/view?accession=⟦CT20240312-0091⟧)',
      '<!-- hosp no ⟦K448 1920⟧ --> Crop before upload.',
      'Path says the slide is filed as ⟦PB-23-3306⟧.',
    ],
    quiet: [
      'Trial registration NCT01234567 is cited in the text.',
      'Ethics reference 19/LO/0123 was granted.',
      'ICD-10 code K50.0 and SNOMED 34000006 were used.',
      'Exon 19 deletion, variant NM_000518.5:c.20A>T.',
      'Batch number of the recalled device was published by the manufacturer.',
      'Case 2 was a woman in her forties.',
      'The number of patients was 1204.',
      'Biopsy: CD117 and CD34 positive, isolate ATCC 25922.',
      'In study KEYNOTE-189 the median was 22 months.',
      'Our phone number is 01632 960 418.',
      'Approved by the ethics committee (reference 2021/2387).',
    ],
  },
};
export default rule;
