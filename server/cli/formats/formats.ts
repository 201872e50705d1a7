import { html } from '../../report/html.ts';
import { markdown } from '../../report/markdown.ts';
import { json, jsonLines } from './json.ts';
import { pretty } from './pretty.ts';
import { sarif } from './sarif.ts';
import { whole } from './whole.ts';
import type { Shown } from '../examine.ts';
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

/** How many fixes of each finding a format tells. */
export const SHOWN: Readonly<Record<FormatName, Shown>> = {
  pretty: 'first',
  json: 'all',
  jsonl: 'all',
  sarif: 'none',
  html: 'first',
  markdown: 'first',
};

export type FormatName = keyof typeof WRITERS;
export const FORMATS = Object.keys(WRITERS) as FormatName[];

export const writerFor = (format: FormatName, version: string): Writer => WRITERS[format](version);
