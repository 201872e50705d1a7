import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../../shared/finding.ts';
import type { Analysis } from '../engine/analyse.ts';
import { fixAll } from '../engine/fixes/rounds.ts';
import { selectEdits } from '../engine/fixes/select.ts';
import { inTurns } from './readying.ts';

/* Fixes are made when somebody looks at them, and each is tried first: that of many takes long, and is done in turns. */

/** Reads a text that is not open, or an open one as it would be after some fixes. */
export interface Aside {
  /** Reads what `read` would have to read, a little a step. */
  readonly prepare: (document: TextDocument) => Iterator<void>;
  /** `kept`: what the text tells is remembered. */
  readonly read: (document: TextDocument, kept?: boolean) => Analysis;
}

/** Makes the fixes of some findings, one a step. */
export function* making(analysis: Analysis, findings: readonly Finding[]): Generator<void> {
  for (const finding of findings) {
    // Those of a combination are the edits that help most, which are looked for in smaller steps.
    if (isCombination(finding)) yield* analysis.ranking();
    make(finding);
    yield;
  }
}

const make = ({ fixes }: Finding): number => fixes.length;

/** Whether there is a safe fix, looked for in one finding a step; after the `most`-th there may be. */
export function* anySafe({ findings }: Analysis, text: string, most: number): Generator<void, boolean> {
  const single = findings.filter((f) => !isCombination(f));
  for (const finding of single.slice(0, most)) {
    if (selectEdits([finding], false, text).length) return true;
    yield;
  }
  return single.length > most;
}

/** Its fixes are those of its parts. */
const isCombination = ({ category }: Finding): boolean => category === 'jigsaw';

/**
 * A draft with its fixes made, round after round and in turns, and what is left; `only` leaves all other rules alone. Undefined where it is
 * not to be gone on with.
 */
export async function mended(
  draft: TextDocument,
  aside: Aside,
  { all, only }: { readonly all: boolean; readonly only?: string | undefined },
  still: () => boolean,
): Promise<Awaited<ReturnType<typeof fixAll>> | undefined> {
  const { uri, languageId, version } = draft;
  let on = true as boolean;
  const read = async (text: string): Promise<readonly Finding[]> => {
    const document = TextDocument.create(uri, languageId, version, text);
    on &&= await inTurns(aside.prepare(document), still);
    if (!on) return [];
    const analysis = aside.read(document);
    const findings = analysis.findings.filter((f) => !only || f.rule === only);
    on = await inTurns(making(analysis, findings), still);
    return on ? findings : [];
  };
  const done = await fixAll(draft.getText(), read, all);
  return on ? done : undefined;
}
