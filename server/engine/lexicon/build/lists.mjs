// Reads the hand-written lists (../lists/*.txt) and refuses nonsense: see README.md beside the lists.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const TRANSFORMS = new Set(['plural', 'possessive', 'hyphen']);

/** The regular English plural of the last word. */
export function plural(item) {
  if (/(?:s|x|z|ch|sh)$/.test(item)) return `${item}es`;
  if (/[^aeiou]y$/.test(item)) return `${item.slice(0, -1)}ies`;
  if (/man$/.test(item) && !/(?:german|roman|human|ottoman|norman|shaman|talisman)$/.test(item)) return `${item.slice(0, -3)}men`;
  return `${item}s`;
}

function parse(file, text) {
  const head = {};
  const items = [];
  const exceptions = new Set();
  for (const [i, line] of text.split('\n').entries()) {
    const h = /^# (\w+): ?(.*)$/.exec(line);
    if (h) head[h[1]] = h[2].trim();
    else if (line.startsWith('!')) exceptions.add(line.slice(1));
    else if (line && !line.startsWith('#')) {
      if (line !== line.trim()) throw new Error(`${file}:${i + 1}: space at an end`);
      items.push(line);
    }
  }
  for (const key of ['title', 'source', 'licence']) if (!head[key]) throw new Error(`${file}: no '# ${key}:' line`);
  const transforms = (head.transforms ?? '')
    .split(',')
    .map((t) => t.trim())
    .filter(Boolean);
  for (const t of transforms) if (!TRANSFORMS.has(t)) throw new Error(`${file}: unknown transform '${t}'`);
  if (new Set(items).size !== items.length) throw new Error(`${file}: '${items.find((x, i) => items.indexOf(x) !== i)}' stands twice`);
  return { head, items, exceptions, transforms };
}

/** Map list name → { sensitive, items, exceptions }: transforms applied, exceptions of one word taken out; longer ones beat items in the text. */
export function readLists(folder) {
  const out = new Map();
  for (const file of readdirSync(folder)
    .filter((f) => f.endsWith('.txt'))
    .sort()) {
    const { head, items, exceptions, transforms } = parse(file, readFileSync(join(folder, file), 'utf8'));
    const all = new Set();
    for (const item of items) {
      const forms = [item];
      if (transforms.includes('hyphen') && item.includes('-')) forms.push(item.replaceAll('-', ' '));
      if (transforms.includes('plural')) forms.push(...forms.map(plural));
      if (transforms.includes('possessive')) forms.push(...forms.map((f) => `${f}'s`));
      for (const f of forms) if (!exceptions.has(f)) all.add(f);
    }
    out.set(file.slice(0, -4), {
      sensitive: head.case === 'sensitive',
      items: [...all],
      exceptions: [...exceptions].filter((e) => e.includes(' ')),
    });
  }
  return out;
}
