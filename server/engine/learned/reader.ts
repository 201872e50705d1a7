import type { Kind, Span } from '../../../shared/finding.ts';
import { LABELS, OUTSIDE } from '../tagger/labels.ts';
import type { Vocabulary } from './pieces.ts';
import { inputOf, Windows, type Input, type Window } from './windows.ts';

/** A trained encoder, wherever it runs. */
export interface Encoder {
  readonly vocabulary: Vocabulary;
  /** Log probability of every label at every piece, row by row; rejects where the runtime fails. */
  run(input: Input): Promise<Float32Array>;
}

/** What the second stage thinks of a draft's words, as far as it has come. */
export interface Reading {
  /** Probability of each label for the word at this place of the source; undefined where it has not been read. */
  of(span: Span): Float32Array | undefined;
  /** Changes when what is known between these places changes. */
  stamp(start: number, end: number): string;
}

/** A window as it was read: a row of `LABELS` probabilities for each of its words. */
interface Read {
  readonly text: string;
  readonly serial: number;
  /** Relative to the window. */
  readonly words: readonly Span[];
  readonly rows: readonly Float32Array[];
}

type Placed = Window & { readonly read: Read | undefined };

/** How far into a draft the second stage reads, in UTF-16 code units: some 50,000 words. */
export const DEEPEST = 300_000;

/** Reads the windows of one draft in the background and keeps what it has read. */
export class Reader {
  private known = new Map<string, Read>();
  private serial = 0;
  private asked = '';
  /** Where the text that is asked for first differs from the one asked for before. */
  private changed = 0;
  private readonly encoder: Encoder;
  private readonly windows: Windows;

  constructor(encoder: Encoder) {
    this.encoder = encoder;
    this.windows = new Windows(encoder.vocabulary);
  }

  /** Whether anything has been read: until then a draft is weighed as the first stage alone sees it. */
  get knows(): boolean {
    return this.known.size > 0;
  }

  /** What is known already, and of a window that is being changed what was known of its other words. */
  peek(source: string, kind: Kind): Reading {
    const placed = this.place(source, kind);
    return readingOf(placed.map((p) => (p.read ? p : { ...p, read: this.older(source.slice(p.start, p.end)) })));
  }

  /**
   * Reads what has not been read, from the last change outwards; resolves to the number of windows that were new. Before each of them
   * `stale` is asked whether a newer text waits; then the rest is left. Rejects where the encoder does.
   */
  async deepen(source: string, kind: Kind, stale: () => boolean = () => false): Promise<number> {
    this.follow(source);
    const keep = new Map<string, Read>();
    const unread: Window[] = [];
    for (const { read, ...window } of this.place(source, kind)) {
      if (window.start >= DEEPEST) break;
      if (read) keep.set(keyOf(kind, read.text), read);
      else unread.push(window);
    }
    unread.sort((a, b) => distance(a, this.changed) - distance(b, this.changed));
    let fresh = 0;
    for (const window of unread) {
      if (stale()) return fresh;
      const text = source.slice(window.start, window.end);
      keep.set(keyOf(kind, text), await this.read(window, text, kind));
      fresh++;
    }
    this.known = keep;
    return fresh;
  }

  private follow(source: string): void {
    if (source === this.asked) return;
    this.changed = this.asked ? common(this.asked, source)[0] : 0;
    this.asked = source;
  }

  private place(source: string, kind: Kind): Placed[] {
    return this.windows
      .of(source)
      .map((window) => ({ ...window, read: this.known.get(keyOf(kind, source.slice(window.start, window.end))) }));
  }

  private async read(window: Window, text: string, kind: Kind): Promise<Read> {
    const words = window.words();
    const input = inputOf(words, kind, this.encoder.vocabulary);
    const logs = await this.encoder.run(input);
    const rows = input.at.map((piece) => logs.slice(piece * LABELS, (piece + 1) * LABELS).map(Math.exp));
    const read = { text, serial: ++this.serial, words: words.map(({ start, end }) => ({ start, end })), rows };
    this.known.set(keyOf(kind, text), read);
    return read;
  }

  /** What was read of a window before it was changed in one place; the words that changed have no row. */
  private older(text: string): Read | undefined {
    let best: Read | undefined;
    let same = text.length / 2;
    for (const read of this.known.values()) {
      const [before, after] = common(read.text, text);
      if (before + after <= same) continue;
      same = before + after;
      best = moved(read, text, before, after, ++this.serial);
    }
    return best;
  }
}

/** From a place to the nearest end of a window, 0 inside it. */
const distance = ({ start, end }: Span, at: number): number => Math.max(0, start - at, at - end);

/** How many characters two texts have in common at their starts and, beyond that, at their ends. */
function common(a: string, b: string): [before: number, after: number] {
  const most = Math.min(a.length, b.length);
  let before = 0;
  while (before < most && a[before] === b[before]) before++;
  let after = 0;
  while (after < most - before && a[a.length - 1 - after] === b[b.length - 1 - after]) after++;
  return [before, after];
}

function moved(read: Read, text: string, before: number, after: number, serial: number): Read {
  const words: Span[] = [];
  const rows: Float32Array[] = [];
  const shift = text.length - read.text.length;
  const tail = read.text.length - after;
  const apart = (at: number): boolean => !/\S/.test(text[at] ?? '');
  read.words.forEach(({ start, end }, i) => {
    const early = end < before || (end === before && apart(end));
    const late = start > tail || (start === tail && apart(start + shift - 1));
    if (!early && !late) return;
    words.push({ start: start + (early ? 0 : shift), end: end + (early ? 0 : shift) });
    rows.push(read.rows[i]!);
  });
  return { text, serial, words, rows };
}

const keyOf = (kind: Kind, text: string): string => `${kind}\0${text}`;

function readingOf(placed: readonly Placed[]): Reading {
  return {
    of(span) {
      const window = placed[firstAfter(placed, span.start)];
      return window?.read && rowAt(window.read, { start: span.start - window.start, end: span.end - window.start });
    },
    stamp(start, end) {
      let out = '';
      for (let i = firstAfter(placed, start); i < placed.length && placed[i]!.start < end; i++) out += `${placed[i]!.read?.serial ?? 0} `;
      return out;
    },
  };
}

/** The row of a word; where two ways of cutting words differ, the row that is surest that something is there. */
function rowAt({ words, rows }: Read, span: Span): Float32Array | undefined {
  let best: Float32Array | undefined;
  for (let i = firstAfter(words, span.start); i < words.length && words[i]!.start < span.end; i++) {
    if (!best || rows[i]![OUTSIDE]! < best[OUTSIDE]!) best = rows[i];
  }
  return best;
}

/** Index of the first of some spans in order that ends after `at`. */
function firstAfter(spans: readonly Span[], at: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.end <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
