import { readCorpus, UNREAD } from '../drafts.ts';

const words = (text: string): number => text.split(/\s+/).filter(Boolean).length;
/** Steps through the corpus, so that neighbours in a text come from different batches. */
const STRIDE = 37;

/** A text of about `length` words, made of whole drafts of the corpus; each draft comes once before any comes again. */
export function textOf(root: string, length: number, from = 0): string {
  const drafts = readCorpus(root).filter((d) => !UNREAD.has(d.batch) && d.kind !== 'reply');
  const parts: string[] = [];
  for (let i = from * STRIDE, n = 0; n < length; i += STRIDE) {
    const draft = drafts[i % drafts.length]!;
    parts.push(draft.text.trim());
    n += words(draft.text);
  }
  return `${parts.join('\n\n')}\n`;
}

/** Where somebody types: after the first, the middle and the last word but a few. */
export const PLACES = ['start', 'middle', 'end'] as const;
export function placeIn(text: string, place: (typeof PLACES)[number]): number {
  const near = place === 'start' ? 40 : place === 'middle' ? text.length >> 1 : text.length - 60;
  return text.indexOf(' ', near);
}
