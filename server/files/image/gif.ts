import { begins, concat } from './bytes.ts';
import type { Found } from './fields.ts';
import { readIptc, readPhotoshop } from './iptc.ts';
import { readXmp } from './xmp.ts';

/** A block of a GIF. `end` exclusive. */
interface Part {
  /** 0x2c a picture, 0x3b the end, and for an extension its label. */
  readonly kind: number;
  readonly start: number;
  readonly end: number;
  /** Where the data of an extension begin: a row of pieces, each with its length before it. */
  readonly data: number;
}

const PICTURE = 0x2c;
const EXTENSION = 0x21;
const END = 0x3b;
const COMMENT = 0xfe;
const WORDS = 0x01;
const APPLICATION = 0xff;

const colours = (flags: number): number => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);

/** Where the blocks begin: after the header and the colours that all pictures share. */
const headOf = (bytes: Uint8Array): number => 13 + colours(bytes[10] ?? 0);

/** The blocks up to the end of the last picture. Throws where it is no GIF. */
function parts(bytes: Uint8Array): Part[] {
  const out: Part[] = [];
  for (let at = headOf(bytes); at < bytes.length;) {
    const kind = bytes[at]!;
    if (kind === END) return [...out, { kind, start: at, data: at + 1, end: at + 1 }];
    if (kind !== PICTURE && kind !== EXTENSION) throw new Error('is damaged');
    const data = kind === PICTURE ? at + 11 + colours(bytes[at + 9] ?? 0) : at + 2;
    const end = afterPieces(bytes, data);
    out.push({ kind: kind === PICTURE ? kind : bytes[at + 1]!, start: at, data, end });
    at = end;
  }
  throw new Error('is damaged');
}

function afterPieces(bytes: Uint8Array, from: number): number {
  for (let at = from; at < bytes.length; at += bytes[at]! + 1) if (bytes[at] === 0) return at + 1;
  throw new Error('is damaged');
}

function piecesOf(bytes: Uint8Array, from: number): Uint8Array {
  const out: Uint8Array[] = [];
  for (let at = from; bytes[at]; at += bytes[at]! + 1) out.push(bytes.subarray(at + 1, at + 1 + bytes[at]!));
  return concat(out);
}

/** Adds what a GIF tells besides its pictures. */
export function readGif(bytes: Uint8Array, found: Found): void {
  for (const { kind, data, end } of parts(bytes)) {
    if (kind === COMMENT && piecesOf(bytes, data).some((byte) => byte > 32)) found.add('Comment');
    if (kind === WORDS) found.add('Drawn');
    if (kind !== APPLICATION) continue;
    // XMP stands there as it is, without lengths; a ramp of bytes after it leads any reader to its end.
    if (begins(bytes, data + 1, 'XMP DataXMP')) readXmp(bytes.subarray(data + 12, end - 258), found);
    if (begins(bytes, data + 1, 'MGK8BIM0000')) readPhotoshop(piecesOf(bytes, data + 12), found);
    if (begins(bytes, data + 1, 'MGKIPTC0000')) readIptc(piecesOf(bytes, data + 12), found);
  }
}

/** Applications that say how it moves, or which colours and gamma it has. */
const NEEDED = ['NETSCAPE2.0', 'ANIMEXTS1.0', 'ICCRGBG1012', 'ImageMagick'];

/** The same pictures, moving as before, and nothing else. */
export function stripGif(bytes: Uint8Array): Uint8Array[] {
  const kept = parts(bytes).filter(
    ({ kind, data }) => kind !== COMMENT && (kind !== APPLICATION || NEEDED.some((name) => begins(bytes, data + 1, name))),
  );
  return [bytes.subarray(0, headOf(bytes)), ...kept.map(({ start, end }) => bytes.subarray(start, end))];
}
