// The lists and models of the engine, apart from its program: in the worker's script they stand at the head, and Node reads them as text
// (server/boot/carried.ts).
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { packCore } from './wink.mjs';

/** Characters from which on a literal of a generated file is carried apart. */
const LONG = 2000;
const LITERAL = new RegExp(`"((?:[^"\\\\]|\\\\.){${LONG},})"`, 'g');

const engine = join(import.meta.dirname, '../server/engine');

/** What is carried, by name; the same for every bundle. */
const texts = new Map();

/** Puts `carried("NAME")` in the place of long literals in generated files, and of wink-nlp's model. */
export const apart = {
  name: 'apart',
  setup(b) {
    b.onLoad({ filter: /server\/engine\/.*\/generated\/\w+\.ts$/ }, ({ path }) => {
      let n = 0;
      const contents = readFileSync(path, 'utf8').replace(LITERAL, (literal) => {
        const name = `${basename(path, '.ts')}${n++}`;
        texts.set(name, JSON.parse(literal));
        return `carried(${JSON.stringify(name)})`;
      });
      return { contents, loader: 'ts' };
    });
    // In the place of wink-nlp's own reader, and of the 3 MB of JSON that it reads.
    b.onLoad({ filter: /wink-eng-lite-web-model.*read-core-model\.js$/ }, ({ path }) => {
      const file = join(dirname(path), 'languages/cur/models/eng-core-web-model.json');
      const { words, codes, model } = packCore(JSON.parse(readFileSync(file, 'utf8')));
      for (const [name, value] of Object.entries({ words, codes, model: JSON.stringify(model) })) texts.set(`wink_${name}`, value);
      const contents = `const { unpackCore } = require(${JSON.stringify(join(engine, 'language/wink-core.ts'))});
        module.exports = () => unpackCore({ words: carried('wink_words'), codes: carried('wink_codes') }, JSON.parse(carried('wink_model')));`;
      return { contents };
    });
  },
};

/** A literal that a reader can take for the text itself: ASCII, and no escape but where it must be. */
function literalOf(text) {
  const quote = /["\n\t]/.test(text) ? '`' : '"';
  const escaped = (quote === '`' ? text.replace(/[\\`]|\$(?=\{)/g, '\\$&') : text.replaceAll('\\', '\\\\')).replace(
    /[^\n\t\x20-\x7e]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return { quote, escaped };
}

/** The program with its digest in the first line, by which what V8 makes of it is told from that of another edition. */
export const marked = (program) => `//${createHash('sha256').update(program).digest('hex').slice(0, 16)}\n${program}`;

/** The script of a worker: a line that says where things stand, the texts, the program. */
export function withHead(program) {
  const places = {};
  const digits = 8;
  // The line's own length shifts what it tells; it is as long as for the largest numbers.
  const line = (shift, start) =>
    JSON.stringify({
      texts: Object.fromEntries(Object.entries(places).map(([name, [at, length, escaped]]) => [name, [at + shift, length, escaped]])),
      program: start + shift,
    });
  let body = 'var carried=(t=>n=>t[n])({';
  for (const [name, text] of [...texts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const { quote, escaped } = literalOf(text);
    body += `${name}:${quote}`;
    places[name] = [body.length, escaped.length, escaped === text ? 0 : 1];
    body += `${escaped}${quote},\n`;
  }
  body += '});\n';
  const width = line(10 ** digits, body.length).length;
  const lead = `//${String(width).padStart(digits, '0')}`;
  const head = line(lead.length + width + 1, body.length).padEnd(width);
  return `${lead}${head}\n${body}${marked(program)}`;
}
