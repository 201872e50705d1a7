import type { Word } from './words.ts';

const PREPOSITIONS = new Set(
  'in at on for of with to by from into onto off out over under across through during near outside inside behind between around past along after before about while below above down up beneath round without'.split(
    ' ',
  ),
);
const INNER = /^(?:ADJ|NOUN|NUM|ADV)$/;

const same = (words: readonly Word[], i: number, from: number): boolean => i < words.length && words[i]!.sentence === words[from]!.sentence;
/** A name starts here: a capital inside a sentence. */
export const isName = (word: Word | undefined): boolean => !!word?.capital && word.pos === 'PROPN';

/** The end (exclusive) of the noun phrase that begins at `at`; `at` itself where there is none. Names end it unless `names`. */
export function nounPhrase(words: readonly Word[], at: number, names = false): number {
  let i = at;
  let end = at;
  for (let steps = 0; steps < 9 && same(words, i, at); steps++, i++) {
    const word = words[i]!;
    const next = words[i + 1];
    if (word.pos === 'NOUN' || (word.pos === 'PROPN' && (names || !word.capital)) || word.pos === 'NUM' || /^\d+$/.test(word.text))
      end = i + 1;
    else if (word.lower === "'s" && end === i) continue;
    else if (/^[-–/&]$/.test(word.text) && end === i && next?.start === word.end) continue;
    else if (
      word.pos === 'DET' ||
      word.lower === 'own' ||
      (word.pos === 'PRON' && /^(?:his|her|their|its|our|my|your)$/.test(word.lower))
    ) {
      if (end > at) break;
    } else if (INNER.test(word.pos) || (word.pos === 'VERB' && /(?:ing|ed|n)$/.test(word.lower) && end === at)) continue;
    else if (word.pos === 'VERB' && end === at && /^(?:the|an?|this|that|his|her|their|our|my)$/.test(words[i - 1]?.lower ?? ''))
      end = i + 1;
    else break;
  }
  return end;
}

/** `end`, moved over up to `most` phrases that begin with a preposition and hold no name. */
export function withPrepositions(words: readonly Word[], end: number, most = 2, names = false): number {
  let at = end;
  for (let n = 0; n < most; n++) {
    const word = words[at];
    if (!word || !same(words, at, Math.max(0, end - 1)) || !PREPOSITIONS.has(word.lower)) return at;
    const next = nounPhrase(words, at + 1, names);
    if (next === at + 1 || (!names && isName(words[next]))) return at;
    at = next;
  }
  return at;
}

/** The end (exclusive) of the clause that goes on at `at`: a comma, a bracket, a semicolon, a conjunction with a subject, or `most` words. */
export function clauseEnd(words: readonly Word[], at: number, most = 16): number {
  let i = at;
  for (; i < at + most && same(words, i, at); i++) {
    const { text, lower } = words[i]!;
    if (/^[.,;:!?()[\]"“”—–|*]|^\.{2,}/.test(text) || /^\p{Extended_Pictographic}/u.test(text)) break;
    if (i > at && /^(?:and|but|so|because|which|who|when|where|although|though|if|since)$/.test(lower) && startsClause(words, i + 1)) break;
  }
  return i;
}

function startsClause(words: readonly Word[], at: number): boolean {
  const word = words[at];
  return (
    !!word &&
    (word.pos === 'PRON' || word.pos === 'VERB' || word.pos === 'AUX' || word.pos === 'DET' || word.pos === 'PROPN' || word.pos === 'ADV')
  );
}
