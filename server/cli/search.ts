import { readdir, type Dirent } from 'node:fs';
import { isAbsolute, relative } from 'node:path';
import { glob } from 'tinyglobby';
import { DRAFT_EXTENSIONS } from '../../shared/format.ts';

/** What a folder or a glob holds: files, sorted, and the folders that could not be looked into. */
export interface Found {
  readonly files: readonly string[];
  readonly closed: readonly Closed[];
}
interface Closed {
  readonly path: string;
  readonly error: unknown;
}

const DRAFTS = inAnyCase(`**/*.{${[...DRAFT_EXTENSIONS, 'docx'].join(',')}}`);

/** The drafts below a folder, whose paths begin as the folder’s was written. */
export function searchFolder(folder: string): Promise<Found> {
  const lead = folder.replace(/\/+$/, '');
  return search(DRAFTS, folder, false, (path) => (path && lead !== '.' ? `${lead}/${path}` : path || folder));
}

/** The files that a glob matches. */
export function searchGlob(pattern: string): Promise<Found> {
  const lead = pattern.startsWith('./') ? './' : '';
  return search(inAnyCase(pattern), '', isAbsolute(pattern), (path) => lead + path);
}

async function search(pattern: string, cwd: string, absolute: boolean, written: (path: string) => string): Promise<Found> {
  const closed: Closed[] = [];
  const fs = telling((path, error) => closed.push({ path: written(absolute ? path : relative(cwd, path)), error }));
  const ignore = ['**/node_modules/**', '**/~$*'];
  const files = await glob(pattern, { cwd, absolute, fs, ignore, dot: false, followSymbolicLinks: false });
  return { files: files.map(written).sort(), closed };
}

type Listed = (error: NodeJS.ErrnoException | null, entries?: Dirent[]) => void;

/** Lists folders and tells which cannot be: the library passes over them. What is not there holds nothing. */
function telling(tell: (folder: string, error: unknown) => void): { readdir: typeof readdir } {
  const list = (folder: string, options: { withFileTypes: true }, done: Listed): void =>
    readdir(folder, options, (error, entries) => {
      if (error && error.code !== 'ENOENT' && error.code !== 'ENOTDIR') tell(folder, error);
      done(error, entries);
    });
  return { readdir: list as typeof readdir };
}

/** A glob whose endings are met in any case, as `*.md` is to find what another system calls `POST.MD`. */
function inAnyCase(pattern: string): string {
  const name = pattern.slice(pattern.lastIndexOf('/') + 1);
  if (/[[\\]/.test(name)) return pattern;
  const open = name.replace(/\.(?:\w+|\{[\w,]+\})/g, (ending) =>
    ending.replace(/[a-z]/gi, (l) => `[${l.toLowerCase()}${l.toUpperCase()}]`),
  );
  return pattern.slice(0, pattern.length - name.length) + open;
}
