/** How a draft is written down: each is read by a reader of its own. */
export type Format = 'markdown' | 'plain' | 'asciidoc' | 'rst' | 'html' | 'latex';

/** How the names of drafts end, without the dot. */
const EXTENSIONS: Readonly<Record<Format, readonly string[]>> = {
  markdown: ['md', 'markdown', 'mdown', 'mkd', 'mdx'],
  plain: ['txt', 'text'],
  asciidoc: ['adoc', 'asciidoc'],
  rst: ['rst'],
  html: ['html', 'htm', 'xhtml'],
  latex: ['tex', 'latex', 'ltx'],
};

export const DRAFT_EXTENSIONS: readonly string[] = Object.values(EXTENSIONS).flat();

const FORMATS = new Map<string, Format>([
  ...Object.entries(EXTENSIONS).flatMap(([format, names]) => names.map((name) => [name, format as Format] as const)),
  // What editors call them besides.
  ['plaintext', 'plain'],
  ['restructuredtext', 'rst'],
]);

/** The format that a path's extension or an editor's language id means; Markdown where it means none. */
export const formatOf = (name: string): Format => FORMATS.get(name.slice(name.lastIndexOf('.') + 1).toLowerCase()) ?? 'markdown';
