import type { Finding } from '../../../shared/finding.ts';
import { applyEdits, selectEdits } from './select.ts';

/** What one fix uncovers, the next may mend; after this many rounds what is left stays. */
const ROUNDS = 16;

/**
 * `text` with its safe fixes made, or with `all` the first fix of every finding, round after round until nothing changes.
 * `read` gives the findings of a text; line ends of the whole stay CRLF where they were.
 */
export async function fixAll(
  text: string,
  read: (text: string) => Promise<readonly Finding[]> | readonly Finding[],
  all: boolean,
): Promise<string> {
  let mended = text;
  for (let round = 0; round < ROUNDS; round++) {
    const next = applyEdits(mended, selectEdits(await read(mended), all, mended));
    if (next === mended) break;
    mended = next;
  }
  return text.includes('\r\n') ? mended.replace(/\r?\n/g, '\r\n') : mended;
}
