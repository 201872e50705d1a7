/** Random choices that a seed decides (mulberry32), so that a run can be had again. */
export class Dice {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** From 0 to `n` - 1. */
  int(n: number): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let t = this.state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * n);
  }

  /** True once in `n` throws. */
  once(n: number): boolean {
    return this.int(n) === 0;
  }

  pick<T>(from: readonly T[]): T {
    return from[this.int(from.length)]!;
  }

  /** Small numbers often, large ones sometimes. */
  length(most: number): number {
    return this.int(1 + this.int(1 + this.int(most)));
  }

  list<T>(most: number, make: () => T): T[] {
    return Array.from({ length: this.length(most) }, make);
  }
}
