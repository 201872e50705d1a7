import type { Block } from './block.ts';

const TITLE =
  /^\W*(?:references|bibliography|further reading|acknowledge?ments?|funding|competing interests?|conflicts? of interests?|declarations? of interests?|disclosures?|authors?['’]? contributions?|contributors?|contributorship|affiliations?|author (?:details|information|affiliations)|about the authors?|refs)\W*$/i;
const OPENS =
  /^\W*(?:references|refs|acknowledge?ments?|funding|competing interests?|conflicts? of interests?|disclosures?|authors?['’]? contributions?|contributors?|affiliations?|correspondence(?: to)?)\s?[.:—–-]/i;
const CLOSING =
  /(?:^|[\s,.!])(?:(?:kind|warm|best|kindest) (?:regards|wishes)|regards|yours (?:sincerely|faithfully|truly)|sincerely|best|cheers|with (?:love|thanks)|many thanks|ngā mihi|love),?\s*$/i;

/** Blocks after a closing phrase that still are the sign-off, and how long each may be. */
const SIGNATURE = { blocks: 3, length: 160 };
/** Blocks at the top that may be authors and affiliations, and how long each may be. */
const HEAD = { blocks: 6, length: 600 };

/**
 * Marks what is not the story: the authors' lines at the top, the sign-off at the end, reference lists,
 * acknowledgements, funding, contributions. A titled part lasts until the next heading or title; a paragraph that opens
 * with such a title is alone.
 */
export function backmatter(blocks: readonly Block[]): Block[] {
  const signature = signatureStart(blocks);
  let inside = false;
  return blocks.map((block, i) => {
    const line = block.text.trim();
    const text = block.zone === 'prose' || block.zone === 'list' || block.zone === 'quote';
    const short = line.length < 60;
    if (short && TITLE.test(line)) {
      inside = true;
      return block;
    }
    if (block.zone === 'heading' || (short && /^\*\*.*\*\*$/.test(line))) inside = false;
    const alone = OPENS.test(line.slice(0, 60)) || i >= signature || (i > 0 && i < HEAD.blocks && isAuthorLine(line));
    return (inside || alone) && text ? { ...block, zone: 'backmatter' } : block;
  });
}

/** Index of the first block of the sign-off; past the end where there is none. */
function signatureStart(blocks: readonly Block[]): number {
  for (let i = Math.max(1, blocks.length - SIGNATURE.blocks); i < blocks.length; i++) {
    const rest = blocks.slice(i);
    if (CLOSING.test(blocks[i - 1]!.text.slice(-60)) && rest.every((b) => b.text.length <= SIGNATURE.length)) return i;
  }
  return blocks.length;
}

const SMALL = /^(?:of|the|and|for|de|da|di|del|van|von|der|den|bin|bte|al|el|in|at|to|y|la|le|et|dr|prof|mr|ms|mrs)$/;

/** An age after a name: no line of authors has one, and numbers that stand for institutions are small. */
const AGED = /\p{L},? \(?(?:aged )?\d{2,3}(?=[,.;)]|$)/u;

/** What stands beside a patient’s name in a letter or a list: a date of birth, a number, a bed. */
const TREATED =
  /^\W*re:|\b(?:dob|d\.o\.b|born|nhs|mrn|chi|hosp(?:ital)? (?:no|number|num)|case (?:no|number)|ward|bed|bay|patients?|pts?|years?)\b|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{2}[MF]\b/i;

/** Who is no author: `Referred by Dr Patel; Dr Lim. Seen: Mrs Okafor`. */
const PEOPLE = /\b(?:Mrs?|Ms|Miss|Mx|seen|referred|re:|patient|under|cc)\b/i;
/** Two titles: `Dr F. Rahimi (ST5 Neurology), Prof. A. J. Wetherall`. */
const TITLED = /\b(?:Dr|Prof)\.? \p{Lu}[^\n]{2,80}\b(?:Dr|Prof)\.? \p{Lu}/u;

/** Names, degrees and institutions, without a sentence among them. */
function isAuthorLine(line: string): boolean {
  if (line.length > HEAD.length || line.length < 8) return false;
  const words = line.match(/[\p{L}\p{M}'’.-]+/gu) ?? [];
  const lower = words.filter((w) => /^\p{Ll}/u.test(w) && !SMALL.test(w)).length;
  const listed = /[,&;]|\band\b|[¹²³⁴*†‡]|\d\b/.test(line);
  const degree =
    /\b(?:MD|PhD|MBBS|MBChB|BSc|MSc|RN|DDS|DMD|FRCS|MRCP|FRCP|DC|DO|PA-C|NP|MPH|FACC|Department|Dept|Division|University|Hospital|Institute)\b/.test(
      line,
    );
  return (
    words.length >= 4 &&
    lower <= words.length * 0.12 &&
    listed &&
    (degree ||
      (TITLED.test(line) && !PEOPLE.test(line)) ||
      /\p{Lu}[\p{L}'’.-]+ \p{Lu}[\p{L}'’.-]*(?: {0,8}[\d¹²³⁴*†])? {0,8},/u.test(line)) &&
    !/[!?#@]/.test(line) &&
    !AGED.test(line) &&
    !TREATED.test(line)
  );
}
