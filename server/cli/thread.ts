import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { spawnEncoder } from '../learned/spawn.ts';
import { Examiner, type Examination } from './examine.ts';
import type { Source } from './sources.ts';

// One of several threads that check drafts for the command line.
const examiner = new Examiner(workerData as Examination, () => spawnEncoder(join(__dirname, 'encoder.cjs'), join(__dirname, 'learned')));
parentPort!.on('message', (source: Source) => void examiner.examine(source).then((outcome) => parentPort!.postMessage(outcome)));
