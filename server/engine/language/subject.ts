import type { Reading, Word } from './words.ts';

/** Who a sentence is about: one described person, the author, people in general, or nobody that can be seen. */
export type Subject = 'person' | 'author' | 'generic' | 'none';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const THIRD = set('he she him her his hers himself herself hers s/he');
const FIRST = set("i me my we us our i'm i've i'd i'll we're we've");
/** Nouns that stand for one person when no plural. */
export const PERSON_NOUNS = set(
  'man woman boy girl lady gentleman gent lad lass patient pt child toddler baby infant neonate newborn teenager adolescent youth chap bloke guy fella fellow fellah dude male female mum mom mother father dad son daughter gran grandad granny nan widow widower pensioner student mama auntie uncle youngster kid client resident proband lass lassie hombre mzee madam twin person individual somebody someone',
);
const PLURAL_PEOPLE = set(
  'people patients women men children adults persons cases those clinicians doctors nurses parents families relatives teachers workers students girls boys babies infants teenagers individuals participants survivors recipients staff practitioners physicians surgeons pharmacists gps colleagues others',
);
const DEFINITE = set('a an the this that our my one another his her whose young old elderly old-year');
/** Who tells the story does not stop a sentence from being about someone else: `I saw a man`. */
const AUX = set("am was were are is 'm 've have had been");

const cache = new WeakMap<readonly Word[], Subject[]>();

/** What the sentence of word `at` is about; a sentence that does not say so takes it from the one before. */
export function subjectAt({ words, sentences }: Reading, at: number): Subject {
  let known = cache.get(words);
  if (!known) {
    known = [];
    for (const { from, to } of sentences) {
      const own = ownSubject(words, from, to);
      known.push(own === 'none' ? carried(known[known.length - 1]) : own);
    }
    cache.set(words, known);
  }
  return known[words[at]?.sentence ?? 0] ?? 'none';
}

const carried = (before: Subject | undefined): Subject => (before === 'generic' || !before ? 'none' : before);

function ownSubject(words: readonly Word[], from: number, to: number): Subject {
  let first = false;
  let generic = false;
  for (let i = from; i < to; i++) {
    const { lower } = words[i]!;
    if (THIRD.has(lower)) return 'person';
    if (
      /^\d{1,3}[mf]$|^[mf]\d{1,3}$|^\d{1,2}yo$/.test(lower) ||
      (lower === 'old' && /^(?:years?|months?|weeks?|days?|yr|-)$/.test(words[i - 1]?.lower ?? ''))
    ) {
      return 'person';
    }
    if (PERSON_NOUNS.has(lower) && introduced(words, i, from)) return 'person';
    if (hasRole(words[i]!) && introduced(words, i, from) && !first) return 'person';
    if (first && hasRole(words[i]!) && metBy(words, i)) return 'person';
    if (/^(?:mrs|mr|ms|miss|mx)\.?$/.test(lower) && words[i + 1]?.capital) return 'person';
    if (PLURAL_PEOPLE.has(lower) && i - from < 5) generic = true;
    if (FIRST.has(lower)) first = true;
  }
  if (first) return 'author';
  return generic ? 'generic' : 'none';
}

const hasRole = (word: Word): boolean =>
  word.terms.some((t) => t.list === 'occupations' || t.list === 'public-roles') && !/[^s]s$/.test(word.lower);

/** `I treated a trans campaigner`: the role is the object of what the author did, not what the author is. */
function metBy(words: readonly Word[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 5) && words[i]!.sentence === words[at]!.sentence; i--) {
    if (/^(?:a|an|the|this|that|our|one|another)$/.test(words[i]!.lower))
      return words[i - 1]?.pos === 'VERB' || words[i - 1]?.pos === 'ADP';
  }
  return false;
}

/** `a frail old man`, `Patient is`, `our lady in bed 4`; not `patient safety`, `child health`. */
function introduced(words: readonly Word[], at: number, from: number): boolean {
  if (words[at + 1]?.pos === 'NOUN' && words[at + 1]?.lower !== 'patient') return false;
  for (let i = at - 1; i >= Math.max(from, at - 6); i--) {
    const word = words[i]!;
    if (DEFINITE.has(word.lower)) return true;
    if (!/^(?:ADJ|NOUN|NUM|PROPN|ADV|PUNCT)$/.test(word.pos)) return false;
  }
  return at === from;
}

/** Whether the verb at `verb` is said of the author: `I was a farmer`, `we run a clinic`. */
export function saidOfAuthor(words: readonly Word[], verb: number): boolean {
  for (let i = verb - 1; i >= Math.max(0, verb - 4) && words[i]!.sentence === words[verb]!.sentence; i--) {
    const { lower, pos } = words[i]!;
    if (FIRST.has(lower) && lower !== 'my' && lower !== 'our' && lower !== 'me' && lower !== 'us') return true;
    if (!AUX.has(lower) && pos !== 'ADV' && pos !== 'AUX' && pos !== 'PART') return false;
  }
  return false;
}
