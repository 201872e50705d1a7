import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';

/*
 * Seven megabytes of lists and models stand at the head of the worker's script, as literals of JavaScript. In Node they are read as
 * what they are, text of a file: V8 would look at each character three times, and keep the source beside the strings.
 * `.config/carried.mjs` writes the head.
 */

/** Where things stand in the script, in bytes. */
interface Contents {
  /** Start, length, and 1 where the literal has escapes. */
  readonly texts: Readonly<Record<string, readonly [start: number, length: number, escaped: 0 | 1]>>;
  /** Where the program begins. */
  readonly program: number;
}

const SCRIPT = join(__dirname, 'worker.js');
/** The first line says where the rest is: `//`, so many digits for its length, and JSON of that length. */
const LEAD = 10;

let contents: Contents | undefined;

function read(start: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafeSlow(length);
  const file = openSync(SCRIPT, 'r');
  try {
    for (let at = 0; at < length;) {
      const n = readSync(file, bytes, at, length - at, start + at);
      if (!n) throw new Error(`${SCRIPT} is cut short`);
      at += n;
    }
  } finally {
    closeSync(file);
  }
  return bytes;
}

function table(): Contents {
  return (contents ??= JSON.parse(read(LEAD, Number(read(2, LEAD - 2).toString('latin1'))).toString('latin1')) as Contents);
}

/** A text of the head by its name. */
export function carried(name: string): string {
  const [start, length, escaped] = table().texts[name]!;
  const text = read(start, length).toString();
  return escaped ? text.replace(/\\([^])/g, (_, sign: string) => (sign === 'r' ? '\r' : sign)) : text;
}

/** The worker's script without its head. */
export function program(size: number): Buffer {
  const { program: start } = table();
  return read(start, size - start);
}
