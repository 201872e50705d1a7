import { begins, textOf, unpacked } from './bytes.ts';
import type { Found, Tells } from './fields.ts';
import { readJpeg } from './jpeg.ts';
import { readXmp } from './xmp.ts';

/*
 * PDF: its properties, and the photographs in it that are stored as JPEG. Its objects are looked for where they stand rather than by the
 * file's own index, so that what an earlier save left behind is seen, too, and a damaged index does not matter.
 */

/** Bytes of one packed stretch once it is unpacked, and of all; characters of one object’s dictionary. */
const MOST = { stream: 8_000_000, all: 64_000_000, dictionary: 20_000 };

/** Properties that name people or tell of the case. */
const NAMING: Readonly<Record<string, string>> = { Author: 'Author', Subject: 'subject', Keywords: 'Keywords', Company: 'Company' };
const PROPERTY = /\/(Author|Title|Subject|Keywords|Company)\s*(?=[(<]|\d+\s+\d+\s+R)/g;

/** Adds what a PDF tells besides its pages. */
export function readPdf(bytes: Uint8Array, found: Found, tells: Tells): void {
  const { outside, packed } = new Reading(bytes, found).parts();
  const titles: string[] = [];
  for (const number of new Set([...outside.matchAll(/\/Info\s+(\d+)\s+\d+\s+R/g)].map((m) => m[1]!)))
    for (const dictionary of [...objectsOf(outside, number), ...packed.flatMap((stream) => packedObjects(stream, number))])
      properties(dictionary, found, titles);
  // Names and titles of an encrypted file are there, and cannot be read.
  if (!outside.includes('/Encrypt') && tells(titles)) found.add('Title');
}

interface Packed {
  readonly text: string;
  /** Where its first object begins. */
  readonly first: number;
}

class Reading {
  private readonly bytes: Uint8Array;
  private readonly found: Found;
  private left = MOST.all;

  constructor(bytes: Uint8Array, found: Found) {
    this.bytes = bytes;
    this.found = found;
  }

  /** The file without its streams, and the streams that hold objects. */
  parts(): { outside: string; packed: Packed[] } {
    const text = textOf(this.bytes);
    const packed: Packed[] = [];
    let outside = '';
    let at = 0;
    for (const { index, 0: keyword } of text.matchAll(/\bstream\r?\n/g)) {
      if (index < at) continue;
      const start = index + keyword.length;
      const end = text.indexOf('endstream', start);
      if (end < 0) break;
      const before = text.slice(Math.max(at, index - MOST.dictionary), index);
      const dictionary = before.slice(before.lastIndexOf(' obj') + 1);
      outside += text.slice(at, index);
      this.stream(dictionary, this.bytes.subarray(start, end), packed);
      at = end;
    }
    return { outside: outside + text.slice(at), packed };
  }

  private stream(dictionary: string, data: Uint8Array, packed: Packed[]): void {
    if (/\/ObjStm\b/.test(dictionary)) {
      const content = this.unpack(dictionary, data);
      const first = Number(/\/First\s+(\d+)/.exec(dictionary)?.[1] ?? 0);
      if (content) packed.push({ text: textOf(content), first });
    } else if (/\/Subtype\s*\/XML\b/.test(dictionary)) {
      const content = this.unpack(dictionary, data);
      if (content) readXmp(content, new Document(this.found));
    } else if (begins(data, 0, '\xff\xd8\xff')) this.photograph(data);
  }

  private photograph(data: Uint8Array): void {
    try {
      readJpeg(data, this.found);
    } catch {
      return;
    }
  }

  private unpack(dictionary: string, data: Uint8Array): Uint8Array | undefined {
    if (!dictionary.includes('/FlateDecode')) return dictionary.includes('/Filter') ? undefined : data;
    try {
      const content = unpacked(data, Math.min(MOST.stream, this.left));
      this.left -= content.length;
      return content;
    } catch {
      return undefined;
    }
  }
}

/** When a document was written, which every PDF says, is not when the patient was seen; its title is read elsewhere. */
class Document implements Pick<Found, 'add'> {
  private readonly found: Found;

  constructor(found: Found) {
    this.found = found;
  }

  add(name: string): void {
    if (!/(?:Date|(?:^|:)title)$/.test(name)) this.found.add(name);
  }
}

/** Every edition of an object that the file holds. */
function objectsOf(outside: string, number: string): string[] {
  const head = new RegExp(`(?:^|\\s)${number}\\s+\\d+\\s+obj\\b`, 'g');
  return [...outside.matchAll(head)].map(({ index }) => {
    const end = outside.indexOf('endobj', index);
    return outside.slice(index, Math.min(end < 0 ? Infinity : end, index + MOST.dictionary));
  });
}

function packedObjects({ text, first }: Packed, number: string): string[] {
  const table = text.slice(0, first).trim().split(/\s+/).map(Number);
  const out: string[] = [];
  for (let i = 0; i + 1 < table.length; i += 2)
    if (table[i] === Number(number))
      out.push(text.slice(first + table[i + 1]!, first + (table[i + 3] ?? text.length)).slice(0, MOST.dictionary));
  return out;
}

function properties(dictionary: string, found: Found, titles: string[]): void {
  for (const { index, 0: head, 1: name } of dictionary.matchAll(PROPERTY)) {
    const value = stringAt(dictionary, index + head.length);
    if (value?.trim() === '') continue;
    if (name === 'Title') titles.push(value ?? '');
    else found.add(NAMING[name!]!);
  }
}

/** The string that begins at `at`, in round or angle brackets; undefined where it stands elsewhere. */
function stringAt(text: string, at: number): string | undefined {
  if (text[at] === '<') {
    const digits = text.slice(at + 1, text.indexOf('>', at)).match(/[\da-f]{2}/gi) ?? [];
    return worded(digits.map((pair) => String.fromCharCode(parseInt(pair, 16))).join(''));
  }
  if (text[at] !== '(') return undefined;
  let out = '';
  for (let depth = 1, i = at + 1; i < text.length; i++) {
    const escape = text[i] === '\\' ? (/^\\([0-7]{1,3}|[^])/.exec(text.slice(i, i + 4)) ?? undefined) : undefined;
    if (escape) {
      out += /^\d/.test(escape[1]!) ? String.fromCharCode(parseInt(escape[1]!, 8) & 255) : escape[1]!;
      i += escape[0].length - 1;
      continue;
    }
    depth += text[i] === '(' ? 1 : text[i] === ')' ? -1 : 0;
    if (!depth) break;
    out += text[i]!;
  }
  return worded(out);
}

/** Bytes as words: UTF-16 where they say so. */
const worded = (raw: string): string =>
  raw.startsWith('\xfe\xff')
    ? raw
        .slice(2)
        .replace(/([^])([^])/g, (_, high: string, low: string) => String.fromCharCode(high.charCodeAt(0) * 256 + low.charCodeAt(0)))
    : raw;
