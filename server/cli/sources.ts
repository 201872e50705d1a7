import { statSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { convertPathToPattern, glob, isDynamicPattern } from 'tinyglobby';
import { KINDS, type Kind } from '../../shared/finding.ts';
import { DRAFT_EXTENSIONS } from '../../shared/format.ts';
import type { Ignored } from './ignored.ts';

/** A draft to be checked, before anybody has read it: a file, or a text that came with it. */
export interface Source {
  /** As given, or as found by a glob. */
  readonly path: string;
  /** Given where there is no file to read: standard input, or a line of JSON. */
  readonly text?: string;
  readonly kind?: Kind;
  /** Why there is nothing to read. */
  readonly error?: string;
}

const EXTENSIONS = [...DRAFT_EXTENSIONS, 'docx'];

/** The drafts that paths, folders, globs and `-` (standard input) mean, in the order given; what a glob finds is sorted. */
export async function listSources(paths: readonly string[], ignored: Ignored | undefined): Promise<Source[]> {
  const out: Source[] = [];
  for (const path of paths) {
    if (path === '-') out.push({ path });
    else out.push(...(await listPath(path, ignored)));
  }
  return out;
}

async function listPath(path: string, ignored: Ignored | undefined): Promise<Source[]> {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat?.isFile()) return ignored?.always(path) ? [] : [{ path }];
  if (!stat && !isDynamicPattern(path)) return [{ path, error: 'no such file' }];
  const pattern = stat?.isDirectory() ? `${convertPathToPattern(path).replace(/\/+$/, '')}/**/*.{${EXTENSIONS.join(',')}}` : path;
  const found = (await glob(pattern, { dot: false, followSymbolicLinks: false, ignore: ['**/node_modules/**', '**/~$*'] })).sort();
  if (!found.length) return [{ path, error: stat?.isDirectory() ? 'holds no drafts' : 'matches no file' }];
  return found.filter((file) => !ignored?.whenFound(file)).map((file) => ({ path: file }));
}

/** Reads `{ "path", "text", "kind"? }` lines from standard input as they come; a damaged line is an error of its own. */
export async function* readJsonLines(): AsyncGenerator<Source> {
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    number++;
    if (line.trim()) yield parseLine(line, number);
  }
}

function parseLine(line: string, number: number): Source {
  try {
    const row = JSON.parse(line) as { path?: unknown; text?: unknown; kind?: unknown };
    const path = typeof row.path === 'string' ? row.path : `line ${number}`;
    if (typeof row.text !== 'string') return { path, error: `line ${number}: no text` };
    const kind = KINDS.find((k) => k === row.kind);
    if (row.kind !== undefined && row.kind !== 'auto' && !kind) return { path, error: `line ${number}: no such kind` };
    return { path, text: row.text, ...(kind ? { kind } : {}) };
  } catch {
    return { path: `line ${number}`, error: `line ${number} is not JSON` };
  }
}
