import type { TextDocument } from 'vscode-languageserver-textdocument';
import { decoded } from '../../shared/address.ts';
import { formatOf } from '../../shared/format.ts';
import type { Images } from '../../shared/image.ts';
import type { Settings } from '../../shared/settings.ts';
import { Reader, type Encoder } from '../engine/learned/reader.ts';
import { Analyser, type Analysis, type Options } from '../engine/analyse.ts';
import type { Ignored } from '../engine/ignored.ts';
import { withKindOf } from '../engine/kind-by-path.ts';
import { Shelf } from './shelf.ts';

/** One open draft: its analyser, and what it said of one version under one set of settings. */
interface Known {
  readonly analyser: Analyser;
  version: number;
  settings: Settings | undefined;
  ignored: Ignored | undefined;
  images: Images | undefined;
  analysis: Analysis | undefined;
  /** What the second stage has read, once it has begun. */
  reader: Reader | undefined;
  /** What the reader reads with: another one wants another reader. */
  encoder: Encoder | undefined;
}

/** Longest draft that is read, in UTF-16 code units. */
const LONGEST_DRAFT = 12_000_000;
export const isTooLong = (document: TextDocument): boolean => document.getText().length > LONGEST_DRAFT;

/** What is known of the open drafts. Code actions, hovers and pulls read it; they never analyse the same text twice. */
export class Drafts {
  private readonly known = new Map<string, Known>();
  private readonly aside = new Analyser();
  private readonly shelf = new Shelf();
  private readonly imagesOf: (uri: string) => Images | undefined;
  /** What the user ignores everywhere, once the client has said so. */
  ignored: Ignored | undefined;

  /** `imagesOf`: what is known of the files that a draft refers to. */
  constructor(imagesOf: (uri: string) => Images | undefined) {
    this.imagesOf = imagesOf;
  }

  /** What is known of a draft; nothing yet of one that is new. */
  private of(uri: string): Known {
    let known = this.known.get(uri);
    if (!known) {
      known = {
        analyser: new Analyser(),
        version: -1,
        settings: undefined,
        ignored: undefined,
        images: undefined,
        analysis: undefined,
        reader: undefined,
        encoder: undefined,
      };
      this.known.set(uri, known);
    }
    return known;
  }

  /** Reads what `read` would have to read, a little a step. What was read is kept, also where nobody goes on. */
  *prepare(document: TextDocument, settings: Settings): Generator<void> {
    const { analyser, version, reader, analysis } = this.of(document.uri);
    if (version === document.version && analysis) return;
    const deep = analysis?.secondStage && reader?.knows ? reader.peek(document.getText(), analysis.kind) : undefined;
    yield* analyser.prepare(document.getText(), { ...(deep ? { reading: deep } : {}), ...optionsFor(document, settings, this.ignored) });
  }

  read(document: TextDocument, settings: Settings): Analysis {
    const { ignored } = this;
    const known = this.of(document.uri);
    const images = this.imagesOf(document.uri);
    const fresh = known.version === document.version && known.settings === settings && known.ignored === ignored && known.images === images;
    if (!known.analysis || !fresh) {
      const kind = known.analysis?.kind;
      const deep = known.analysis?.secondStage && kind && known.reader?.knows ? known.reader.peek(document.getText(), kind) : undefined;
      known.analysis = known.analyser.analyse(document.getText(), {
        ...(deep ? { reading: deep } : {}),
        ...optionsFor(document, settings, ignored),
        ...(images ? { images } : {}),
        shelf: this.shelf.without(document.uri),
      });
      this.shelf.put(document.uri, known.analysis.details);
      known.version = document.version;
      known.settings = settings;
      known.ignored = ignored;
      known.images = images;
    }
    return known.analysis;
  }

  /** Reads what `readAside` would have to read, a little a step. */
  prepareAside(document: TextDocument, settings: Settings): Generator<void> {
    return this.aside.prepare(document.getText(), optionsFor(document, settings, this.ignored));
  }

  /** Reads a text that is not open, or an open one as it would be; `kept`: what it tells is remembered, as that of an open draft. */
  readAside(document: TextDocument, settings: Settings, kept = false): Analysis {
    const analysis = this.aside.analyse(document.getText(), {
      ...optionsFor(document, settings, this.ignored),
      shelf: this.shelf.without(document.uri),
    });
    if (kept) this.shelf.put(document.uri, analysis.details);
    return analysis;
  }

  /** Has the second stage read a draft; resolves to whether it has come further. Rejects where the encoder does. */
  async deepen(document: TextDocument, settings: Settings, encoder: Encoder, stale: () => boolean): Promise<boolean> {
    const { kind, secondStage } = this.read(document, settings);
    const known = this.known.get(document.uri)!;
    if (!secondStage) return false;
    if (known.encoder !== encoder) [known.encoder, known.reader] = [encoder, new Reader(encoder)];
    const fresh = await known.reader!.deepen(document.getText(), kind, stale);
    // Read again at the next question.
    if (fresh) known.version = -1;
    return fresh > 0;
  }

  has(uri: string): boolean {
    return this.known.has(uri);
  }

  /** A draft is opened, perhaps one that was known by another address. */
  open(document: TextDocument): void {
    this.shelf.open(document.getText());
  }

  /**
   * A draft is closed. One without a file is gone then, and so is what one of the `others`, which are open, goes on with. Returns whether
   * these have to be read again.
   */
  close(document: TextDocument, others: readonly TextDocument[]): boolean {
    const { uri } = document;
    const text = document.getText();
    this.known.delete(uri);
    if (UNTITLED.test(uri) || others.some((other) => other.getText() === text)) return this.move(uri);
    this.shelf.close(uri, text);
    return false;
  }

  /** A file or folder is `to` now, or is no more. Returns whether the open drafts have to be read again. */
  move(from: string, to?: string): boolean {
    if (!this.shelf.move(from, to)) return false;
    for (const known of this.known.values()) known.version = -1;
    return true;
  }
}

const UNTITLED = /^untitled:/i;

const optionsFor = (document: TextDocument, settings: Settings, ignored: Ignored | undefined): Options => ({
  settings: withKindOf(decoded(document.uri), settings),
  format: formatOf(document.languageId),
  ...(ignored ? { ignored } : {}),
});
