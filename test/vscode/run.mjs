// npm run test:vscode: the suite in the extension host, then the packaged extension under a reader's hands.
import { join } from 'node:path';
import { bundle, TESTS } from './bundle.mjs';
import { runSuite } from './host.mjs';
import { install } from './install.mjs';
import { runUi } from './ui.mjs';

const root = join(import.meta.dirname, '../..');
const only = process.argv[2];

install();
await bundle(root);
const results = [];
if (only !== 'ui') results.push(await runSuite(root, TESTS));
if (only !== 'suite') results.push(await runUi(join(root, 'dist/discreet.vsix'), join(root, 'client/vscode/screenshot.png')));
const sum = (key) => results.reduce((n, r) => n + r[key], 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exit(sum('failed') || !sum('passed') ? 1 : 0);
