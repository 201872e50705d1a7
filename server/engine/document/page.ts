import { backmatter } from './backmatter.ts';
import type { Block, Format, Page } from './block.ts';
import { readFrontMatter } from './front-matter.ts';
import { markdownBlocks } from './markdown.ts';
import { plainBlocks } from './plain.ts';
import { splitLong } from './split.ts';

/** Splits `source` into blocks in the order they stand on the page. Never throws. */
export function readPage(source: string, format: Format): Page {
  const front = readFrontMatter(source);
  const body = source.slice(front.end);
  const blocks = format === 'plain' ? plainBlocks(body, front.end) : markdownBlocks(body, front.end);
  const all: Block[] = [...front.blocks, ...backmatter(blocks)];
  return { blocks: all.flatMap(splitLong), meta: front.meta };
}
