import type { Edit } from '../../../shared/finding.ts';
import { ENTITY } from '../document/entities.ts';

/** An edit (offsets into the source) that begins or ends inside `&ldquo;` takes all of it where it takes the sign that it shows, else none. */
export function wholeEntities(source: string, text: string, edit: Edit, base: number): Edit {
  let { start, end } = edit;
  const from = Math.max(0, start - 12);
  for (const { 0: entity, index } of source.slice(from, end + 12).matchAll(ENTITY)) {
    const [opens, closes] = [from + index, from + index + entity.length];
    const shown = text.slice(opens - base, closes - base);
    if (shown === entity || closes <= start || opens >= end || (start <= opens && closes <= end)) continue;
    const sign = opens + shown.search(/\S|$/);
    if (start <= sign && sign < end) [start, end] = [Math.min(start, opens), Math.max(end, closes)];
    else if (start > opens) start = closes;
    else end = opens;
  }
  return { ...edit, start, end: Math.max(start, end) };
}

/** Whether the quotation marks and the markup that an edit takes along (blank in the block) close what they open. */
export function keepsMarkup(source: string, text: string, { start, end }: Edit, base: number): boolean {
  const said = source.slice(start, end);
  const quotes = (mark: RegExp): number => said.match(mark)?.length ?? 0;
  if (said.includes('](') || cutsCommand(source, start, end)) return false;
  if (quotes(/\{/g) !== quotes(/\}/g)) return false;
  if (quotes(/\[/g) !== quotes(/\]/g) || quotes(/(?<![:;8]['-]?)\(/g) !== quotes(/(?<![:;8]['-]?)\)/g)) return false;
  if (quotes(/"/g) % 2 || quotes(/“/g) !== quotes(/”/g)) return false;
  let hidden = '';
  for (let i = start; i < end; i++) if (source[i] !== text[i - base] && text[i - base] === ' ') hidden += source[i] ?? '';
  if (!hidden) return true;
  const count = (marks: RegExp): number => hidden.match(marks)?.length ?? 0;
  const paired = (open: RegExp, close: RegExp): boolean => count(open) === count(close);
  return (
    [/\*\*/g, /(?<!\*)\*(?!\*)/g, /_/g, /`/g, /\$/g].every((m) => count(m) % 2 === 0) &&
    paired(/\[/g, /\]/g) &&
    paired(/\(/g, /\)/g) &&
    paired(/</g, />/g) &&
    paired(/\{/g, /\}/g)
  );
}

/** Whether a cut would leave half a command, an accent or a tag: `\|begin`, `Malm|\"o`, `<|img`. */
const cutsCommand = (source: string, start: number, end: number): boolean =>
  /[\\<]$/.test(source.slice(Math.max(0, start - 1), start)) ||
  (/\p{L}$/u.test(source.slice(Math.max(0, end - 1), end)) && /^\\["'`^~=.]/.test(source.slice(end, end + 2)));
