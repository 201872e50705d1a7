import { lineEndOf } from '../document/block.ts';
import type { Finding } from '../../../shared/finding.ts';
import { applyEdits, selectEdits } from './select.ts';
import { isAnswered, writtenAfter, type Written } from './written.ts';

/** What one fix uncovers, the next may mend; after this many rounds what is left stays. */
const ROUNDS = 16;

/**
 * `text` with its safe fixes made, or with `all` the first fix of every finding that is left neither for its author nor for what it
 * combines with (`selectEdits`), round after round until nothing changes; and what is `left`, the findings of the mended text. `read` gives
 * the findings of a text. Lines that a fix writes end as those of the text do; all others stay as they are.
 */
export async function fixAll(
  text: string,
  read: (text: string) => Promise<readonly Finding[]> | readonly Finding[],
  all: boolean,
): Promise<{ text: string; left: readonly Finding[] }> {
  const ends = lineEndOf(text);
  let mended = text;
  let left = await read(text);
  let written: readonly Written[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const open = left.filter((f) => !isAnswered(f, written));
    const edits = selectEdits(open, all, mended).map((e) => ({ ...e, text: e.text.replace(/\r?\n/g, ends) }));
    const next = applyEdits(mended, edits);
    if (next === mended) break;
    written = writtenAfter(mended, written, edits);
    mended = next;
    left = await read(mended);
  }
  return { text: mended, left };
}
