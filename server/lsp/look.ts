import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Beside, isInside, locate, type Desk } from '../files/beside.ts';
import { cleanBeside, linkTo } from '../files/clean.ts';
import type { Clean } from './cleaning.ts';
import type { Look } from './pictures.ts';

/* Files on the disk: none outside the workspace folder that a draft stands in, or the draft’s own folder where it stands in none. */

/** Looks at what drafts refer to. */
export function lookOnDisk(): (folders: readonly string[]) => Look {
  const beside = new Beside();
  return (folders) => async (uri, targets) => {
    const desk = deskOf(uri, folders);
    return desk ? beside.read(desk, targets) : new Map();
  };
}

/** Writes clean copies of what drafts refer to. */
export const cleanOnDisk =
  (folders: readonly string[]): Clean =>
  async (uri, target) => {
    const desk = deskOf(uri, folders);
    const file = desk && (await locate(desk, target));
    if (typeof file !== 'string') throw new Error(file?.unread ?? 'is not there');
    const { copy, drawn } = await cleanBeside(file);
    return { drawn, ...(copy ? { linkTo: (link) => linkTo(link, file, copy) } : {}) };
  };

function deskOf(uri: string, folders: readonly string[]): Desk | undefined {
  const draft = pathOf(uri);
  if (draft === undefined) return undefined;
  const around = folders.flatMap((folder) => pathOf(folder) ?? []).filter((folder) => isInside(folder, draft));
  return { draft, workspace: around.sort((a, b) => b.length - a.length)[0] ?? dirname(draft) };
}

/** The path of a file on this machine; undefined for a draft that has no file. */
function pathOf(uri: string): string | undefined {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : undefined;
  } catch {
    return undefined;
  }
}
