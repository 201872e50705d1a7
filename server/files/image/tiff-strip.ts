import { EXIF_POINTER, GPS_POINTER, Tiff, type Entry, type Ifd } from './tiff.ts';

/** Fields below 0x8000 that say nothing about the picture itself: names, words, dates, devices, programs, XMP. */
const WORDS = new Set([0x010d, 0x010e, 0x010f, 0x0110, 0x011d, 0x0131, 0x0132, 0x013b, 0x013c, 0x0151, 0x02bc]);
/** Private fields that a reader needs: colour filter, colour profile. */
const NEEDED = new Set([0x828d, 0x828e, 0x8773]);
const STRIPS = { offsets: [0x0111, 0x0144, 0x0201], lengths: [0x0117, 0x0145, 0x0202] };
const SUB_DIRECTORIES = 0x014a;

const goes = ({ tag }: Entry): boolean => WORDS.has(tag) || (tag >= 0x8000 && !NEEDED.has(tag));

/**
 * The same file with its metadata taken out where they stand and overwritten by zeros: nothing else moves, so that the picture stays
 * as it is. Throws where the picture and its metadata share bytes.
 */
export function stripTiff(bytes: Uint8Array): Uint8Array[] {
  const out = bytes.slice();
  const tiff = new Tiff(out);
  const directories = tiff.directories();
  if (directories.some((d) => d.entries.some((e) => e.tag === SUB_DIRECTORIES))) throw new Error('holds previews that cannot be cleaned');
  const pictures = directories.filter((d) => d.name === 'main' || d.name === 'next');
  const blanks = directories.flatMap((d) => (pictures.includes(d) ? d.entries.filter(goes) : [{ ...whole(d, tiff) }, ...d.entries]));
  const needed = pictures.flatMap((d) => [whole(d, tiff), ...d.entries.filter((e) => !goes(e)), ...strips(d, tiff)]);
  const far = blanks.filter((b) => b.end - b.start > 4);
  if (far.some((b) => needed.some((n) => b.start < n.end && n.start < b.end)))
    throw new Error('cannot be cleaned without harm to the picture');
  for (const { start, end } of far) out.fill(0, start, end);
  for (const directory of pictures) compact(directory, tiff, out);
  return [out];
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

const whole = ({ at }: Ifd, tiff: Tiff): Stretch => ({ start: at, end: Math.min(tiff.bytes.length, at + 6 + tiff.u16(at) * 12) });

/** Where the coded picture stands. */
function strips({ entries }: Ifd, tiff: Tiff): Stretch[] {
  return STRIPS.offsets.flatMap((tag, i) => {
    const offsets = numbers(entries, tag, tiff);
    const lengths = numbers(entries, STRIPS.lengths[i]!, tiff);
    return offsets.map((start, k) => ({ start, end: start + (lengths[k] ?? 0) }));
  });
}

function numbers(entries: readonly Entry[], tag: number, tiff: Tiff): number[] {
  const entry = entries.find((e) => e.tag === tag);
  if (!entry) return [];
  const size = entry.type === 3 ? 2 : 4;
  const out: number[] = [];
  for (let at = entry.start; at + size <= entry.end; at += size) out.push(size === 2 ? tiff.u16(at) : tiff.u32(at));
  return out;
}

/** Closes the gaps between the fields that stay; the pointer to the next directory comes after them. */
function compact({ at, entries }: Ifd, tiff: Tiff, out: Uint8Array): void {
  const count = tiff.u16(at);
  const end = at + 2 + count * 12;
  const gone = new Set(entries.filter(goes).map((e) => e.at));
  const kept: Uint8Array[] = [];
  for (let field = at + 2; field < end; field += 12) {
    const tag = tiff.u16(field);
    if (!gone.has(field) && tag !== EXIF_POINTER && tag !== GPS_POINTER) kept.push(out.slice(field, field + 12));
  }
  const next = out.slice(end, end + 4);
  out.fill(0, at + 2, end + 4);
  new DataView(out.buffer, out.byteOffset).setUint16(at, kept.length, tiff.little);
  kept.forEach((field, i) => out.set(field, at + 2 + i * 12));
  out.set(next, at + 2 + kept.length * 12);
}
