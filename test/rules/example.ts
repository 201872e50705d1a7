import type { Kind, Span } from '../../shared/finding.ts';
import { KINDS } from '../../shared/finding.ts';

/** An example of a rule or allow list, read: `⟦…⟧` are spans, `⏎` line breaks, `@kind` and `@meta{…}` stand before it. */
export interface Example {
  readonly text: string;
  readonly spans: readonly Span[];
  readonly kind: Kind | undefined;
  /** What the example says about file names, earlier posts and the author: not part of the text. */
  readonly meta: string | undefined;
}

export function readExample(source: string): Example {
  let rest = source;
  let kind: Kind | undefined;
  let meta: string | undefined;
  for (;;) {
    const m = /^@(\w[\w-]*)(\{[^}]*\})?\s+/.exec(rest);
    if (!m || (m[1] !== 'meta' && !(KINDS as readonly string[]).includes(m[1]!))) break;
    if (m[1] === 'meta') meta = m[2]!.slice(1, -1);
    else kind = m[1] as Kind;
    rest = rest.slice(m[0].length);
  }
  const marked = rest.replace(/\s*⏎\s*/g, '\n\n');
  const spans: Span[] = [];
  let text = '';
  let open = -1;
  for (const part of marked.split(/([⟦⟧])/)) {
    if (part === '⟦') open = text.length;
    else if (part === '⟧') spans.push({ start: open, end: text.length });
    else text += part;
  }
  return { text, spans, kind, meta };
}
