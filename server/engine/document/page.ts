import { overlaps, type Span } from '../../../shared/finding.ts';
import { backmatter } from './backmatter.ts';
import type { Format } from '../../../shared/format.ts';
import type { Block, Meta, Page } from './block.ts';
import { readFrontMatter } from './front-matter.ts';
import { htmlBlocks } from './html.ts';
import { latexBlocks } from './latex.ts';
import { asciidocBlocks, rstBlocks } from './macros.ts';
import { markdownBlocks, parseMarkdown, type Parsed } from './markdown.ts';
import { plainBlocks } from './plain.ts';
import { isShort, splitLong, withoutRuns } from './split.ts';

const READERS: Readonly<Record<Exclude<Format, 'markdown'>, (text: string, base: number) => Block[]>> = {
  plain: plainBlocks,
  asciidoc: asciidocBlocks,
  rst: rstBlocks,
  html: htmlBlocks,
  latex: latexBlocks,
};

/** A page with what makes it cheap to read a text like it. */
export interface ReadPage extends Page {
  readonly parsed?: Parsed;
}

/** Splits `source` into blocks in the order they stand on the page; `before` is a text like it, as it was read. Never throws. */
export function readPage(source: string, format: Format, before?: ReadPage): ReadPage {
  const front = readFrontMatter(source);
  const body = source.slice(front.end);
  const parsed = format === 'markdown' ? parseMarkdown(body, before?.parsed) : undefined;
  const blocks = format === 'markdown' ? markdownBlocks(body, front.end, parsed) : READERS[format](body, front.end);
  return { ...pageOf(front.blocks, blocks, [], withHead(front.meta, blocks)), ...(parsed ? { parsed } : {}) };
}

/** A page of blocks in the order they stand: what comes before the body, the body, and what comes after it, such as comments. */
export function pageOf(before: readonly Block[], body: readonly Block[], after: readonly Block[], meta: Meta): Page {
  const skipped: Span[] = [];
  const blocks: Block[] = [];
  for (const part of [before, backmatter(body), after])
    for (const block of part) {
      if (isShort(block)) blocks.push(block);
      else for (const left of withoutRuns(block, skipped)) for (const short of splitLong(left)) blocks.push(short);
    }
  // An image is a block, and so is the address in it.
  const apart = skipped.filter((span, i) => !skipped.some((other, j) => j < i && overlaps(other, span)));
  return { blocks, meta, ...(apart.length ? { skipped: apart } : {}) };
}

/** What HTML and LaTeX say about themselves counts as front matter where there is none of that name. */
function withHead(meta: Meta, blocks: readonly Block[]): Meta {
  const own = blocks.flatMap(({ key, text }) => (key ? [[key, text] as const] : []));
  return own.length ? new Map<string, unknown>([...own, ...meta]) : meta;
}
