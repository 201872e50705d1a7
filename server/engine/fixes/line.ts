import type { Edit } from '../../../shared/finding.ts';

const EMPTY_BEHIND = /^(?:[ \t]*\r?\n)+/;
const EMPTY_BEFORE = /(?:\r?\n[ \t]*)+$/;

/** An edit of a text that leaves a line empty takes the line with it, and of the empty lines above and below it one of the two lots. */
export function withItsLine(source: string, edit: Edit): Edit {
  const { start, end, text } = edit;
  if (text) return edit;
  const from = source.lastIndexOf('\n', start - 1) + 1;
  const newline = source.indexOf('\n', end);
  const to = newline < 0 ? source.length : newline;
  if (source.slice(from, start).trim() || source.slice(end, to).trim()) return edit;
  // The last line: what stands before it ends the text, as it ended it.
  if (!source.slice(to).trim()) return { start: EMPTY_BEFORE.exec(source.slice(0, from))?.index ?? from, end: to, text: '' };
  const above = /(?:^|\n[ \t\r]*\n)$/.test(source.slice(0, from));
  const below = EMPTY_BEHIND.exec(source.slice(to))?.[0].length ?? 0;
  return { start: from, end: to + (above ? below : (/^\r?\n/.exec(source.slice(to))?.[0].length ?? 0)), text: '' };
}
