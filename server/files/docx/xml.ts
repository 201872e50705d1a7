import { SaxesParser, type SaxesTagNS } from 'saxes';

/** An element as it opens: local names, so that it does not matter which edition of the format a program writes. */
export interface Element {
  readonly name: string;
  readonly attribute: (name: string) => string | undefined;
}

export interface Visitor {
  readonly open: (element: Element) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
}

/** Deepest nesting that is followed. */
const DEEPEST = 2000;

/** Visits an XML part from front to back. Throws where it is not well-formed. */
export function visitXml(part: Buffer, { open, close, text }: Visitor): void {
  const parser = new SaxesParser({ xmlns: true });
  let depth = 0;
  parser.on('error', () => {
    throw new Error('is damaged');
  });
  parser.on('opentag', (tag) => {
    if (++depth > DEEPEST) throw new Error('is damaged');
    open({ name: tag.local, attribute: (name) => attributeOf(tag, name) });
  });
  parser.on('closetag', (tag) => {
    depth--;
    close(tag.local);
  });
  parser.on('text', text);
  parser.on('cdata', text);
  parser.write(new TextDecoder().decode(part)).close();
}

function attributeOf({ attributes }: SaxesTagNS, name: string): string | undefined {
  for (const a of Object.values(attributes)) if (a.local === name && a.prefix !== 'xmlns') return a.value;
  return undefined;
}
