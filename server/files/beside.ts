import { readFile, realpath, stat } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { decoded } from '../../shared/address.ts';
import { LARGEST_IMAGE, type ImageFacts, type Images } from '../../shared/image.ts';
import { readImage } from './image/image.ts';
import { isOffice, readOffice } from './office.ts';
import { tells } from './words.ts';

/** Where a draft stands, and the folder that nothing may be opened outside of. */
export interface Desk {
  /** The draft’s file. */
  readonly draft: string;
  readonly workspace: string;
}

/** What a file held when it was read last. */
interface Known {
  readonly stamp: string;
  readonly facts: ImageFacts;
}

/** Extensions that LaTeX tries where a figure is named without one. */
const TRIED = ['.png', '.jpg', '.jpeg', '.PNG', '.JPG', '.JPEG', '.tif', '.tiff'];

/** Reads the files that drafts refer to, each again only where it has changed. Opens nothing outside the workspace, and no address. */
export class Beside {
  private readonly known = new Map<string, Known>();

  /** Never rejects. A target that names no file, and could not, is left out. */
  async read(desk: Desk, targets: readonly string[]): Promise<Images> {
    const out = new Map<string, ImageFacts>();
    for (const target of targets) {
      const facts = await this.one(desk, target);
      if (facts) out.set(target, facts);
    }
    return out;
  }

  private async one(desk: Desk, target: string): Promise<ImageFacts | undefined> {
    const file = await locate(desk, target);
    if (typeof file !== 'string') return file;
    try {
      const { size, mtimeMs } = await stat(file);
      const stamp = `${size} ${mtimeMs}`;
      const known = this.known.get(file);
      if (known?.stamp === stamp) return known.facts;
      const facts = size > LARGEST_IMAGE ? { hidden: [], unread: 'is too large to look into' } : await factsOf(await readFile(file));
      this.known.set(file, { stamp, facts });
      return facts;
    } catch {
      return { hidden: [], unread: 'may not be read' };
    }
  }
}

const factsOf = async (bytes: Buffer): Promise<ImageFacts> => (isOffice(bytes) ? readOffice(bytes) : readImage(bytes, tells));

/** The file that a target means, or why it is not opened. Undefined where the target need not be a file at all. */
export async function locate({ draft, workspace }: Desk, target: string): Promise<string | ImageFacts | undefined> {
  const root = await realpath(workspace).catch(() => undefined);
  if (root === undefined) return { hidden: [], unread: 'is not there' };
  let outside = false;
  for (const path of candidates(dirname(draft), workspace, target)) {
    const real = await realpath(path).catch(() => undefined);
    if (real === undefined) continue;
    if (!isInside(root, real)) outside = true;
    else if ((await stat(real)).isFile()) return real;
  }
  if (outside) return { hidden: [], unread: 'lies outside the workspace' };
  return /\.\w+$/.test(target) ? { hidden: [], unread: 'is not there' } : undefined;
}

/** As it is written, decoded, without what an address may end with; from the draft’s folder, then from the workspace. */
function candidates(folder: string, workspace: string, target: string): string[] {
  const short = target.replace(/[?#].*$/s, '');
  const names = new Set([target, decoded(target), short, decoded(short)].filter((name) => name.trim() && !name.includes('\0')));
  const tried = [...names].flatMap((name) => (/\.\w+$/.test(name) ? [name] : TRIED.map((extension) => name + extension)));
  const local = tried.map((name) => (isAbsolute(name) ? name : resolve(folder, name)));
  return [...new Set([...local, ...tried.map((name) => join(workspace, name))])];
}

/** Whether `path` is `root` or stands in it; both resolved, links followed. */
export function isInside(root: string, path: string): boolean {
  const way = relative(root, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
