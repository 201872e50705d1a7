import type { Span } from '../../../shared/finding.ts';
import { blank, type Block, type Zone } from './block.ts';
import { leadsTo } from './flow.ts';
import { plainBlocks } from './plain.ts';

/* AsciiDoc and reStructuredText: paragraphs as in plain text, and among them titles, pictures and comments. */

/** A stretch of a paragraph that is no part of its sentences, and what stands in it. */
interface Lifted extends Span {
  readonly inner: readonly (Span & { readonly zone: Zone })[];
}

const blocksWith = (lift: (text: string) => Lifted[], title: RegExp) => (text: string, base: number) =>
  plainBlocks(text, base).flatMap((block) => {
    const head = title.exec(block.text)?.[0].length ?? 0;
    const titled: Block[] = head ? [{ zone: 'heading', start: block.start, text: block.text.slice(0, head) }] : [];
    const rest = block.text.slice(head);
    const start = block.start + head;
    const lifted = lift(rest);
    const shown = blank(rest, lifted);
    const inner = lifted.flatMap((l) =>
      l.inner.map((i): Block => ({ zone: i.zone, start: start + i.start, text: rest.slice(i.start, i.end) })),
    );
    return [...titled, ...(shown.trim() ? [{ ...block, start, text: shown }] : []), ...inner];
  });

/** Where a group of `match` stands; undefined where it is empty. */
function placed(match: RegExpExecArray, name: string, zone: (text: string) => Zone): (Span & { zone: Zone }) | undefined {
  const [start, end] = match.indices?.groups?.[name] ?? [0, 0];
  return end > start ? { start, end, zone: zone(match.groups![name]!) } : undefined;
}

function lifted(match: RegExpExecArray, whole: Zone): Lifted {
  const span = { start: match.index, end: match.index + match[0].length };
  const parts = [placed(match, 'target', leadsTo), placed(match, 'words', () => 'alt')].filter((part) => part !== undefined);
  return { ...span, inner: [{ ...span, zone: whole }, ...parts] };
}

const all = (text: string, expression: RegExp, zone: Zone): Lifted[] => [...text.matchAll(expression)].map((m) => lifted(m, zone));

/** `image::figs/hand.jpg[The hand, 300]` alone on a line, or `image:hand.jpg[]` in a sentence. */
const ASCIIDOC_IMAGE = /\bimage::?(?<target>[^\s[\]:][^\n[\]]{0,300})\[(?<words>[^\]\n]{0,500})\]/dg;
const ASCIIDOC_COMMENT = /^\/\/(?!\/)[^\n]*/dgm;

export const asciidocBlocks = blocksWith(
  (text) => [...all(text, ASCIIDOC_COMMENT, 'comment'), ...all(text, ASCIIDOC_IMAGE, 'image')],
  /^={1,6} [^\n]*\n?/,
);

/** `.. image:: figs/hand.jpg` or `.. figure::`, with options below; a caption may follow. */
const RST_IMAGE = /^[ \t]{0,40}\.\. (?:\|[^|\n]{1,80}\| )?(?:image|figure)::[ \t]{0,10}(?<target>[^\n]*\S)/dgm;
const RST_WORDS = /^[ \t]{1,40}:alt:[ \t]{0,10}(?<words>[^\n]*)/dgm;
const RST_OPTION = /^[ \t]{1,40}:(?!alt:)[a-z-]{2,20}:[^\n]*/dgm;
const RST_COMMENT = /^[ \t]{0,40}\.\.[ \t](?!\||[\w.-]+::|_|\[)[^\n]*(?:\n[ \t][^\n]*)*/dgm;

export const rstBlocks = blocksWith((text) => {
  const pictures = all(text, RST_IMAGE, 'image');
  const options = pictures.length
    ? [...all(text, RST_WORDS, 'code'), ...[...text.matchAll(RST_OPTION)].map((m) => ({ ...lifted(m, 'code'), inner: [] }))]
    : [];
  const words = options.map((o) => ({ ...o, inner: o.inner.filter(({ zone }) => zone === 'alt') }));
  return [...all(text, RST_COMMENT, 'comment'), ...pictures, ...words];
}, /^[^\n]+\n([=\-~^"'`#*+])\1{2,}[ \t]*(?:\n|$)/);
