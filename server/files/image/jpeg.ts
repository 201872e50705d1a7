import { begins, concat, latin1 } from './bytes.ts';
import type { Found } from './fields.ts';
import { readPhotoshop } from './iptc.ts';
import { orientationOnly, readTiff, Tiff } from './tiff.ts';
import { readXmp } from './xmp.ts';

/** A stretch of a JPEG: a marker with its data, or what is coded between two. `end` exclusive. */
interface Segment {
  /** 0 for coded data. */
  readonly marker: number;
  readonly start: number;
  readonly data: number;
  readonly end: number;
}

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const COM = 0xfe;
const APP = 0xe0;

/** The segments up to the end of the first picture; what comes after it belongs to no picture that is shown. Throws where it is no JPEG. */
function segments(bytes: Uint8Array): Segment[] {
  const out: Segment[] = [];
  let at = 0;
  while (at + 1 < bytes.length) {
    if (bytes[at] !== 0xff) throw new Error('is damaged');
    const marker = bytes[at + 1]!;
    if (marker === 0xff) {
      at++;
      continue;
    }
    const alone = marker === SOI || marker === EOI || marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);
    if (!alone && at + 4 > bytes.length) throw new Error('is damaged');
    const end = alone ? at + 2 : at + 2 + ((bytes[at + 2]! << 8) | bytes[at + 3]!);
    if (end > bytes.length || (!alone && end < at + 4)) throw new Error('is damaged');
    out.push({ marker, start: at, data: alone ? end : at + 4, end });
    if (marker === EOI) return out;
    at = marker === SOS ? coded(bytes, end) : end;
    if (marker === SOS) out.push({ marker: 0, start: end, data: end, end: at });
  }
  throw new Error('is damaged');
}

/** Where coded data that begins at `from` ends: at the next marker. */
function coded(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at++) {
    const next = bytes[at + 1]!;
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  throw new Error('is damaged');
}

const EXIF = 'Exif\0\0';
const XMP = 'http://ns.adobe.com/xap/1.0/\0';
const EXTENDED = 'http://ns.adobe.com/xmp/extension/\0';
const PHOTOSHOP = 'Photoshop 3.0\0';

/** Adds what a JPEG tells besides its picture. */
export function readJpeg(bytes: Uint8Array, found: Pick<Found, 'add'>): void {
  for (const { marker, data, end } of segments(bytes)) {
    const inside = (lead: string): Uint8Array => bytes.subarray(data + lead.length, end);
    if (marker === COM && inside('').some((byte) => byte > 32)) found.add('Comment');
    if (marker === APP + 1 && begins(bytes, data, EXIF)) readTiff(inside(EXIF), found, false);
    if (marker === APP + 1 && begins(bytes, data, XMP)) readXmp(inside(XMP), found);
    if (marker === APP + 1 && begins(bytes, data, EXTENDED)) found.add('History');
    if (marker === APP + 2 && begins(bytes, data, 'MPF\0')) found.add('Preview');
    if (marker === APP + 13 && begins(bytes, data, PHOTOSHOP)) readPhotoshop(inside(PHOTOSHOP), found);
  }
}

/** The same picture with its colours and the way it stands up, and nothing else. */
export function stripJpeg(bytes: Uint8Array): Uint8Array[] {
  const all = segments(bytes);
  const exif = all.find((s) => s.marker === APP + 1 && begins(bytes, s.data, EXIF));
  const orientation = exif ? new Tiff(bytes.subarray(exif.data + EXIF.length, exif.end)).orientation() : 1;
  const kept = all.flatMap((s): Uint8Array[] => {
    if (s.marker === APP && begins(bytes, s.data, 'JFIF\0')) return [withoutThumbnail(bytes.subarray(s.start, s.end))];
    return isPicture(s, bytes) ? [bytes.subarray(s.start, s.end)] : [];
  });
  // Some readers want the JFIF header first, so the orientation comes after it.
  const first = all[1]?.marker === APP && begins(bytes, all[1].data, 'JFIF\0') ? 2 : 1;
  const turned = orientation === 1 ? [] : [segment(APP + 1, concat([latin1(EXIF), orientationOnly(orientation)]))];
  return [...kept.slice(0, first), ...turned, ...kept.slice(first)];
}

function isPicture({ marker, data }: Segment, bytes: Uint8Array): boolean {
  if (marker === APP + 2) return begins(bytes, data, 'ICC_PROFILE\0');
  if (marker === APP + 14) return begins(bytes, data, 'Adobe');
  return marker !== COM && !(marker >= APP && marker <= APP + 15);
}

/** A JFIF header may hold a small picture after its sixteen bytes. */
function withoutThumbnail(header: Uint8Array): Uint8Array {
  if (header.length < 18) return header;
  const out = header.slice(0, 18);
  out.set([0, 16], 2);
  out.set([0, 0], 16);
  return out;
}

const segment = (marker: number, data: Uint8Array): Uint8Array =>
  concat([Uint8Array.of(0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 0xff), data]);
