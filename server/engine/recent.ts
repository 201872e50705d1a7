import { detached } from './document/block.ts';

/** What was made for the keys that were asked for last: `kept` of them at least, twice as many at most. */
export class Recent<T> {
  private young = new Map<string, { readonly made: T }>();
  private old = this.young;
  private readonly kept: number;

  constructor(kept: number) {
    this.kept = kept;
  }

  of(key: string, make: () => T): T {
    let entry = this.young.get(key);
    if (entry) return entry.made;
    entry = this.old.get(key) ?? { made: make() };
    if (this.young.size >= this.kept) [this.old, this.young] = [this.young, new Map<string, { readonly made: T }>()];
    this.young.set(detached(key), entry);
    return entry.made;
  }
}
