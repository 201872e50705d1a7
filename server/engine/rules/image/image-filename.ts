import { decoded } from '../../../../shared/address.ts';
import { isFirstName, isLastName, isOrdinaryWord } from '../../lexicon/lexicon.ts';
import { findPlace } from '../../lexicon/gazetteer.ts';
import { levels, type Hit, type Rule, type Scope } from '../rule.ts';

const IMAGE = /\.(?:jpe?g|png|gif|webp|heic|tiff?|bmp|svg|mp4|mov|dcm|pdf)$/i;
const NUMBER =
  /(?:mrn|nhs|chi|ubrn|nric|hosp|acc|pt|uhid)[ _-]?[a-z0-9-]{4,}|(?:^|[^a-z0-9])[a-z]\d{6,8}(?!\d)|(?<!\d)\d{3}[ _-]\d{3}[ _-]\d{4}(?!\d)|(?<![\da-z])\d{6,12}(?!\d)/i;
const DATE =
  /(?<!\d)(?:19|20)\d\d[-_.]?(?:0[1-9]|1[0-2])[-_.]?[0-3]\d(?!\d)|(?<!\d)[0-3]?\d[-_. ]?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}[-_. ]?(?:19|20)?\d\d/i;
const SCREEN = /screenshot|whatsapp|pacs|wristband|whiteboard/i;
const OURS =
  /author|headshot|portrait-of-the-author|logo|team|staff|stock|figure-?\d|chart|audit|guideline|flow|nomogram|conference|poster/i;

/** The path of an image that names somebody, a number, a day or a ward. */
function* names({ text }: Scope): Iterable<Hit> {
  const path = decoded(text.trim().replace(/^<|>$/g, ''));
  if (!IMAGE.test(path) || OURS.test(path) || /^https?:/i.test(path)) return;
  const parts = path
    .replace(IMAGE, '')
    .split(/[^\p{L}\d]+|(?<=\p{Ll})(?=\p{Lu})/u)
    .filter(Boolean);
  const person = parts.some((part, i) => {
    const word = part.toLowerCase();
    if (!isFirstName(word) || word.length < 4) return false;
    const beside = [parts[i - 1], parts[i + 1]].some((p) => p && isLastName(p.toLowerCase()) && !isOrdinaryWord(p.toLowerCase()));
    return beside || !isOrdinaryWord(word);
  });
  const place = parts.some((p) => /^\p{Lu}/u.test(p) && p.length > 4 && !isOrdinaryWord(p.toLowerCase()) && findPlace(p));
  if (person || place || NUMBER.test(path) || DATE.test(path) || SCREEN.test(path))
    yield { start: text.length - text.trimStart().length, end: text.trimEnd().length };
}

const rule: Rule = {
  id: 'image-filename',
  category: 'image',
  tier: 'image',
  severity: levels('warning', 'warning', 'warning', 'warning'),
  summary: 'A file or folder name of an image with a name, number, date or place of care.',
  message: 'The file name itself identifies. Rename it before sharing.',
  guidance: ['HIPAA (A, H, C)', 'SOR-IMG'],
  fixes: ['rename-image'],
  zones: ['file'],
  search: names,
  examples: {
    fire: [
      '![scan](⟦smith_john_CT.png⟧)',
      '![wound](⟦MRN00482913_day3.jpg⟧)',
      '![scan](⟦images/2024-03-03/westmoor/ct1.png⟧)',
      '![slide](⟦K0193377-histology.jpg⟧)',
      '![face](⟦jodie-before.jpg⟧)',
      '![leg](<⟦WhatsApp Image 2024-03-03 at 11.02.jpeg⟧>)',
      '<img src="⟦margaret_leg.jpg⟧" alt="leg">',
    ],
    quiet: [
      '![scan](figure-1.png)',
      '![diagram](ng136-flowchart.svg)',
      '![Author](helen-marsh-headshot.jpg)',
      '![Chart](q4-2024-audit.png)',
      '![Drug](paracetamol-overdose-nomogram.png)',
      '![Left hand](hand_26h.jpg)',
    ],
  },
};
export default rule;
