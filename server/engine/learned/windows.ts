import type { Kind } from '../../../shared/finding.ts';
import { LINE, type PieceWord, type Vocabulary } from './pieces.ts';

/** What the encoder reads at once: some whole lines of a draft. */
export interface Window {
  readonly start: number;
  readonly end: number;
  readonly words: readonly PieceWord[];
}

/** Pieces of a window: enough to see what a sentence is about, few enough to read again at every rest of the keys. */
const LONGEST = 128;

/** A word of the encoder's own for each kind of draft. */
const KIND: Readonly<Record<Kind, string>> = { social: 'social', blog: 'blog', 'case-report': 'report', reply: 'reply' };

const sizeOf = (words: readonly PieceWord[]): number => words.reduce((n, word) => n + word.ids.length, 0);

/** Whole lines, as many as fit; a line that does not fit is cut. */
export function windowsOf(words: readonly PieceWord[]): Window[] {
  const out: Window[] = [];
  let open: PieceWord[] = [];
  let size = 0;
  const close = (): void => {
    if (open.length) out.push({ start: open[0]!.start, end: open.at(-1)!.end, words: open });
    open = [];
    size = 0;
  };
  for (const line of linesOf(words)) {
    if (size + sizeOf(line) > LONGEST) close();
    for (const word of line) {
      if (size + word.ids.length > LONGEST) close();
      open.push(word);
      size += word.ids.length;
    }
  }
  close();
  return out;
}

function* linesOf(words: readonly PieceWord[]): Generator<readonly PieceWord[]> {
  let from = 0;
  for (let i = 1; i <= words.length; i++) {
    if (i < words.length && !words[i]!.opensLine) continue;
    if (i > from) yield words.slice(from, i);
    from = i;
  }
}

/** The encoder's input: `[CLS] kind [SEP] pieces… [SEP]`, with the shape of each piece's word beside it. */
export interface Input {
  readonly ids: readonly number[];
  readonly shapes: readonly number[];
  /** Where each word's first piece stands. */
  readonly at: readonly number[];
}

export function inputOf(words: readonly PieceWord[], kind: Kind, vocabulary: Vocabulary): Input {
  const id = (piece: string): number => vocabulary.get(piece)!;
  const ids = [id('[CLS]'), id(KIND[kind]), id('[SEP]')];
  const shapes = [0, 0, 0];
  const at: number[] = [];
  for (const word of words) {
    at.push(ids.length);
    for (const piece of word.ids) {
      ids.push(piece);
      shapes.push(word.shape + (word.opensLine ? LINE : 0));
    }
  }
  return { ids: [...ids, id('[SEP]')], shapes: [...shapes, 0], at };
}
