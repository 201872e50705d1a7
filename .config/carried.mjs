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

/** A literal that a reader can take for the text itself: no escape but where it must be. */
function literalOf(text) {
  if (!text.isWellFormed()) throw new Error('a text with half a character');
  const quote = /["\n\t]/.test(text) ? '`' : '"';
  const signs = quote === '`' ? /[\\`]|\$(?=\{)/g : /\\/g;
  return { quote, escaped: text.replace(signs, '\\$&').replaceAll('\r', '\\r') };
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
  let bytes = body.length;
  const put = (part) => {
    body += part;
    bytes += Buffer.byteLength(part);
  };
  for (const [name, text] of [...texts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const { quote, escaped } = literalOf(text);
    put(`${name}:${quote}`);
    places[name] = [bytes, Buffer.byteLength(escaped), escaped === text ? 0 : 1];
    put(`${escaped}${quote},\n`);
  }
  put('});\n');
  const width = line(10 ** digits, bytes).length;
  const lead = `//${String(width).padStart(digits, '0')}`;
  const head = line(lead.length + width + 1, bytes).padEnd(width);
  return `${lead}${head}\n${body}${marked(program)}`;
}
