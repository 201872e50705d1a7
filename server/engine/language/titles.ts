import type { Span } from '../../../shared/finding.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Forms of address that may stand before a name; `SOFT_TITLES` are names or words of their own as well. */
export const TITLES = set(
  'mr mrs ms miss mx cllr cllr. councillor smt. sardar ibu pak matua kyrios hon hon. justice engr engr. barr barr. master mstr mr. mrs. ms. mx. dame sir madam lady lord sr sra señor señora senor senora don doña dona donna signor signora herr frau mme m. monsieur madame mlle smt shri sri bibi begum haji hajj hajji alhaji alhaja mallam chief mama papa baba oom tannie auntie aunty aunt uncle granny grandma grandpa nana nonna abuela tita tito lola lolo kuya ate big little wee baby old young poor dear lovely',
);
export const SOFT_TITLES = set('justice big little wee baby old young poor dear lovely lady lord master madam chief don sr ate lola');
export const CLINICAL_TITLES = set(
  'dr dr. doctor prof prof. professor nurse sister matron midwife surgeon consultant registrar physio paramedic',
);
export const CLERICAL = set('fr fr. father rev rev. reverend pastor rabbi imam ustaz abouna brother bro pope canon bishop sheikh sheik');
export const PARTICLES = set("de la le du da dos das del della di van von der den ter ten bin binti bint ibn al el abu ap ab mac mc o' st");

/** Whether `Eve` is that of Christmas or the New Year. */
export const isEve = (text: string, { start, end }: Span): boolean =>
  text.slice(start, end) === 'Eve' && /\b(?:christmas|xmas|new year(?:['’]?s)?) $/i.test(text.slice(Math.max(0, start - 12), start));

const WORD = /\p{L}[\p{L}\p{M}]*(?:['’-]\p{L}[\p{L}\p{M}]*)*/gu;
export const isTitle = (word: string): boolean => [TITLES, CLINICAL_TITLES, CLERICAL].some((titles) => titles.has(word)) || word === 'the';

/**
 * The words of a name that tell it from others, in lower case: without its titles, particles and single letters, `O’Brien` in one piece;
 * of initials alone, the letters together.
 */
export function nameWords(said: string): string[] {
  const words = (said.replace(/['’]s\b/g, '').match(WORD) ?? []).map((w) => w.toLowerCase().replaceAll('’', "'"));
  while (words.length > 1 && isTitle(words[0]!)) words.shift();
  const telling = words.filter((w) => w.length > 1 && !PARTICLES.has(w));
  return telling.length ? telling : words.length ? [words.join('')] : [];
}

const AS = String.raw`(?:better |also |widely )?known (?:to \p{L}{1,12} )?as |aka |a\.k\.a\. `;
/** Words that lead to another name of the same person. */
export const KNOWN_AS = `(?:${AS}|called |nicknamed )`;
/**
 * What stands between a name and another of the same person: `Margaret Oduya ("Mags")`, `Margaret Oduya, known as Mags`. Without a comma
 * `called` is what she did.
 */
export const ALSO = String.raw` ?\(${KNOWN_AS}?["“‘']?|,? (?:${AS})["“‘']?|, (?:called |nicknamed )["“‘']?`;
/** What stands behind that name: what was opened before it is closed. */
export const isClosed = (lead: string, behind: string): boolean =>
  (!/["“‘']$/.test(lead) || /^["”’']/.test(behind)) && (!lead.includes('(') || /^["”’']?\)/.test(behind));
