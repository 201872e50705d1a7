import { startQuickly } from './flags.ts';
import { load } from './load.ts';

startQuickly();
load('lsp.code.js', __filename);
