// What the pages of the tests are made of.
import { build } from 'esbuild';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { embedded } from '../../.config/embed.mjs';

export const ROOT = join(import.meta.dirname, '../..');

export function built(file) {
  const path = join(ROOT, 'dist', file);
  if (!existsSync(path)) throw new Error(`dist/${file} is not built: npm run build`);
  return readFileSync(path, 'utf8');
}

async function script(entry) {
  const { outputFiles } = await build({
    ...{ bundle: true, write: false, format: 'iife', platform: 'browser', target: 'es2022', absWorkingDir: ROOT },
    entryPoints: [`test/browser/${entry}`],
    plugins: [embedded({ server: built('server/worker.js'), rules: {} })],
  });
  return outputFiles[0].text.replace(/<(?=!--|\/?script)/gi, '\\x3c');
}

/** No connection is allowed, as on the drafting page. Code that is evaluated is what Obsidian loads plugins by. */
const POLICY =
  "default-src 'none'; connect-src 'none'; script-src 'unsafe-inline' 'unsafe-eval'; style-src 'unsafe-inline'; worker-src blob:; img-src data:";

export async function pageWith(entry, style = '') {
  const head = `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}"><title>test</title>`;
  return `<!doctype html><html lang="en"><head>${head}<link rel="icon" href="data:,"><style>${style}</style></head><body><script>${await script(entry)}</script></body></html>`;
}
