/** One sample, in milliseconds. */
export interface Sample {
  readonly wall: number;
  /** Time of all threads of this process. */
  readonly cpu: number;
}

const now = (): Sample => {
  const { user, system } = process.cpuUsage();
  return { wall: performance.now(), cpu: (user + system) / 1000 };
};

export const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;

/** Samples by name; what is reported is the median, so that one busy moment of the machine does not count. */
export class Meter {
  readonly samples = new Map<string, Sample[]>();

  add(name: string, sample: Sample): void {
    const known = this.samples.get(name);
    if (known) known.push(sample);
    else this.samples.set(name, [sample]);
  }

  async time<T>(name: string, run: () => T | Promise<T>): Promise<T> {
    const before = now();
    const result = await run();
    const after = now();
    this.add(name, { wall: after.wall - before.wall, cpu: after.cpu - before.cpu });
    return result;
  }

  /** What a share of the samples does not exceed by the clock. */
  within(name: string, share: number): number {
    const all = (this.samples.get(name) ?? []).map((s) => s.wall).sort((a, b) => a - b);
    return all[Math.ceil(share * all.length) - 1] ?? Number.NaN;
  }

  of(name: string): Sample {
    const all = this.samples.get(name) ?? [];
    return { wall: median(all.map((s) => s.wall)), cpu: median(all.map((s) => s.cpu)) };
  }
}
