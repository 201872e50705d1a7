import type { Hidden, ImageFacts } from '../../../shared/image.ts';
import { concat, textOf } from './bytes.ts';
import { readDicom } from './dicom.ts';
import { Found, type Tells } from './fields.ts';
import { readGif, stripGif } from './gif.ts';
import { readHeic, stripHeic } from './heic.ts';
import { readJpeg, stripJpeg } from './jpeg.ts';
import { readPdf } from './pdf.ts';
import { readPng, stripPng } from './png.ts';
import { isSvg, readSvg, stripSvg } from './svg.ts';
import { readTiff } from './tiff.ts';
import { stripTiff } from './tiff-strip.ts';
import { readWebp, stripWebp } from './webp.ts';

interface Kind {
  readonly is: (head: string) => boolean;
  readonly read: (bytes: Uint8Array, found: Found, tells: Tells) => void;
  /** The parts of a clean copy; where there can be none, what to do instead. */
  readonly strip: ((bytes: Uint8Array) => Uint8Array[]) | string;
  readonly partly?: string;
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
  { is: (head) => /^GIF8[79]a/.test(head), read: readGif, strip: stripGif },
  {
    is: isSvg,
    read: (bytes, found, tells) => readSvg(bytes, found, tells, (inside) => readInside(inside, found)),
    strip: (bytes) => stripSvg(bytes, cleanInside),
  },
  {
    is: (head) => head.includes('%PDF-'),
    read: readPdf,
    strip: 'is a PDF: export it again without its properties',
    partly: 'was read for its properties and photographs, not for what its pages say',
  },
  {
    is: (head) => head.slice(128, 132) === 'DICM',
    read: readDicom,
    strip: 'is a DICOM file: export a plain picture from the viewer, and check its corners for names',
  },
];

const kindOf = (bytes: Uint8Array): Kind | undefined => {
  const head = String.fromCharCode(...bytes.subarray(0, 132));
  return KINDS.find((kind) => kind.is(head));
};

/** A photograph in a drawing; a drawing in a drawing is not followed. */
function readInside(bytes: Uint8Array, found: Found): void {
  const kind = kindOf(bytes);
  try {
    if (kind && !isSvg(textOf(bytes.subarray(0, 132)))) kind.read(bytes, found, () => false);
  } catch {
    return;
  }
}

function cleanInside(bytes: Uint8Array): Uint8Array {
  const kind = kindOf(bytes);
  if (!kind || typeof kind.strip === 'string' || isSvg(textOf(bytes.subarray(0, 132))))
    throw new Error('holds a picture of a kind that cannot be cleaned');
  return concat(kind.strip(bytes));
}

/** Node’s Buffer shares its memory when it is sliced; everything here copies. */
const plain = (bytes: Uint8Array): Uint8Array => new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/**
 * What a picture’s file carries besides the picture. Never throws: a damaged or unknown file is said to be unread. `tells` is asked about
 * words that are no field, such as those of a drawing.
 */
export function readImage(bytes: Uint8Array, tells: Tells): ImageFacts {
  const kind = kindOf(bytes);
  if (!kind) return { hidden: [], unread: 'is of a kind that is not read' };
  const found = new Found();
  const partly = kind.partly ? { partly: kind.partly } : {};
  try {
    kind.read(plain(bytes), found, tells);
    return { hidden: found.list(), ...partly };
  } catch {
    // What has been seen before the damage stays true.
    const hidden: readonly Hidden[] = found.list();
    return hidden.length ? { hidden, ...partly } : { hidden, unread: 'is damaged' };
  }
}

/** The same picture, colours and way up, without anything else. Throws with a reason in words where that cannot be. */
export function stripImage(bytes: Uint8Array): Uint8Array {
  const kind = kindOf(bytes);
  if (!kind) throw new Error('is of a kind that cannot be cleaned: export it as PNG or JPEG');
  if (typeof kind.strip === 'string') throw new Error(kind.strip);
  try {
    return concat(kind.strip(plain(bytes)));
  } catch (error) {
    // What leads out of the file’s bytes is damage, whoever notices it.
    throw error instanceof RangeError ? new Error('is damaged') : error;
  }
}
