import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';

/** Bytes that one part, and all parts together, may have once they are unpacked, and how many there may be: more is no manuscript. */
const LARGEST = { part: 64_000_000, whole: 300_000_000 };
const MOST_PARTS = 10_000;

/** A zip archive whose parts are unpacked one at a time, none further than it says it is long. */
export class Archive {
  private readonly zip: ZipFile;
  private readonly entries: ReadonlyMap<string, Entry>;
  private unpacked = 0;

  private constructor(zip: ZipFile, entries: ReadonlyMap<string, Entry>) {
    this.zip = zip;
    this.entries = entries;
  }

  /** Rejects where `bytes` is no zip archive, with the reason in words. */
  static async open(bytes: Buffer): Promise<Archive> {
    try {
      const zip = await fromBufferPromise(bytes, { lazyEntries: true });
      const entries = new Map<string, Entry>();
      for await (const entry of zip.eachEntry()) {
        if (entries.size >= MOST_PARTS) throw new Error('has too many parts');
        entries.set(entry.fileName, entry);
      }
      return new Archive(zip, entries);
    } catch {
      throw new Error('is damaged');
    }
  }

  /** A part, unpacked; undefined where there is none. Rejects with the reason in words. */
  async read(name: string): Promise<Buffer | undefined> {
    const entry = this.entries.get(name);
    if (!entry) return undefined;
    if (entry.isEncrypted()) throw new Error('is encrypted');
    this.unpacked += entry.uncompressedSize;
    if (entry.uncompressedSize > LARGEST.part || this.unpacked > LARGEST.whole) throw new Error('is too large to check');
    try {
      const stream = await this.zip.openReadStreamPromise(entry);
      const chunks: Buffer[] = [];
      for await (const chunk of stream) chunks.push(chunk as Buffer);
      return Buffer.concat(chunks);
    } catch {
      throw new Error('is damaged');
    }
  }
}
