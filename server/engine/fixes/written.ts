import { DIRECT, overlaps, type Category, type Finding, type Span } from '../../../shared/finding.ts';
import type { Mending } from './select.ts';

/** Words that a fix has put in the place of a detail. */
export interface Written extends Span {
  readonly category: Category;
}

/** Whether a finding is about what a fix has said in its place, which says less already; a name must go wherever it stands. */
export const isAnswered = (finding: Finding, written: readonly Written[]): boolean =>
  !DIRECT.has(finding.category) && written.some((w) => w.category === finding.category && overlaps(w, finding));

/** What fixes have written so far, once `edits` are made, too: offsets into the text as it is then. Edits are sorted and apart. */
export function writtenAfter(written: readonly Written[], edits: readonly Mending[]): Written[] {
  const out: Written[] = [];
  const shift = (at: number): number => edits.reduce((sum, e) => (e.end <= at ? sum + e.text.length - (e.end - e.start) : sum), 0);
  for (const w of written) {
    const by = shift(w.start);
    if (!edits.some((e) => overlaps(e, w))) out.push({ ...w, start: w.start + by, end: w.end + by });
  }
  let by = 0;
  for (const { start, end, text, category } of edits) {
    if (text) out.push({ start: start + by, end: start + by + text.length, category });
    by += text.length - (end - start);
  }
  return out;
}
