import { overlaps } from '../../../../shared/finding.ts';
import type { AnnotatedDraft } from '../../../../test/bench/drafts.ts';
import { readBlock } from '../../blocks.ts';
import { readPage } from '../../document/page.ts';
import { settingsAround } from '../../language/gist.ts';
import { TEXT_ZONES } from '../../rules/rule.ts';
import { featuresOf } from '../features.ts';
import { begins, inside, OUTSIDE, TAGGED } from '../labels.ts';

/** One block as the trainer sees it. */
export interface Sequence {
  readonly features: readonly Int32Array[];
  readonly gold: Uint8Array;
  readonly weight: number;
}

/** The blocks of a draft with the labels that its marks give their words. */
export function sequencesOf(draft: AnnotatedDraft, weight: number): Sequence[] {
  const kind = draft.kind === 'clean' ? 'blog' : draft.kind;
  const out: Sequence[] = [];
  const { blocks } = readPage(draft.text, 'markdown');
  const settings = settingsAround(blocks, draft.text);
  for (const [i, block] of blocks.entries()) {
    if (!TEXT_ZONES.includes(block.zone) && block.zone !== 'code') continue;
    const read = readBlock(block, kind);
    if (!read.scope.words.length) continue;
    const marks = draft.marks
      .filter((m) => m.category !== 'OK')
      .map((m) => ({
        start: m.start - block.start,
        end: m.end - block.start,
        label: TAGGED.indexOf(m.category.toLowerCase() as (typeof TAGGED)[number]),
      }));
    let last = -1;
    const gold = Uint8Array.from(read.scope.words, (word) => {
      const index = marks.findIndex((m) => overlaps(m, word));
      const label = index < 0 ? OUTSIDE : index === last ? inside(marks[index]!.label) : begins(marks[index]!.label);
      last = index;
      return label;
    });
    out.push({ features: featuresOf({ ...read.scope, setting: settings[i]! }, read), gold, weight });
  }
  return out;
}
