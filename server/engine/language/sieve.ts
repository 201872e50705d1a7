import { foldCode } from './needles.ts';

/** Size of the tables by the first characters of a needle; powers of two. */
const SINGLES = 256;
const PAIRS = 4096;
const TRIPLES = 16384;

const pairOf = (a: number, b: number): number => (Math.imul(a, 31) + b) & (PAIRS - 1);
const tripleOf = (a: number, b: number, c: number): number => (Math.imul(a, 961) + Math.imul(b, 31) + c) & (TRIPLES - 1);

/** The characters of English from the commonest on. */
const COMMON = ' etaoinsrhldcumfpgwybvkxjqz0';
const rarity = (code: number): number => {
  const at = COMMON.indexOf(String.fromCharCode(code));
  return at < 0 ? COMMON.length : at;
};

/** Says which of many sets of needles a text holds one of, in one pass over the text. */
export class Sieve {
  /** The needles one after the other; `from` says where each begins. */
  private readonly pool: Uint16Array;
  private readonly from: Int32Array;
  /** The sets that a needle is in, in the same way. */
  private readonly owners: Int32Array;
  private readonly ownersFrom: Int32Array;
  /** Where in a needle the characters stand by which it is found. */
  private readonly anchor: Uint8Array;
  /** Needles with one key, as chains. */
  private readonly next: Int32Array;
  private readonly singles = new Int32Array(SINGLES).fill(-1);
  private readonly pairs = new Int32Array(PAIRS).fill(-1);
  private readonly triples = new Int32Array(TRIPLES).fill(-1);
  /** The last run in which a needle was met. */
  private readonly met: Int32Array;
  private run = 0;
  private folded = new Uint16Array(4096);
  private readonly always: Uint8Array;

  /** Where a set is undefined, every text counts. Needles are folded. */
  constructor(sets: readonly (readonly string[] | undefined)[]) {
    const owned = new Map<string, number[]>();
    this.always = new Uint8Array(sets.length);
    sets.forEach((needles, owner) => {
      if (!needles) this.always[owner] = 1;
      for (const needle of needles ?? []) {
        const known = owned.get(needle);
        if (known) known.push(owner);
        else owned.set(needle, [owner]);
      }
    });
    const needles = [...owned.keys()];
    const joined = needles.join('');
    this.pool = Uint16Array.from({ length: joined.length }, (_, i) => joined.charCodeAt(i));
    this.from = starts(needles.map((n) => n.length));
    this.owners = Int32Array.from([...owned.values()].flat());
    this.ownersFrom = starts([...owned.values()].map((o) => o.length));
    this.anchor = new Uint8Array(needles.length);
    this.next = new Int32Array(needles.length);
    this.met = new Int32Array(needles.length);
    for (let k = 0; k < needles.length; k++) this.enter(k);
  }

  private enter(k: number): void {
    const { pool } = this;
    const start = this.from[k]!;
    const length = this.from[k + 1]! - start;
    if (length === 1) return this.chain(this.singles, pool[start]! & (SINGLES - 1), k);
    if (length === 2) return this.chain(this.pairs, pairOf(pool[start]!, pool[start + 1]!), k);
    let best = 0;
    let most = -1;
    for (let i = 0; i + 3 <= Math.min(length, 255); i++) {
      const rare = rarity(pool[start + i]!) + rarity(pool[start + i + 1]!) + rarity(pool[start + i + 2]!);
      if (rare > most) [most, best] = [rare, i];
    }
    this.anchor[k] = best;
    this.chain(this.triples, tripleOf(pool[start + best]!, pool[start + best + 1]!, pool[start + best + 2]!), k);
  }

  private chain(table: Int32Array, key: number, k: number): void {
    this.next[k] = table[key]!;
    table[key] = k;
  }

  /** 1 for each set of which `text` holds a needle. */
  scan(text: string): Uint8Array {
    const live = this.always.slice();
    const { length } = text;
    if (this.folded.length < length) this.folded = new Uint16Array(length);
    const { folded } = this;
    for (let i = 0; i < length; i++) folded[i] = foldCode(text.charCodeAt(i));
    this.run++;
    for (let i = 0; i < length; i++) {
      const a = folded[i]!;
      this.follow(this.singles[a & (SINGLES - 1)]!, i, length, live);
      if (i + 1 >= length) break;
      const b = folded[i + 1]!;
      this.follow(this.pairs[pairOf(a, b)]!, i, length, live);
      if (i + 2 < length) this.follow(this.triples[tripleOf(a, b, folded[i + 2]!)]!, i, length, live);
    }
    return live;
  }

  private follow(first: number, at: number, length: number, live: Uint8Array): void {
    for (let k = first; k >= 0; k = this.next[k]!) {
      if (this.met[k] === this.run || !this.stands(k, at - this.anchor[k]!, length)) continue;
      this.met[k] = this.run;
      for (let i = this.ownersFrom[k]!; i < this.ownersFrom[k + 1]!; i++) live[this.owners[i]!] = 1;
    }
  }

  private stands(k: number, at: number, length: number): boolean {
    const { pool, folded } = this;
    const start = this.from[k]!;
    const end = this.from[k + 1]!;
    if (at < 0 || at + end - start > length) return false;
    for (let i = start, j = at; i < end; i++, j++) if (pool[i] !== folded[j]) return false;
    return true;
  }
}

/** Where each of some stretches begins when they stand one after the other, and where the last one ends. */
function starts(lengths: readonly number[]): Int32Array {
  const out = new Int32Array(lengths.length + 1);
  lengths.forEach((length, i) => (out[i + 1] = out[i]! + length));
  return out;
}
