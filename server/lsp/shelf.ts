import { nameOf } from '../../shared/address.ts';
import type { Detail, Earlier } from '../engine/risk/linkage.ts';

/** The drafts that were read in this session, as keyed hashes of their details, in memory only; the key is made anew each time. */
export class Shelf {
  private readonly key = Array.from(crypto.getRandomValues(new Uint8Array(16)), (b) => b.toString(16).padStart(2, '0')).join('');
  private readonly known = new Map<string, Earlier>();

  put(uri: string, details: readonly Detail[]): void {
    this.known.set(uri, { name: nameOf(uri) || 'untitled', details });
  }

  /** All drafts but one, with the key under which to compare. */
  without(uri: string): { readonly key: string; readonly earlier: readonly Earlier[] } {
    return { key: this.key, earlier: [...this.known].filter(([known]) => known !== uri).map(([, earlier]) => earlier) };
  }
}
