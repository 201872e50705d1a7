import type { Finding, Fix, Span } from '../../../shared/finding.ts';

/** Words without their plural, which end in `s` all the same, and those of `y`. */
const stem = (word: string): string =>
  word
    .replace(/['’]s$/, '')
    .replace(/ies$/, 'y')
    .replace(/(?<=(?:[cs]h|x|z))es$|(?<=[^s])s$/, '');

/** Words that say nothing of anybody, however often they stand in a draft. */
const PLAIN = new Set(
  (
    'patient woman women people person doctor nurse hospital clinic ward year month week hour night morning evening afternoon today ' +
    'mother father daughter brother sister husband partner child children baby family house home work there where which their about after ' +
    'before while would could should because other first second third three never always again still every another story thing time place ' +
    'being having something somebody everybody himself herself themselves through between without around behind since until worker team ' +
    'staff colleague friend letter right left hand face side back head young small little great under over these those ' +
    'when what with from that this were have been they them then than into just only also some more most very'
  )
    .split(' ')
    .map(stem),
);
const WORD = /\p{L}[\p{L}\p{M}’'-]{3,}/gu;

/** The telling words of a text, each with where it stands. */
function* telling(text: string): Generator<{ readonly word: string; readonly at: number }> {
  for (const { 0: said, index } of text.matchAll(WORD)) {
    const word = stem(said.toLowerCase());
    if (word.length > 3 && !PLAIN.has(word)) yield { word, at: index };
  }
}

/** The telling words that stand outside some stretches of a text. */
export function leftStanding(text: string, stretches: readonly Span[]): ReadonlySet<string> {
  const sorted = [...stretches].sort((a, b) => a.start - b.start);
  const out = new Set<string>();
  let next = 0;
  let end = 0;
  for (const { word, at } of telling(text)) {
    while (next < sorted.length && sorted[next]!.start <= at) end = Math.max(end, sorted[next++]!.end);
    if (at >= end) out.add(word);
  }
  return out;
}

const wordsIn = (text: string): readonly string[] => [...telling(text)].map(({ word }) => word);

/**
 * Whether all telling words that a fix takes stand elsewhere in the draft: it would hide nothing, and what stands elsewhere would lean on what is
 * gone. `standing`: the words outside of what is found.
 */
export function isToldAgain({ edits }: Fix, { start, end }: Finding, text: string, standing: ReadonlySet<string>): boolean {
  const kept = new Set(wordsIn(edits.map((e) => e.text).join(' ')));
  const taken = edits.flatMap((e) => wordsIn(text.slice(Math.max(start, e.start), Math.min(end, e.end)))).filter((word) => !kept.has(word));
  return taken.length > 0 && taken.every((word) => standing.has(word));
}
