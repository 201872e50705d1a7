import type { Hidden, ImageFacts } from '../../../shared/image.ts';
import { readDicom } from './dicom.ts';
import { Found } from './fields.ts';
import { readHeic, stripHeic } from './heic.ts';
import { readJpeg, stripJpeg } from './jpeg.ts';
import { readPng, stripPng } from './png.ts';
import { readTiff } from './tiff.ts';
import { stripTiff } from './tiff-strip.ts';
import { readWebp, stripWebp } from './webp.ts';

/** Bytes; a longer file is not opened. */
export const LARGEST_IMAGE = 100_000_000;

interface Kind {
  readonly is: (head: string) => boolean;
  readonly read: (bytes: Uint8Array, found: Found) => void;
  /** The parts of a clean copy; absent where there can be none. */
  readonly strip?: (bytes: Uint8Array) => Uint8Array[];
}

/** By what a file begins with, never by its name. */
const KINDS: readonly Kind[] = [
  { is: (head) => head.startsWith('\xff\xd8\xff'), read: readJpeg, strip: stripJpeg },
  { is: (head) => head.startsWith('\x89PNG\r\n\x1a\n'), read: readPng, strip: stripPng },
  { is: (head) => head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP', read: readWebp, strip: stripWebp },
  { is: (head) => /^(?:II[*+]\0|MM\0[*+])/.test(head), read: (bytes, found) => readTiff(bytes, found, true), strip: stripTiff },
  {
    is: (head) => head.slice(4, 8) === 'ftyp' && /hei[cfmsx]|he[v][cmsx]|mif1|msf1|avi[fs]/.test(head.slice(8, 40)),
    read: readHeic,
    strip: stripHeic,
  },
  { is: (head) => head.slice(128, 132) === 'DICM', read: readDicom },
];

const kindOf = (bytes: Uint8Array): Kind | undefined => {
  const head = String.fromCharCode(...bytes.subarray(0, 132));
  return KINDS.find((kind) => kind.is(head));
};

/** Node’s Buffer shares its memory when it is sliced; everything here copies. */
const plain = (bytes: Uint8Array): Uint8Array => new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** What a picture’s file carries besides the picture. Never throws: a damaged or unknown file is said to be unread. */
export function readImage(bytes: Uint8Array): ImageFacts {
  const kind = kindOf(bytes);
  if (!kind) return { hidden: [], unread: 'is of a kind that is not read' };
  const found = new Found();
  try {
    kind.read(plain(bytes), found);
    return { hidden: found.list() };
  } catch {
    // What has been seen before the damage stays true.
    const hidden: readonly Hidden[] = found.list();
    return hidden.length ? { hidden } : { hidden, unread: 'is damaged' };
  }
}

/** The same picture, colours and way up, without anything else. Throws with a reason in words where that cannot be. */
export function stripImage(bytes: Uint8Array): Uint8Array {
  const kind = kindOf(bytes);
  if (!kind) throw new Error('is of a kind that cannot be cleaned: export it as PNG or JPEG');
  if (!kind.strip) throw new Error('is a DICOM file: export a plain picture from the viewer, and check its corners for names');
  try {
    return Buffer.concat(kind.strip(plain(bytes)));
  } catch (error) {
    // What leads out of the file’s bytes is damage, whoever notices it.
    throw error instanceof RangeError ? new Error('is damaged') : error;
  }
}
