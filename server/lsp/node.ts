import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { start } from './server.ts';

/** Pages of the rules, beside the bundle. */
const rulePages = `${pathToFileURL(join(__dirname, 'rules')).href}/`;

/** `discreet lsp --stdio`. */
export function serveStdio(): void {
  start(createConnection(new StreamMessageReader(process.stdin), new StreamMessageWriter(process.stdout)), { rulePages });
}

/** How a client in Node starts it: over the transport that the process arguments name. */
export function serveNode(): void {
  start(createConnection(ProposedFeatures.all), { rulePages });
}
