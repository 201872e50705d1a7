import { Unzlib } from 'fflate';

/* Bytes as every platform has them: pictures are read in a browser, too. */

/** How much of a packed stretch is unpacked at a time: it grows a thousandfold at most. */
const STEP = 16_384;
/** Packed bytes that are unpacked at once: they may grow a thousandfold before anybody can look. */
const BITE = 1024;

export function concat(parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

/** The bytes of a text of Latin-1 characters. */
export const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

/** The text of bytes, one character each. */
export function textOf(bytes: Uint8Array): string {
  let out = '';
  for (let at = 0; at < bytes.length; at += STEP) out += String.fromCharCode(...bytes.subarray(at, at + STEP));
  return out;
}

/** Whether `text`, of Latin-1 characters, stands at `at`. */
export function begins(bytes: Uint8Array, at: number, text: string): boolean {
  for (let i = 0; i < text.length; i++) if (bytes[at + i] !== text.charCodeAt(i)) return false;
  return true;
}

/** What a zlib stream holds, as far as it goes. Throws where it is damaged or longer than `most` bytes. */
export function unpacked(data: Uint8Array, most: number): Uint8Array {
  const parts: Uint8Array[] = [];
  let length = 0;
  const stream = new Unzlib((part) => {
    length += part.length;
    if (length > most) throw new Error('is too large to look into');
    parts.push(part);
  });
  for (let at = 0; at < data.length; at += BITE) stream.push(data.subarray(at, at + BITE), at + BITE >= data.length);
  return concat(parts);
}
