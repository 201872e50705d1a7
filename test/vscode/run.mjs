// npm run test:vscode: the suite in Node's extension host and in a browser's, the server in a browser's workers, then the packaged
// extension under a reader's hands. `node test/vscode/run.mjs suite|web|worker|ui` runs one of them.
import { join } from 'node:path';
import { bundle, TESTS, WEB_TESTS } from './bundle.mjs';
import { runSuite, runWebSuite } from './host.mjs';
import { install } from './install.mjs';
import { runUi } from './ui.mjs';
import { runWorker } from './worker.mjs';
import { cleanUp } from './workbench.mjs';

const root = join(import.meta.dirname, '../..');
const only = process.argv[2];

// What was started is ended on `exit`, which a signal alone does not bring about.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(1));

install();
await bundle(root);
const results = [];
if (!only || only === 'suite') results.push(await runSuite(root, TESTS));
if (!only || only === 'web') results.push(await runWebSuite(root, WEB_TESTS));
if (!only || only === 'worker') results.push(await runWorker(root));
if (!only || only === 'ui') results.push(await runUi(join(root, 'dist/discreet.vsix')));
const sum = (key) => results.reduce((n, r) => n + r[key], 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
const good = sum('passed') > 0 && sum('failed') === 0;
if (good) cleanUp();
process.exit(good ? 0 : 1);
