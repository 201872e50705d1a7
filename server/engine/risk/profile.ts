import type { Meta } from '../document/block.ts';
import { isOrdinaryWord } from '../lexicon/lexicon.ts';

/** Front matter that tells readers where the author works. */
const PROFILE = /^(?:author\.(?:bio|place|list|workplace)|bio|byline|handle|domain)$/;

/** What the front matter says of the author, handles and domains taken apart. */
export const profileTexts = (meta: Meta): string[] =>
  [...meta].flatMap(([key, value]) => (PROFILE.test(key) && typeof value === 'string' ? [apart(value)] : []));

/** @DrT_AlderHey → Dr T Alder Hey; smilesoflooe.example → smiles of Looe. */
function apart(value: string): string {
  const split = value.replace(/_/g, ' ').replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
  const glued = /(?:of|at|in)([a-z]{4,20})\./.exec(value)?.[1];
  return glued && !isOrdinaryWord(glued) ? `${split} ${glued[0]!.toUpperCase()}${glued.slice(1)}` : split;
}
