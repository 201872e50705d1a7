import type { EditorView } from '@codemirror/view';
import type { Diagnostic } from 'vscode-languageserver-types';
import { IGNORES, NOT_CHECKED, SECOND_STAGE, SOURCE } from '../../shared/protocol.ts';
import type { IgnoreEverywhere, Ignores, NotChecked, SecondStageFiles } from '../../shared/protocol.ts';
import { Connection, type Port } from './connection.ts';
import { SharedDocument } from './document.ts';

/** A worker that the server runs in. */
export interface ServerWorker extends Port {
  onerror: ((event: ErrorEvent) => void) | null;
  terminate(): void;
}

/** What the host keeps. A server that is started anew is told all of it again. */
export interface CheckerOptions {
  readonly start: () => ServerWorker;
  /** What stands under `discreet` in the settings. */
  readonly settings: () => object;
  readonly ignores: () => Ignores;
  /** Somebody wants a wording ignored everywhere; the host adds it to its list and calls `ignoresChanged`. */
  readonly ignore: (ignore: IgnoreEverywhere) => void;
  /** What the second stage is made of, where the host has it by now. */
  readonly secondStage: () => Promise<SecondStageFiles | undefined>;
  /** How long the server may say nothing while an answer is owed, in milliseconds; long drafts are given more. */
  readonly patience?: number;
}

export type State = { readonly status: 'starting' | 'running' } | { readonly status: 'stopped'; readonly reason: string };

/** Rest before the server is started again, by how often it has stopped of late. */
const RESTS = [500, 2_000, 5_000, 15_000, 30_000];
/** What counts as ‘of late’, in milliseconds. */
const WINDOW = 5 * 60_000;
const PATIENCE = 20_000;
/** Characters that the slowest machine reads in a millisecond, with room to spare. */
const PACE = 20;

/** Keeps a server running in a worker and the open documents in step with it. */
export class Checker {
  state: State = { status: 'starting' };
  private readonly options: CheckerOptions;
  private readonly documents = new Map<string, SharedDocument>();
  private readonly reasons = new Map<string, string>();
  private readonly watchers = new Set<(uri?: string) => void>();
  private worker: ServerWorker | undefined;
  private connection: Connection | undefined;
  private stops: number[] = [];
  private waiting: number | undefined;
  private watchdog: number | undefined;

  constructor(options: CheckerOptions) {
    this.options = options;
    this.launch();
  }

  /** Calls `watcher` when the state changes (without a URI) and when there is an answer about a document. Returns how to stop it. */
  watch(watcher: (uri?: string) => void): () => void {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  }

  document(uri: string): SharedDocument | undefined {
    return this.documents.get(uri);
  }

  /** Why the server could not read a document when it last failed to. */
  reason(uri: string): string {
    return this.reasons.get(uri) ?? 'The checker gave no answer.';
  }

  join(uri: string, languageId: string, view: EditorView): void {
    const open = this.documents.get(uri);
    if (open) open.join(view);
    else this.documents.set(uri, new SharedDocument(uri, languageId, view, this));
    this.expect();
  }

  leave(uri: string, view: EditorView): void {
    if (!this.documents.get(uri)?.leave(view)) return;
    this.documents.delete(uri);
    this.reasons.delete(uri);
  }

  notify(method: string, params: unknown): void {
    if (this.state.status !== 'running') return;
    this.connection?.notify(method, params);
    this.expect();
  }

  /** Rejects where the server refuses, or is down. */
  request<R>(method: string, params: unknown): Promise<R> {
    if (this.state.status !== 'running' || !this.connection) return Promise.reject(new Error('The checker is not running.'));
    const answer = this.connection.request<R>(method, params);
    this.expect();
    return answer;
  }

  /** Resolves once it is known whether the server runs: with false where it has stopped. */
  started(): Promise<boolean> {
    const { status } = this.state;
    if (status !== 'starting') return Promise.resolve(status === 'running');
    return new Promise((resolve) => {
      const unwatch = this.watch((uri) => {
        if (uri !== undefined || this.state.status === 'starting') return;
        unwatch();
        resolve(this.state.status === 'running');
      });
    });
  }

  settingsChanged(): void {
    this.notify('workspace/didChangeConfiguration', { settings: { [SOURCE]: this.options.settings() } });
  }

