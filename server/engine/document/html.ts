import type { Block, Zone } from './block.ts';
import { decoded } from './entities.ts';
import { Flow, leadsTo, padded } from './flow.ts';

/*
 * Tags are read one after another and no tree is made: a block ends at the next tag that opens or closes one, whatever is
 * left open. A tag that is never closed is text, so that nothing disappears while it is being typed.
 */
const TOKEN =
  /<!--[^]*?(?:-->|$)|<(?<raw>script|style)(?=[\s>])(?![^<>]*\/>)[^]*?(?:<\/\k<raw>[^<>]*>|$)|<[!?][^<>]*>|<(?<close>\/?)(?<name>[a-z][\w:-]*)(?:[\s/][^<>"']*(?:"[^"]*"[^<>"']*|'[^']*'[^<>"']*)*)?>/gi;
const ATTRIBUTE = /(?<![\w:.-])([a-z][\w:.-]*)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>=`]+))/gi;

/** Tags that part blocks. */
const PARTING = new Set([
  ...['address', 'article', 'aside', 'blockquote', 'body', 'button', 'caption', 'center', 'dd', 'details', 'dialog', 'div', 'dl'],
  ...['dt', 'fieldset', 'figcaption', 'figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'head', 'header', 'hgroup'],
  ...['hr', 'html', 'legend', 'li', 'main', 'menu', 'nav', 'ol', 'option', 'p', 'pre', 'section', 'select', 'summary', 'table'],
  ...['tbody', 'textarea', 'tfoot', 'thead', 'title', 'tr', 'ul'],
]);
/** Tags whose inside is of a zone, however deep. */
const AROUND: Readonly<Record<string, Zone>> = {
  pre: 'code',
  blockquote: 'quote',
  table: 'table',
  ul: 'list',
  ol: 'list',
  dl: 'list',
  menu: 'list',
};
const WITHIN: readonly Zone[] = ['code', 'quote', 'table', 'list'];

/** What has been opened so far. */
interface Place {
  readonly flow: Flow;
  readonly base: number;
  readonly depth: Map<Zone, number>;
  /** The tag that opened last, of those that part blocks. */
  leaf: string;
  /** Whether nothing but blanks has come since a line break. */
  broken: boolean;
}

/** Blocks of HTML `text`, which stands at `base` in the source; `plain` is the zone of a paragraph. */
export function htmlBlocks(text: string, base: number, plain: Zone = 'prose'): Block[] {
  const place: Place = { flow: new Flow(), base, depth: new Map(), leaf: '', broken: false };
  let at = 0;
  for (const m of text.matchAll(TOKEN)) {
    words(text.slice(at, m.index), base + at, place);
    token(m, place, plain);
    at = m.index + m[0].length;
  }
  words(text.slice(at), base + at, place);
  close(place, plain);
  return place.flow.blocks;
}

function words(text: string, at: number, place: Place): void {
  if (text.trim()) place.broken = false;
  place.flow.add(at, decoded(text));
}

function close(place: Place, plain: Zone): void {
  const { leaf, depth, flow } = place;
  if (leaf === 'title') flow.close('front-matter', 'title');
  else if (/^h[1-6]$/.test(leaf)) flow.close('heading');
  else flow.close(WITHIN.find((zone) => depth.get(zone)) ?? plain);
}

function token(m: RegExpExecArray, place: Place, plain: Zone): void {
  const { flow, base } = place;
  const at = base + m.index;
  const name = m.groups?.['name']?.toLowerCase();
  const closing = m.groups?.['close'] === '/';
  if (name && PARTING.has(name)) part(name, closing, place, plain);
  if (name === 'br' && place.broken) close(place, plain);
  if (m[0].startsWith('<!--')) flow.aside({ zone: 'comment', start: at, text: m[0] });
  const border = (name === 'td' || name === 'th') && !closing ? '|' : name === 'br' ? '\n' : '';
  flow.add(at, padded(m[0], border));
  if (name === 'br') place.broken = true;
  if (name && !closing) for (const block of attributeBlocks(m[0], at)) flow.aside(block);
}

function part(name: string, closing: boolean, place: Place, plain: Zone): void {
  close(place, plain);
  place.leaf = closing ? '' : name;
  const zone = AROUND[name];
  if (zone) place.depth.set(zone, Math.max(0, (place.depth.get(zone) ?? 0) + (closing ? -1 : 1)));
}

/** What the attributes of an opening tag say; an image is a block itself. */
export function attributeBlocks(tag: string, start: number): Block[] {
  const found = new Map<string, Block>();
  for (const m of tag.matchAll(ATTRIBUTE)) {
    const text = m[2] ?? m[3] ?? m[4] ?? '';
    const from = start + m.index + m[0].length - text.length - (m[4] === undefined ? 1 : 0);
    const name = m[1]!.toLowerCase();
    if (text.trim() && !found.has(name)) found.set(name, { zone: zoneOf(name, text), start: from, text });
  }
  if (/^<meta\b/i.test(tag)) return metaBlocks(found);
  const named = ['alt', 'title', 'aria-label', 'src', 'poster', 'href'].flatMap((name) => found.get(name) ?? []);
  const image: Block[] = /^<img\b/i.test(tag) ? [{ zone: 'image', start, text: tag }] : [];
  return [...image, ...named.map((block) => ({ ...block, text: block.zone === 'alt' ? decoded(block.text) : block.text }))];
}

function zoneOf(attribute: string, value: string): Zone {
  if (attribute === 'href') return 'url';
  return attribute === 'src' || attribute === 'poster' ? leadsTo(value) : 'alt';
}

/** `<meta name="description" content="…">` and the like are front matter; who wrote it is no part of the story. */
function metaBlocks(found: ReadonlyMap<string, Block>): Block[] {
  const name = (found.get('name') ?? found.get('property'))?.text ?? '';
  const key = name.startsWith('discreet.') ? name : name.toLowerCase().replace(/^(?:og|twitter|article|dc|dcterms)[:.]/, '');
  const content = found.get('content');
  if (!content || !key) return [];
  const text = decoded(content.text);
  if (key === 'author') return [{ ...content, text, zone: 'backmatter' }];
  return /^(?:title|description|keywords|tag|subject|image:alt|discreet\.[\w.]+|kind|profile)$/.test(key)
    ? [{ ...content, text, zone: 'front-matter', key }]
    : [];
}
