// Bundles the suite as CommonJS: what extension hosts of every age can load.
import { build } from 'esbuild';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

export const TESTS = 'out/vscode-suite/index.cjs';

export async function bundle(root) {
  const suite = join(root, 'test/vscode/suite');
  const outdir = join(root, 'out/vscode-suite');
  rmSync(outdir, { recursive: true, force: true });
  const entryPoints = readdirSync(suite)
    .filter((f) => f === 'index.ts' || f.endsWith('.test.ts'))
    .map((f) => join(suite, f));
  const node = { bundle: true, platform: 'node', target: 'node20', format: 'cjs', external: ['vscode', 'mocha'], logLevel: 'warning' };
  await build({ ...node, entryPoints, outdir, outExtension: { '.js': '.cjs' } });
}
