import { atLeast, IDENTIFYING } from '../../shared/finding.ts';
import { analyse } from '../engine/analyse.ts';

/** Longest run of words that is read: more is no drawing’s. */
const LONGEST = 50_000;

/** Whether words that a picture carries, one stretch each, say who, where or when: they are read as those of a case report. */
export function tells(words: readonly string[]): boolean {
  const text = words
    .map((stretch) => stretch.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n\n')
    .slice(0, LONGEST);
  if (!text) return false;
  const { findings } = analyse(text, { kind: 'case-report', format: 'markdown' });
  return findings.some((f) => f.rule === 'image-filename' || (IDENTIFYING.has(f.category) && atLeast(f.severity, 'warning')));
}
