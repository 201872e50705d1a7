import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Encoder } from '../engine/learned/reader.ts';
import type { Settings } from '../../shared/settings.ts';
import { isTooLong, type Drafts } from './drafts.ts';
import { reasonOf } from './quiet.ts';

/** Rest after the last keystroke before the second stage reads, in milliseconds. */
const PAUSE = 250;

export interface Desk {
  /** The open document, as it is now. */
  readonly document: (uri: string) => TextDocument | undefined;
  readonly settings: (uri: string) => Settings;
  /** Resolves once the open draft, as it is by then, can be read at once. */
  readonly rested: (uri: string) => Promise<void>;
  /** A draft has been read more deeply than before. */
  readonly deeper: (document: TextDocument) => void;
  /** The second stage is not to be had. Said once. */
  readonly failed: (reason: string) => void;
}

/** Has drafts read by the second stage when nobody types, the one that was changed last first. */
export class Deepening {
  /** The draft that was changed last stands last. */
  private queue = new Set<string>();
  private readonly drafts: Drafts;
  private readonly desk: Desk;
  private start: (() => Encoder) | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private encoder: Encoder | undefined;
  /** How often somebody has asked. */
  private asked = 0;
  private busy = false;
  private off = false;

  constructor(drafts: Drafts, desk: Desk, start: (() => Encoder) | undefined) {
    this.drafts = drafts;
    this.desk = desk;
    this.start = start;
  }

  /** Takes another way to start; what has been read stays. */
  use(start: () => Encoder): void {
    this.start = start;
    this.encoder = undefined;
    this.off = false;
  }

  /** Puts a draft first in the queue; the pause begins anew. */
  ask(uri: string): void {
    if (!this.start || this.off) return;
    this.asked++;
    this.queue.delete(uri);
    this.queue.add(uri);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.run(), PAUSE);
  }

  private async run(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    try {
      for (let uri = [...this.queue].at(-1); uri !== undefined; uri = [...this.queue].at(-1)) {
        this.queue.delete(uri);
        await this.desk.rested(uri);
        const document = this.desk.document(uri);
        if (document && !isTooLong(document) && this.drafts.read(document, this.desk.settings(uri)).secondStage)
          await this.one(document, (this.encoder ??= this.start!()));
      }
    } catch (error) {
      this.off = true;
      this.queue.clear();
      this.desk.failed(reasonOf(error));
    }
    this.busy = false;
  }

  private async one(document: TextDocument, encoder: Encoder): Promise<void> {
    const { version } = document;
    const { asked } = this;
    // A newer text of this draft, or another that somebody has turned to, goes first; what was read is kept.
    const older = (): boolean => this.desk.document(document.uri)?.version !== version;
    const stale = (): boolean => older() || this.asked !== asked;
    const deeper = await this.drafts.deepen(document, this.desk.settings(document.uri), encoder, stale);
    if (deeper && !older()) this.desk.deeper(document);
    if (this.asked !== asked && !older() && !this.queue.has(document.uri)) this.queue = new Set([document.uri, ...this.queue]);
  }
}
