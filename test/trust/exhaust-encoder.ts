/* Loaded before a program (`node --import`): the encoder’s thread takes all the memory it can have when it is asked for the first time. */
import { isMainThread, parentPort } from 'node:worker_threads';

if (!isMainThread)
  parentPort?.on('message', () => {
    const hoard: number[][] = [];
    for (;;) hoard.push(Array.from({ length: 100_000 }, () => 0.5));
  });
