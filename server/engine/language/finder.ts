import { plainly } from './expressions.ts';
import { NEEDLES } from './generated/needles.ts';
import { Sieve } from './sieve.ts';

/*
 * Hundreds of expressions are looked for in every block, and next to none of them matches. One pass over the block says which
 * of them could (sieve.ts); the others are neither run nor compiled.
 */

/** Every finder there is, by its number. */
const finders: Finder[] = [];
let sieve: Sieve | undefined;
/** Which finders could match in the texts that were sieved last: a block is asked by rule after rule. */
const sieved = new Map<string, Uint8Array>();
const KEPT = 500;

/** 1 for each finder, by its number, that could match in `text`. */
export function liveIn(text: string): Uint8Array {
  let live = sieved.get(text);
  if (live) return live;
  if (sieved.size >= KEPT) sieved.clear();
  sieved.set(text, (live = (sieve ??= build()).scan(text)));
  return live;
}

/** An expression that is looked for in texts. Make them when a module is loaded, not while texts are read. */
export class Finder {
  readonly written: RegExp;
  readonly number: number;
  private compiled: RegExp | undefined;

  constructor(written: RegExp) {
    this.written = written;
    this.number = finders.push(this) - 1;
    sieve = undefined;
    sieved.clear();
  }

  /** Whether the expression could match in `text`. */
  mayMatch(text: string): boolean {
    return liveIn(text)[this.number] === 1;
  }

  /** Its matches in `text`, without `matchAll`, which makes a new expression each time that it is asked. */
  *matches(text: string): Generator<RegExpExecArray> {
    if (!this.mayMatch(text)) return;
    const expression = (this.compiled ??= plainly(this.written));
    expression.lastIndex = 0;
    for (let m = expression.exec(text); m; m = expression.exec(text)) {
      const next = expression.lastIndex;
      yield m;
      expression.lastIndex = next > m.index ? next : next + 1;
    }
  }
}

export const findersOf = (expressions: readonly RegExp[]): readonly Finder[] => expressions.map((written) => new Finder(written));

/** All finders that have been made. */
export const allFinders = (): readonly Finder[] => finders;

/** Stands for an expression in the generated needles. */
export function keyOf({ flags, source }: RegExp): string {
  let h = 0x811c9dc5;
  for (const text of [flags, source]) for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return (h >>> 0).toString(36);
}

/** An expression whose needles have not been generated is run on every text. */
function build(): Sieve {
  const known = new Map<string, readonly string[]>();
  for (const row of NEEDLES.split('\n')) {
    const [key, ...needles] = row.split('\t');
    known.set(key!, needles);
  }
  return new Sieve(finders.map(({ written }) => known.get(keyOf(written))));
}
