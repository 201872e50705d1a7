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
  type Lexical,
  type Opinion,
  type Token,
} from './features.ts';
import { LABELS } from './labels.ts';
import type { Model } from './model.ts';

/** Most words whose sums are kept: 500 bytes each. */
const KEPT = 12_000;
/** Room for parts of speech in the keys of sums; wink-nlp has 17. */
const TAGS = 64;

/** Adds the weights of features up. Sums that are met again are kept; weights are whole numbers, so that order does not matter. */
export class Scorer {
  readonly model: Model;
  private readonly features = new Features();
  private readonly words = new Map<Lexical, Int16Array>();
  private readonly tags = new Map<number, Int16Array>();

  constructor(model: Model) {
    this.model = model;
  }

  /** The score of every label at every word, row by row, in the model's steps. */
  scores(scope: Scope, opinion: Opinion): Int16Array {
    const { tokens, setting } = tokensOf(scope, opinion);
    const out = new Int16Array(tokens.length * LABELS);
    const near = tokens.map(({ own }) => this.near(own));
    const nowhere = this.near(EDGE.own);
    const block = this.sum((f) => ofBlock(f, setting));
    const bases = new Map<number, Int16Array>();
    const at = (i: number): Token => tokens[i] ?? EDGE;
    tokens.forEach((token, i) => {
      const offset = i * LABELS;
      let base = bases.get(token.tag);
      if (!base) bases.set(token.tag, (base = this.sum((f) => ofTag(f, token.pos, setting.context), block)));
      out.set(base, offset);
      const [before2, before, after, after2] = [at(i - 2), at(i - 1), at(i + 1), at(i + 2)];
      add(this.around(before, token, after), 0, out, offset);
      add(this.beyond(before2, after2), 0, out, offset);
      for (let k = 0; k < NEAR.length; k++) add(near[i + k - OWN] ?? nowhere, k * LABELS, out, offset);
      this.features.count = 0;
      ofPlace(this.features, token, before, after, before2, after2, setting);
      this.model.add(this.features.list, this.features.count, out, offset);
    });
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
    let known = this.words.get(word);
    if (known) return known;
    known = new Int16Array(NEAR.length * LABELS);
    NEAR.forEach((of, k) => known!.set(this.sum((f) => of(f, word)), k * LABELS));
    if (this.words.size > KEPT) this.words.clear();
    this.words.set(word, known);
    return known;
  }

  private around(before: Token, token: Token, after: Token): Int16Array {
    const key = (before.tag * TAGS + token.tag) * TAGS + after.tag;
    return this.tagged(key, (f) => ofTags(f, before.pos, token.pos, after.pos));
  }

  private beyond(before: Token, after: Token): Int16Array {
    return this.tagged(-1 - before.tag * TAGS - after.tag, (f) => ofTagsBeyond(f, before.pos, after.pos));
  }

  private tagged(key: number, find: (f: Features) => void): Int16Array {
    let known = this.tags.get(key);
    if (!known) this.tags.set(key, (known = this.sum(find)));
    return known;
  }
}

function add(sums: Int16Array, from: number, into: Int16Array, offset: number): void {
  for (let y = 0; y < LABELS; y++) into[offset + y]! += sums[from + y]!;
}
