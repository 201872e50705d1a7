import { SaxesParser } from 'saxes';
import type { Found } from './fields.ts';

/** Deepest nesting and longest packet that are followed: more is no description of a picture. */
const MOST = { depth: 100, bytes: 4_000_000 };

/** Adds what an XMP packet tells; a damaged one is read as far as it goes. */
export function readXmp(bytes: Uint8Array, found: Pick<Found, 'add'>): void {
  const open: string[] = [];
  const parser = new SaxesParser();
  const tell = (): void => open.forEach((name) => found.add(name));
  parser.on('error', () => undefined);
  parser.on('opentag', ({ name, attributes }) => {
    open.push(name);
    if (open.length > MOST.depth) throw new Error('is damaged');
    for (const [attribute, value] of Object.entries(attributes)) {
      if (/^xmlns\b|^xml:|^rdf:|^x:/.test(attribute) || !value.trim()) continue;
      found.add(attribute);
      tell();
    }
  });
  parser.on('text', (text) => {
    if (text.trim()) tell();
  });
  parser.on('closetag', () => open.pop());
  try {
    parser.write(new TextDecoder().decode(bytes.subarray(0, MOST.bytes)).replace(/^\uFEFF/, '')).close();
  } catch {
    return;
  }
}
