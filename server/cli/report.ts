import type { Finding, Kind } from '../../shared/finding.ts';
import type { Risk } from '../../shared/risk.ts';

/** What is known of one draft. */
export interface Checked {
  readonly path: string;
  readonly kind: Kind;
  readonly findings: readonly Finding[];
  readonly risk: Risk;
  readonly text: string;
}

export interface Failure {
  readonly path: string;
  readonly message: string;
}

export interface Report {
  readonly documents: readonly Checked[];
  readonly errors: readonly Failure[];
  /** Whether text of the drafts may be shown. */
  readonly showText: boolean;
}

export const FORMATS = ['pretty', 'json', 'jsonl', 'sarif', 'html', 'markdown'] as const;
export type FormatName = (typeof FORMATS)[number];

/** The contract's JSON of one document; the draft's text only where it was asked for, fixes' texts are ours. */
export function toJson(document: Checked, showText: boolean): object {
  const { path, kind, findings, risk, text } = document;
  return { path, kind, findings: showText ? findings.map((f) => ({ ...f, text: text.slice(f.start, f.end) })) : findings, risk };
}

/** Line and column, counted from 1, columns in UTF-16 code units. */
export class Lines {
  private readonly starts: number[] = [0];

  constructor(text: string) {
    for (const m of text.matchAll(/\r\n|\r|\n/g)) this.starts.push(m.index + m[0].length);
  }

  at(offset: number): { line: number; column: number } {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - this.starts[low]! + 1 };
  }
}
