import { realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';

/**
 * Writes beside the file and renames, so that a full disk or a crash loses nothing; a link stays one, and what it leads to is replaced. A
 * file that is not there yet is made. Throws as `fs` does, and leaves nothing beside.
 */
export function replaceFile(path: string, text: string): void {
  const mode = statSync(path, { throwIfNoEntry: false })?.mode;
  const file = mode === undefined ? path : realpathSync(path);
  const beside = `${file}.discreet-${process.pid}.tmp`;
  let made = false;
  try {
    // Nothing that is there already is written over: in a folder of several people it could be a link of somebody else’s.
    writeFileSync(beside, '', { flag: 'wx', ...(mode === undefined ? {} : { mode }) });
    made = true;
    writeFileSync(beside, text);
    renameSync(beside, file);
  } catch (error) {
    if (made) rmSync(beside, { force: true });
    throw Object.assign(error as Error, { path });
  }
}
