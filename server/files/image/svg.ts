import { SaxesParser, type SaxesTagPlain } from 'saxes';
import type { Found, Tells } from './fields.ts';
import { latin1, textOf } from './bytes.ts';

/* SVG: a drawing written as XML. What it shows is text, and it may hold a photograph, notes of its editor, and paths of its author. */

/** Longest drawing, in bytes, and deepest nesting that is followed. */
const MOST = { bytes: 20_000_000, depth: 2000 };
/** Elements that nobody sees and nothing drawn hangs on; where an editor keeps its own. */
const UNSEEN = /^(?:metadata|title|desc|(?:sodipodi|inkscape):.*)$/;
const OWN = /^(?:xmlns:)?(?:sodipodi|inkscape)(?::|$)|^(?:xml:base|serif:id|data-name)$/;
/** Attributes that hold a path of the computer on which it was drawn. */
const PATHS = /^(?:sodipodi:(?:absref|docname)|inkscape:export-filename|xml:base)$/;
/** Programs sign what they have drawn. */
const PROGRAM = /matplotlib|inkscape|illustrator|graphviz|gnuplot|plotly|mermaid|draw\.?io|ggplot|svglite|cairo|stata|graphpad/i;
const HOME = /(?:^|[/\\])(?:home|Users|Documents and Settings)[/\\]([^/\\]+)/i;
const EMBEDDED = /^\s*data:image\/[\w.+-]+;base64,([A-Za-z0-9+/=\s]*)/;

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Whether these bytes begin as a drawing does. */
export const isSvg = (head: string): boolean => /^(?:\xef\xbb\xbf)?\s*<(?:\?xml|!--|!DOCTYPE svg|svg[\s>])/i.test(head);

/** Adds what a drawing tells; `within` reads a picture inside it. Throws where it is none. */
export function readSvg(bytes: Uint8Array, found: Found, tells: Tells, within: (bytes: Uint8Array) => void): void {
  const reading = new Reading(found, within);
  const parser = new SaxesParser();
  parser.on('error', () => undefined);
  parser.on('opentag', (tag) => reading.open(tag));
  parser.on('closetag', () => reading.close());
  parser.on('text', (text) => reading.text(text));
  parser.on('cdata', (text) => reading.text(text));
  parser.on('comment', (text) => reading.notes.push(text));
  parser.write(decoded(bytes)).close();
  if (!reading.drawing) throw new Error('is damaged');
  if (tells(reading.notes)) found.add('Description');
  if (tells(reading.drawn)) found.add('Drawn');
}

function decoded(bytes: Uint8Array): string {
  if (bytes.length > MOST.bytes) throw new Error('is too large to look into');
  return new TextDecoder().decode(bytes);
}

class Reading {
  /** Words that are kept beside the drawing, and those that are drawn. */
  readonly notes: string[] = [];
  readonly drawn: string[] = [];
  drawing = false;
  private readonly names: string[] = [];
  private readonly found: Found;
  private readonly within: (bytes: Uint8Array) => void;

  constructor(found: Found, within: (bytes: Uint8Array) => void) {
    this.found = found;
    this.within = within;
  }

  open({ name, attributes }: SaxesTagPlain): void {
    this.names.push(local(name));
    if (this.names.length > MOST.depth) throw new Error('is damaged');
    this.drawing ||= local(name) === 'svg';
    if (local(name) === 'text') this.drawn.push('');
    for (const [attribute, value] of Object.entries(attributes)) this.attribute(attribute, value);
  }

  private attribute(name: string, value: string): void {
    const photograph = local(name) === 'href' && EMBEDDED.exec(value);
    if (photograph) this.within(unpack(photograph[1]!));
    else if (local(name) === 'href' && !value.startsWith('#') && value.length < 2000) this.notes.push(written(value));
    else if (PATHS.test(name)) this.path(value);
    else if (name === 'aria-label') this.notes.push(value);
  }

  private path(value: string): void {
    if (HOME.test(value)) this.found.add('OwnerName');
    this.notes.push(written(value));
  }

  close(): void {
    this.names.pop();
  }

  text(text: string): void {
    if (!text.trim()) return;
    const at = this.names.at(-1)!;
    if (this.names.includes('metadata')) {
      if (!PROGRAM.test(text)) for (const name of this.names) this.found.add(name);
    } else if (at === 'title' || at === 'desc') this.notes.push(text);
    else if (this.names.includes('text')) this.drawn.push(`${this.drawn.pop() ?? ''}${text.trim()} `);
    else if (this.names.includes('foreignObject')) this.drawn.push(text);
  }
}

/** A path as a draft would refer to it, so that its name is read as one. */
const written = (path: string): string => `![](<${path.replace(/[<>\n]/g, ' ')}>)`;

function unpack(base64: string): Uint8Array {
  try {
    return latin1(atob(base64.replace(/\s+/g, '')));
  } catch {
    return new Uint8Array();
  }
}

/** The same drawing without notes, paths and comments; photographs in it are cleaned by `within`. Throws with a reason in words. */
export function stripSvg(bytes: Uint8Array, within: (bytes: Uint8Array) => Uint8Array): Uint8Array[] {
  const source = decoded(bytes);
  if (/<!DOCTYPE[^>]*\[/.test(source)) throw new Error('is a drawing that declares entities: export it as plain SVG');
  const parser = new SaxesParser();
  let out = '';
  let unseen = 0;
  const write = (text: string): void => {
    if (!unseen) out += text;
  };
  parser.on('error', () => {
    throw new Error('is damaged');
  });
  parser.on('xmldecl', () => write('<?xml version="1.0" encoding="UTF-8"?>\n'));
  parser.on('doctype', (type) => write(`<!DOCTYPE${type}>\n`));
  parser.on('opentag', (tag) => {
    if (UNSEEN.test(tag.name)) unseen++;
    write(`<${tag.name}${attributesOf(tag, within)}${tag.isSelfClosing ? '/' : ''}>`);
  });
  parser.on('closetag', ({ name, isSelfClosing }) => {
    if (!isSelfClosing) write(`</${name}>`);
    if (UNSEEN.test(name)) unseen--;
  });
  parser.on('text', (text) => write(escaped(text)));
  parser.on('cdata', (text) => write(`<![CDATA[${text}]]>`));
  parser.on('processinginstruction', ({ target, body }) => target === 'xml-stylesheet' && write(`<?${target} ${body}?>`));
  parser.write(source.replace(/^\uFEFF/, '')).close();
  return [new TextEncoder().encode(out)];
}

function attributesOf({ attributes }: SaxesTagPlain, within: (bytes: Uint8Array) => Uint8Array): string {
  const kept = Object.entries(attributes).filter(([name]) => !OWN.test(name));
  return kept
    .map(
      ([name, value]) =>
        ` ${name}="${escaped(cleaned(name, value, within))
          .replace(/"/g, '&quot;')
          .replace(/\n/g, '&#10;')}"`,
    )
    .join('');
}

function cleaned(name: string, value: string, within: (bytes: Uint8Array) => Uint8Array): string {
  const photograph = local(name) === 'href' && EMBEDDED.exec(value);
  if (!photograph) return value;
  const head = value.slice(0, value.indexOf(',') + 1);
  return head.trimStart() + btoa(textOf(within(unpack(photograph[1]!))));
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
