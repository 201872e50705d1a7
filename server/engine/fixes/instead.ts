import type { Fix, Span } from '../../../shared/finding.ts';
import type { Proposal } from './operators.ts';

/** `text` in place of a detail. */
export const instead = ({ start, end }: Span, title: string, text: string, safety: Fix['safety'] = 'suggested'): Proposal => ({
  title,
  safety,
  edits: [{ start, end, text }],
});
