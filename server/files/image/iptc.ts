import type { Found } from './fields.ts';
import { readXmp } from './xmp.ts';

/** Datasets of IPTC’s second record. */
const DATASETS: Readonly<Record<number, string>> = {
  5: 'ObjectName',
  25: 'Keywords',
  40: 'SpecialInstructions',
  55: 'DateCreated',
  60: 'TimeCreated',
  62: 'DigitalCreationDate',
  80: 'By-line',
  85: 'AuthorsPosition',
  90: 'City',
  92: 'Sublocation',
  95: 'Province',
  101: 'CountryName',
  105: 'Headline',
  110: 'Credit',
  120: 'Caption-Abstract',
  122: 'Writer-Editor',
};

/** Reads a run of IPTC datasets. */
export function readIptc(bytes: Uint8Array, found: Pick<Found, 'add'>): void {
  for (let at = 0; at + 5 <= bytes.length && bytes[at] === 0x1c;) {
    const length = (bytes[at + 3]! << 8) | bytes[at + 4]!;
    const name = bytes[at + 1] === 2 ? DATASETS[bytes[at + 2]!] : undefined;
    if (name && length > 0 && length < 0x8000) found.add(name);
    at += 5 + length;
  }
}

/** Reads Photoshop’s resources: IPTC, XMP and thumbnails among them. */
export function readPhotoshop(bytes: Uint8Array, found: Pick<Found, 'add'>): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + 12 <= bytes.length && view.getUint32(at) === 0x3842494d;) {
    const id = view.getUint16(at + 4);
    const name = bytes[at + 6]! + 1;
    const size = at + 6 + name + (name % 2);
    if (size + 4 > bytes.length) return;
    const length = view.getUint32(size);
    const data = bytes.subarray(size + 4, size + 4 + length);
    if (id === 0x0404) readIptc(data, found);
    if (id === 0x0424) readXmp(data, found);
    if (id === 0x0409 || id === 0x040c) found.add('Thumbnail');
    at = size + 4 + length + (length % 2);
  }
}
