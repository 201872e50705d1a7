import { nameOf } from '../../shared/address.ts';
import { hashOf } from '../engine/keyed.ts';
import type { Detail, Earlier } from '../engine/risk/linkage.ts';

interface Known extends Earlier {
  /** The keyed hash of the text of a draft that was open and is closed. */
  readonly closed?: string;
}

/** The drafts that were read in this session, as keyed hashes of their details, in memory only; the key is made anew each time. */
export class Shelf {
  private readonly key = Array.from(crypto.getRandomValues(new Uint8Array(16)), (b) => b.toString(16).padStart(2, '0')).join('');
  private readonly known = new Map<string, Known>();

  put(uri: string, details: readonly Detail[]): void {
    this.known.set(uri, { name: nameFor(uri), details });
  }

  /** All drafts but one, with the key under which to compare. */
  without(uri: string): { readonly key: string; readonly earlier: readonly Earlier[] } {
    return { key: this.key, earlier: [...this.known].filter(([known]) => known !== uri).map(([, earlier]) => earlier) };
  }

  /** A draft is opened. One that was closed with this very text is this one, by the name that it had before. */
  open(text: string): void {
    const closed = [...this.known].filter(([, known]) => known.closed);
    if (!closed.length) return;
    const hash = hashOf(this.key, text);
    for (const [uri, known] of closed) if (known.closed === hash) this.known.delete(uri);
  }

  /** A draft is closed, and its file stays. */
  close(uri: string, text: string): void {
    const known = this.known.get(uri);
    if (known) this.known.set(uri, { ...known, closed: hashOf(this.key, text) });
  }

  /** A file or folder is `to` now, or is no more. Returns whether there was anything of it here. */
  move(from: string, to?: string): boolean {
    const moved = [...this.known].filter(([uri]) => uri === from || uri.startsWith(`${from}/`));
    for (const [uri, known] of moved) {
      this.known.delete(uri);
      const now = to === undefined ? undefined : to + uri.slice(from.length);
      if (now !== undefined && !this.known.has(now)) this.known.set(now, { ...known, name: nameFor(now) });
    }
    return moved.length > 0;
  }
}

const nameFor = (uri: string): string => nameOf(uri) || 'untitled';
