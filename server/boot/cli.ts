import { startQuickly } from './flags.ts';
import { load } from './load.ts';

startQuickly();
load('cli.code.js', __filename);
