import type { Images } from '../../shared/image.ts';
import { Analyser, type Analysis, type Options } from '../engine/analyse.ts';
import { DEEPEST, Reader, type Encoder } from '../engine/learned/reader.ts';

/** Reads texts with both stages, or with the first alone where the second is switched off or not to be had. */
export class Analyst {
  /** One for all that is read: in the next round of a fix, windows that stayed as they were are known. */
  private reader: Reader | undefined;
  private readonly start: () => Encoder;
  private readonly warn: (problem: string) => void;
  private off = false;

  /** `start` may throw; `warn` hears once why the second stage is missing. */
  constructor(start: () => Encoder, warn: (problem: string) => void) {
    this.start = start;
    this.warn = warn;
  }

  /** Lets the second stage load while the first reads. */
  prepare(): void {
    try {
      this.reader ??= new Reader(this.start());
    } catch (error) {
      this.give(error);
    }
  }

  private give(error: unknown): void {
    if (!this.off)
      this.warn(`the second stage is missing, only the first was used: ${error instanceof Error ? error.message : 'unknown reason'}`);
    this.off = true;
  }

  /** `look` looks into the files that the draft refers to. */
  async analyse(text: string, given: Options, look?: (linked: readonly string[]) => Promise<Images | undefined>): Promise<Analysis> {
    const analyser = new Analyser();
    const seen = analyser.analyse(text, given);
    const images = seen.linked.length ? await look?.([...new Set(seen.linked.map((l) => l.target))]) : undefined;
    const options = images ? { ...given, images } : given;
    const first = images ? analyser.analyse(text, options) : seen;
    if (!first.secondStage || this.off) return first;
    if (text.length > DEEPEST) this.warn(`the second stage reads the first ${DEEPEST} characters of a draft, the first stage reads all`);
    try {
      this.reader ??= new Reader(this.start());
      await this.reader.deepen(text, first.kind);
      return analyser.analyse(text, { ...options, reading: this.reader.peek(text, first.kind) });
    } catch (error) {
      this.give(error);
      return first;
    }
  }
}
