import { begins, latin1, textOf, unpacked } from './bytes.ts';
import { kindOfField, type Found } from './fields.ts';
import { readIptc, readPhotoshop } from './iptc.ts';
import { orientationOnly, readTiff, Tiff } from './tiff.ts';
import { readXmp } from './xmp.ts';

interface Chunk {
  readonly type: string;
  /** Length, type, data and check sum. */
  readonly start: number;
  readonly end: number;
  readonly data: Uint8Array;
}

/** Bytes that all texts of a picture together may have once they are unpacked. */
const LONGEST = 8_000_000;
/** Below this nothing is unpacked any more. */
const LEAST = 50_000;

/** The chunks up to the end of the picture. Throws where it is no PNG. */
function chunks(bytes: Uint8Array): Chunk[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const out: Chunk[] = [];
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = view.getUint32(at);
    const end = at + 12 + length;
    if (end > bytes.length) break;
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    out.push({ type, start: at, end, data: bytes.subarray(at + 8, end - 4) });
    if (type === 'IEND') return out;
    at = end;
  }
  throw new Error('is damaged');
}

/** Adds what a PNG tells besides its picture. */
export function readPng(bytes: Uint8Array, found: Found): void {
  const unpack = unpacker();
  for (const { type, data } of chunks(bytes)) {
    if (type === 'eXIf') readTiff(data, found, false);
    if (type === 'tEXt' || type === 'zTXt' || type === 'iTXt') readText(type, data, found, unpack);
  }
}

/** Keys under which programs write about themselves or about the picture’s colours. */
const OWN = /^(?:Software|Copyright|Disclaimer|Warning|Source|License|Generator|icc|exif|png|signature|xcf|pdf|svg|dpi)/i;

function readText(type: string, data: Uint8Array, found: Found, unpack: Unpack): void {
  const zero = data.indexOf(0);
  if (zero < 1) return;
  const key = new TextDecoder('latin1').decode(data.subarray(0, zero));
  const value = valueOf(type, data, zero + 1, unpack);
  if (key === 'XML:com.adobe.xmp') readXmp(value, found);
  else if (key.startsWith('Raw profile type ')) readProfile(key.slice('Raw profile type '.length), value, found);
  else if ((kindOfField(key) ?? !OWN.test(key)) && value.some((byte) => byte > 32)) found.add(known(key));
}

/** Any other key has words in it. */
const known = (key: string): string =>
  kindOfField(key) || /^(?:Author|Creation Time|date:|create-date|modify-date)/.test(key) ? key : 'Comment';

function valueOf(type: string, data: Uint8Array, at: number, unpack: Unpack): Uint8Array {
  if (type === 'tEXt') return data.subarray(at);
  if (type === 'zTXt') return unpack(data.subarray(at + 1));
  const packed = data[at] === 1;
  const language = data.indexOf(0, at + 2);
  const translated = language < 0 ? -1 : data.indexOf(0, language + 1);
  if (translated < 0) return new Uint8Array();
  return packed ? unpack(data.subarray(translated + 1)) : data.subarray(translated + 1);
}

type Unpack = (data: Uint8Array) => Uint8Array;

/** Unpacks one text after another, as far as all of them together are not too long. */
function unpacker(): Unpack {
  let left = LONGEST;
  return (data) => {
    if (left < LEAST) return Uint8Array.of(63);
    try {
      const out = unpacked(data, Math.max(1, left));
      left -= out.length;
      return out;
    } catch {
      // Too long or damaged: there is something, and nobody can say what. How much had been unpacked by then nobody says either.
      left = Math.floor(left / 2);
      return Uint8Array.of(63);
    }
  };
}

/** ImageMagick writes other formats’ metadata as lines of hexadecimal digits after a name and a length. */
function readProfile(name: string, value: Uint8Array, found: Found): void {
  const digits = textOf(value).trim().split('\n').slice(2).join('');
  const data = Uint8Array.from(digits.match(/[\da-f]{2}/gi) ?? [], (byte) => parseInt(byte, 16));
  if (name === 'xmp') readXmp(data, found);
  else if (name === 'iptc') (data[0] === 0x1c ? readIptc : readPhotoshop)(data, found);
  else if (name === 'exif' || name === 'APP1') readTiff(data.subarray(begins(data, 0, 'Exif\0\0') ? 6 : 0), found, false);
}

/** What makes the picture; every other chunk that a reader may leave out is left out. */
const PICTURE = /^(?:[A-Z]...|tRNS|cHRM|gAMA|iCCP|sBIT|sRGB|cICP|mDCV|cLLI|bKGD|hIST|pHYs|sPLT|acTL|fcTL|fdAT)$/;

export function stripPng(bytes: Uint8Array): Uint8Array[] {
  const all = chunks(bytes);
  const exif = all.find((c) => c.type === 'eXIf');
  const orientation = exif ? new Tiff(exif.data).orientation() : 1;
  const kept = all.filter((c) => PICTURE.test(c.type)).map((c) => bytes.subarray(c.start, c.end));
  const turned = orientation === 1 ? [] : [chunk('eXIf', orientationOnly(orientation))];
  return [bytes.subarray(0, 8), kept[0]!, ...turned, ...kept.slice(1)];
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const out = new Uint8Array(data.length + 12);
  const view = new DataView(out.buffer);
  view.setUint32(0, data.length);
  out.set(latin1(type), 4);
  out.set(data, 8);
  view.setUint32(data.length + 8, checkSum(out.subarray(4, data.length + 8)));
  return out;
}

/** CRC-32, bit by bit: it is for twenty bytes. */
function checkSum(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return ~sum >>> 0;
}
