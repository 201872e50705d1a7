import type { Found } from './fields.ts';
import { readIptc, readPhotoshop } from './iptc.ts';
import { readXmp } from './xmp.ts';

/* TIFF, the structure of TIFF files and of every Exif block. All offsets count from the beginning of `bytes`. */

export type Directory = 'main' | 'exif' | 'gps' | 'next';

/** One field of a directory. */
export interface Entry {
  readonly tag: number;
  readonly type: number;
  /** Where the twelve bytes of the field stand. */
  readonly at: number;
  /** Where its value stands, inside the field where it is short. */
  readonly start: number;
  readonly end: number;
}

export interface Ifd {
  readonly name: Directory;
  readonly at: number;
  readonly entries: readonly Entry[];
}

const SIZES: Readonly<Record<number, number>> = { 1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4 };
/** More directories or fields than a picture has are damage. */
const MOST = { directories: 200, fields: 4000 };

export const EXIF_POINTER = 0x8769;
export const GPS_POINTER = 0x8825;
const XMP = 0x02bc;
const IPTC = 0x83bb;
const PHOTOSHOP = 0x8649;
const ORIENTATION = 0x0112;

const MAIN: Readonly<Record<number, string>> = {
  0x010d: 'DocumentName',
  0x010e: 'ImageDescription',
  0x010f: 'Make',
  0x0110: 'Model',
  0x0132: 'DateTime',
  0x013b: 'Artist',
  0x013c: 'HostComputer',
  0x9c9b: 'XPTitle',
  0x9c9c: 'XPComment',
  0x9c9d: 'XPAuthor',
  0x9c9e: 'XPKeywords',
  0x9c9f: 'XPSubject',
  0xc614: 'UniqueCameraModel',
  0xc62f: 'CameraSerialNumber',
};
const EXIF: Readonly<Record<number, string>> = {
  0x9003: 'DateTimeOriginal',
  0x9004: 'DateTimeDigitized',
  0x9010: 'OffsetTime',
  0x9011: 'OffsetTimeOriginal',
  0x9012: 'OffsetTimeDigitized',
  0x927c: 'MakerNote',
  0x9286: 'UserComment',
  0xa420: 'ImageUniqueID',
  0xa430: 'CameraOwnerName',
  0xa431: 'BodySerialNumber',
  0xa434: 'LensModel',
  0xa435: 'LensSerialNumber',
};
const GPS: Readonly<Record<number, string>> = {
  2: 'GPSLatitude',
  4: 'GPSLongitude',
  6: 'GPSAltitude',
  7: 'GPSTimeStamp',
  17: 'GPSImgDirection',
  20: 'GPSDestLatitude',
  22: 'GPSDestLongitude',
  28: 'GPSAreaInformation',
  29: 'GPSDateStamp',
};

export class Tiff {
  readonly bytes: Uint8Array;
  private readonly view: DataView;
  readonly little: boolean;
  /** Bytes of all values that were met. */
  private told = 0;

  /** Throws where `bytes` is no TIFF. */
  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const order = bytes.length < 8 ? 0 : this.view.getUint16(0);
    if (order !== 0x4949 && order !== 0x4d4d) throw new Error('is damaged');
    this.little = order === 0x4949;
    const version = this.view.getUint16(2, this.little);
    if (version !== 42) throw new Error(version === 43 ? 'is a BigTIFF, which is not read' : 'is damaged');
  }

  u16 = (at: number): number => this.view.getUint16(at, this.little);
  u32 = (at: number): number => this.view.getUint32(at, this.little);

  /** The directories that can be reached, each once: pages or thumbnails, and what hangs on them. */
  directories(): Ifd[] {
    const out: Ifd[] = [];
    this.told = 0;
    const seen = new Set<number>();
    const queue: { at: number; name: Directory }[] = [{ at: this.u32(4), name: 'main' }];
    for (let next = queue.shift(); next; next = queue.shift()) {
      if (seen.has(next.at) || seen.size >= MOST.directories || next.at < 8 || next.at + 2 > this.bytes.length) continue;
      seen.add(next.at);
      const entries = this.entries(next.at);
      out.push({ ...next, entries });
      for (const e of entries) {
        if (e.tag === EXIF_POINTER) queue.push({ at: this.u32(e.start), name: 'exif' });
        if (e.tag === GPS_POINTER) queue.push({ at: this.u32(e.start), name: 'gps' });
      }
      const after = next.at + 2 + this.u16(next.at) * 12;
      if ((next.name === 'main' || next.name === 'next') && after + 4 <= this.bytes.length)
        queue.push({ at: this.u32(after), name: 'next' });
    }
    return out;
  }

  private entries(ifd: number): Entry[] {
    const count = Math.min(this.u16(ifd), MOST.fields, Math.floor((this.bytes.length - ifd - 2) / 12));
    const out: Entry[] = [];
    for (let i = 0; i < count; i++) {
      const at = ifd + 2 + i * 12;
      const type = this.u16(at + 2);
      const length = (SIZES[type] ?? 0) * this.u32(at + 4);
      const start = length <= 4 ? at + 8 : this.u32(at + 8);
      if (start + length > this.bytes.length) continue;
      this.tell(length);
      out.push({ tag: this.u16(at), type, at, start, end: start + length });
    }
    return out;
  }

  /** Values do not share bytes: where thousands of fields point at the same megabyte, reading all of them would take hours. */
  private tell(length: number): void {
    this.told += length;
    if (this.told > 2 * this.bytes.length) throw new Error('is damaged');
  }

  /** Which way up the picture is, 1 to 8; 1 where nothing is said. */
  orientation(): number {
    const main = this.directories().find((d) => d.name === 'main');
    const entry = main?.entries.find((e) => e.tag === ORIENTATION && e.type === 3);
    const value = entry ? this.u16(entry.start) : 1;
    return value >= 1 && value <= 8 ? value : 1;
  }
}

/** Adds what an Exif block or a TIFF file tells. `pages`: further directories are pages, not a thumbnail. */
export function readTiff(bytes: Uint8Array, found: Pick<Found, 'add'>, pages: boolean): void {
  const tiff = new Tiff(bytes);
  for (const { name, entries } of tiff.directories()) {
    if (name === 'next' && !pages) {
      found.add('Thumbnail');
      continue;
    }
    const names = name === 'exif' ? EXIF : name === 'gps' ? GPS : MAIN;
    for (const { tag, type, start, end } of entries) {
      const value = bytes.subarray(start, end);
      if (tag === XMP) readXmp(value, found);
      else if (tag === IPTC) readIptc(value, found);
      else if (tag === PHOTOSHOP) readPhotoshop(value, found);
      else if (names[tag] && says(value, type)) found.add(names[tag]);
    }
  }
}

/** Whether a value is more than blanks, zeros or a date of nothing but zeros. */
function says(value: Uint8Array, type: number): boolean {
  if (type !== 2 && type !== 7 && type !== 1) return value.length > 0;
  const text = type === 7 ? value.subarray(/^(?:ASCII|UNICODE|JIS)/.test(ascii(value.subarray(0, 8))) ? 8 : 0) : value;
  return text.some((byte) => byte > 32 && byte !== 48 && byte !== 58);
}

const ascii = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

/** An Exif block that says which way up the picture is, and nothing else. */
export function orientationOnly(orientation: number): Uint8Array {
  const head = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1];
  return Uint8Array.from([...head, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]);
}
