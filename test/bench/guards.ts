// What the guards spare on the annotated drafts: npm run guards -- [--show byline|backmatter|all]
// For each allow list, and for the zones that are not looked into: details that it keeps from being found, and look-alikes that it spares.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Category } from '../../shared/finding.ts';
import { readBlock } from '../../server/engine/blocks.ts';
import type { Block } from '../../server/engine/document/block.ts';
import { readPage } from '../../server/engine/document/page.ts';
import { EVERYWHERE } from '../../server/engine/rules/rule.ts';
import { readCorpus, UNREAD, type AnnotatedDraft, type Mark } from './drafts.ts';

const { values } = parseArgs({ options: { show: { type: 'string', default: '' } } });

class Tally {
  details = 0;
  'look-alikes' = 0;
}
const tallies = new Map<string, Tally>();

function count(guard: string, draft: AnnotatedDraft, mark: Mark, spared: string): void {
  const tally = tallies.get(guard) ?? new Tally();
  tallies.set(guard, tally);
  if (mark.category === 'OK') tally['look-alikes']++;
  else tally.details++;
  if (mark.category === 'OK' || (values.show !== guard && values.show !== 'all')) return;
  const line = (text: string): string => text.replace(/\s+/g, ' ');
  const around = draft.text.slice(Math.max(0, mark.start - 50), mark.end + 30);
  console.log(
    `${guard} ${draft.id} ${mark.category} «${line(draft.text.slice(mark.start, mark.end))}» [${line(spared)}] … ${line(around)}`,
  );
}

function guardsOf(draft: AnnotatedDraft, block: Block, marks: readonly Mark[]): void {
  if (!EVERYWHERE.includes(block.zone)) return marks.forEach((mark) => count(`zone ${block.zone}`, draft, mark, ''));
  const kind = draft.kind === 'clean' ? 'blog' : draft.kind;
  for (const { start, end, allow } of readBlock(block, kind).allows) {
    const [from, to] = [block.start + start, block.start + end];
    for (const mark of marks) {
      const under = Math.min(mark.end, to) - Math.max(mark.start, from);
      const meant = mark.category === 'OK' || allow.spares.includes(mark.category.toLowerCase() as Category);
      if (meant && 2 * under > mark.end - mark.start) count(allow.id, draft, mark, draft.text.slice(from, Math.min(to, from + 80)));
    }
  }
}

for (const draft of readCorpus(join(import.meta.dirname, '../../..'))) {
  if (UNREAD.has(draft.batch)) continue;
  for (const block of readPage(draft.text, 'markdown').blocks) {
    const marks = draft.marks.filter((m) => m.start >= block.start && m.end <= block.start + block.text.length);
    if (marks.length) guardsOf(draft, block, marks);
  }
}
console.table(Object.fromEntries([...tallies].sort()));
