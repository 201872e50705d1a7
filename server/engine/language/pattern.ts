import { isList, type ListName } from '../lexicon/lexicon.ts';
import { CLASSES } from './classes.ts';
import type { Word } from './words.ts';

/*
 * Patterns over words, parted by spaces:
 *   word        that word, in any case          a|b       either
 *   @list       an item of a word list          :NOUN     a part of speech
 *   ~class      a class of classes.ts           !x        one word that is not x
 *   x? x* x+    none or one, up to 5            x{2,4}    a range
 *   ( a b / c ) a group with alternatives       < … >     what is reported (all of it by default)
 *   \x          the word x where x would mean something else
 */

interface Atom {
  readonly literals: ReadonlySet<string>;
  readonly lists: readonly ListName[];
  readonly pos: ReadonlySet<string>;
  readonly classes: readonly string[];
  readonly not: boolean;
}
interface Bounds {
  readonly min: number;
  readonly max: number;
}
type Node =
  | (Bounds & { readonly kind: 'atom'; readonly atom: Atom })
  | (Bounds & { readonly kind: 'group'; readonly ways: readonly (readonly Node[])[] })
  | (Bounds & { readonly kind: 'open' })
  | (Bounds & { readonly kind: 'close' });

export interface Pattern {
  readonly nodes: readonly Node[];
  /** What can begin it; undefined where anything can. */
  readonly heads: { readonly words: ReadonlySet<string>; readonly lists: ReadonlySet<ListName> } | undefined;
}

/** Word indices, `to` exclusive, and what stands between `<` and `>` in it. */
export interface Match {
  readonly from: number;
  readonly to: number;
  readonly open: number;
  readonly close: number;
}

/** Effort one start may cost, in steps; what needs more does not match. */
const STEPS = 3000;

export function compile(source: string): Pattern {
  const tokens = source.trim().split(/\s+/);
  const { nodes, at } = sequence(tokens, 0, source);
  if (at !== tokens.length) throw new Error(`pattern ‘${source}’: unexpected ‘${tokens[at]}’`);
  return { nodes, heads: headsOf(nodes) };
}

function sequence(tokens: readonly string[], from: number, source: string): { nodes: Node[]; at: number } {
  const nodes: Node[] = [];
  let at = from;
  while (at < tokens.length && tokens[at] !== '/' && !/^\)(?:[?*+]|\{\d+,\d+\})?$/.test(tokens[at]!)) {
    const token = tokens[at]!;
    if (token === '(') {
      const group = alternatives(tokens, at + 1, source);
      nodes.push(group.node);
      at = group.at;
    } else {
      nodes.push(
        token === '<' ? { kind: 'open', min: 1, max: 1 } : token === '>' ? { kind: 'close', min: 1, max: 1 } : single(token, source),
      );
      at++;
    }
  }
  return { nodes, at };
}

function alternatives(tokens: readonly string[], from: number, source: string): { node: Node; at: number } {
  const ways: Node[][] = [];
  let at = from;
  for (;;) {
    const way = sequence(tokens, at, source);
    ways.push(way.nodes);
    at = way.at;
    const token = tokens[at];
    if (token === undefined) throw new Error(`pattern ‘${source}’: a group is not closed`);
    at++;
    if (token !== '/') return { node: { kind: 'group', ways, ...bounds(token.slice(1)) }, at };
  }
}

function bounds(quantifier: string): Bounds {
  const range = /^\{(\d+),(\d+)\}$/.exec(quantifier);
  if (range) return { min: Number(range[1]), max: Number(range[2]) };
  if (quantifier === '?') return { min: 0, max: 1 };
  if (quantifier === '*') return { min: 0, max: 5 };
  return { min: 1, max: quantifier === '+' ? 5 : 1 };
}

