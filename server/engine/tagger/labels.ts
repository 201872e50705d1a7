import type { Category } from '../../../shared/finding.ts';

/** What the tagger tells apart: the categories of the annotated drafts. */
export const TAGGED: readonly Category[] = [
  ...(['name', 'contact', 'id', 'date', 'age', 'place', 'org', 'occupation', 'demographic'] as const),
  ...(['family', 'event', 'rare', 'physical', 'quote', 'ack', 'mock', 'private', 'boundary', 'image'] as const),
];

/** Label 0 is outside, k + 1 is category k. Two details of one category never stand side by side, so that no label need say where one begins. */
export const LABELS = 1 + TAGGED.length;
export const OUTSIDE = 0;
export const labelOf = (category: number): number => category + 1;
