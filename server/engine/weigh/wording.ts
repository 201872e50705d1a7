import { WORDS } from './generated/words.ts';

/** How much each word speaks for a text about somebody (above 0) or about people in general, services and the past (below). */
export interface Wording {
  readonly bias: number;
  readonly weights: ReadonlyMap<string, number>;
}

/** The weights of a text's words together, and how many words have one: what is counted of each paragraph can be added up. */
export interface Told {
  readonly sum: number;
  readonly known: number;
}

const WORD = /[\p{L}'’]{2,}|\d{1,8}|[#@!?%£$…]/gu;

/** Words as they are counted: without case, every digit the same. */
export function* wordsOf(text: string): Generator<string> {
  for (const [word] of text.matchAll(WORD)) yield word.toLowerCase().replaceAll('’', "'").replace(/\d/g, '0');
}

export function toldIn(text: string, { weights }: Wording): Told {
  let [sum, known] = [0, 0];
  for (const word of wordsOf(text)) {
    const weight = weights.get(word);
    if (weight === undefined) continue;
    sum += weight;
    known++;
  }
  return { sum, known };
}

/** Fewer words count as so many. */
export const FEW = 20;
const MOST = 3;

/** What parts of a text give together. */
export function together(parts: readonly Told[]): Told {
  let [sum, known] = [0, 0];
  for (const part of parts) [sum, known] = [sum + part.sum, known + part.known];
  return { sum, known };
}

/** -1 where a draft's wording is not that of text about somebody, 1 where it is. */
export function leaning(parts: readonly Told[], { bias }: Wording): number {
  const { sum, known } = together(parts);
  return Math.max(-MOST, Math.min(MOST, bias + sum / Math.max(FEW, known))) / MOST;
}

let shipped: Wording | undefined;

/** What was learned from the annotated drafts (`npm run weigh`). */
export function wording(): Wording {
  return (shipped ??= unpackWording(WORDS));
}

/** A line for the bias, then one for each word: the word, a space, its weight. */
export function unpackWording(packed: string): Wording {
  const [bias, ...lines] = packed.split('\n');
  const weights = lines.map((line): [string, number] => {
    const at = line.indexOf(' ');
    return [line.slice(0, at), Number(line.slice(at + 1))];
  });
  return { bias: Number(bias), weights: new Map(weights) };
}
