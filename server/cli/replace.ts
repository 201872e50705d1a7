import { renameSync, rmSync, statSync, writeFileSync } from 'node:fs';

/** Writes beside the file and renames, so that a full disk or a crash loses nothing. Throws as `fs` does, and leaves nothing beside. */
export function replaceFile(path: string, text: string): void {
  const beside = `${path}.discreet-${process.pid}.tmp`;
  try {
    writeFileSync(beside, text, { mode: statSync(path).mode });
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}
