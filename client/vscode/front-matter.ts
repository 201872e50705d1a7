import { isMap, isPair, isScalar, parseDocument, type Pair, type Scalar, type YAMLMap } from 'yaml';
import type { Edit } from '../../shared/finding.ts';

const OPENING = /^\uFEFF?---[ \t]*\r?\n/;
const CLOSING = /^(?:---|\.\.\.)[ \t]*$/m;
const OURS = 'discreet';

/** Where the text behind the front matter begins; 0 where there is none. */
export function frontMatterEnd(text: string): number {
  const from = OPENING.exec(text)?.[0].length;
  const closing = from === undefined ? null : CLOSING.exec(text.slice(from));
  return closing ? from! + closing.index + closing[0].length : 0;
}

/**
 * The one edit of `text` that makes its front matter say `discreet: { key: value }`, all else left as it is written.
 * `undefined` where the front matter cannot be read.
 */
export function setInFrontMatter(text: string, key: string, value: string, eol: string): Edit | undefined {
  const opening = OPENING.exec(text);
  const from = opening?.[0].length ?? 0;
  const closing = opening ? CLOSING.exec(text.slice(from)) : null;
  const own = `${OURS}:${eol}  ${key}: ${value}${eol}`;
  if (!closing) {
    const start = text.startsWith('\uFEFF') ? 1 : 0;
    return { start, end: start, text: `---${eol}${own}---${eol}${eol}` };
  }
  const yaml = text.slice(from, from + closing.index);
  const { contents, errors } = parseDocument(yaml);
  if (errors.length || !(contents === null || isMap(contents))) return undefined;
  const ours = contents && pairOf(contents, OURS);
  const at = (start: number, end: number, put: string): Edit => ({ start: from + start, end: from + end, text: put });
  if (!ours) return at(yaml.length, yaml.length, own);
  if (isEmpty(ours.value)) {
    const next = yaml.indexOf('\n', (ours.key as Scalar).range![1]) + 1 || yaml.length;
    return at(next, next, `  ${key}: ${value}${eol}`);
  }
  if (!isMap(ours.value) || !ours.value.range) return undefined;
  return setInMap(ours.value, yaml, key, value, eol, at);
}

const isEmpty = (value: unknown): boolean => value === null || (isScalar(value) && value.value === null);

/** The pair of a map with that key. */
const pairOf = (map: YAMLMap, key: string): Pair | undefined =>
  map.items.find((pair) => isPair(pair) && isScalar(pair.key) && String(pair.key.value) === key);

function setInMap(
  map: YAMLMap,
  yaml: string,
  key: string,
  value: string,
  eol: string,
  at: (start: number, end: number, put: string) => Edit,
): Edit | undefined {
  const [start] = map.range!;
  const known = pairOf(map, key)?.value;
  if (isScalar(known) && known.range) return at(known.range[0], known.range[1], known.range[0] === known.range[1] ? ` ${value}` : value);
  if (known) return undefined;
  if (map.flow) return at(start + 1, start + 1, map.items.length ? ` ${key}: ${value},` : ` ${key}: ${value} `);
  const indent = /[ \t]*$/.exec(yaml.slice(0, start))![0];
  return at(start, start, `${key}: ${value}${eol}${indent}`);
}
