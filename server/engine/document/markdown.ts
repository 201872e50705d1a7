import { TreeFragment, type SyntaxNode, type SyntaxNodeRef, type Tree } from '@lezer/common';
import { GFM, parser as commonmark } from '@lezer/markdown';
import type { Span } from '../../../shared/finding.ts';
import { blank, detached, type Block, type Zone } from './block.ts';
import { behindBlankLine, blankLineBefore } from './blank-line.ts';
import { changeBetween, type Change } from './change.ts';
import { leadsTo } from './flow.ts';
import { attributeBlocks, htmlBlocks } from './html.ts';
import { Obsidian } from './obsidian.ts';
import { tamed } from './tame.ts';

const parser = commonmark.configure([GFM, Obsidian]);

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
  ...['LinkEdge', 'HighlightMark', 'Footnote', 'Callout', 'Anchor', 'Maths'],
]);

/** Nodes inside a block that are blocks themselves. */
const BESIDE: Readonly<Record<string, Zone>> = { Image: 'image', Embed: 'image', Comment: 'comment', Anchor: 'url', Maths: 'code' };

/** The Markdown that was parsed last: what has not changed since is not parsed again. */
export interface Parsed {
  readonly written: string;
  /** As long as `written`: what the parser saw; the same string where that is all that was written. */
  readonly text: string;
  readonly tree: Tree;
}

/** Parses Markdown; `before` is a text like it. */
export function parseMarkdown(written: string, before?: Parsed): Parsed {
  if (!before) {
    const text = seen(written);
    return { written, text, tree: parser.parse(text) };
  }
  if (before.written === written) return before;
  const change = changeBetween(before.written, written);
  const text = isPlain(written, change, before) ? written : seen(written);
  const { from, toA, toB } = text === written && before.text === before.written ? change : changeBetween(before.text, text);
  const fragments = TreeFragment.applyChanges(TreeFragment.addTree(before.tree), [{ fromA: from, toA, fromB: from, toB }]);
  return { written, text, tree: parser.parse(text, fragments) };
}

/** Whether nothing has to be tamed, as there was nothing before and there is nothing where the text has changed. */
function isPlain(written: string, { from, toB }: Change, before: Parsed): boolean {
  if (before.text !== before.written) return false;
  const changed = written.slice(blankLineBefore(written, from), behindBlankLine(written, toB));
  return !changed.includes('\r') && tamed(changed) === changed;
}

/** Blocks of Markdown `text`; `base` is where it stands in the source. */
export function markdownBlocks(text: string, base: number, parsed = parseMarkdown(text)): Block[] {
  const out: Block[] = [];
  visit(parsed, text, base, out);
  return out;
}

/** As long as `text`, every line ending in a line feed: the parser takes a line that holds a carriage return for no blank one. */
const withLineFeeds = (text: string): string =>
  !text.includes('\r') ? text : text.replace(/\r\n?/g, (end) => (end.length > 1 ? ' \n' : '\n'));

/** What the parser sees of a text. */
const seen = (written: string): string => tamed(withLineFeeds(written));

function visit(parsed: Parsed, text: string, base: number, out: Block[]): void {
  const plain = parsed.text === text;
  let quoted = 0;
  let listed = 0;
  parsed.tree.iterate({
    enter(node) {
      if (node.name === 'Blockquote') quoted++;
      if (node.name === 'ListItem') listed++;
      const zone = LEAVES[node.name];
      if (!zone) return true;
      const shown = zone === 'prose' ? (quoted ? 'quote' : listed ? 'list' : 'prose') : zone;
      const start = base + node.from;
      for (const { zone: own, start: at, text: said } of leafBlocks(node, shown, text, plain))
        out.push({ zone: own, start: start + at, text: said });
      return false;
    },
    leave(node) {
      if (node.name === 'Blockquote') quoted--;
      if (node.name === 'ListItem') listed--;
    },
  });
}

/** What a leaf gave; the parser hands its tree on for as long as the text that it saw stays as it is. */
interface Leaf {
  readonly zone: Zone;
  /** What stood there, where the parser saw something tamer. */
  readonly own: string | undefined;
  readonly blocks: readonly Block[];
}
const kept = new WeakMap<Tree, Leaf>();

/** Blocks of a leaf, offsets relative to it. `plain`: the parser saw the very text. */
function leafBlocks(node: SyntaxNodeRef, zone: Zone, text: string, plain: boolean): readonly Block[] {
  const { tree } = node;
  const known = tree && kept.get(tree);
  const own = plain ? undefined : text.slice(node.from, node.to);
  if (known?.zone === zone && known.own === own) return known.blocks;
  const found: Block[] = [];
  leaf(node.node, zone, text, -node.from, found);
  const blocks = found.map((block) => ({ ...block, text: detached(block.text) }));
  if (tree) kept.set(tree, { zone, own: own === undefined ? own : detached(own), blocks });
  return blocks;
}

function leaf(node: SyntaxNode, zone: Zone, text: string, base: number, out: Block[]): void {
  const own = text.slice(node.from, node.to);
  if (node.name === 'HTMLBlock') {
    for (const block of htmlBlocks(own, base + node.from, zone)) out.push(block);
    return;
  }
  const hidden: Span[] = [];
  const inner: Block[] = [];
  const slice: Slice = (span, kind) => inner.push({ zone: kind, start: base + span.start, text: text.slice(span.start, span.end) });
  node.cursor().iterate((child) => {
    const span = { start: child.from, end: child.to };
    const beside = BESIDE[child.name];
    if (beside) slice(span, beside);
    if (child.name === 'Image' || child.name === 'Embed') {
      hidden.push(span);
      image(child.node, text, slice);
      return false;
    }
    // Square brackets alone are text: [hospital] is a blank to fill in, not a link.
    if (child.name === 'LinkMark' && !child.node.parent?.getChild('URL') && !child.node.parent?.getChild('LinkLabel')) return true;
    if (child.name === 'URL' && child.node.parent?.name === 'Link') {
      slice(span, 'url');
      hidden.push(span);
    } else if (MARKUP.has(child.name)) hidden.push(span);
    if (child.name === 'LinkTitle' && node.name === 'LinkReference') slice(span, 'alt');
    if (child.name === 'HTMLTag') inner.push(...attributeBlocks(text.slice(span.start, span.end), base + span.start));
    return true;
  });
  const local = hidden.map((h) => ({ start: h.start - node.from, end: h.end - node.from }));
  const shown = node.name === 'CommentBlock' ? own : blank(own, local);
  // A footnote of one word looks like the address of a link.
  const footnote = zone === 'url' && own.startsWith('[^');
  if (shown.trim()) out.push({ zone: footnote ? 'prose' : zone, start: base + node.from, text: shown });
  for (const block of inner) out.push(block);
}

type Slice = (span: Span, zone: Zone) => void;

function image(node: SyntaxNode, text: string, slice: Slice): void {
  const marks = node.getChildren('LinkMark');
  const [open, close] = marks;
  if (open && close && close.from > open.to) slice({ start: open.to, end: close.from }, 'alt');
  const title = node.getChild('LinkTitle');
  if (title) slice({ start: title.from, end: title.to }, 'alt');
  const caption = node.getChild('EmbedCaption');
  if (caption) slice({ start: caption.from, end: caption.to }, 'alt');
  const url = node.getChild('URL') ?? node.getChild('EmbedTarget');
  if (url) slice({ start: url.from, end: url.to }, leadsTo(text.slice(url.from, url.to)));
}
