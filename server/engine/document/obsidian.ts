import type { BlockContext, Element, InlineContext, InlineParser, LeafBlock, Line, MarkdownConfig } from '@lezer/markdown';

/*
 * What Obsidian and its kin write beside Markdown: ![[picture.jpg|caption]], [[note|alias]], %% comment %%, ==highlight==,
 * [^1], ^block-id, > [!note] and formulas in dollars.
 */
const IMAGE = /!\[\[([^[\]|\n]{1,300}\.(?:png|jpe?g|gif|webp|svg|heic|bmp|avif|tiff?|mp4|mov|pdf))(?:\|([^[\]\n]{0,400}))?\]\]/iy;
const LINK = /!?\[\[[^[\]\n]{1,600}\]\]/y;
const COMMENT = /%%[^]*?%%/y;
const FOOTNOTE = /\[\^[^[\]\s]{1,80}\]:?/y;
const CALLOUT = /\[![\w-]{1,40}\][+-]?/y;
const ANCHOR = /(?<!\S)\^[\w-]{1,80}(?=[ \t]*(?:\n|$))/y;
/** Pairs are not looked for: that would take long among many, and a stray mark is better hidden than read. */
const HIGHLIGHT = /(?<!=)==(?=[^\s=])|(?<=[^\s=])==(?!=)/y;
const MATHS = /\$\$[^$]{1,4000}\$\$|\$(?![\s$])(?:[^$\n\\]|\\.){1,300}(?<!\s)\$(?!\d)/y;

function match(expression: RegExp, cx: InlineContext, pos: number): RegExpExecArray | null {
  expression.lastIndex = pos - cx.offset;
  return expression.exec(cx.text);
}

/** Reads `expression` where it begins with `first` as one node. */
const leaf = (name: string, first: string, expression: RegExp): InlineParser => ({
  name,
  before: 'Link',
  parse(cx, next, pos) {
    const m = next === first.charCodeAt(0) ? match(expression, cx, pos) : null;
    return m ? cx.addElement(cx.elt(name, pos, pos + m[0].length)) : -1;
  },
});

function embed(cx: InlineContext, next: number, pos: number): number {
  const m = next === 33 /* ! */ ? match(IMAGE, cx, pos) : null;
  if (!m) return -1;
  const target = pos + 3;
  const bar = target + m[1]!.length;
  const children: Element[] = [cx.elt('EmbedTarget', target, bar)];
  if (m[2] && !/^\d+(?:x\d+)?$/.test(m[2])) children.push(cx.elt('EmbedCaption', bar + 1, bar + 1 + m[2].length));
  return cx.addElement(cx.elt('Embed', pos, pos + m[0].length, children));
}

/** The names of notes are words, and so is what is shown in their place. */
function link(cx: InlineContext, next: number, pos: number): number {
  const m = next === 33 || next === 91 /* [ */ ? match(LINK, cx, pos) : null;
  if (!m) return -1;
  const end = pos + m[0].length;
  cx.addElement(cx.elt('LinkEdge', pos, pos + m[0].indexOf('[') + 2));
  return cx.addElement(cx.elt('LinkEdge', end - 2, end));
}

const opens = (line: Line): boolean => line.text.startsWith('%%', line.pos) && !line.text.includes('%%', line.pos + 2);

/** A comment over several lines, blank ones among them. */
function commentBlock(cx: BlockContext, line: Line): boolean {
  if (!opens(line) || cx.depth > 1) return false;
  const start = cx.lineStart + line.pos;
  while (cx.nextLine() && !line.text.includes('%%'));
  const end = line.text.includes('%%') ? cx.lineStart + line.text.length : cx.prevLineEnd();
  cx.nextLine();
  cx.addElement(cx.elt('CommentBlock', start, end));
  return true;
}

/** Whether it may end a paragraph: not where the paragraph itself holds a comment that is still open. */
const interrupts = (cx: BlockContext, line: Line, { content }: LeafBlock): boolean =>
  opens(line) && cx.depth === 1 && content.split('%%').length % 2 === 1;

export const Obsidian: MarkdownConfig = {
  defineNodes: ['Embed', 'EmbedTarget', 'EmbedCaption', 'LinkEdge', 'HighlightMark', 'Footnote', 'Callout', 'Anchor', 'Maths'],
  parseInline: [
    { name: 'Embed', before: 'Link', parse: embed },
    { name: 'LinkEdge', before: 'Link', parse: link },
    leaf('Comment', '%', COMMENT),
    leaf('Footnote', '[', FOOTNOTE),
    leaf('Callout', '[', CALLOUT),
    leaf('Anchor', '^', ANCHOR),
    leaf('HighlightMark', '=', HIGHLIGHT),
    leaf('Maths', '$', MATHS),
  ],
  parseBlock: [{ name: 'CommentBlock', before: 'HTMLBlock', parse: commentBlock, endLeaf: interrupts }],
};
