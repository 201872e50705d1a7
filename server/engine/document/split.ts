import type { Span } from '../../../shared/finding.ts';
import type { Block } from './block.ts';

/** Longest block in UTF-16 code units: a keystroke costs one block, so a paragraph of a megabyte must be several. */
const LONGEST = 2000;
/** Longest run without a space that is looked into: what is longer is no text, but a picture or a file in disguise. */
const RUN = 20_000;

/** Whether a block stays as it is. */
export const isShort = ({ text }: Block): boolean => text.length <= LONGEST;

/** Cuts blocks longer than `LONGEST` after a sentence, else after a space, else anywhere outside a surrogate pair. */
export function splitLong(block: Block): Block[] {
  if (isShort(block)) return [block];
  const out: Block[] = [];
  let at = 0;
  while (at < block.text.length) {
    const end = cut(block.text, at);
    const text = block.text.slice(at, end);
    if (text.trim()) out.push({ ...block, start: block.start + at, text });
    at = end;
  }
  return out;
}

/** What the user is told about a stretch that was left out. */
export const tellSkipped = ({ start, end }: Span): string =>
  `Not looked into: ${(end - start).toLocaleString('en-GB')} characters without a space. That is no text, but a picture or a file inside the draft.`;

/** What is left of a block without what is too long to be text; `skipped` takes what was left out. */
export function withoutRuns(block: Block, skipped: Span[]): Block[] {
  const { start, text } = block;
  if (text.length < RUN) return [block];
  const out: Block[] = [];
  let at = 0;
  const keep = (end: number): void => {
    if (text.slice(at, end).trim()) out.push({ ...block, start: start + at, text: text.slice(at, end) });
  };
  for (const run of runsIn(text)) {
    keep(run.start);
    at = run.end;
    skipped.push({ start: start + run.start, end: start + run.end });
  }
  keep(text.length);
  return out;
}

/** Runs of plain characters without a space that are longer than any text; written languages without spaces have none. */
function runsIn(text: string): Span[] {
  const out: Span[] = [];
  let start = 0;
  for (let i = 0; i <= text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 32 && code < 127) continue;
    if (i - start >= RUN) out.push({ start, end: i });
    start = i + 1;
  }
  return out;
}

function cut(text: string, from: number): number {
  const limit = from + LONGEST;
  if (limit >= text.length) return text.length;
  const window = text.slice(from + LONGEST / 2, limit);
  for (const mark of ['\n', '. ', '! ', '? ', ' ']) {
    const found = window.lastIndexOf(mark);
    if (found >= 0) return from + LONGEST / 2 + found + mark.length;
  }
  // Where the text itself decides, the cuts after a change are where they were.
  let best = limit - 1;
  let most = -1;
  for (let i = from + LONGEST / 2; i < limit; i++) {
    const code = text.charCodeAt(i);
    const rank = Math.imul(Math.imul(text.charCodeAt(i - 2) + 31 * text.charCodeAt(i - 1) + 961 * code, 0x9e3779b1), 0x85ebca6b) >>> 0;
    if (rank > most && (code < 0xd800 || code > 0xdbff)) [best, most] = [i, rank];
  }
  return best + 1;
}
