import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { readVocabulary } from '../engine/learned/pieces.ts';
import type { Encoder } from '../engine/learned/reader.ts';
import { Correspondence, type Answer } from './correspondence.ts';
import { VOCABULARY } from './files.ts';

/**
 * An encoder in a thread of its own, which begins to load at once and does not keep the process alive.
 * Throws where `folder` lacks the vocabulary.
 */
export function spawnEncoder(thread: string, folder: string): Encoder {
  const vocabulary = readVocabulary(readFileSync(join(folder, VOCABULARY), 'utf8'));
  const worker = new Worker(thread, { workerData: folder });
  const letters = new Correspondence((question) => worker.postMessage(question));
  worker.on('message', (message: Answer) => {
    letters.take(message);
    if (!letters.pending) worker.unref();
  });
  worker.on('error', (error: Error) => letters.fail(error));
  worker.on('exit', () => letters.fail(new Error('its thread has ended')));
  worker.unref();
  return {
    vocabulary,
    run(input) {
      worker.ref();
      return letters.ask(input);
    },
  };
}
