import { commentOf } from '../../../shared/directive.ts';
import type { Edit } from '../../../shared/finding.ts';
import type { Format } from '../../../shared/format.ts';
import { lineEndOf, lineStart } from '../document/block.ts';
import type { Operator } from './operators.ts';

/**
 * The edit that ignores a rule where a finding begins at `offset`, by a comment of the format: at the end of the line where comments may
 * stand there, as a line of its own would split the paragraph; before the line in AsciiDoc, before the paragraph in reStructuredText.
 */
export function ignoreLine(source: string, offset: number, format: Format, rule: string, reason = ''): Edit {
  const told = `${rule}${reason && `: ${reason}`}`;
  if (format === 'asciidoc' || format === 'rst') {
    const start = format === 'rst' ? paragraphStart(source, offset) : lineStart(source, offset);
    const indent = format === 'rst' ? /[ \t]*/y.exec(source.slice(start, start + 80))![0] : '';
    const end = lineEndOf(source);
    return { start, end: start, text: indent + commentOf(format, `discreet-ignore-next ${told}`) + end + (format === 'rst' ? end : '') };
  }
  const line = source.indexOf('\n', offset);
  const end = line < 0 ? source.length : source[line - 1] === '\r' ? line - 1 : line;
  return { start: end, end, text: ` ${commentOf(format, `discreet-ignore-line ${told}`)}` };
}

/** Where the paragraph at `offset` begins: after the last blank line before it. */
function paragraphStart(source: string, offset: number): number {
  let start = 0;
  for (const { index, 0: gap } of source.slice(0, offset).matchAll(/\n[ \t]*\r?\n/g)) start = index + gap.length;
  return start;
}

/** Leaves a detail that is the medicine, and notes beside it that it wants consent. */
export const keepAndWarn: Operator = ({ hit, draft }) => [
  {
    title: 'Keep it, and note that it wants consent',
    safety: 'suggested',
    verbatim: true,
    edits: [ignoreLine(draft.source, hit.start, draft.format, hit.rule.id, 'clinically necessary, seek consent')],
  },
];
