import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Analyser } from '../../server/engine/analyse.ts';
import { Reader, type Encoder } from '../../server/engine/learned/reader.ts';
import { readFiles } from '../../server/learned/files.ts';
import { startEncoder } from '../../server/learned/onnx.ts';
import type { AnnotatedDraft } from './drafts.ts';
import { Score } from './score.ts';

/** The encoder as it is packaged (`npm run build` first), or with another `model`. `root` is the repository's. */
export async function packagedEncoder(root: string, model?: string): Promise<Encoder> {
  const files = await readFiles(join(root, 'dist/server/learned'));
  return startEncoder(model ? { ...files, model: await readFile(model) } : files);
}

/** Reads drafts as a user would have them read: with both stages, or without an encoder with the first alone. */
export async function measure(drafts: readonly AnnotatedDraft[], encoder?: Encoder): Promise<Score> {
  const score = new Score();
  for (const draft of drafts) {
    const kind = draft.kind === 'clean' ? 'blog' : draft.kind;
    const reader = encoder && new Reader(encoder);
    await reader?.deepen(draft.text, kind);
    score.add(draft, new Analyser().analyse(draft.text, { kind, ...(reader ? { reading: reader.peek(draft.text, kind) } : {}) }).findings);
  }
  return score;
}
