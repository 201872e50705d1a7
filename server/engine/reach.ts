import type { Span } from '../../shared/finding.ts';

/** Many spans, of which one asks whether any overlaps another span; an answer takes the logarithm of their number. */
export class Reach {
  private readonly starts: Float64Array;
  /** The furthest end of the spans so far. */
  private readonly ends: Float64Array;

  constructor(spans: readonly Span[]) {
    const sorted = inOrder(spans);
    this.starts = new Float64Array(sorted.length);
    this.ends = new Float64Array(sorted.length);
    let furthest = -1;
    for (let i = 0; i < sorted.length; i++) {
      const { start, end } = sorted[i]!;
      furthest = Math.max(furthest, end);
      this.starts[i] = start;
      this.ends[i] = furthest;
    }
  }

  meets({ start, end }: Span): boolean {
    let low = 0;
    let high = this.starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.starts[middle]! < end) low = middle + 1;
      else high = middle;
    }
    return low > 0 && this.ends[low - 1]! > start;
  }
}

/** Spans by where they start; they often stand so. */
function inOrder(spans: readonly Span[]): readonly Span[] {
  for (let i = 1; i < spans.length; i++) if (spans[i]!.start < spans[i - 1]!.start) return [...spans].sort((a, b) => a.start - b.start);
  return spans;
}
