import type { Draft, Raw } from '../rules/rule.ts';

const INTRODUCES =
  /\b(?:case|patient) (?:[2-9]|two|three|four|five|six|ii|iii|iv|[b-f])\b|\b(?:another|the (?:second|third|fourth|fifth|next)|a (?:second|third|different)) (?:patient|case|man|woman|lady|gentleman|gent|boy|girl|child|baby|one)\b/gi;

/**
 * Where each described person begins, as offsets into the source: one patient unless another is introduced
 * (numbered cases, "another patient"). Persons are counted from 1 in order of appearance.
 */
export function personStarts(draft: Pick<Draft, 'source'>): number[] {
  const starts = [0];
  for (const m of draft.source.matchAll(INTRODUCES)) {
    const paragraph = Math.max(draft.source.lastIndexOf('\n', m.index), draft.source.lastIndexOf('. ', m.index)) + 1;
    if (paragraph > starts[starts.length - 1]!) starts.push(paragraph);
  }
  return starts;
}

export function personAt(starts: readonly number[], hit: Pick<Raw, 'start'>): number {
  let person = 1;
  while (person < starts.length && starts[person]! <= hit.start) person++;
  return person;
}
