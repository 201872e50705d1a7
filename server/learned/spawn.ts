import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { readVocabulary } from '../engine/learned/pieces.ts';
import type { Encoder } from '../engine/learned/reader.ts';
import { Correspondence, type Answer } from './correspondence.ts';
import { VOCABULARY } from './files.ts';
import type { Team } from './onnx.ts';

/** What the encoder's thread is given. */
export interface Place {
  readonly folder: string;
  readonly team: Team;
}

/** More would take the processor from whoever types, for little: a window is short. */
const MOST = 2;

/**
 * An encoder in a thread of its own, which begins to load at once and does not keep the process alive. It has a second one to help
 * unless it is one of `several` encoders. Throws where `folder` lacks the vocabulary.
 */
export function spawnEncoder(thread: string, folder: string, several = false): Encoder {
  const vocabulary = readVocabulary(readFileSync(join(folder, VOCABULARY), 'utf8'));
  const team = { size: several ? 1 : Math.min(MOST, availableParallelism()), script: pathToFileURL(join(folder, 'helper.mjs')).href };
  const worker = new Worker(thread, { workerData: { folder, team } satisfies Place });
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
