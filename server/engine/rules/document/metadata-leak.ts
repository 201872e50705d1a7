import { IDENTIFYING, overlaps } from '../../../../shared/finding.ts';
import { findPlace } from '../../lexicon/gazetteer.ts';
import { isFirstName, isLastName, isOrdinaryWord } from '../../lexicon/lexicon.ts';
import { levels, type Draft, type Hit, type Rule, type Scope } from '../rule.ts';

/** Properties that travel with the file; the author's own particulars are not among them. */
const KEYS = /^(?:filename|file|slug|tags?|title|description|keywords|summary|permalink|image|comment|docprops\.\w+)$/;
const CARE =
  /\b(?:ward|bed|bay|itu|icu|theatre|amputation|stabbing|sepsis|overdose|miscarriage|hiv|fracture|cancer|stroke|injury|suicide|burns?)\b/i;
const CODE =
  /\b(?:mrn|nhs|chi)\b[ :#-]{0,3}\d|(?<!\d)\d{3}[ -]?\d{3}[ -]?\d{4}(?!\d)|\b(?:ward|bed|bay) (?:pc )?\d|\b\d{1,2}(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w{0,6}\b/i;

function* leaks(draft: Draft): Iterable<Hit> {
  for (const scope of draft.scopes) {
    if (scope.zone !== 'front-matter' || !KEYS.test(scope.block.key ?? '')) continue;
    const span = { start: scope.block.start, end: scope.block.start + scope.text.length };
    const hit = draft.hits.find((h) => IDENTIFYING.has(h.rule.category) && overlaps(h, span));
    if (hit || CODE.test(scope.text) || namesSomebody(scope)) yield span;
  }
}

/** "ellwood-margaret-sepsis", "hexham-farmer-amputation": a person or a town beside a word of care. */
function namesSomebody({ text }: Scope): boolean {
  const parts = text
    .toLowerCase()
    .split(/\P{L}+/u)
    .filter(Boolean);
  const plain = (p: string): boolean => p.length > 3 && !isOrdinaryWord(p);
  const person = parts.some((p, i) => isFirstName(p) && plain(p) && [parts[i - 1], parts[i + 1]].some((q) => q && isLastName(q)));
  const place = CARE.test(text.replace(/[-_]/g, ' ')) && parts.some((p) => plain(p) && findPlace(p));
  return person || place;
}

const rule: Rule = {
  id: 'metadata-leak',
  category: 'advice',
  tier: 'document',
  severity: levels('error', 'error', 'error', 'error'),
  summary: 'Identifiers in front matter, tags, slug, file name, title or document properties.',
  message: 'The file name, tags or properties contain an identifier even where the text does not.',
  guidance: ['SOR-IMG', 'HIPAA (A, C, H)', 'GMC-REC 17'],
  fixes: ['remove-detail'],
  whole: leaks,
  examples: {
    fire: [
      '@meta{filename: "ellwood-margaret-sepsis.md"} A woman with sepsis recovered.',
      '@meta{slug: "hexham-farmer-amputation"} A farm worker lost a finger.',
      '@meta{tags: [st-brannocks, 3march, stabbing]} A young man was hurt.',
      '@meta{title: "Bed 9, Elgar ward"} An elderly man fell.',
      '@meta{docprops.author: "Elgar ward PC 4"} Manuscript text here.',
      '@meta{comment: "NHS 943 476 5919 - delete before submission"} Draft text.',
    ],
    quiet: [
      '@meta{filename: "2025-05-05-hydration-tips.md"} Drink water.',
      '@meta{tags: [sepsis, education]} A woman recovered from sepsis.',
      '@meta{author: "Dr H Marsh"} An opinion piece.',
      '@meta{title: "Ten years after Francis"} Reflections on care.',
      '@meta{slug: "crohns-flare-guide"} Managing flares.',
      'A woman recovered from sepsis.',
    ],
  },
};
export default rule;
