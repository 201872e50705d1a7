/* JSON-RPC with a server in a worker: messages are plain objects, in order, and never lost. */

/** What is used of a worker. */
export interface Port {
  postMessage(message: unknown): void;
  onmessage: ((event: MessageEvent) => void) | null;
}

interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

interface Asked {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

const METHOD_NOT_FOUND = -32601;

/** An answer that is an error. */
export class RefusedError extends Error {
  /** The server is one that does not know the request. */
  readonly unknown: boolean;

  constructor(code: number, message: string) {
    super(message);
    this.unknown = code === METHOD_NOT_FOUND;
  }
}

/** What to do with each notification that the server sends. */
export type Handlers = Readonly<Record<string, (params: never) => void>>;

export class Connection {
  private readonly port: Port;
  private readonly asked = new Map<number, Asked>();
  private last = 0;

  /** `heard` is called at every message, before it is dealt with. */
  constructor(port: Port, handlers: Handlers, heard: () => void) {
    this.port = port;
    port.onmessage = ({ data }: MessageEvent) => {
      heard();
      this.take(data as Message, handlers);
    };
  }

  /** How many requests have no answer yet. */
  get unanswered(): number {
    return this.asked.size;
  }

  notify(method: string, params: unknown): void {
    this.port.postMessage({ jsonrpc: '2.0', method, params });
  }

  /** Rejects with `RefusedError` where the server refuses, with another error where the connection ends before it answers. */
  request<R>(method: string, params: unknown): Promise<R> {
    const id = ++this.last;
    return new Promise<R>((resolve, reject) => {
      this.asked.set(id, { resolve: resolve as (result: unknown) => void, reject });
      this.port.postMessage({ jsonrpc: '2.0', id, method, params });
    });
  }

  /** Nothing is heard or answered from here on. */
  close(reason: string): void {
    this.port.onmessage = null;
    for (const { reject } of this.asked.values()) reject(new Error(reason));
    this.asked.clear();
  }

  private take(message: Message, handlers: Handlers): void {
    if (message.method === undefined) return this.settle(message);
    if (message.id === undefined) return handlers[message.method]?.(message.params as never);
    const error = { code: METHOD_NOT_FOUND, message: `this client does not know ${message.method}` };
    this.port.postMessage({ jsonrpc: '2.0', id: message.id, error });
  }

  private settle({ id, result, error }: Message): void {
    const asked = this.asked.get(id as number);
    this.asked.delete(id as number);
    if (error) asked?.reject(new RefusedError(error.code, error.message));
    else asked?.resolve(result);
  }
}
