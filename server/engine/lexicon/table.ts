/**
 * Rows `key<TAB>value` in one sorted string, searched where it lies: nothing is unpacked at start.
 * What was looked up is kept.
 */
export class Table<T> {
  private readonly cache = new Map<string, T>();
  private readonly rows: string;
  private readonly read: (found: readonly (readonly [rest: string, value: string])[]) => T;

  /** `read` turns the rows of a word into what the table gives; `rest` is what follows the word in the key. */
  constructor(rows: string, read: (found: readonly (readonly [rest: string, value: string])[]) => T) {
    this.rows = rows;
    this.read = read;
  }

  /** What the rows say whose key is `word`, or begins with it and a space. */
  get(word: string): T {
    const known = this.cache.get(word);
    if (known !== undefined) return known;
    const value = this.read(this.find(word));
    if (this.cache.size > 100_000) this.cache.clear();
    this.cache.set(word, value);
    return value;
  }

  private find(word: string): (readonly [string, string])[] {
    const out: (readonly [string, string])[] = [];
    if (!word) return out;
    for (let at = this.first(`${word}\t`); at < this.rows.length;) {
      const stop = this.rows.indexOf('\n', at);
      const end = stop < 0 ? this.rows.length : stop;
      const line = this.rows.slice(at, end);
      const next = line[word.length];
      if (!line.startsWith(word) || (next !== '\t' && next !== ' ')) break;
      const tab = line.indexOf('\t');
      out.push([next === ' ' ? line.slice(word.length + 1, tab) : '', line.slice(tab + 1)]);
      at = end + 1;
    }
    return out;
  }

  /** Offset of the first row that is not before `prefix`. */
  private first(prefix: string): number {
    let low = 0;
    let high = this.rows.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const start = this.rows.lastIndexOf('\n', middle - 1) + 1;
      const stop = this.rows.indexOf('\n', start);
      const end = stop < 0 ? this.rows.length : stop;
      if (this.rows.slice(start, Math.min(end, start + prefix.length)) < prefix) low = end + 1;
      else high = start;
    }
    return low;
  }
}
