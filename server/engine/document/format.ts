import type { Format } from './block.ts';

const FORMATS = new Map<string, Format>([
  ...['txt', 'text', 'plaintext'].map((name) => [name, 'plain'] as const),
  ...['adoc', 'asciidoc'].map((name) => [name, 'asciidoc'] as const),
  ...['rst', 'restructuredtext'].map((name) => [name, 'rst'] as const),
  ...['html', 'htm', 'xhtml'].map((name) => [name, 'html'] as const),
  ...['tex', 'latex', 'ltx'].map((name) => [name, 'latex'] as const),
]);

/** The format that a path's extension or an editor's language id means; Markdown where it means none. */
export const formatOf = (name: string): Format => FORMATS.get(name.slice(name.lastIndexOf('.') + 1).toLowerCase()) ?? 'markdown';
