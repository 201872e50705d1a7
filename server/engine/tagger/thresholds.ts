import type { Category } from '../../../shared/finding.ts';

/** Probability from which a word counts as part of a detail; found by cross-validation (train/README in CONTRIBUTING.md). */
const LEAST: Readonly<Partial<Record<Category, number>>> = {};
const DEFAULT = 0.5;

export const thresholdOf = (category: Category): number => LEAST[category] ?? DEFAULT;
