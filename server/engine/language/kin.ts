import { clauseEnd, nounPhrase, withPrepositions } from './phrase.ts';
import type { Word } from './words.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Relatives and partners, in the singular and the plural. */
const KIN = set(
  'mother father mum mom mam mama mummy mommy dad daddy papa parent parents wife wives husband husbands partner spouse ex ex-wife ex-husband fiancé fiancée fiance fiancee boyfriend girlfriend son sons daughter daughters sister sisters brother brothers sibling siblings twin twins triplet triplets grandmother grandfather grandma grandpa gran granny grandad granddad nan nana nanna grandson grandsons granddaughter granddaughters grandchild grandchildren grandparents aunt aunts auntie aunties aunty uncle uncles cousin cousins niece nieces nephew nephews stepfather stepmother stepdad stepmum stepson stepdaughter half-brother half-sister in-laws mother-in-law father-in-law brother-in-law sister-in-law son-in-law daughter-in-law great-aunt great-uncle great-grandmother great-grandfather great-granddaughter great-grandson great-niece great-nephew godson goddaughter godmother godfather widow widower missus hubby bride groom co-wife child children kid kids baby babies boy boys girl girls',
);
export const isKin = (word: Word | undefined): boolean => !!word && KIN.has(word.lower);
/** Those of whom a mention tells something by itself. */
const CLOSE = set('mother father mum mom mam dad parents wife husband partner son daughter child children sister brother baby kids boy girl');
export const isClose = (word: Word): boolean => CLOSE.has(word.lower);

/** The kinship word or words at `at`: `mother - in - law` is one; 0 for none. */
export function kinLength(words: readonly Word[], at: number): number {
  if (isKin(words[at])) {
    if (words[at + 1]?.text === '-' && words[at + 2]?.lower === 'in') return 5;
    return 1;
  }
  if (words[at + 1]?.text === '-' && isKin(words[at + 2]) && /^(?:ex|half|step|great|co|foster|god|grand|twin|late)$/.test(words[at]?.lower ?? '')) return 3;
  return 0;
}

const POSSESSIVE = set('his her their whose the');
/** What stands between the possessive and the kinship word. */
const WHICH = set('younger older elder eldest youngest oldest late identical twin only own deaf blind disabled elderly own estranged first second third second new then little big adult teenage dead foster adopted adoptive own paternal maternal two three four five six');
const DOES = /^(?:is|was|'s|works?|worked|runs?|ran|owns?|teaches|taught|drives?|drove|plays?|played|keeps?|kept|farms?|lives?|lived|served|serves|sings?|sang|died|drowned|had|has|left|leads?|coaches|flew|builds?|sells?|sold|remarried|emigrated|won|went)$/;
/** What a relative says or does in any consultation. */
const PASSING = /^(?:asked|said|says|told|came|brought|called|rang|noticed|was (?:there|with|very|so|also|happy|worried|concerned|upset|told|asked|crying|waiting|sitting|in (?:tears|the (?:room|waiting|corner))|at (?:her|his|the) (?:side|bedside))|is (?:here|with|fine|well|happy|worried|there)|had (?:noticed|asked|brought|called|told|said|been|given|to|a)|has (?:been|noticed|asked)|went (?:home|out|quiet|to get))\b/;

/** `her husband is one of our porters`, `his mother, a piano teacher,`, `whose father was killed`: [from, to) or undefined. */
export function relative(words: readonly Word[], at: number): [number, number] | undefined {
  if (!POSSESSIVE.has(words[at]!.lower)) return undefined;
  let kin = at + 1;
  while (WHICH.has(words[kin]?.lower ?? '')) kin++;
  const length = kinLength(words, kin);
  const next = kin + length;
  if (!length || words[next]?.sentence !== words[at]!.sentence) return undefined;
  const start = words[at]!.lower === 'whose' ? at : at;
  const word = words[next]!;
  if (word.text === ',') {
    const end = apposition(words, next + 1);
    return end ? [start, end] : undefined;
  }
  if (word.lower === 'who' && words[next + 1]) return PASSING.test(after(words, next + 1)) ? undefined : [start, clauseEnd(words, next + 1)];
  if (/^(?:in|from)$/.test(word.lower) && words[next + 1]?.capital) return [start, nounPhrase(words, next + 1, true) || next + 2];
  if (words[at]!.lower === 'the' || !DOES.test(word.lower) || PASSING.test(after(words, next))) return undefined;
  const end = clauseEnd(words, next, 14);
  return end > next + 1 ? [start, end] : undefined;
}

const after = (words: readonly Word[], at: number): string => words.slice(at, at + 5).map((w) => w.lower).join(' ');

/** `a piano teacher`, `who keeps the shop`, `himself a doctor` after the comma: its end. */
function apposition(words: readonly Word[], at: number): number | undefined {
  let i = at;
  if (/^(?:himself|herself|also|now|then)$/.test(words[i]?.lower ?? '')) i++;
  const word = words[i];
  if (!word) return undefined;
  if (word.lower === 'who') return PASSING.test(after(words, i + 1)) ? undefined : clauseEnd(words, i + 1, 14);
  if (!/^(?:an?|the|once|retired|formerly)$/.test(word.lower)) return undefined;
  const end = nounPhrase(words, i);
  const role = words.slice(i, end).some((w) => w.terms.some((t) => /^(?:occupations|clinician-occupations|public-roles|occupation-heads|hobbies)$/.test(t.list)));
  return role ? withPrepositions(words, end, 1) : undefined;
}
