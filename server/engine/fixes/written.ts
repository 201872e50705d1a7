import { DIRECT, DOCUMENT_LEVEL, overlaps, type Category, type Finding, type Span } from '../../../shared/finding.ts';
import type { Mending } from './select.ts';

/** Words that a fix has put in the place of a detail. */
export interface Written extends Span {
  readonly category: Category;
}

/**
 * Whether a detail is what a fix has said in its place, which says less already. A name must go wherever it stands, and a combination is
 * more than what stands there.
 */
export const isAnswered = (finding: Finding, written: readonly Written[]): boolean =>
  !DIRECT.has(finding.category) &&
  !DOCUMENT_LEVEL.has(finding.category) &&
  written.some((w) => w.category === finding.category && overlaps(w, finding));

/** What fixes have written so far in `source`, once `edits` are made, too: offsets into the text as it is then. Edits are sorted and apart. */
export function writtenAfter(source: string, written: readonly Written[], edits: readonly Mending[]): Written[] {
  const out: Written[] = [];
  const shift = (at: number): number => edits.reduce((sum, e) => (e.end <= at ? sum + e.text.length - (e.end - e.start) : sum), 0);
  for (const w of written) {
    const by = shift(w.start);
    if (!edits.some((e) => overlaps(e, w))) out.push({ ...w, start: w.start + by, end: w.end + by });
  }
  let by = 0;
  for (const { start, end, text, category } of edits) {
    const own = text.length - kept(source.slice(start, end), text);
    if (own > 0) out.push({ start: start + by, end: start + by + own, category });
    by += text.length - (end - start);
  }
  return out;
}

/** How many signs at the end of `text` stood there before, whatever their case: a word that got a capital is nothing new. */
function kept(before: string, text: string): number {
  let n = 0;
  while (n < text.length && n < before.length && before.at(-1 - n)!.toLowerCase() === text.at(-1 - n)!.toLowerCase()) n++;
  return n;
}
