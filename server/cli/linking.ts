import { randomBytes } from 'node:crypto';
import { linksOf, type Detail, type Earlier } from '../engine/risk/linkage.ts';
import type { Outcome } from './examine.ts';
import type { Source } from './sources.ts';

/** The drafts of one run, as keyed hashes of their details; the key is made anew each time and never kept. */
export class Linking {
  readonly key = randomBytes(16).toString('hex');
  private readonly drafts: Earlier[] = [];
  /** By hash, the numbers of the drafts that hold such a detail. */
  private readonly holders = new Map<string, number[]>();

  /** The drafts before this one that seem to be about the same patient, so many as are told; this one is remembered. */
  private take(name: string, details: readonly Detail[]): readonly Earlier[] {
    const hashes = new Set(details.map((d) => d.hash));
    const near = [...new Set([...hashes].flatMap((hash) => this.holders.get(hash) ?? []))].sort((a, b) => a - b);
    const links = new Set(
      linksOf(
        details,
        near.map((number) => this.drafts[number]!),
      ).map((link) => link.name),
    );
    const found = near.filter((number) => links.has(this.drafts[number]!.name));
    const number = this.drafts.push({ name, details }) - 1;
    for (const hash of hashes) {
      const known = this.holders.get(hash);
      if (known) known.push(number);
      else this.holders.set(hash, [number]);
    }
    return found.map((i) => this.drafts[i]!);
  }

  /**
   * Goes along with what comes of `sources`, in their order. A draft that seems to be about the same patient as one before it is read
   * `again`, with those; so it is the later one that says so, however many hands there are.
   */
  async *along(
    sources: readonly Source[],
    outcomes: AsyncIterable<Outcome>,
    again: (source: Source, earlier: readonly Earlier[]) => Promise<Outcome>,
  ): AsyncGenerator<Outcome> {
    let at = 0;
    for await (const outcome of outcomes) {
      const source = sources[at++]!;
      const earlier = 'message' in outcome ? [] : this.take(source.path, outcome.details);
      // A stream is gone once it has been read.
      yield earlier.length && !source.stream ? await again(source, earlier) : outcome;
    }
  }
}
