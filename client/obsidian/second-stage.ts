import type { Plugin } from 'obsidian';
import type { SecondStageFiles } from '../../shared/protocol.ts';
import { readSecondStage, SECOND_STAGE_NAMES } from '../../shared/second-stage.ts';

/** Where the second stage lies if somebody has put it there: a folder of that name beside the plugin's own files. */
const FOLDER = 'learned';

/** The second stage, which is too big for a plugin; undefined where its folder is not there. */
export async function secondStageOf({ app, manifest }: Plugin): Promise<SecondStageFiles | undefined> {
  const { adapter } = app.vault;
  const at = (name: string): string => `${manifest.dir ?? ''}/${FOLDER}/${name}`;
  if (!(await adapter.exists(at(SECOND_STAGE_NAMES.model)))) return undefined;
  return readSecondStage(async (name) => new Uint8Array(await adapter.readBinary(at(name))));
}
