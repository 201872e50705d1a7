import type { Kind, Span } from '../../../shared/finding.ts';
import { LABELS } from '../tagger/labels.ts';
import { pieceWords, type Vocabulary } from './pieces.ts';
import { inputOf, windowsOf, type Input, type Window } from './windows.ts';

/** A trained encoder, wherever it runs. */
export interface Encoder {
  readonly vocabulary: Vocabulary;
  /** Log probability of every label at every piece, row by row; rejects where the runtime fails. */
  run(input: Input): Promise<Float32Array>;
}

/** What the second stage thinks of a draft's words, as far as it has come. */
export interface Reading {
  /** Probability of each label for the word at this place of the source; undefined where it has not been read. */
  of(span: Span): Float64Array | undefined;
  /** Changes when what is known between these places changes. */
  stamp(start: number, end: number): string;
}

/** One window as it was read: a row of `LABELS` probabilities for each of its words. */
interface Read {
  readonly text: string;
  readonly serial: number;
  /** Relative to the window. */
  readonly words: readonly Span[];
  readonly rows: readonly Float64Array[];
}

type Placed = Window & { readonly read: Read | undefined };

/** Reads the windows of one draft in the background and keeps what it has read. */
export class Reader {
  private known = new Map<string, Read>();
  private serial = 0;
  private readonly encoder: Encoder;

  constructor(encoder: Encoder) {
    this.encoder = encoder;
  }

  /** What is known already, at no cost worth speaking of. */
  peek(source: string, kind: Kind): Reading {
    return readingOf(this.place(source, kind));
  }

  /**
   * Reads what has not been read. Between two windows `stale` is asked whether a newer text waits; then the rest is left.
   * Resolves to whether everything has been read.
   */
  async deepen(source: string, kind: Kind, stale: () => boolean = () => false): Promise<boolean> {
    const placed = this.place(source, kind);
    const keep = new Map<string, Read>();
    for (const { read, ...window } of placed) {
      if (stale()) return false;
      const text = source.slice(window.start, window.end);
      keep.set(keyOf(kind, text), read ?? (await this.read(window, text, kind)));
    }
    this.known = keep;
    return true;
  }

  private place(source: string, kind: Kind): Placed[] {
    return windowsOf(pieceWords(source, this.encoder.vocabulary)).map((window) => ({
      ...window,
      read: this.known.get(keyOf(kind, source.slice(window.start, window.end))),
    }));
  }

  private async read(window: Window, text: string, kind: Kind): Promise<Read> {
    const input = inputOf(window.words, kind, this.encoder.vocabulary);
    const logs = await this.encoder.run(input);
    const rows = input.at.map((piece) => Float64Array.from(logs.subarray(piece * LABELS, (piece + 1) * LABELS), Math.exp));
    const words = window.words.map(({ start, end }) => ({ start: start - window.start, end: end - window.start }));
    const read = { text, serial: ++this.serial, words, rows };
    this.known.set(keyOf(kind, text), read);
    return read;
  }
}

const keyOf = (kind: Kind, text: string): string => `${kind}\0${text}`;

function readingOf(placed: readonly Placed[]): Reading {
  const first = (at: number): number => {
    let low = 0;
    let high = placed.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (placed[middle]!.end <= at) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    of(span) {
      const window = placed[first(span.start)];
      return window?.read && rowAt(window.read, { start: span.start - window.start, end: span.end - window.start });
    },
    stamp(start, end) {
      let out = '';
      for (let i = first(start); i < placed.length && placed[i]!.start < end; i++) out += `${placed[i]!.read?.serial ?? 0} `;
      return out;
    },
  };
}

/** The row of a word; where two ways of cutting words differ, the row that is surest that something is there. */
function rowAt({ words, rows }: Read, span: Span): Float64Array | undefined {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]!.end <= span.start) low = middle + 1;
    else high = middle;
  }
  let best: Float64Array | undefined;
  for (let i = low; i < words.length && words[i]!.start < span.end; i++) if (!best || rows[i]![0]! < best[0]!) best = rows[i];
  return best;
}
