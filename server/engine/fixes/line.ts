import type { Edit } from '../../../shared/finding.ts';
import { lineStart } from '../document/block.ts';

/** Nothing, or nothing but the mark of a list item or a quotation. */
const MARK_ONLY = /^[ \t]*(?:(?:[-*+>•·–☐☑☒✓✔✅]|\d{1,3}[.)])[ \t]*)?(?:\[[ x]\][ \t]*)?$/;
const RULED = /^([=\-~^"'`#*+])\1{2,}[ \t]*$/;
const FENCE = /^-{3,}[ \t]*$/;

interface Line {
  readonly start: number;
  /** Before the line break. */
  readonly end: number;
  /** Behind it. */
  readonly next: number;
}

function lineAt(source: string, offset: number): Line {
  const start = lineStart(source, offset);
  const found = source.indexOf('\n', offset);
  const next = found < 0 ? source.length : found + 1;
  const end = found < 0 ? source.length : source[found - 1] === '\r' && found > offset ? found - 1 : found;
  return { start, end, next };
}

const textOf = (source: string, { start, end }: Line): string => source.slice(start, end);
const isBlank = (source: string, line: Line): boolean => !textOf(source, line).trim();

/** Where the first line from `offset` on begins that holds something; the end of the text where none does. */
function behindBlankLines(source: string, offset: number): number {
  let at = offset;
  for (let line = lineAt(source, at); at < source.length && isBlank(source, line); line = lineAt(source, at)) at = line.next;
  return at;
}

/** Where the blank lines before the line that begins at `start` begin. */
function beforeBlankLines(source: string, start: number): number {
  let at = start;
  for (; at > 0;) {
    const line = lineAt(source, at - 1);
    if (!isBlank(source, line)) break;
    at = line.start;
  }
  return at;
}

/**
 * An edit of a text that leaves a line empty takes the line with it, of a `heading` the lines that make it one, and one of the two lots of
 * empty lines around it. Other edits stay as they are, and so does one after which the text would begin with what opens front matter.
 */
export function withItsLine(source: string, edit: Edit, heading = false): Edit {
  if (edit.text) return edit;
  let { start } = lineAt(source, edit.start);
  let last = lineAt(source, edit.end);
  if (!MARK_ONLY.test(source.slice(start, edit.start) + source.slice(edit.end, last.end))) return edit;
  const under = lineAt(source, last.next);
  if (heading && last.next < source.length && RULED.test(textOf(source, under))) {
    const over = start > 0 ? lineAt(source, start - 1) : undefined;
    if (over && textOf(source, over) === textOf(source, under)) start = over.start;
    last = under;
  }
  const behind = behindBlankLines(source, last.next);
  const above = beforeBlankLines(source, start);
  if (behind >= source.length) {
    const ended = source.endsWith('\n');
    return { start: ended || above === 0 ? above : lineAt(source, above - 1).end, end: source.length, text: '' };
  }
  const end = above < start || start === 0 ? behind : last.next;
  return start === 0 && FENCE.test(textOf(source, lineAt(source, end))) ? edit : { start, end, text: '' };
}
