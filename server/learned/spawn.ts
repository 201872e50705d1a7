import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { readVocabulary } from '../engine/learned/pieces.ts';
import type { Encoder } from '../engine/learned/reader.ts';
import type { Input } from '../engine/learned/windows.ts';
import { VOCABULARY } from './files.ts';

export interface Question {
  readonly id: number;
  readonly input: Input;
}

export interface Answer {
  readonly id: number;
  readonly logs?: Float32Array;
  readonly error?: string;
}

type Waiting = { readonly resolve: (logs: Float32Array) => void; readonly reject: (error: Error) => void };

/**
 * An encoder in a thread of its own, which begins to load at once and does not keep the process alive.
 * Throws where `folder` lacks the vocabulary.
 */
export function spawnEncoder(thread: string, folder: string): Encoder {
  const vocabulary = readVocabulary(readFileSync(join(folder, VOCABULARY), 'utf8'));
  const worker = new Worker(thread, { workerData: folder });
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let broken: Error | undefined;
  const fail = (error: Error): void => {
    broken = error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on('message', ({ id, logs, error }: Answer) => {
    const asked = waiting.get(id);
    waiting.delete(id);
    if (logs) asked?.resolve(logs);
    else asked?.reject(new Error(error));
    if (!waiting.size) worker.unref();
  });
  worker.on('error', fail);
  worker.on('exit', () => fail(new Error('its thread has ended')));
  worker.unref();
  return {
    vocabulary,
    run(input) {
      if (broken) return Promise.reject(broken);
      worker.ref();
      return new Promise((resolve, reject) => {
        waiting.set(++last, { resolve, reject });
        worker.postMessage({ id: last, input } satisfies Question);
      });
    },
  };
}
