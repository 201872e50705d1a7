import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures, ResponseError, type Connection } from 'vscode-languageserver/node';
import { spawnEncoder } from '../learned/spawn.ts';
import { cleanOnDisk, lookOnDisk } from './look.ts';
import { start } from './server.ts';

const connection = connect();
if (connection)
  start(connection, {
    // The pages of the rules stand beside the bundle.
    rulePages: `${pathToFileURL(join(__dirname, 'rules')).href}/`,
    look: lookOnDisk(),
    clean: cleanOnDisk,
    encoder: () => spawnEncoder(join(__dirname, 'encoder.cjs'), join(__dirname, 'learned')),
    Answer: ResponseError,
  });

/** A connection over the transport that the process arguments say; where they say none, it is said, and there is no server. */
function connect(): Connection | undefined {
  try {
    return createConnection(ProposedFeatures.all);
  } catch {
    process.stderr.write('discreet: say how to talk to the language server: --stdio, --node-ipc, --pipe=NAME or --socket=NUMBER\n');
    process.exitCode = 2;
    return undefined;
  }
}
