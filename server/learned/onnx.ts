import * as ort from 'onnxruntime-web/wasm';
import type { Encoder } from '../engine/learned/reader.ts';
import { readVocabulary } from '../engine/learned/pieces.ts';

/** The files of the second stage, read by whoever may read files. */
export interface EncoderFiles {
  /** The runtime, compiled to WebAssembly. */
  readonly runtime: Uint8Array;
  readonly model: Uint8Array;
  readonly vocabulary: string;
}

/** Threads that share the work on a window, the caller's own among them. */
export interface Team {
  readonly size: number;
  /** Address of the script that each further thread runs. */
  readonly script: string;
}

/** Starts the encoder in this thread, with helpers where there is a `team`. Rejects where the files are damaged or WebAssembly is missing. */
export async function startEncoder({ runtime, model, vocabulary }: EncoderFiles, team?: Team): Promise<Encoder> {
  ort.env.wasm.numThreads = team?.size ?? 1;
  if (team) ort.env.wasm.wasmPaths = { mjs: team.script };
  ort.env.wasm.wasmBinary = runtime;
  ort.env.logLevel = 'error';
  const session = await ort.InferenceSession.create(model, {
    executionProviders: ['wasm'],
    // Its graph was simplified when it was made.
    graphOptimizationLevel: 'disabled',
    enableCpuMemArena: false,
  });
  const tensor = (values: readonly number[]): ort.Tensor => new ort.Tensor('int64', BigInt64Array.from(values, BigInt), [1, values.length]);
  return {
    vocabulary: readVocabulary(vocabulary),
    async run({ ids, shapes }) {
      const { logp } = await session.run({ ids: tensor(ids), shapes: tensor(shapes) });
      return logp!.data as Float32Array;
    },
  };
}
