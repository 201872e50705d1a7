/** The pieces that the encoder knows, by text; a piece that goes on with a word starts with `##`. */
export type Vocabulary = ReadonlyMap<string, number>;

/** One word of a text as the encoder reads it. Offsets are UTF-16 code units into the text. */
export interface PieceWord {
  readonly start: number;
  readonly end: number;
  /** At least one. */
  readonly ids: readonly number[];
  readonly shape: number;
  readonly opensLine: boolean;
}

/** Longer runs of letters are no words. */
const LONGEST_WORD = 100;
const WORD = /[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu;

/** Shapes that open a line stand this much higher. */
export const LINE = 6;
const SHAPE = { lower: 1, title: 2, upper: 3, mixed: 4, number: 5, sign: 6 } as const;

/** Numbered lines of a vocabulary file. */
export function readVocabulary(text: string): Vocabulary {
  return new Map(
    text
      .split('\n')
      .filter(Boolean)
      .map((piece, i) => [piece, i]),
  );
}

/**
 * Splits the words of a line, or of a later part of one, into the longest pieces known, without accents and capitals:
 * WordPiece (Schuster and Nakajima 2012).
 */
export function pieceWords(line: string, vocabulary: Vocabulary, opens = true): PieceWord[] {
  const out: PieceWord[] = [];
  for (const { 0: word, index: start } of line.matchAll(WORD)) {
    const ids = piecesOf(word, vocabulary);
    out.push({ start, end: start + word.length, ids, shape: shapeOf(word), opensLine: opens && !out.length });
  }
  return out;
}

const plain = (word: string): string =>
  word
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '');

function piecesOf(word: string, vocabulary: Vocabulary): number[] {
  const unknown = [vocabulary.get('[UNK]')!];
  const letters = Array.from(plain(word));
  if (!letters.length || letters.length > LONGEST_WORD) return unknown;
  const ids: number[] = [];
  for (let from = 0; from < letters.length;) {
    let to = letters.length;
    let id: number | undefined;
    for (; to > from; to--) {
      id = vocabulary.get((from ? '##' : '') + letters.slice(from, to).join(''));
      if (id !== undefined) break;
    }
    if (id === undefined) return unknown;
    ids.push(id);
    from = to;
  }
  return ids;
}

function shapeOf(word: string): number {
  if (/^\p{N}+$/u.test(word)) return SHAPE.number;
  if (!/\p{L}/u.test(word)) return SHAPE.sign;
  if (/\p{N}/u.test(word)) return SHAPE.mixed;
  if (word === word.toLowerCase()) return SHAPE.lower;
  const letters = Array.from(word);
  if (word === word.toUpperCase()) return letters.length > 1 ? SHAPE.upper : SHAPE.title;
  const rest = letters.slice(1).join('');
  return letters[0] === letters[0]!.toUpperCase() && rest === rest.toLowerCase() ? SHAPE.title : SHAPE.mixed;
}
