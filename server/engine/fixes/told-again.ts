import { overlaps, type Finding, type Fix, type Span } from '../../../shared/finding.ts';

/** Words that say nothing of anybody, however often they stand in a draft. */
const PLAIN = new Set(
  (
    'patient woman women people person doctor nurse hospital clinic ward year month week hour night morning evening afternoon today ' +
    'mother father daughter brother sister husband partner child children baby family house home work there where which their about after ' +
    'before while would could should because other first second third three never always again still every another story thing time place ' +
    'being having something somebody everybody himself herself themselves through between without around behind since until worker team ' +
    'staff colleague friend letter right left hand face side back head young small little great under over these those ' +
    'when what with from that this were have been they them then than into just only also some more most very'
  ).split(' '),
);
const WORD = /\p{Ll}[\p{L}\p{M}’'-]{3,}/gu;

/** A word without its plural. */
const stem = (word: string): string =>
  word
    .toLowerCase()
    .replace(/['’]s$/, '')
    .replace(/(?<=[sxz]|[cs]h)es$|(?<=[^s])s$/, '');

function telling(text: string): Set<string> {
  const out = new Set<string>();
  for (const [word] of text.toLowerCase().matchAll(WORD)) {
    const plain = stem(word);
    if (plain.length > 3 && !PLAIN.has(plain)) out.add(plain);
  }
  return out;
}

/** The telling words of a text that stand outside `mended`, stretches that fixes change. */
export function leftStanding(text: string, mended: readonly Span[]): (word: string) => boolean {
  const words = new Map<string, Span[]>();
  for (const m of text.toLowerCase().matchAll(WORD)) {
    const key = stem(m[0]);
    const at = { start: m.index, end: m.index + m[0].length };
    const known = words.get(key);
    if (known) known.push(at);
    else words.set(key, [at]);
  }
  return (word) => words.get(word)?.some((at) => !mended.some((m) => overlaps(m, at))) ?? false;
}

/**
 * Whether a fix takes a word that stands elsewhere in the draft all the same: it would hide nothing, and what stands elsewhere would lean on what is
 * gone.
 */
export function isToldAgain({ edits }: Fix, { start, end }: Finding, text: string, stands: (word: string) => boolean): boolean {
  const kept = telling(edits.map((e) => e.text).join(' '));
  return edits.some((e) =>
    [...telling(text.slice(Math.max(start, e.start), Math.min(end, e.end)))].some((word) => !kept.has(word) && stands(word)),
  );
}
