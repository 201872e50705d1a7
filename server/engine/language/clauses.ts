import type { Span } from '../../../shared/finding.ts';
import type { Reading, Word } from './words.ts';

/** A stretch of a sentence with a verb of its own, roughly; offsets as in the block's text. */
export interface Clause extends Span {
  readonly words: readonly Word[];
  /** Lower case, apostrophes straight, as it stands in the text. */
  readonly lower: string;
  readonly sentence: number;
}

const STOP = /^(?:[.!?…;:,()"“”[\]|]+|[-–—]{1,3}|\p{Extended_Pictographic}\p{M}*)$/u;
const ALWAYS = new Set(['but', 'because', 'which', 'although', 'though', 'whereas', 'hence']);
const JOINS = new Set(['and', '&', 'so', 'or']);
const SUBJECT = new Set(['i', 'you', 'he', 'she', 'we', 'they', 'it', 'your', 'our', 'his', 'her', 'the', 'a', 'this', 'there']);
const PRONOUN = new Set(['i', 'you', 'he', 'she', 'we', 'they', 'it', 'your']);
const LOOK = 4;

/** Parts the sentences of a block at punctuation, line breaks and conjunctions that open a clause. */
export function clausesOf(reading: Reading, text: string): Clause[] {
  const out: Clause[] = [];
  const { words } = reading;
  let from = 0;
  const close = (to: number): void => {
    if (to > from) out.push(clause(words.slice(from, to), text));
  };
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    const before = words[i - 1];
    if (before && (before.sentence !== word.sentence || text.slice(before.end, word.start).includes('\n')) && from < i) {
      close(i);
      from = i;
    }
    if (STOP.test(word.text) && !isHyphen(words, i)) {
      close(i);
      from = i + 1;
    } else if (opens(words, i)) {
      close(i);
      from = i + 1;
    }
  }
  close(words.length);
  return out;
}

const isHyphen = (words: readonly Word[], i: number): boolean =>
  words[i]!.text === '-' && words[i - 1]?.end === words[i]!.start && words[i + 1]?.start === words[i]!.end;

function opens(words: readonly Word[], i: number): boolean {
  const { lower } = words[i]!;
  if (ALWAYS.has(lower)) return true;
  const next = words[i + 1];
  if (!next) return false;
  if (lower === 'that') return i > 0 && SUBJECT.has(next.lower);
  if (!JOINS.has(lower)) return false;
  if (PRONOUN.has(next.lower)) return true;
  for (let k = i + 1; k <= i + LOOK && k < words.length && !STOP.test(words[k]!.text); k++) {
    if (words[k]!.pos === 'VERB' || words[k]!.pos === 'AUX') return true;
  }
  return false;
}

function clause(words: readonly Word[], text: string): Clause {
  const start = words[0]!.start;
  const end = words[words.length - 1]!.end;
  return { start, end, words, lower: text.slice(start, end).toLowerCase().replace(/[’‘]/g, "'"), sentence: words[0]!.sentence };
}

/** Whether an item of one of `lists` begins in the clause. */
export function mentions({ words }: Clause, ...lists: string[]): boolean {
  return words.some((w) => w.terms.some((t) => lists.includes(t.list)));
}
