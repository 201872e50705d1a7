import { latin1 } from './bytes.ts';
import type { Found } from './fields.ts';
import { orientationOnly, readTiff, Tiff } from './tiff.ts';
import { readXmp } from './xmp.ts';

interface Chunk {
  readonly type: string;
  readonly data: Uint8Array;
}

/** The chunks of a WebP. Throws where it is none. */
function chunks(bytes: Uint8Array): Chunk[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = Math.min(bytes.length, 8 + view.getUint32(4, true));
  const out: Chunk[] = [];
  for (let at = 12; at + 8 <= end;) {
    const length = view.getUint32(at + 4, true);
    if (at + 8 + length > bytes.length) throw new Error('is damaged');
    out.push({ type: String.fromCharCode(...bytes.subarray(at, at + 4)), data: bytes.subarray(at + 8, at + 8 + length) });
    at += 8 + length + (length % 2);
  }
  if (!out.length) throw new Error('is damaged');
  return out;
}

/** An Exif block, with or without the lead that it has in a JPEG. */
const exifIn = (data: Uint8Array): Uint8Array => (data[0] === 0x45 && data[4] === 0 ? data.subarray(6) : data);

/** Adds what a WebP tells besides its picture. */
export function readWebp(bytes: Uint8Array, found: Found): void {
  for (const { type, data } of chunks(bytes)) {
    if (type === 'EXIF') readTiff(exifIn(data), found, false);
    if (type === 'XMP ') readXmp(data, found);
  }
}

const PICTURE = new Set(['VP8X', 'VP8 ', 'VP8L', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);
/** Flags of the header. */
const HAS = { exif: 8, xmp: 4 };

export function stripWebp(bytes: Uint8Array): Uint8Array[] {
  const all = chunks(bytes);
  const exif = all.find((c) => c.type === 'EXIF');
  const orientation = exif ? new Tiff(exifIn(exif.data)).orientation() : 1;
  const kept = all.filter((c) => PICTURE.has(c.type)).map((c) => (c.type === 'VP8X' ? { ...c, data: flagged(c.data, orientation) } : c));
  if (orientation !== 1) kept.push({ type: 'EXIF', data: orientationOnly(orientation) });
  const parts = kept.flatMap(({ type, data }) => [head(type, data.length), data, ...(data.length % 2 ? [Uint8Array.of(0)] : [])]);
  const length = parts.reduce((sum, part) => sum + part.length, 4);
  return [head('RIFF', length), Uint8Array.from([0x57, 0x45, 0x42, 0x50]), ...parts];
}

function flagged(header: Uint8Array, orientation: number): Uint8Array {
  const out = header.slice();
  out[0] = (out[0]! & ~(HAS.exif | HAS.xmp)) | (orientation === 1 ? 0 : HAS.exif);
  return out;
}

function head(type: string, length: number): Uint8Array {
  const out = new Uint8Array(8);
  out.set(latin1(type));
  new DataView(out.buffer).setUint32(4, length, true);
  return out;
}
