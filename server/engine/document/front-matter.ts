import { isMap, isPair, isScalar, isSeq, parseDocument } from 'yaml';
import type { Block, Meta } from './block.ts';

const OPENING = /^\uFEFF?---[ \t]*\r?\n/;

export interface FrontMatter {
  /** Where the body begins. 0 where there is no front matter. */
  readonly end: number;
  readonly blocks: readonly Block[];
  readonly meta: Meta;
}

const NONE: FrontMatter = { end: 0, blocks: [], meta: new Map() };

/** Reads YAML front matter. A rule (`---`) that opens no closed, well-formed mapping is not front matter. */
export function readFrontMatter(source: string): FrontMatter {
  const opening = OPENING.exec(source);
  if (!opening) return NONE;
  const from = opening[0].length;
  const closing = /^(?:---|\.\.\.)[ \t]*$/m.exec(source.slice(from, from + 20_000));
  if (!closing) return NONE;
  const yaml = source.slice(from, from + closing.index);
  const doc = parseDocument(yaml, { keepSourceTokens: false });
  if (doc.errors.length || !isMap(doc.contents)) return NONE;
  const blocks: Block[] = [];
  const meta = new Map<string, unknown>();
  collect(doc.contents, '', 0, (key, value, range) => {
    const known = meta.get(key);
    const before: readonly unknown[] = Array.isArray(known) ? known : [known];
    meta.set(key, known === undefined ? value : [...before, value]);
    if (typeof value !== 'string' || !range) return;
    blocks.push({ zone: 'front-matter', start: from + range[0], text: yaml.slice(range[0], range[1]), key });
  });
  return { end: from + closing.index + closing[0].length, blocks, meta };
}

type Visit = (key: string, value: unknown, range: readonly [number, number, number] | null | undefined) => void;

function collect(node: unknown, key: string, depth: number, visit: Visit): void {
  if (depth > 20) return;
  if (isMap(node)) {
    for (const pair of node.items) {
      if (!isPair(pair) || !isScalar(pair.key)) continue;
      const name = String(pair.key.value);
      collect(pair.value, key ? `${key}.${name}` : name, depth + 1, visit);
    }
  } else if (isSeq(node)) for (const item of node.items) collect(item, key, depth + 1, visit);
  else if (isScalar(node)) visit(key, node.value, node.range);
}
