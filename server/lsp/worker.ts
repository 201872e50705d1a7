import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { nestEncoder } from '../learned/nest.ts';
import { start } from './server.ts';

/* The whole script of a worker. The server for Node is made of it, too: there it is a module, and starts nothing by itself. */

export { start };
export { analyse } from '../engine/analyse.ts';

/** A dedicated worker's global scope, as far as it is used here. */
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];
declare const module: unknown;

if (typeof module === 'undefined')
  start(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)), { rulePages: '', encoderOf: nestEncoder });
