import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { spawnEncoder } from '../learned/spawn.ts';
import { cleanOnDisk, lookOnDisk } from './look.ts';
import { start } from './server.ts';

// The transport is what the process arguments say: --stdio, --node-ipc, --pipe.
start(createConnection(ProposedFeatures.all), {
  // The pages of the rules stand beside the bundle.
  rulePages: `${pathToFileURL(join(__dirname, 'rules')).href}/`,
  look: lookOnDisk(),
  clean: cleanOnDisk,
  encoder: () => spawnEncoder(join(__dirname, 'encoder.cjs'), join(__dirname, 'learned')),
});
