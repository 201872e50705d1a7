// Bundles the suite for both kinds of extension host: as CommonJS for Node, and as one script for a browser's worker.
import { build } from 'esbuild';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

export const TESTS = 'out/vscode-suite/index.cjs';
export const WEB_TESTS = 'out/vscode-suite/web.cjs';

export async function bundle(root) {
  const suite = join(root, 'test/vscode/suite');
  const outdir = join(root, 'out/vscode-suite');
  rmSync(outdir, { recursive: true, force: true });
  const tests = readdirSync(suite).filter((f) => f.endsWith('.test.ts'));
  const common = { bundle: true, loader: { '.md': 'text' }, external: ['vscode'], logLevel: 'warning' };
  await build({
    ...common,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['vscode', 'mocha'],
    entryPoints: ['index.ts', ...tests].map((f) => join(suite, f)),
    outdir,
    outExtension: { '.js': '.cjs' },
  });
  // What is named `.node.test.ts` is about processes.
  const everywhere = tests.filter((f) => !f.endsWith('.node.test.ts')).sort();
  await build({
    ...common,
    platform: 'browser',
    target: 'es2022',
    // Mocha's script would replace the exports of a CommonJS bundle.
    format: 'iife',
    globalName: 'suite',
    footer: { js: 'module.exports = suite;' },
    alias: { 'node:assert/strict': join(root, 'test/vscode/assert.mjs') },
    stdin: {
      contents: `export { run } from './web.ts';\nexport const load = () => { ${everywhere.map((f) => `require('./${f}');`).join(' ')} };`,
      resolveDir: suite,
      loader: 'ts',
    },
    outfile: join(root, WEB_TESTS),
  });
}
