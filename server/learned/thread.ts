import { parentPort, workerData } from 'node:worker_threads';
import type { Encoder } from '../engine/learned/reader.ts';
import { readFiles } from './files.ts';
import { startEncoder } from './onnx.ts';
import type { Answer, Question } from './spawn.ts';

/* The encoder in a thread of its own, so that typing never waits for it. */

const port = parentPort!;
const encoder: Promise<Encoder> = readFiles(workerData as string).then(startEncoder);
// Whoever asks hears of it.
encoder.catch(() => undefined);

port.on('message', ({ id, input }: Question) => {
  encoder
    .then((e) => e.run(input))
    .then(
      (logs) => port.postMessage({ id, logs } satisfies Answer),
      (error: unknown) => port.postMessage({ id, error: error instanceof Error ? error.message : 'unknown reason' } satisfies Answer),
    );
});
