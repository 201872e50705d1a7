import type { Category, Span } from '../../../shared/finding.ts';
import type { Zone } from '../document/block.ts';
import type { Scope } from '../rules/rule.ts';

/** Something that a careless tool would report and should not: an eponym, a dose, a citation. */
export interface Allow {
  readonly id: string;
  readonly summary: string;
  /** Findings of these categories that lie mostly under such a span are cancelled. */
  readonly spares: readonly Category[];
  readonly zones?: readonly Zone[];
  readonly patterns?: readonly string[];
  readonly texts?: readonly RegExp[];
  readonly search?: (scope: Scope) => Iterable<Span>;
  readonly accept?: (span: Span, scope: Scope) => boolean;
  /** One draft each, ⟦…⟧ around what must be spared; nothing may be reported there in the spared categories. */
  readonly examples: readonly string[];
}

export interface AllowSpan extends Span {
  readonly allow: Allow;
}
