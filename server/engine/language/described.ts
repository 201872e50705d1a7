import { tellsOfThePast } from './long-ago.ts';
import { PERSON_NOUNS, saidOfAuthor, subjectAt } from './subject.ts';
import type { Reading, Word } from './words.ts';

const ROLE_LISTS = /^(?:occupations|clinician-occupations|public-roles|occupation-heads|hobbies|kinship)$/;
const DESCENT = /^(?:descent|origin|heritage|ancestry|background|extraction|stock|ethnicity|parentage|nationality|birth|family|community)$/;

/** Whether words `from` up to `to` say what a described person is: `a Somali man`, `she is Hazara`, `31, Mapuche,`. */
export function describes(reading: Reading, from: number, to: number): boolean {
  const { words } = reading;
  const subject = subjectAt(reading, from);
  if (subject === 'generic' || historical(words, from)) return false;
  const next = inSentence(words, to, from);
  const before = inSentence(words, from - 1, from);
  if (DESCENT.test(next?.lower ?? '') && subject !== 'author') return true;
  if (personAfter(words, to, from)) return !/^(?:my|every|any|no|each|many|some|most)$/.test(before?.lower ?? '');
  if (isCopula(words, from, before))
    return !!next ? /^(?:[.,;:()–—&-]|and|by|to|but|from|with|who)$/.test(next.lower) || next.pos === 'PUNCT' : true;
  const closes = !next || /^[,.;:|()!]/.test(next.text) || next.lower === 'by';
  const opens = !before || /^[,.(:|;]/.test(before.text) || /^\p{So}/u.test(before.text);
  return closes && opens && subject !== 'author' && aged(words, from, to);
}

const inSentence = (words: readonly Word[], i: number, at: number): Word | undefined =>
  words[i]?.sentence === words[at]!.sentence ? words[i] : undefined;

/** A singular person within four words: `Filipino nurse`, `Cree man`, `Tiv corper`. */
function personAfter(words: readonly Word[], to: number, at: number): boolean {
  for (let i = to; i < to + 4; i++) {
    const word = inSentence(words, i, at);
    if (!word) return false;
    if (word.terms.some((t) => t.list === 'clinician-occupations'))
      return (
        /^(?:with|whose|admitted|presented|developed)$/.test(words[i + 1]?.lower ?? '') ||
        (words[i + 1]?.text === ',' && /^\d/.test(words[i + 2]?.text ?? ''))
      );
    if (PERSON_NOUNS.has(word.lower) || word.terms.some((t) => ROLE_LISTS.test(t.list)))
      return !/s$/.test(word.lower) || /ss$/.test(word.lower);
    if (!/^(?:ADJ|NOUN|NUM|PROPN)$/.test(word.pos) && !/^(?:-|,|year|old)$/.test(word.lower)) return false;
  }
  return false;
}

/** `he is`, `she was a`, `the family is`: a copula with a described subject right before the words. */
function isCopula(words: readonly Word[], from: number, before: Word | undefined): boolean {
  let i = from - 1;
  while (/^(?:an?|the|proudly|originally|also|only|both|half|part)$/.test(words[i]?.lower ?? '')) i--;
  if (!before || !/^(?:is|was|'s|being|are)$/.test(words[i]?.lower ?? '') || saidOfAuthor(words, i)) return false;
  return (
    /^(?:he|she|who|family|mother|father|patient|mum|mamma|dad|parents|husband|wife|you|name|that|man|woman)$/.test(
      words[i - 1]?.lower ?? '',
    ) ||
    (words[i - 1]?.pos === 'PROPN' && !!words[i - 1]?.capital)
  );
}

/** `in 1841`: somebody of the books. */
function historical(words: readonly Word[], at: number): boolean {
  const inside = (i: number): boolean => words[i]?.sentence === words[at]!.sentence;
  let [from, to] = [at, at + 1];
  while (from > at - 14 && inside(from - 1)) from--;
  while (to < at + 14 && inside(to)) to++;
  return tellsOfThePast(words, from, to);
}

/** An age, a sex, a role or another word for a person close by in the same sentence. */
const aged = (words: readonly Word[], from: number, to: number): boolean =>
  words
    .slice(Math.max(0, from - 9), to + 8)
    .some(
      (w) =>
        w.sentence === words[from]!.sentence &&
        (/^\d{2}$|^\d{1,2}[mf]$/.test(w.lower) ||
          /^(?:he|she|old|sixteen|twenty|thirty|forty|fifty|sixty|seventy|eighty)$/.test(w.lower) ||
          PERSON_NOUNS.has(w.lower) ||
          w.terms.some((t) => t.list === 'occupations')),
    );
