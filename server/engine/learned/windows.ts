import type { Kind, Span } from '../../../shared/finding.ts';
import { LINE, pieceWords, type PieceWord, type Vocabulary } from './pieces.ts';

/** What the encoder reads at once: some whole lines of a draft, or a part of a long one. */
export interface Window extends Span {
  /** Offsets relative to the window. */
  readonly words: () => PieceWord[];
}

/** Pieces of a window: enough to see what a sentence is about, few enough to read again at every rest of the keys. */
const LONGEST = 128;
/** Pieces from which a window ends with its paragraph, so that typing in one does not shift all that come after it. */
const ENOUGH = 64;
/** A line is cut into words in portions of so many UTF-16 code units, so that typing in a long one stays cheap. */
const PORTION = 2000;

/** A line or a portion of one. */
interface Piece extends Span {
  /** Offsets relative to the piece. */
  readonly words: readonly PieceWord[];
  readonly size: number;
}

const sizeOf = (words: readonly PieceWord[]): number => words.reduce((n, word) => n + word.ids.length, 0);

/** Cuts a draft into windows, and keeps the words of each line for the next time. */
export class Windows {
  private memo = new Map<string, Pick<Piece, 'words' | 'size'>>();
  private readonly vocabulary: Vocabulary;

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Whole lines, as many as fit, or enough of them and whole paragraphs; a line that does not fit is cut. */
  of(source: string): Window[] {
    const out: Window[] = [];
    let open: Piece[] = [];
    let size = 0;
    const close = (): void => {
      if (open.length) out.push(windowOf(open));
      open = [];
      size = 0;
    };
    for (const piece of this.pieces(source).flatMap(halved)) {
      const parted = size >= ENOUGH && /\n\s*\n/.test(source.slice(open.at(-1)!.end, piece.start));
      if (parted || size + piece.size > LONGEST) close();
      open.push(piece);
      size += piece.size;
    }
    close();
    return out;
  }

  private pieces(source: string): Piece[] {
    const next = new Map<string, Pick<Piece, 'words' | 'size'>>();
    const out: Piece[] = [];
    for (const { start, end, opens } of portions(source)) {
      const text = source.slice(start, end);
      const key = `${opens}${text}`;
      let known = next.get(key) ?? this.memo.get(key);
      if (!known) {
        const words = pieceWords(text, this.vocabulary, opens);
        known = { words, size: sizeOf(words) };
      }
      next.set(key, known);
      if (known.size) out.push({ start, end, ...known });
    }
    this.memo = next;
    return out;
  }
}

function* portions(source: string): Generator<Span & { readonly opens: boolean }> {
  for (let start = 0; start < source.length;) {
    const newline = source.indexOf('\n', start);
    const end = newline < 0 ? source.length : newline;
    for (let from = start; from < end;) {
      const space = end - from > PORTION ? source.lastIndexOf(' ', from + PORTION) : end;
      const to = space > from ? space : Math.min(end, from + PORTION);
      yield { start: from, end: to, opens: from === start };
      from = to;
    }
    start = end + 1;
  }
}

/** A piece in parts that fit a window each. */
function halved(piece: Piece): Piece[] {
  if (piece.size <= LONGEST) return [piece];
  const out: Piece[] = [];
  let open: PieceWord[] = [];
  let size = 0;
  const close = (): void => {
    if (!open.length) return;
    const from = open[0]!.start;
    const words = open.map((word) => ({ ...word, start: word.start - from, end: word.end - from }));
    out.push({ start: piece.start + from, end: piece.start + open.at(-1)!.end, words, size });
    open = [];
    size = 0;
  };
  for (const word of piece.words) {
    if (size + word.ids.length > LONGEST) close();
    open.push(word);
    size += word.ids.length;
  }
  close();
  return out;
}

function windowOf(pieces: readonly Piece[]): Window {
  const { start } = pieces[0]!;
  const words = (): PieceWord[] =>
    pieces.flatMap((piece) =>
      piece.words.map((word) => ({ ...word, start: word.start + piece.start - start, end: word.end + piece.start - start })),
    );
  return { start, end: pieces.at(-1)!.end, words };
}

/** A word of the encoder's own for each kind of draft. */
const KIND: Readonly<Record<Kind, string>> = { social: 'social', blog: 'blog', 'case-report': 'report', reply: 'reply' };

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
