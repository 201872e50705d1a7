import type { Category } from '../../../shared/finding.ts';

/** What the tagger tells apart: the categories of the annotated drafts. */
export const TAGGED: readonly Category[] = [
  ...(['name', 'contact', 'id', 'date', 'age', 'place', 'org', 'occupation', 'demographic'] as const),
  ...(['family', 'event', 'rare', 'physical', 'quote', 'ack', 'mock', 'private', 'boundary', 'image'] as const),
];

/** Label 0 is outside; 2k+1 begins category k, 2k+2 goes on with it. */
export const LABELS = 1 + 2 * TAGGED.length;
export const OUTSIDE = 0;
export const begins = (category: number): number => 2 * category + 1;
export const inside = (category: number): number => 2 * category + 2;
export const categoryOf = (label: number): number => (label - 1) >> 1;
export const isBegin = (label: number): boolean => label % 2 === 1;

/** Whether `to` may follow `from`: a category goes on only after itself. */
export const mayFollow = (from: number, to: number): boolean => to === OUTSIDE || isBegin(to) || (from !== OUTSIDE && categoryOf(from) === categoryOf(to));
