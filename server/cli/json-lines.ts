import { KINDS } from '../../shared/finding.ts';
import { reason } from './load.ts';
import type { Source } from './sources.ts';

/** Bytes of one line; a character may be escaped to six, and what is longer is no draft. */
const LONGEST_LINE = 150_000_000;

/** Reads `{ "path", "text", "kind"? }` lines from standard input as they come; a damaged line is an error of its own. */
export async function* readJsonLines(input: AsyncIterable<Buffer> = process.stdin): AsyncGenerator<Source> {
  let number = 0;
  try {
    for await (const line of linesOf(input)) {
      const source = parseLine(line, ++number);
      if (source) yield source;
    }
  } catch (error) {
    yield { path: '-', error: reason(error) };
  }
}

/** Nothing else ends a line of JSON: in texts there are further characters that would elsewhere. Undefined stands for one that is too long. */
async function* linesOf(input: AsyncIterable<Buffer>): AsyncGenerator<Buffer | undefined> {
  let parts: Buffer[] = [];
  let size = 0;
  const keep = (part: Buffer): void => {
    size += part.length;
    if (size > LONGEST_LINE) parts = [];
    else parts.push(part);
  };
  const whole = (): Buffer | undefined => {
    const line = size > LONGEST_LINE ? undefined : Buffer.concat(parts);
    parts = [];
    size = 0;
    return line;
  };
  for await (const chunk of input) {
    let from = 0;
    for (let at = chunk.indexOf('\n'); at >= 0; at = chunk.indexOf('\n', from)) {
      keep(chunk.subarray(from, at));
      yield whole();
      from = at + 1;
    }
    keep(chunk.subarray(from));
  }
  if (size) yield whole();
}

/** Undefined for an empty line. */
function parseLine(bytes: Buffer | undefined, number: number): Source | undefined {
  const place = `line ${number}`;
  if (!bytes) return { path: place, error: 'is too long' };
  const line = utf8(bytes);
  if (line === undefined) return { path: place, error: 'is not UTF-8 text' };
  return line.trim() ? sourceOf(parsed(line), place) : undefined;
}

function sourceOf(row: unknown, place: string): Source {
  if (row === undefined) return { path: place, error: 'is not JSON' };
  if (typeof row !== 'object' || !row) return { path: place, error: 'is no object' };
  const { path, text, kind } = row as { path?: unknown; text?: unknown; kind?: unknown };
  const named = typeof path === 'string';
  const wrong = (error: string): Source => (named ? { path, error: `${place}: ${error}` } : { path: place, error });
  if (typeof text !== 'string') return wrong('no text');
  const known = KINDS.find((k) => k === kind);
  if (!known && kind !== undefined && kind !== null && kind !== 'auto') return wrong('no such kind');
  return { path: named ? path : place, text, ...(known ? { kind: known } : {}) };
}

/** Without the mark that a file may begin with. */
function utf8(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
