import type { Encoder } from '../engine/learned/reader.ts';
import { answer, type Question } from './correspondence.ts';
import { startEncoder, type EncoderFiles } from './onnx.ts';

/** A dedicated worker's global scope, as far as it is used here. */
declare const self: { onmessage: (event: { readonly data: EncoderFiles | Question }) => void; postMessage(message: unknown): void };

/* The encoder in a browser: its files come first, then questions. */

let encoder: Promise<Encoder> = Promise.reject(new Error('it was given no files'));
encoder.catch(() => undefined);

self.onmessage = ({ data }) => {
  if ('id' in data) return void answer(data, encoder).then((said) => self.postMessage(said));
  encoder = startEncoder(data);
  encoder.catch(() => undefined);
};
