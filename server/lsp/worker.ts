import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { nestEncoder } from '../learned/nest.ts';
import { start } from './server.ts';

/** A dedicated worker's global scope, as far as it is used here. */
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

start(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)), {
  rulePages: '',
  encoderOf: nestEncoder,
});
