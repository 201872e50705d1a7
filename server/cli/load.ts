import { readFile, stat } from 'node:fs/promises';
import { readDocx, type WordDocument } from '../files/docx/read.ts';
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
export async function load({ path, text, error }: Source): Promise<Draft> {
  if (error !== undefined) throw new Error(error);
  if (text !== undefined) return { path, text, mark: '' };
  if (path === '-') return { path, ...decode(await standardInput()) };
  const isWord = /\.docx$/i.test(path);
  try {
    const { size } = await stat(path);
    if (size > (isWord ? LARGEST.word : LARGEST.text)) throw new Error(`too large to check (${Math.round(size / 1e6)} MB)`);
    const bytes = await readFile(path);
    if (!isWord) return { path, ...decode(bytes) };
    const word = await readDocx(bytes);
    if (word.text.length > LONGEST) throw new Error('is too large to check');
    return { path, text: word.text, mark: '', word };
  } catch (problem) {
    throw new Error(reason(problem));
  }
}

/** Text of UTF-8 bytes; a binary file is an error. */
function decode(bytes: Buffer): { text: string; mark: string } {
  const lead = bytes.toString('hex', 0, 2);
  if (lead === 'fffe' || lead === 'feff') throw new Error('is UTF-16; save it as UTF-8');
  if (bytes.subarray(0, 8000).includes(0)) throw new Error('is not a text file');
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

async function standardInput(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
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
