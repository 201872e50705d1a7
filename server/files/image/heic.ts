import { concat } from './bytes.ts';
import type { Found } from './fields.ts';
import { readTiff } from './tiff.ts';
import { readXmp } from './xmp.ts';

/* HEIC and AVIF: boxes; the picture and its metadata are items, and `iloc` says where each stands. */

interface Box {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}
interface Item {
  readonly type: string;
  readonly extents: readonly { readonly start: number; readonly end: number }[];
}

/** More items, or stretches of them, than a picture has are damage. */
const MOST_ITEMS = 10_000;

class Reader {
  readonly bytes: Uint8Array;
  private readonly view: DataView;
  at = 0;

  constructor(bytes: Uint8Array, at: number) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.at = at;
  }

  /** A number of 0, 1, 2, 4 or 8 bytes. */
  take(size: number): number {
    let value = 0;
    for (let i = 0; i < size; i++) value = value * 256 + this.view.getUint8(this.at + i);
    this.at += size;
    return value;
  }

  text(length: number): string {
    this.at += length;
    return String.fromCharCode(...this.bytes.subarray(this.at - length, this.at));
  }
}

function boxes(bytes: Uint8Array, from: number, to: number): Box[] {
  const out: Box[] = [];
  for (let at = from; at + 8 <= to;) {
    const reader = new Reader(bytes, at);
    const short = reader.take(4);
    const type = reader.text(4);
    const size = short === 1 ? reader.take(8) : short || to - at;
    if (size < 8 || at + size > to) break;
    out.push({ type, start: reader.at, end: at + size });
    at += size;
  }
  return out;
}

/** The items that are no picture: Exif, XMP and other texts. Throws where the file is damaged. */
function texts(bytes: Uint8Array): Item[] {
  const meta = boxes(bytes, 0, bytes.length).find((b) => b.type === 'meta');
  if (!meta) throw new Error('is damaged');
  const inside = boxes(bytes, meta.start + 4, meta.end);
  const find = (type: string): Box | undefined => inside.find((b) => b.type === type);
  const infos = find('iinf');
  const places = find('iloc');
  if (!infos || !places) return [];
  const types = itemTypes(bytes, infos);
  const extents = itemExtents(bytes, places, find('idat')?.start ?? 0);
  const textual = [...types].filter(([, type]) => type === 'Exif' || type === 'mime' || type === 'uri ');
  return textual.map(([id, type]) => ({ type, extents: extents.get(id) ?? [] }));
}

function itemTypes(bytes: Uint8Array, box: Box): Map<number, string> {
  const out = new Map<number, string>();
  const head = new Reader(bytes, box.start);
  const version = head.take(1);
  head.at += 3;
  head.take(version === 0 ? 2 : 4);
  for (const info of boxes(bytes, head.at, box.end)) {
    const reader = new Reader(bytes, info.start);
    const edition = reader.take(1);
    reader.at += 3;
    if (info.type !== 'infe' || edition < 2) continue;
    const id = reader.take(edition === 2 ? 2 : 4);
    reader.take(2);
    out.set(id, reader.text(4));
  }
  return out;
}

function itemExtents(bytes: Uint8Array, box: Box, inside: number): Map<number, { start: number; end: number }[]> {
  const out = new Map<number, { start: number; end: number }[]>();
  const reader = new Reader(bytes, box.start);
  const version = reader.take(1);
  reader.at += 3;
  const sizes = reader.take(1);
  const more = reader.take(1);
  const count = Math.min(reader.take(version < 2 ? 2 : 4), MOST_ITEMS);
  let found = 0;
  for (let i = 0; i < count; i++) {
    const id = reader.take(version < 2 ? 2 : 4);
    const method = version === 0 ? 0 : reader.take(2) & 15;
    reader.take(2);
    const base = reader.take(more >> 4) + (method === 1 ? inside : 0);
    const extents: { start: number; end: number }[] = [];
    for (let left = reader.take(2); left > 0; left--) {
      if (++found > MOST_ITEMS) throw new Error('is damaged');
      if (version > 0) reader.take(more & 15);
      const start = base + reader.take(sizes >> 4);
      const end = start + reader.take(sizes & 15);
      if (end > bytes.length) throw new Error('is damaged');
      if (method < 2) extents.push({ start, end });
    }
    out.set(id, extents);
  }
  return out;
}

/** Adds what a HEIC or AVIF tells besides its picture. */
export function readHeic(bytes: Uint8Array, found: Found): void {
  for (const { type, extents } of texts(bytes)) {
    const data = concat(extents.map((e) => bytes.subarray(e.start, e.end)));
    if (type === 'mime') readXmp(data, found);
    if (type !== 'Exif' || data.length < 12) continue;
    readTiff(data.subarray(4 + new Reader(data, 0).take(4)), found, false);
  }
}

/** An offset of zero and a TIFF without a field. */
const EMPTY = [0, 0, 0, 0, 0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0];

/**
 * The same file with its texts overwritten where they stand. Which way up the picture is stands beside the picture in these formats,
 * not in Exif.
 */
export function stripHeic(bytes: Uint8Array): Uint8Array[] {
  const out = bytes.slice();
  for (const { type, extents } of texts(bytes)) {
    for (const { start, end } of extents) out.fill(type === 'Exif' ? 0 : 0x20, start, end);
    const first = extents[0];
    if (type === 'Exif' && first && first.end - first.start >= EMPTY.length) out.set(EMPTY, first.start);
  }
  return [out];
}
