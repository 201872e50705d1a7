import type { SecondStageFiles } from './protocol.ts';

/** What the folder `learned` holds. */
export const SECOND_STAGE_NAMES: Readonly<Record<keyof SecondStageFiles, string>> = {
  script: 'encoder.worker.js',
  runtime: 'runtime.wasm',
  model: 'model.onnx',
  vocabulary: 'vocabulary.txt',
};

declare const TextDecoder: new () => { decode(bytes: Uint8Array): string };

/** The second stage out of its folder; `read` gives the bytes of a file there. Rejects with what `read` rejects with. */
export async function readSecondStage(read: (name: string) => PromiseLike<Uint8Array>): Promise<SecondStageFiles> {
  const names = SECOND_STAGE_NAMES;
  const [script, runtime, model, vocabulary] = await Promise.all([names.script, names.runtime, names.model, names.vocabulary].map(read));
  const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
  return { script: text(script!), runtime: runtime!, model: model!, vocabulary: text(vocabulary!) };
}
