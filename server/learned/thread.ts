import { parentPort, workerData } from 'node:worker_threads';
import type { Encoder } from '../engine/learned/reader.ts';
import { answer, type Question } from './correspondence.ts';
import { readFiles } from './files.ts';
import { startEncoder } from './onnx.ts';
import type { Place } from './spawn.ts';

/* The encoder in a thread of its own, so that typing never waits for it. */

const port = parentPort!;
const { folder, team } = workerData as Place;
const encoder: Promise<Encoder> = readFiles(folder).then((files) => startEncoder(files, team));
// Whoever asks hears of it.
encoder.catch(() => undefined);

port.on('message', (question: Question) => void answer(question, encoder).then((said) => port.postMessage(said)));
