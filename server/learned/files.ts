import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EncoderFiles } from './onnx.ts';

export const VOCABULARY = 'vocabulary.txt';

/** Reads the files of the second stage; rejects with the name of the one that cannot be read. */
export async function readFiles(folder: string): Promise<EncoderFiles> {
  const [runtime, model, vocabulary] = await Promise.all([
    readFile(join(folder, 'runtime.wasm')),
    readFile(join(folder, 'model.onnx')),
    readFile(join(folder, VOCABULARY), 'utf8'),
  ]);
  return { runtime, model, vocabulary };
}
