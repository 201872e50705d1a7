import { readFileSync, statSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { glob, isDynamicPattern } from 'tinyglobby';
import type { Kind } from '../../shared/finding.ts';

/** A draft to check, or why it cannot be. */
export interface Input {
  /** As given, or as found by a glob. */
  readonly path: string;
  readonly text?: string;
  /** The bytes of the byte-order mark, to be put back when the file is written. */
  readonly mark?: string;
  readonly kind?: Kind;
  readonly error?: string;
}

const EXTENSIONS = ['md', 'markdown', 'mdx', 'txt', 'text', 'tex', 'latex', 'ltx', 'html', 'htm', 'xhtml', 'adoc', 'rst'];
/** Bytes; what is longer is no draft. */
const LARGEST = 24_000_000;

/** Reads paths, folders, globs and `-` (standard input) in the order given. */
export async function* readInputs(paths: readonly string[]): AsyncGenerator<Input> {
  for (const path of paths) {
    if (path === '-') yield { path, ...decode(await standardInput()) };
    else yield* readPath(path);
  }
}

async function* readPath(path: string): AsyncGenerator<Input> {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat?.isFile()) {
    yield readFile(path);
    return;
  }
  const pattern = stat?.isDirectory() ? `${path.replace(/\/+$/, '')}/**/*.{${EXTENSIONS.join(',')}}` : path;
  if (!stat && !isDynamicPattern(path)) {
    yield { path, error: 'no such file' };
    return;
  }
  const found = (await glob(pattern, { dot: false, ignore: ['**/node_modules/**'] })).sort();
  if (!found.length) yield { path, error: stat ? 'no drafts in this folder' : 'no file matches' };
  for (const file of found) yield readFile(file);
}

export function readFile(path: string): Input {
  try {
    const stat = statSync(path);
    if (stat.size > LARGEST) return { path, error: `too large to check (${Math.round(stat.size / 1e6)} MB)` };
    return { path, ...decode(readFileSync(path)) };
  } catch (error) {
    return { path, error: reason(error) };
  }
}

/** Text of UTF-8 or UTF-16 bytes; a binary file is an error. */
function decode(bytes: Buffer): { text: string; mark?: string } | { error: string } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { error: 'is UTF-16; save it as UTF-8' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { error: 'is UTF-16; save it as UTF-8' };
  if (bytes.subarray(0, 8000).includes(0)) return { error: 'is not a text file' };
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return { error: 'is not UTF-8 text' };
  }
  return text.startsWith('\uFEFF') ? { text: text.slice(1), mark: '\uFEFF' } : { text };
}

async function standardInput(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Reads `{ "path", "text", "kind"? }` lines from standard input; a damaged line is an error of its own. */
export async function* readJsonLines(): AsyncGenerator<Input> {
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    number++;
    if (!line.trim()) continue;
    yield parseLine(line, number);
  }
}

function parseLine(line: string, number: number): Input {
  try {
    const row = JSON.parse(line) as { path?: unknown; text?: unknown; kind?: unknown };
    const path = typeof row.path === 'string' ? row.path : `line ${number}`;
    if (typeof row.text !== 'string') return { path, error: `line ${number}: no text` };
    return { path, text: row.text, ...(typeof row.kind === 'string' ? { kind: row.kind as Kind } : {}) };
  } catch {
    return { path: `line ${number}`, error: `line ${number} is not JSON` };
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EACCES: 'may not be read',
  EPERM: 'may not be read',
  EISDIR: 'is a folder',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk is read-only',
};

/** Why something went wrong with a file, in words, without text of the file. */
export function reason(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return REASONS[code] ?? (code ? `could not be used (${code})` : 'could not be read');
}
