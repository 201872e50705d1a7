import { Uri, type ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { run, type Running } from './run.ts';

/* Where VS Code has Node: the server is a process of its own. What is not about that stands in run.ts. */

let running: Running | undefined;

/** The second stage's runtime is compiled by one thread: several keep some 60 MB more, and nothing waits for it. */
const FLAGS = ['--wasm-num-compilation-tasks=1', '--v8-pool-size=1'];

export async function activate(context: ExtensionContext): Promise<void> {
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server', 'lsp.cjs').fsPath;
  const server = { module, transport: TransportKind.ipc, options: { execArgv: FLAGS } };
  running = await run(context, (options) => new LanguageClient('discreet', 'Discreet', { run: server, debug: server }, options));
}

export const deactivate = (): Promise<void> | undefined => running?.stop();
