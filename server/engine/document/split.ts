import type { Block } from './block.ts';

/** Longest block in UTF-16 code units: a keystroke costs one block, so a paragraph of a megabyte must be several. */
const LONGEST = 2000;

/** Cuts blocks longer than `LONGEST` after a sentence, else after a space, else anywhere outside a surrogate pair. */
export function splitLong(block: Block): Block[] {
  if (block.text.length <= LONGEST) return [block];
  const out: Block[] = [];
  let at = 0;
  while (at < block.text.length) {
    const end = cut(block.text, at);
    out.push({ ...block, start: block.start + at, text: block.text.slice(at, end) });
    at = end;
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
  const code = text.charCodeAt(limit - 1);
  return code >= 0xd800 && code <= 0xdbff ? limit - 1 : limit;
}
