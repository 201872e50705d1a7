import { DIRECTIVE } from '../../shared/directive.ts';
import type { Span } from '../../shared/finding.ts';
import { lineStart } from './document/block.ts';
import { anyParagraph, type Paragraph } from './language/paragraphs.ts';

export interface Ignore extends Span {
  /** Rule ids; all rules when empty. */
  readonly rules: readonly string[];
}

const hasSome = anyParagraph((text) => text.includes('discreet-ignore'));

/** The stretches of `source` that its author has asked not to check. */
export function readDirectives(source: string, paragraphs: readonly Paragraph[]): Ignore[] {
  if (!hasSome(paragraphs)) return [];
  const out: Ignore[] = [];
  let open: Omit<Ignore, 'end'> | undefined;
  for (const m of source.matchAll(DIRECTIVE)) {
    const at = { start: m.index, end: m.index + m[0].length };
    const rules = (m[2] ?? '').split(/[ ,\t]+/).filter(Boolean);
    const kind = m[1] ?? '';
    if (kind === '-file') out.push({ start: 0, end: source.length, rules });
    else if (kind === '-start') open = { start: at.end, rules };
    else if (kind === '-end') {
      if (open) out.push({ ...open, end: at.start });
      open = undefined;
    } else out.push({ ...line(source, at, kind), rules });
  }
  if (open) out.push({ ...open, end: source.length });
  return out;
}

/** Blank lines. */
const GAP = /(?:[ \t]*\r?\n)+/y;

function line(source: string, at: Span, kind: string): Span {
  const start = lineStart(source, at.start);
  const stop = source.indexOf('\n', at.end);
  const end = stop < 0 ? source.length : stop;
  const alone = !(source.slice(start, at.start) + source.slice(at.end, end)).replace(/[\s>*|-]/g, '');
  if (kind === '-line' || (kind === '' && !alone)) return { start, end };
  const from = Math.min(end + 1, source.length);
  GAP.lastIndex = from;
  const gap = GAP.exec(source)?.[0].length ?? 0;
  const next = gap ? source.slice(from + gap).search(/\n[ \t]*\r?\n/) : source.slice(from).indexOf('\n');
  return { start: from + gap, end: next < 0 ? source.length : from + gap + next };
}

export const isIgnored = (ignores: readonly Ignore[], rule: string, span: Span): boolean =>
  ignores.some((i) => span.start >= i.start && span.start < i.end && (!i.rules.length || i.rules.includes(rule)));