  ignoresChanged(): void {
    this.notify(IGNORES, this.options.ignores());
  }

  secondStageChanged(): void {
    const { worker } = this;
    void this.options.secondStage().then(
      (files) => files && this.worker === worker && this.notify(SECOND_STAGE, files),
      () => undefined,
    );
  }

  /** Puts a wording on the host's list of what is ignored everywhere. */
  ignore(ignore: IgnoreEverywhere): true {
    this.options.ignore(ignore);
    return true;
  }

  /** What a person asks for: starts anew, and forgets how often the server has stopped. */
  restart(): void {
    this.stops = [];
    this.end('The checker starts again.');
    this.launch();
  }

  dispose(): void {
    this.end('The checker is switched off.');
    this.watchers.clear();
  }

  private launch(): void {
    this.say({ status: 'starting' });
    try {
      const worker = this.options.start();
      this.worker = worker;
      worker.onerror = (event) => {
        event.preventDefault();
        this.fail('The checker stopped unexpectedly.');
      };
      this.connection = new Connection(worker, this.handlers, () => this.heard());
      const capabilities = {
        general: { positionEncodings: ['utf-16'] },
        textDocument: {
          synchronization: {},
          publishDiagnostics: { versionSupport: true },
          hover: { contentFormat: ['markdown', 'plaintext'] },
          codeAction: {
            isPreferredSupport: true,
            dataSupport: true,
            resolveSupport: { properties: ['edit'] },
            codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } },
          },
        },
      };
      const answer = this.connection.request('initialize', { processId: null, rootUri: null, capabilities });
      this.expect();
      answer.then(
        () => this.begin(worker),
        () => this.worker === worker && this.fail('The checker could not be started.'),
      );
    } catch {
      this.fail('The checker could not be started.');
    }
  }

  private begin(worker: ServerWorker): void {
    if (this.worker !== worker) return;
    this.state = { status: 'running' };
    this.notify('initialized', {});
    this.settingsChanged();
    this.ignoresChanged();
    for (const document of this.documents.values()) document.open();
    this.say(this.state);
    this.secondStageChanged();
  }

  private readonly handlers = {
    'textDocument/publishDiagnostics': ({ uri, version, diagnostics }: { uri: string; version?: number; diagnostics: Diagnostic[] }) => {
      const document = this.documents.get(uri);
      if (!document) return;
      document.publish(version ?? document.version, diagnostics);
      this.tell(uri);
    },
    [NOT_CHECKED]: ({ uri, reason }: NotChecked) => {
      this.reasons.set(uri, reason);
      this.tell(uri);
    },
  };

  private tell(uri?: string): void {
    for (const watcher of this.watchers) watcher(uri);
  }

  private say(state: State): void {
    this.state = state;
    this.tell();
  }

  private heard(): void {
    window.clearTimeout(this.watchdog);
    this.watchdog = undefined;
    // The message is dealt with first: it may be what was owed.
    queueMicrotask(() => this.expect());
  }

  /** Sees to it that a server which says nothing while an answer is owed is not taken for one that finds nothing. */
  private expect(): void {
    const documents = [...this.documents.values()];
    if (this.watchdog !== undefined || !this.worker) return;
    if (!this.connection?.unanswered && !documents.some(({ owed }) => owed)) return;
    const patience = (this.options.patience ?? PATIENCE) + documents.reduce((sum, { length }) => sum + length / PACE, 0);
    this.watchdog = window.setTimeout(() => this.fail('The checker gave no answer.'), patience);
  }

  private fail(reason: string): void {
    this.end(reason);
    const now = Date.now();
    this.stops = [...this.stops.filter((at) => now - at < WINDOW), now];
    const rest = RESTS[this.stops.length - 1];
    if (rest !== undefined) this.waiting = window.setTimeout(() => this.launch(), rest);
    this.say({
      status: 'stopped',
      reason: rest === undefined ? `${reason} It keeps stopping, so it is not started again by itself.` : reason,
    });
  }

  private end(reason: string): void {
    window.clearTimeout(this.waiting);
    window.clearTimeout(this.watchdog);
    this.watchdog = undefined;
    this.connection?.close(reason);
    this.connection = undefined;
    this.worker?.terminate();
    this.worker = undefined;
  }
}
