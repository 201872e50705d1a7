import type { SecondStageFiles } from '../../shared/protocol.ts';
import { readSecondStage, SECOND_STAGE_NAMES } from '../../shared/second-stage.ts';

/* The second stage is too big for one page: whoever wants it opens its files from the disk. */

/** Calls `chosen` with the files that somebody opens, and `say` with what they should hear. */
export function offerSecondStage(input: HTMLInputElement, chosen: (files: SecondStageFiles) => void, say: (message: string) => void): void {
  input.addEventListener('change', () => {
    const files = new Map([...(input.files ?? [])].map((file) => [file.name, file]));
    const missing = Object.values(SECOND_STAGE_NAMES).filter((name) => !files.has(name));
    if (missing.length) return say(`Please choose all files of the folder together: ${missing.join(', ')} missing.`);
    readSecondStage(async (name) => new Uint8Array(await files.get(name)!.arrayBuffer())).then(
      (read) => {
        chosen(read);
        say('The draft is read a second time now, here on this device.');
      },
      () => say('These files could not be opened.'),
    );
  });
}
