import { parentPort, workerData } from 'node:worker_threads';
import type { Encoder } from '../engine/learned/reader.ts';
import { Examiner, type Examination } from './examine.ts';
import type { Source } from './sources.ts';

/** One of several threads that check drafts for the command line. `encoder` may throw. */
export function serveDrafts(encoder: () => Encoder): void {
  const examiner = new Examiner(workerData as Examination, encoder);
  parentPort!.on('message', (source: Source) => void examiner.examine(source).then((outcome) => parentPort!.postMessage(outcome)));
}
