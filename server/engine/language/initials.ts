import type { Scope } from '../rules/rule.ts';
import type { Word } from './words.ts';

const DOTTED = /^(?:\p{Lu}\.){2,4}$|^\p{Lu}\.\p{Lu}$|^(?:\p{Lu}\.){1,2}\p{Lu}['’]\p{Lu}\.?$/u;
/** Letters with dots that are of nobody. */
const NOBODY = /^(?:U\.S|U\.K|e\.g|i\.e|a\.m|p\.m|Ph\.D|M\.D|B\.A|M\.Sc|D\.C|N\.B)/i;
const IN_PRINT = /\b(?:famous|literature|textbook|published)\b/i;

/** How many words at `i` are somebody's initials: J.M., K.O'D., patient RB, a man we shall call D. */
export function initialsAt({ words, text }: Pick<Scope, 'words' | 'text'>, i: number): 0 | 1 | 2 {
  const word = words[i]!;
  if (isIrish(word, words[i + 1])) return 2;
  const before = words[i - 1]?.sentence === word.sentence ? words[i - 1] : undefined;
  const behind = text.slice(word.end, word.end + 60);
  const found = DOTTED.test(word.text) || isCued(word, before) || isAged(word, behind) || (!before && isSubject(word, behind));
  return found && !IN_PRINT.test(text.slice(word.start, word.end + 60)) && !NOBODY.test(word.text) ? 1 : 0;
}

/** `K. O'D.` */
const isIrish = ({ text, end }: Word, next: Word | undefined): boolean =>
  /^\p{Lu}\.$/u.test(text) && next?.start === end && /^\p{Lu}['’]\p{Lu}\.?$/u.test(next.text);

const isCued = ({ text }: Word, before: Word | undefined): boolean =>
  /^(?:patient|pt|case|called|call|little|friend)$/.test(before?.lower ?? '') &&
  /^\p{Lu}{1,3}\.?$/u.test(text) &&
  !/^[A-H]$|^(?:I|II|III|IV|V|VI)$/.test(text);

/** `RB, 47M` */
const isAged = ({ text }: Word, behind: string): boolean =>
  /^\p{Lu}\.?\p{Lu}\.?$/u.test(text) && /^\s?,?\s?\(?\d{1,3}\s?(?:[MF]\b|y|,)/.test(behind);

/** `JMK presented with jaundice.` */
const isSubject = ({ text, terms }: Word, behind: string): boolean =>
  /^\p{Lu}{3}$/u.test(text) &&
  !terms.length &&
  /^ (?:presented|attended|was (?:admitted|born|referred to|discharged)|is an? \d|was an? \d)/.test(behind);
