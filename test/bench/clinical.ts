import { readBlock } from '../../server/engine/blocks.ts';

const CLINICAL = new Set(['dose-and-lab', 'gene-and-variant']);

/** How heavy or tall somebody is: a look, which fixes may take. */
const BODY = /^\d+(?:\.\d+)?\s?(?:kg|cm|lbs?|st)$/;

/** Drugs, doses, vital signs, scores, laboratory values and genes of a text, in its words. */
export function clinicalValues(text: string): string[] {
  const { allows, scope } = readBlock({ zone: 'prose', start: 0, text }, 'blog', []);
  const spans = new Map(allows.filter((a) => CLINICAL.has(a.allow.id)).map((a) => [a.start, text.slice(a.start, a.end)]));
  const values = [...spans.values()].filter((value) => !BODY.test(value));
  const drugs = scope.words.filter((w) => w.terms.some((t) => t.list === 'drugs')).map((w) => w.text);
  return [...values, ...drugs];
}

/** The values that a text says less often than they are wanted. */
export function missing(values: readonly string[], text: string): string[] {
  const flat = text.replace(/\s+/g, ' ');
  const wanted = new Map<string, number>();
  for (const value of values) wanted.set(value.replace(/\s+/g, ' '), (wanted.get(value.replace(/\s+/g, ' ')) ?? 0) + 1);
  return [...wanted].filter(([value, n]) => flat.split(value).length - 1 < n).map(([value]) => value);
}
