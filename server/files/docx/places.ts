import type { Span } from '../../../shared/finding.ts';

/** Where a stretch of the text stands in the document, for a person who looks for it in a word processor. */
export interface Spot extends Span {
  /** “paragraph 14”, “table 2, row 3”, “footnote 1”, “comment 4”, “header” … */
  readonly name: string;
  readonly page?: number;
  /** The heading above it: words of the draft. */
  readonly heading?: string;
}

/** Headings that every manuscript has: they may be named though they are words of the draft. */
const USUAL =
  /^\W*(?:\d[\d.]*\s*)?(?:abstract|summary|background|introduction|case (?:presentation|report|description|history)|case|history|timeline|(?:clinical|physical) (?:findings|examination)|examination|investigations?|(?:differential )?diagnos(?:is|es)|diagnostic assessment|treatment|(?:therapeutic )?interventions?|outcomes?|(?:outcome and )?follow-?up|discussion|conclusions?|learning points?|key points|methods?|results|patient(?:['’]s)? perspective|(?:informed |patient )?consent(?: statement| for publication)?|ethics(?: statement| approval)?|references|acknowledge?ments|funding|figures?|figure legends|tables?)\W*$/i;

/** “page 2, paragraph 14, under ‘Discussion’”. An unusual heading is named only where text of the draft may be shown. */
export function tellSpot({ name, page, heading }: Spot, showText: boolean): string {
  const under = heading && (showText || USUAL.test(heading)) ? `under ‘${heading.trim()}’` : '';
  return [page ? `page ${page}` : '', name, under].filter(Boolean).join(', ');
}

/** The spot that an offset stands in: spots are in order and do not overlap. */
export function spotAt(spots: readonly Spot[], offset: number): Spot | undefined {
  let low = 0;
  let high = spots.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (spots[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return spots[low];
}
