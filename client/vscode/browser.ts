import { Uri, type ExtensionContext } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient, type MessageTransports } from 'vscode-languageclient/browser';
import { run, type Running } from './run.ts';
import { handOver } from './second-stage.ts';

/* Where VS Code is a page: the server is a worker. What is not about that stands in run.ts. */

/** What is used of a browser's worker, without the types of a page. */
interface ServerWorker {
  postMessage(message: unknown): void;
  addEventListener(type: 'error', heard: () => void): void;
  terminate(): void;
}
declare const Worker: new (address: string) => ServerWorker;

/** A worker whose server has thrown is of no more use: that counts as closed, so that the keeper starts another. */
class Reader extends BrowserMessageReader {
  constructor(worker: ServerWorker) {
    super(worker);
    worker.addEventListener('error', () => this.fireClose());
  }
}

let running: Running | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  const address = Uri.joinPath(context.extensionUri, 'dist', 'server', 'worker.js').toString(true);
  let worker: ServerWorker | undefined;
  const connect = (): Promise<MessageTransports> => {
    worker?.terminate();
    worker = new Worker(address);
    const writer = new BrowserMessageWriter(worker);
    return Promise.resolve({ reader: new Reader(worker), writer });
  };
  context.subscriptions.push({ dispose: () => worker?.terminate() });
  running = await run(context, (options) => new LanguageClient('discreet', 'Discreet', connect, options), handOver);
}

export const deactivate = (): Promise<void> | undefined => running?.stop();
