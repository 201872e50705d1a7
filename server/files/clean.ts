import { readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import type { Edit } from '../../shared/finding.ts';
import type { Hidden } from '../../shared/image.ts';
import type { Linked } from '../engine/document/linked.ts';
import { readImage, stripImage } from './image/image.ts';
import { tells } from './words.ts';

/** What the name of a clean copy ends with, before its extension: no dot, which LaTeX would take for an extension. */
const CLEAN = '-clean';

/** What became of a picture that was to be cleaned. */
export interface Cleaned {
  /** The file of the copy; absent where there was nothing to take out. */
  readonly copy?: string;
  /** What the copy is without. */
  readonly without: readonly Hidden[];
  /** Whether words are drawn in it that tell something, and stay. */
  readonly drawn: boolean;
}

/** Writes a clean copy of a picture beside it; the original stays as it is. Rejects with the reason in words. */
export async function cleanBeside(file: string): Promise<Cleaned> {
  const bytes = await readFile(file);
  const { hidden, unread } = readImage(bytes, tells);
  if (unread) throw new Error(unread);
  const drawn = hidden.includes('drawn');
  const without = hidden.filter((kind) => kind !== 'drawn');
  if (!without.length) return { without, drawn };
  return { copy: await writeBeside(file, stripImage(bytes)), without, drawn };
}

/** Never writes over another file; a copy that is there already, and the same, is taken. */
async function writeBeside(file: string, bytes: Uint8Array): Promise<string> {
  const extension = extname(file);
  const stem = join(dirname(file), basename(file, extension)) + CLEAN;
  for (let n = 1; ; n++) {
    const copy = `${stem}${n === 1 ? '' : `-${n}`}${extension}`;
    const there = await readFile(copy).catch(() => undefined);
    if (there?.equals(bytes)) return copy;
    if (there) continue;
    await writeFile(copy, bytes, { flag: 'wx' });
    return copy;
  }
}

/** The link as it was written, to the copy: what was added to the file’s name is added to the link’s. */
export function linkTo({ target, start, end }: Linked, file: string, copy: string): Edit {
  const added = basename(copy, extname(copy)).slice(basename(file, extname(file)).length);
  const at = /\.\w+(?=[?#]|$)/.exec(target)?.index ?? target.length;
  return { start, end, text: target.slice(0, at) + added + target.slice(at) };
}
