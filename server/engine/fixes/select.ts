import { overlaps, type Edit, type Finding, type Fix } from '../../../shared/finding.ts';

/**
 * The edits of one fix per finding that can be made together: the first safe one, or, with `all`, the first. A fix that
 * touches text that an earlier one changes is left out. Sorted by position.
 */
export function selectEdits(findings: readonly Finding[], all: boolean): Edit[] {
  const chosen: Edit[] = [];
  for (const finding of findings) {
    const fix: Fix | undefined = finding.fixes.find((f) => f.safety === 'safe') ?? (all ? finding.fixes[0] : undefined);
    if (!fix || fix.edits.some((edit) => chosen.some((c) => touches(c, edit)))) continue;
    chosen.push(...fix.edits);
  }
  return chosen.sort((a, b) => a.start - b.start || a.end - b.end);
}

const touches = (a: Edit, b: Edit): boolean =>
  overlaps(a, b) || a.start === b.start || a.end === b.end || a.end === b.start || b.end === a.start;

/** `text` with `edits` made; offsets relate to `text` and do not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let out = '';
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    out += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return out + text.slice(at);
}
