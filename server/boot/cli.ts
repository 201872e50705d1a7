import { startQuickly } from './flags.ts';
import { load } from './load.ts';

startQuickly();
// As editors start the server: it needs nothing of the command line, which is long to load. All else that follows `lsp` is read there.
const [command, transport, ...others] = process.argv.slice(2);
load(command === 'lsp' && transport === '--stdio' && !others.length ? 'lsp.code.js' : 'cli.code.js', __filename);
