import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { readDocx, type WordDocument } from '../files/docx/read.ts';
import { STANDARD_INPUT } from './paths.ts';
import type { Source } from './sources.ts';

/** A draft, read. */
export interface Draft {
  readonly path: string;
  readonly text: string;
  /** The bytes of the byte-order mark, to be put back when the file is written. */
  readonly mark: string;
  /** Where it came from a Word document. */
  readonly word?: WordDocument;
}

/** Bytes; what is longer is no draft. A Word document may hold pictures. */
const LARGEST = { text: 24_000_000, word: 250_000_000 };
/** Characters; what is longer is no draft, whatever it came from. */
const LONGEST = 24_000_000;

/** Reads a draft. Rejects with the reason in words, which hold no text of the file. */
export async function load(source: Source): Promise<Draft> {
  const { path, text, error, stream, bytes } = source;
  if (error !== undefined) throw new Error(error);
  try {
    if (text !== undefined) return { path, text: ofSize(text), mark: '' };
    if (stream) return { path, ...decode(bytes ? Buffer.from(bytes) : await drain(path)) };
    return await loadFile(path);
  } catch (problem) {
    throw new Error(reason(problem));
  }
}

/** A stream with what it holds, for another thread: it can be read once, and standard input in the first thread alone. */
export async function drained(source: Source): Promise<Source> {
  if (!source.stream) return source;
  try {
    return { ...source, bytes: await drain(source.path) };
  } catch (problem) {
    return { path: source.path, error: reason(problem) };
  }
}

async function loadFile(path: string): Promise<Draft> {
  const isWord = /\.docx$/i.test(path);
  const { size } = await stat(path);
  if (size > (isWord ? LARGEST.word : LARGEST.text)) throw tooLarge(`${Math.round(size / 1e6)} MB`);
  const bytes = await readFile(path);
  if (!isWord) return { path, ...decode(bytes) };
  const word = await readDocx(bytes);
  if (word.text.length > LONGEST) throw new Error('is too large to check');
  return { path, text: word.text, mark: '', word };
}

const tooLarge = (size: string): Error => new Error(`too large to check (${size})`);

function ofSize(text: string): string {
  const size = Buffer.byteLength(text);
  if (size > LARGEST.text) throw tooLarge(`${Math.round(size / 1e6)} MB`);
  return text;
}

/** All that comes from a stream, up to what would be too large. */
async function drain(path: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of STANDARD_INPUT.has(path) ? process.stdin : createReadStream(path)) {
    chunks.push(chunk as Buffer);
    size += (chunk as Buffer).length;
    if (size > LARGEST.text) throw tooLarge(`more than ${LARGEST.text / 1e6} MB`);
  }
  return Buffer.concat(chunks);
}

const WIDE = 'is UTF-16; save it as UTF-8';

/** Whether bytes look like UTF-16 without a mark: of Western letters every other byte is nought. */
function isWide(bytes: Buffer): boolean {
  const noughts = [0, 0];
  bytes.forEach((byte, at) => byte || noughts[at % 2]!++);
  return Math.max(...noughts) > bytes.length / 3 && Math.min(...noughts) < bytes.length / 30;
}

/** Text of UTF-8 bytes; a binary file is an error. */
function decode(bytes: Buffer): { text: string; mark: string } {
  const lead = bytes.toString('hex', 0, 2);
  if (lead === 'fffe' || lead === 'feff') throw new Error(WIDE);
  const start = bytes.subarray(0, 8000);
  if (start.includes(0)) throw new Error(isWide(start) ? WIDE : 'is not a text file');
  const text = utf8(bytes);
  return text.startsWith('\uFEFF') ? { text: text.slice(1), mark: '\uFEFF' } : { text, mark: '' };
}

function utf8(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Error('is not UTF-8 text; save it as UTF-8');
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  ENOTDIR: 'no such file',
  ENAMETOOLONG: 'the name is too long',
  ELOOP: 'is a link that leads in a circle',
  EACCES: 'no permission',
  EPERM: 'no permission',
  EISDIR: 'is a folder',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk is read-only',
  EEXIST: 'is there already',
};

/** Why something went wrong with a file, in words, without text of the file. */
export function reason(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (code) return REASONS[code] ?? `could not be used (${code})`;
  // Errors of our own say why in words; those of a library could hold anything.
  return error instanceof Error && error.constructor === Error ? error.message : 'could not be read';
}