function single(token: string, source: string): Node {
  const parts = /^(!?)([^!].*?)([?*+]|\{\d+,\d+\})?$/.exec(token);
  if (!parts) throw new Error(`pattern ‘${source}’: ‘${token}’ says nothing`);
  const literals = new Set<string>();
  const lists: ListName[] = [];
  const pos = new Set<string>();
  const classes: string[] = [];
  for (const part of parts[2]!.split('|')) {
    const name = part.slice(1);
    if (part.startsWith('@') && name) lists.push(list(name, source));
    else if (part.startsWith('~') && name) classes.push(className(name, source));
    else if (part.startsWith(':') && name) pos.add(name);
    else literals.add(part.replace(/^\\/, ''));
  }
  return { kind: 'atom', atom: { literals, lists, pos, classes, not: parts[1] === '!' }, ...bounds(parts[3] ?? '') };
}

function list(name: string, source: string): ListName {
  if (!isList(name)) throw new Error(`pattern ‘${source}’: there is no list ‘${name}’`);
  return name;
}

function className(name: string, source: string): string {
  if (!Object.hasOwn(CLASSES, name)) throw new Error(`pattern ‘${source}’: there is no class ‘${name}’`);
  return name;
}

function headsOf(nodes: readonly Node[]): Pattern['heads'] {
  const words = new Set<string>();
  const lists = new Set<ListName>();
  /** False where anything may begin the sequence; ‘empty’ where it may be empty. */
  const add = (sequence: readonly Node[]): boolean | 'empty' => {
    for (const node of sequence) {
      if (node.kind === 'open' || node.kind === 'close') continue;
      if (node.kind === 'atom') {
        if (node.atom.not || node.atom.pos.size || node.atom.classes.length) return false;
        node.atom.literals.forEach((w) => words.add(w));
        node.atom.lists.forEach((l) => lists.add(l));
        if (node.min > 0) return true;
      } else {
        const ways = node.ways.map(add);
        if (ways.includes(false)) return false;
        if (node.min > 0 && !ways.includes('empty')) return true;
      }
    }
    return 'empty';
  };
  return add(nodes) === true ? { words, lists } : undefined;
}

/** The longest match of `pattern` that begins at word `from` and stays before word `limit`. */
export function matchAt(pattern: Pattern, words: readonly Word[], from: number, limit: number): Match | undefined {
  let best: Match | undefined;
  let steps = STEPS;
  const run = (nodes: readonly Node[], k: number, count: number, i: number, open: number, close: number, done: Done): void => {
    if (--steps < 0) return;
    const node = nodes[k];
    if (!node) return done(i, open, close);
    if (node.kind === 'open') return run(nodes, k + 1, 0, i, i, close, done);
    if (node.kind === 'close') return run(nodes, k + 1, 0, i, open, i, done);
    if (count < node.max) {
      if (node.kind === 'atom') {
        for (const length of lengths(node.atom, words, i, limit)) run(nodes, k, count + 1, i + length, open, close, done);
      } else {
        for (const way of node.ways) {
          run(way, 0, 0, i, open, close, (j, o, c) => (j > i || count === 0 ? run(nodes, k, count + 1, j, o, c, done) : undefined));
        }
      }
    }
    if (count >= node.min) run(nodes, k + 1, 0, i, open, close, done);
  };
  run(pattern.nodes, 0, 0, from, -1, -1, (to, open, close) => {
    if (to > from && (!best || to > best.to)) best = { from, to, open: open < 0 ? from : open, close: close < 0 ? to : close };
  });
  return best;
}

type Done = (i: number, open: number, close: number) => void;

const ONE = [1];
const NONE: readonly number[] = [];

function lengths(atom: Atom, words: readonly Word[], i: number, limit: number): readonly number[] {
  if (i >= limit) return NONE;
  const word = words[i]!;
  const simple = atom.literals.has(word.lower) || atom.pos.has(word.pos);
  if (atom.not) {
    const hit =
      simple || atom.lists.some((l) => word.terms.some((t) => t.list === l)) || atom.classes.some((c) => CLASSES[c]!(words, i) > 0);
    return hit ? NONE : ONE;
  }
  let out: number[] | undefined = simple ? [1] : undefined;
  for (const list of atom.lists) for (const t of word.terms) if (t.list === list && i + t.length <= limit) (out ??= []).push(t.length);
  for (const name of atom.classes) {
    const n = CLASSES[name]!(words, i);
    if (n > 0 && i + n <= limit) (out ??= []).push(n);
  }
  return out ?? NONE;
}
