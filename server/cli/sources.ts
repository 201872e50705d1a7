import { statSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { isDynamicPattern } from 'tinyglobby';
import type { Kind } from '../../shared/finding.ts';
import { Ignored } from './ignored.ts';
import { reason } from './load.ts';
import { fileAt, placeOf } from './paths.ts';
import { searchFolder, searchGlob, type Found } from './search.ts';

/** A draft to be checked, before anybody has read it: a file, or a text that came with it. */
export interface Source {
  /** As given, or as found by a glob. */
  readonly path: string;
  /** Given where there is no file to read: a line of JSON. */
  readonly text?: string;
  /** Standard input or a pipe, which can be read once only. */
  readonly stream?: true;
  /** What a stream held, where it has been read. */
  readonly bytes?: Uint8Array;
  readonly kind?: Kind;
  /** Why there is nothing to read. */
  readonly error?: string;
}

/** What paths on a command line mean. */
export interface Listing {
  readonly sources: readonly Source[];
  /** The paths that lead to nothing but what an ignore file leaves out, each with what to tell of it. */
  readonly leftOut: readonly string[];
}

/** What is not listed. */
export interface Leave {
  /** Off: what ignore files name is listed, too. */
  readonly ignore: boolean;
  /** Files (`fileAt`) that are about to be written: they are not looked for in folders and globs. */
  readonly written?: ReadonlySet<string | undefined>;
}

/**
 * The drafts that paths, folders, globs and `-` (standard input) mean, in the order given, each once; what a folder or a glob holds is
 * sorted. What cannot be read stands among them with its reason.
 */
export async function listSources(paths: readonly string[], leave: Leave): Promise<Listing> {
  const list = new List(leave);
  for (const path of paths) await list.add(path);
  return list.end();
}

class List {
  private readonly sources = new Map<string, Source>();
  private readonly leftOut: string[] = [];
  private readonly ignored: Ignored | undefined;
  private readonly written: ReadonlySet<string | undefined>;

  constructor({ ignore, written = new Set() }: Leave) {
    this.ignored = ignore ? new Ignored() : undefined;
    this.written = written;
  }

  async add(path: string): Promise<void> {
    try {
      if (path === '-') this.take({ path, stream: true });
      else await this.look(path);
    } catch (error) {
      this.take({ path, error: reason(error) });
    }
  }

  private async look(path: string): Promise<void> {
    const stat = statOf(path);
    if (!stat) this.found(path, await searchGlob(path), 'matches no file');
    else if (stat.isDirectory()) this.found(path, await searchFolder(path), 'holds no drafts');
    else if (!stat.isFile()) this.take({ path, stream: true });
    else if (this.ignored?.always(path)) this.leave(path);
    else this.take({ path });
  }

  private take(source: Source): void {
    const place = placeOf(source.path);
    if (!this.sources.has(place)) this.sources.set(place, source);
  }

  private leave(path: string): void {
    this.leftOut.push(`${path}: left out by an ignore file; \`--no-ignore\` takes it in`);
  }

  private found(path: string, { files, closed }: Found, none: string): void {
    // What an ignore file leaves out need not be open: a folder is left out where a draft in it would be.
    const missed = closed.filter((folder) => !this.ignored?.whenFound(join(folder.path, 'draft.md')));
    const drafts = files.filter((file) => !this.written.size || !this.written.has(fileAt(file)));
    const wanted = drafts.filter((file) => !this.ignored?.whenFound(file));
    for (const folder of missed) this.take({ path: folder.path, error: reason(folder.error) });
    for (const file of wanted) this.take({ path: file });
    if (drafts.length && !wanted.length) this.leave(path);
    if (!drafts.length && !missed.length) this.take({ path, error: none });
  }

  end(): Listing {
    for (const { path, message } of this.ignored?.unread ?? []) this.take({ path, error: message });
    return { sources: [...this.sources.values()], leftOut: this.leftOut };
  }
}

/** Undefined for a glob; throws where there is nothing of that name. */
function statOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch (error) {
    if (isDynamicPattern(path)) return undefined;
    throw error;
  }
}
