import type { Attack } from './judge.ts';

/** What makes searches slow: nearly a match, over and over. */
const PUMPS = [
  ' ',
  'a',
  'a ',
  'A',
  'Aa ',
  '1',
  '1 ',
  '1-',
  '(',
  '[',
  '"',
  '“',
  '’',
  '-',
  ',',
  '. ',
  '\n',
  '\t',
  '\r\n',
  'a, ',
  'he ',
  '@a',
  '#a ',
  '/',
  '<',
  '`',
  '_',
  'é',
];

/** Texts of about `length` UTF-16 code units that are hard on an expression: repeated blanks, letters, marks, and its own words. */
export function hostileTexts(expression: string, length: number): string[] {
  const own = expression.match(/[a-z][a-z’' -]*[a-z]/gi) ?? [];
  const some = [...new Set(own)].filter((_, i, all) => i % Math.ceil(all.length / 12) === 0);
  return [...PUMPS, ...some.flatMap((word) => [`${word} `, word])].map((pump) => pump.repeat(Math.ceil(length / pump.length)) + '\0');
}

/** The text that recheck has found, of about `length` UTF-16 code units. */
export function attackText({ pumps, suffix }: Attack, length: number): string {
  const each = length / Math.max(1, pumps.length);
  return pumps.map(({ prefix, pump }) => prefix + pump.repeat(Math.ceil(each / pump.length))).join('') + suffix;
}

/** Processor time for all matches of an expression, as it is printed, in a text, in milliseconds: the best of a few tries, as other threads count in. */
export function timeOf(expression: string, text: string): number {
  const cut = expression.lastIndexOf('/');
  const flags = expression.slice(cut + 1);
  const compiled = new RegExp(expression.slice(1, cut), flags.includes('g') ? flags : `${flags}g`);
  const once = (): number => {
    const begun = process.cpuUsage();
    text.replace(compiled, '');
    return process.cpuUsage(begun).user / 1000;
  };
  let best = once();
  for (let tries = 5; best > 20 && tries > 0; tries--) best = Math.min(best, once());
  return best;
}
