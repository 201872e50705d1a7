import { html } from '../../report/html.ts';
import { markdown } from '../../report/markdown.ts';
import { json, jsonLines } from './json.ts';
import { pretty } from './pretty.ts';
import { sarif } from './sarif.ts';
import { whole } from './whole.ts';
import type { Writer } from './writer.ts';

/** How `check` can report, and what writes it; each is told the version of the program. */
const WRITERS = {
  pretty,
  json,
  jsonl: jsonLines,
  sarif,
  html: () => whole(html),
  markdown: () => whole(markdown),
} satisfies Record<string, (version: string) => Writer>;

export type FormatName = keyof typeof WRITERS;
export const FORMATS = Object.keys(WRITERS) as FormatName[];

export const writerFor = (format: FormatName, version: string): Writer => WRITERS[format](version);
