import type { Scope } from '../rules/rule.ts';
import {
  EDGE,
  Features,
  NEAR,
  ofBlock,
  ofPlace,
  ofTag,
  ofTags,
  ofTagsBeyond,
  OWN,
  tokensOf,
  type Opinion,
  type Token,
} from './features.ts';
import { LABELS } from './labels.ts';
import type { Lexical } from './lexical.ts';
import type { Model } from './model.ts';

/** Most words whose sums are kept: 500 bytes each. */
const KEPT = 12_000;
/** Words whose sums stand in one array. */
const SHELF = 256;
/** Room for parts of speech in the keys of sums; wink-nlp has 17. */
const TAGS = 64;

/** Adds the weights of features up. Sums that are met again are kept; weights are whole numbers, so that order does not matter. */
export class Scorer {
  readonly model: Model;
  private readonly features = new Features();
  private readonly words = new Map<Lexical, Int16Array>();
  private readonly tags = new Map<number, Int16Array>();
  private out = new Int16Array(0);
  private shelf = new Int16Array(0);
  private taken = 0;

  constructor(model: Model) {
    this.model = model;
  }

  /** The score of every label at every word, row by row, in the model's steps. Good until the next block is asked for. */
  scores(scope: Scope, opinion: Opinion): Int16Array {
    const { tokens, setting } = tokensOf(scope, opinion);
    const { features, model } = this;
    if (this.out.length < tokens.length * LABELS) this.out = new Int16Array(2 * tokens.length * LABELS);
    const { out } = this;
    const block = this.sum((f) => ofBlock(f, setting));
    const bases: Int16Array[] = [];
    const nowhere = this.near(EDGE.own);
    const near = [nowhere, nowhere, nowhere];
    for (const token of tokens) near.push(this.near(token.own));
    near.push(nowhere, nowhere, nowhere);
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i]!;
      const before2 = i > 1 ? tokens[i - 2]! : EDGE;
      const before = i > 0 ? tokens[i - 1]! : EDGE;
      const after = i + 1 < tokens.length ? tokens[i + 1]! : EDGE;
      const after2 = i + 2 < tokens.length ? tokens[i + 2]! : EDGE;
      const base = (bases[token.tag] ??= this.sum((f) => ofTag(f, token.pos, setting.context), block));
      addAll(out, i * LABELS, base, this.around(before, token, after), this.beyond(before2, after2), near, i);
      features.count = 0;
      ofPlace(features, token, before, after, before2, after2, setting);
      model.add(features.list, features.count, out, i * LABELS);
    }
    return out;
  }

  private sum(find: (f: Features) => void, onto?: Int16Array): Int16Array {
    const out = onto?.slice() ?? new Int16Array(LABELS);
    this.features.count = 0;
    find(this.features);
    this.model.add(this.features.list, this.features.count, out, 0);
    return out;
  }

  /** What a word adds to itself and to its neighbours, in the order of `NEAR`. */
  private near(word: Lexical): Int16Array {
    const known = this.words.get(word);
    if (known) return known;
    const weights = this.room();
    NEAR.forEach((of, k) =>
      weights.set(
        this.sum((f) => of(f, word)),
        k * LABELS,
      ),
    );
    if (this.words.size > KEPT) this.words.clear();
    this.words.set(word, weights);
    return weights;
  }

  /** Room for the sums of one word, side by side with those of others: an array of its own takes as much again. */
  private room(): Int16Array {
    const size = NEAR.length * LABELS;
    if (this.taken + size > this.shelf.length) [this.shelf, this.taken] = [new Int16Array(SHELF * size), 0];
    return this.shelf.subarray(this.taken, (this.taken += size));
  }

  private around(before: Token, token: Token, after: Token): Int16Array {
    const key = (before.tag * TAGS + token.tag) * TAGS + after.tag;
    return this.tags.get(key) ?? this.keep(key, (f) => ofTags(f, before.pos, token.pos, after.pos));
  }

  private beyond(before: Token, after: Token): Int16Array {
    const key = -1 - before.tag * TAGS - after.tag;
    return this.tags.get(key) ?? this.keep(key, (f) => ofTagsBeyond(f, before.pos, after.pos));
  }

  private keep(key: number, find: (f: Features) => void): Int16Array {
    const sums = this.sum(find);
    this.tags.set(key, sums);
    return sums;
  }
}

/** Adds up what is kept for the word whose neighbours' sums begin at `near[i]`. */
function addAll(
  into: Int16Array,
  offset: number,
  base: Int16Array,
  around: Int16Array,
  beyond: Int16Array,
  near: readonly Int16Array[],
  i: number,
): void {
  const [a, b, c] = [near[i]!, near[i + 1]!, near[i + 2]!];
  const own = near[i + OWN]!;
  const [d, e, f] = [near[i + 4]!, near[i + 5]!, near[i + 6]!];
  for (let y = 0; y < LABELS; y++) {
    into[offset + y] =
      base[y]! +
      around[y]! +
      beyond[y]! +
      a[y]! +
      b[LABELS + y]! +
      c[2 * LABELS + y]! +
      own[OWN * LABELS + y]! +
      d[4 * LABELS + y]! +
      e[5 * LABELS + y]! +
      f[6 * LABELS + y]!;
  }
}
