import { readVocabulary } from '../engine/learned/pieces.ts';
import type { Encoder } from '../engine/learned/reader.ts';
import type { SecondStageFiles } from '../../shared/protocol.ts';
import { Correspondence, type Answer } from './correspondence.ts';

/** What is used of a browser, without its types. */
interface Nested {
  onmessage: ((event: { readonly data: Answer }) => void) | null;
  onerror: ((event: { readonly message?: string }) => void) | null;
  postMessage(message: unknown): void;
}
declare const Worker: new (address: string) => Nested;
declare const Blob: new (parts: readonly string[], options: { readonly type: string }) => object;
declare const URL: { createObjectURL(blob: object): string; revokeObjectURL(address: string): void };

/** An encoder in a worker of the worker that the server runs in, started from `files` alone. */
export function nestEncoder({ script, vocabulary, ...files }: SecondStageFiles): Encoder {
  const address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  const worker = new Worker(address);
  const letters = new Correspondence((question) => worker.postMessage(question));
  worker.onmessage = ({ data }) => letters.take(data);
  worker.onerror = ({ message }) => letters.fail(new Error(message ?? 'its worker has failed'));
  worker.postMessage({ ...files, vocabulary });
  URL.revokeObjectURL(address);
  return { vocabulary: readVocabulary(vocabulary), run: (input) => letters.ask(input) };
}
