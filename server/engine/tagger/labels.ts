import type { Category } from '../../../shared/finding.ts';

/** What the tagger tells apart: the categories of the annotated drafts. */
export const TAGGED: readonly Category[] = [
  ...(['name', 'contact', 'id', 'date', 'age', 'place', 'org', 'occupation', 'demographic'] as const),
  ...(['family', 'event', 'rare', 'physical', 'quote', 'ack', 'mock', 'private', 'boundary', 'image'] as const),
];

/**
 * Label 0 is outside, 2k + 1 begins category k, 2k + 2 goes on with it. Where a detail begins is told apart because the
 * first word says most: one label a category found fewer details at the same precision.
 */
export const LABELS = 1 + 2 * TAGGED.length;
export const OUTSIDE = 0;
export const begins = (category: number): number => 2 * category + 1;
export const inside = (category: number): number => 2 * category + 2;

/** Whether `to` may follow `from`: a category goes on only after itself. */
export const mayFollow = (from: number, to: number): boolean =>
  to === OUTSIDE || to % 2 === 1 || (from !== OUTSIDE && (from - 1) >> 1 === (to - 1) >> 1);
