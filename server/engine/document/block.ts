import type { Span } from '../../../shared/finding.ts';

/** What a stretch of text is on the page. Zones are classified, not skipped: each rule says which it reads. */
export type Zone =
  'prose' | 'heading' | 'list' | 'table' | 'quote' | 'front-matter' | 'alt' | 'url' | 'file' | 'image' | 'code' | 'comment' | 'backmatter';

/**
 * What is analysed together. `text` is as long as its slice of the source, with markup blanked out by spaces, so
 * that an offset into it plus `start` is an offset into the source.
 */
export interface Block {
  readonly zone: Zone;
  readonly start: number;
  readonly text: string;
  /** Front matter only: the key of the value, dotted. */
  readonly key?: string;
}

/** What the front matter says, flattened to dotted keys. */
export type Meta = ReadonlyMap<string, unknown>;

export interface Page {
  readonly blocks: readonly Block[];
  readonly meta: Meta;
  /** Stretches of the source that are in no block because they are too long to be text. */
  readonly skipped?: readonly Span[];
}

/** The same text on its own: a slice keeps all of the text in memory that it was cut from. */
export const detached = (text: string): string => `${text}\0`.slice(0, -1);

/** Where the line of an offset begins. `lastIndexOf` looks from 0 on where it is asked to from -1 on, and would find a break there. */
export const lineStart = (text: string, at: number): number => (at > 0 ? text.lastIndexOf('\n', at - 1) + 1 : 0);

/** How the lines of a text end. */
export const lineEndOf = (text: string): '\n' | '\r\n' => (text.includes('\r\n') ? '\r\n' : '\n');

/** Copies `text`, with `spans` (relative to it) blanked; line breaks stay, so that lines keep their numbers. */
export function blank(text: string, spans: readonly Span[]): string {
  if (!spans.length) return text;
  let out = '';
  let at = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    const from = Math.max(at, start);
    out += text.slice(at, from) + text.slice(from, end).replace(/[^\r\n]+/g, (run) => ' '.repeat(run.length));
    at = end;
  }
  return out + text.slice(at);
}
