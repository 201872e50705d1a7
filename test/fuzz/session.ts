import { Dice } from './dice.ts';
import type { Target } from './target.ts';

/** An input that broke an invariant. */
export interface Find {
  readonly target: string;
  readonly message: string;
  readonly input: unknown;
}

/** Most inputs that are kept for each target because they showed something new. */
const KEPT = 300;

/** Tries one input after another: new ones, and changes of those that have shown something that none before them did. */
export class Session {
  private readonly dice: Dice;
  private readonly targets: readonly Target[];
  private readonly pools: Map<Target, unknown[]>;
  private readonly known = new Set<string>();

  constructor(seed: number, targets: readonly Target[]) {
    this.dice = new Dice(seed);
    this.targets = targets.flatMap((t) => Array.from({ length: t.share }, () => t));
    this.pools = new Map(targets.map((t) => [t, []]));
  }

  /** How many different things have been seen. */
  get seen(): number {
    return this.known.size;
  }

  /** The next input; `run` tries it. */
  next(): { readonly target: Target; readonly input: unknown } {
    const target = this.dice.pick(this.targets);
    const pool = this.pools.get(target)!;
    const input = pool.length && !this.dice.once(3) ? target.mutate(this.dice, this.dice.pick(pool)) : target.fresh(this.dice);
    return { target, input };
  }

  /** Resolves to what was found, if anything. */
  async run({ target, input }: { readonly target: Target; readonly input: unknown }): Promise<Find | undefined> {
    try {
      this.note(target, input, await target.run(input));
      return undefined;
    } catch (error) {
      return { target: target.name, message: messageOf(error), input };
    }
  }

  private note(target: Target, input: unknown, seen: Iterable<string>): void {
    const before = this.known.size;
    for (const what of seen) this.known.add(`${target.name} ${what}`);
    if (this.known.size === before) return;
    const pool = this.pools.get(target)!;
    if (pool.length < KEPT) pool.push(input);
    else pool[this.dice.int(KEPT)] = input;
  }
}

export const messageOf = (error: unknown): string =>
  (error instanceof Error ? `${error.message}\n${error.stack ?? ''}` : String(error)).slice(0, 2000);

/** Kind of a failure, without its numbers. */
export const kindOf = (message: string): string => message.split('\n')[0]!.replace(/\d+/g, '#').slice(0, 60);

/** The smallest input that was found to fail in the same way. */
export async function shrink(target: Target, find: Find, tries = 300, minutes = 1.5): Promise<Find> {
  const end = Date.now() + minutes * 60_000;
  let best = find;
  for (let left = tries, better = true; better;) {
    better = false;
    for (const input of target.smaller(best.input)) {
      if (left-- <= 0 || Date.now() > end) return best;
      try {
        await target.run(input);
      } catch (error) {
        if (kindOf(messageOf(error)) !== kindOf(find.message)) continue;
        best = { ...best, input, message: messageOf(error) };
        better = true;
        break;
      }
    }
  }
  return best;
}
