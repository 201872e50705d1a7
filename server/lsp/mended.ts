import { diffWordsWithSpace } from 'diff';
import type { Edit } from '../../shared/finding.ts';

/** The edits that make `mended` of `text`, word by word, so that cursors and other views keep their places. */
export function editsBetween(text: string, mended: string): Edit[] {
  const edits: Edit[] = [];
  let at = 0;
  let open: { start: number; end: number; text: string } | undefined;
  for (const { value, added, removed } of diffWordsWithSpace(text, mended)) {
    if (!added && !removed) {
      if (open) edits.push(open);
      open = undefined;
      at += value.length;
      continue;
    }
    open ??= { start: at, end: at, text: '' };
    if (added) open.text += value;
    else {
      at += value.length;
      open.end = at;
    }
  }
  if (open) edits.push(open);
  return edits;
}
