import type { SyntaxNode, Tree } from '@lezer/common';
import { GFM, parser as commonmark } from '@lezer/markdown';
import type { Span } from '../../../shared/finding.ts';
import { blank, type Block, type Zone } from './block.ts';

const parser = commonmark.configure([GFM]);

const LEAVES: Readonly<Record<string, Zone>> = {
  Paragraph: 'prose',
  Task: 'list',
  ATXHeading1: 'heading',
  ATXHeading2: 'heading',
  ATXHeading3: 'heading',
  ATXHeading4: 'heading',
  ATXHeading5: 'heading',
  ATXHeading6: 'heading',
  SetextHeading1: 'heading',
  SetextHeading2: 'heading',
  TableHeader: 'table',
  TableRow: 'table',
  FencedCode: 'code',
  CodeBlock: 'code',
  HTMLBlock: 'prose',
  CommentBlock: 'comment',
  ProcessingInstructionBlock: 'comment',
  LinkReference: 'url',
};

/** Nodes whose characters are markup, not words. */
const MARKUP = new Set([
  ...['HeaderMark', 'QuoteMark', 'ListMark', 'LinkMark', 'EmphasisMark', 'CodeMark', 'StrikethroughMark'],
  ...['CodeInfo', 'TaskMarker', 'HTMLTag', 'LinkLabel', 'HardBreak', 'CommentBlock', 'Comment'],
]);

/** Blocks of Markdown `text`; `base` is where it stands in the source. */
export function markdownBlocks(text: string, base: number): Block[] {
  const out: Block[] = [];
  visit(parser.parse(text), text, base, out);
  return out;
}

function visit(tree: Tree, text: string, base: number, out: Block[]): void {
  let quoted = 0;
  let listed = 0;
  tree.iterate({
    enter(node) {
      if (node.name === 'Blockquote') quoted++;
      if (node.name === 'ListItem') listed++;
      const zone = LEAVES[node.name];
      if (!zone) return true;
      const shown = zone === 'prose' ? (quoted ? 'quote' : listed ? 'list' : 'prose') : zone;
      leaf(node.node, shown, text, base, out);
      return false;
    },
    leave(node) {
      if (node.name === 'Blockquote') quoted--;
      if (node.name === 'ListItem') listed--;
    },
  });
}

function leaf(node: SyntaxNode, zone: Zone, text: string, base: number, out: Block[]): void {
  const hidden: Span[] = [];
  const inner: Block[] = [];
  const slice = (span: Span, kind: Zone) => inner.push({ zone: kind, start: base + span.start, text: text.slice(span.start, span.end) });
  node.cursor().iterate((child) => {
    const span = { start: child.from, end: child.to };
    if (child.name === 'Image') {
      hidden.push(span);
      slice(span, 'image');
      image(child.node, text, slice);
      return false;
    }
    if (child.name === 'Comment') slice(span, 'comment');
    // Square brackets alone are text: [hospital] is a blank to fill in, not a link.
    if (child.name === 'LinkMark' && !child.node.parent?.getChild('URL') && !child.node.parent?.getChild('LinkLabel')) return true;
    if (child.name === 'URL' && child.node.parent?.name === 'Link') {
      slice(span, 'url');
      hidden.push(span);
    } else if (child.name === 'HTMLTag' && /^<img\b/i.test(text.slice(span.start, span.end))) {
      slice(span, 'image');
      htmlImage(span, text, slice);
      hidden.push(span);
    } else if (MARKUP.has(child.name)) hidden.push(span);
    return true;
  });
  if (node.name === 'HTMLBlock') htmlTags(node, text, hidden, slice);
  const local = hidden.map((h) => ({ start: h.start - node.from, end: h.end - node.from }));
  const shown = node.name === 'CommentBlock' ? text.slice(node.from, node.to) : blank(text.slice(node.from, node.to), local);
  if (shown.trim()) out.push({ zone, start: base + node.from, text: shown });
  out.push(...inner);
}

type Slice = (span: Span, zone: Zone) => void;

function image(node: SyntaxNode, text: string, slice: Slice): void {
  const marks = node.getChildren('LinkMark');
  const [open, close] = marks;
  if (open && close && close.from > open.to) slice({ start: open.to, end: close.from }, 'alt');
  const title = node.getChild('LinkTitle');
  if (title) slice({ start: title.from, end: title.to }, 'alt');
  const url = node.getChild('URL');
  if (url) slice({ start: url.from, end: url.to }, /^[a-z]+:/i.test(text.slice(url.from, url.to)) ? 'url' : 'file');
}

function htmlImage(tag: Span, text: string, slice: Slice): void {
  const source = text.slice(tag.start, tag.end);
  for (const m of source.matchAll(/\b(alt|title|src)\s*=\s*(["'])([^"']*)\2/gi)) {
    const start = tag.start + m.index + m[0].length - 1 - m[3]!.length;
    const zone = m[1]!.toLowerCase() !== 'src' ? 'alt' : /^[a-z]+:/i.test(m[3]!) ? 'url' : 'file';
    if (m[3]) slice({ start, end: start + m[3].length }, zone);
  }
}

function htmlTags(node: SyntaxNode, text: string, hidden: Span[], slice: Slice): void {
  const source = text.slice(node.from, node.to);
  for (const m of source.matchAll(/<!--[^]*?-->|<[^<>]*>/g)) {
    const span = { start: node.from + m.index, end: node.from + m.index + m[0].length };
    hidden.push(span);
    if (m[0].startsWith('<!--')) slice(span, 'comment');
    else if (/^<img\b/i.test(m[0])) {
      slice(span, 'image');
      htmlImage(span, text, slice);
    }
  }
}
