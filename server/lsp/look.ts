import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Beside, isInside } from '../files/beside.ts';
import type { Look } from './pictures.ts';

/** Looks at files on the disk, none outside the workspace folder that the draft stands in, or the draft’s own folder where it stands in none. */
export function lookOnDisk(): (folders: readonly string[]) => Look {
  const beside = new Beside();
  return (folders) => async (uri, targets) => {
    const draft = pathOf(uri);
    if (draft === undefined) return new Map();
    const around = folders.flatMap((folder) => pathOf(folder) ?? []).filter((folder) => isInside(folder, draft));
    const workspace = around.sort((a, b) => b.length - a.length)[0] ?? dirname(draft);
    return beside.read({ draft, workspace }, targets);
  };
}

/** The path of a file on this machine; undefined for a draft that has no file. */
function pathOf(uri: string): string | undefined {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : undefined;
  } catch {
    return undefined;
  }
}
