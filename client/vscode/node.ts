import { Uri, type ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { run, type Running } from './run.ts';
import { SERVER_PROCESS } from './server-process.ts';

/* Where VS Code has Node: the server is a process of its own. What is not about that stands in run.ts. */

let running: Running | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server', 'lsp.cjs').fsPath;
  const server = { module, transport: TransportKind.ipc, options: SERVER_PROCESS };
  running = await run(context, (options) => new LanguageClient('discreet', 'Discreet', { run: server, debug: server }, options));
}

export const deactivate = (): Promise<void> | undefined => running?.stop();
