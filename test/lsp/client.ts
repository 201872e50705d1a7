/* A plain JSON-RPC client, so that the tests see the protocol as it is on the wire. */

import type { Diagnostic, Range } from './text.ts';

export interface Message {
  readonly jsonrpc: '2.0';
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

export interface Published {
  readonly uri: string;
  readonly version?: number;
  readonly diagnostics: readonly Diagnostic[];
}

export class Client {
  /** Longest wait for an answer, in milliseconds. */
  patience = 20_000;
  /** What the server has asked or told, in order. */
  readonly received: Message[] = [];
  /** What `workspace/configuration` answers for the section `discreet`. */
  settings: unknown = null;
  /** The same, where each draft has its own. */
  settingsOf: (uri: string) => unknown = () => this.settings;
  private readonly waiting = new Map<number, (message: Message) => void>();
  private readonly watchers = new Set<() => void>();
  /** The number of the last request. */
  last = 0;
  private readonly send: (message: Message) => void;

  constructor(send: (message: Message) => void) {
    this.send = send;
  }

  /** The transport calls this for every message that comes. */
  take(message: Message): void {
    if (message.method === undefined) return this.waiting.get(message.id as number)?.(message);
    this.received.push(message);
    if (message.id !== undefined) this.send({ jsonrpc: '2.0', id: message.id, result: this.answer(message) });
    for (const watch of this.watchers) watch();
  }

  request<T>(method: string, params?: unknown): Promise<T> {
    const id = ++this.last;
    const answer = new Promise<T>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`no answer to ${method}`)), this.patience);
      this.waiting.set(id, ({ result, error }) => {
        clearTimeout(timer);
        if (error) reject(Object.assign(new Error(`${method}: ${error.message}`), { code: error.code }));
        else resolve(result as T);
      });
    });
    this.send({ jsonrpc: '2.0', id, method, params });
    return answer;
  }

  /** Takes a request back. */
  cancel(id: number): void {
    this.notify('$/cancelRequest', { id });
  }

  notify(method: string, params?: unknown): void {
    this.send({ jsonrpc: '2.0', method, params });
  }

  /** The first notification or request of `method`, come or to come, whose parameters `fit`. */
  next<T>(method: string, fit: (params: T) => boolean = () => true): Promise<T> {
    return new Promise((resolve, reject) => {
      const look = (): void => {
        const found = this.received.find((m) => m.method === method && fit(m.params as T));
        if (!found) return;
        clearTimeout(timer);
        this.watchers.delete(look);
        resolve(found.params as T);
      };
      const timer = setTimeout(() => {
        this.watchers.delete(look);
        reject(new Error(`no fitting ${method} among ${JSON.stringify(this.received)}`));
      }, this.patience);
      this.watchers.add(look);
      look();
    });
  }

  published(uri: string, version: number): Promise<Published> {
    return this.next<Published>('textDocument/publishDiagnostics', (p) => p.uri === uri && p.version === version);
  }

  async initialize(capabilities: object = {}): Promise<{ capabilities: Record<string, unknown> }> {
    const result = await this.request<{ capabilities: Record<string, unknown> }>('initialize', {
      processId: null,
      rootUri: null,
      capabilities,
    });
    this.notify('initialized', {});
    return result;
  }

  open(uri: string, text: string, languageId = 'markdown'): void {
    this.notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
  }

  change(uri: string, version: number, ...contentChanges: { range?: Range; text: string }[]): void {
    this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
  }

  private answer({ method, params }: Message): unknown {
    if (method !== 'workspace/configuration') return null;
    return (params as { items: { scopeUri?: string }[] }).items.map(({ scopeUri }) => this.settingsOf(scopeUri ?? ''));
  }
}
