import type { Edit } from '../../../shared/finding.ts';
import type { Format } from '../document/block.ts';
import type { Operator } from './operators.ts';

/** The edit that ignores a rule on the line of `offset`, by a comment at its end: a line of its own would split the paragraph. */
export function ignoreLine(source: string, offset: number, format: Format, rule: string, reason = ''): Edit {
  const line = source.indexOf('\n', offset);
  const end = line < 0 ? source.length : source[line - 1] === '\r' ? line - 1 : line;
  const words = `discreet-ignore-line ${rule}${reason && `: ${reason}`}`;
  return { start: end, end, text: format === 'latex' ? ` % ${words}` : ` <!-- ${words} -->` };
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
