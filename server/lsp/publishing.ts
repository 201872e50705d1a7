import type { Connection, Diagnostic } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';

/** Longest rest after the last keystroke before the draft is read again, in milliseconds. */
const PAUSE = 40;
/** The rest as a share of what the last reading took: a short draft is answered almost at once. */
const SHARE = 0.25;

export interface Published {
  readonly document: (uri: string) => TextDocument | undefined;
  readonly diagnostics: (document: TextDocument) => Diagnostic[];
  /** Reads a long draft beforehand, turn by turn; resolves to whether it is still as it was. Undefined where there is nothing to wait for. */
  readonly ready: (document: TextDocument) => Promise<boolean> | undefined;
  /** Whether the client asks by itself. */
  readonly pulls: () => boolean;
}

/** Tells a client that does not ask what its drafts give away. */
export class Publishing {
  private readonly connection: Connection;
  private readonly from: Published;
  private readonly waiting = new Map<string, ReturnType<typeof setTimeout>>();
  /** How long each draft took to read when it was read last, in milliseconds. */
  private readonly took = new Map<string, number>();
  /** What each draft’s editor was told last. */
  private readonly sent = new Map<string, { readonly version: number; readonly found: readonly Diagnostic[] }>();

  constructor(connection: Connection, from: Published) {
    this.connection = connection;
    this.from = from;
  }

  /** `again`: only if there is something new to tell of this version. */
  publish(document: TextDocument, again = false): void {
    const { uri } = document;
    if (this.from.pulls() || this.from.document(uri) !== document) return;
    const begun = Date.now();
    const ready = this.from.ready(document);
    if (ready) void ready.then((still) => still && this.tell(document, again, begun));
    else this.tell(document, again, begun);
  }

  private tell(document: TextDocument, again: boolean, begun: number): void {
    const { uri, version } = document;
    if (this.from.document(uri) !== document) return;
    const found = this.from.diagnostics(document);
    const last = this.sent.get(uri);
    if (again && last?.version === version && JSON.stringify(last.found) === JSON.stringify(found)) return;
    this.sent.set(uri, { version, found });
    void this.connection.sendDiagnostics({ uri, version, diagnostics: found });
    this.took.set(uri, Date.now() - begun);
  }

  /** Publishes once the writer rests. */
  later(document: TextDocument): void {
    const { uri } = document;
    clearTimeout(this.waiting.get(uri));
    const publish = (): void => {
      this.waiting.delete(uri);
      this.publish(document);
    };
    this.waiting.set(uri, setTimeout(publish, Math.min(PAUSE, SHARE * (this.took.get(uri) ?? 0))));
  }

  /** Takes back what was said of a draft that is closed. */
  forget(uri: string): void {
    clearTimeout(this.waiting.get(uri));
    this.waiting.delete(uri);
    this.took.delete(uri);
    this.sent.delete(uri);
    if (!this.from.pulls()) void this.connection.sendDiagnostics({ uri, diagnostics: [] });
  }
}
