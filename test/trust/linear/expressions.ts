import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';

const ROOT = join(import.meta.dirname, '../../../..');

/** Files of ours that ship. */
function sources(): string[] {
  const listed = execFileSync('git', ['ls-files', 'shared', 'server', 'client', 'syntaxes'], { cwd: ROOT, encoding: 'utf8' });
  return listed.split('\n').filter((f) => f.endsWith('.ts') && !f.endsWith('.d.ts') && !/\/(?:generated|train)\//.test(f));
}

/** Every expression that is written as one, with its file. */
function literals(): Map<string, string> {
  const out = new Map<string, string>();
  for (const file of sources()) {
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) out.set(node.text, file);
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(file, readFileSync(join(ROOT, file), 'utf8'), ts.ScriptTarget.ES2022));
  }
  return out;
}

/** Every expression that is put together while the server is loaded, with where that is done. Before anything else has loaded it. */
async function composed(): Promise<Map<string, string>> {
  const out = new Map<string, string>();
  const Plain = RegExp;
  const watched = new Proxy(Plain, {
    construct(target, args: [string, string?]) {
      const made = new target(...args);
      const from = /\/out\/((?:server|shared)\/\S+)\.js/.exec(new Error().stack ?? '')?.[1];
      if (from) out.set(String(made), `${from}.ts`);
      return made;
    },
  });
  globalThis.RegExp = watched;
  try {
    for (const module of ['server/engine/index', 'server/cli/main', 'server/lsp/server', 'shared/texts'])
      await import(pathToFileURL(join(ROOT, 'out', `${module}.js`)).href);
  } finally {
    globalThis.RegExp = Plain;
  }
  return out;
}

/** All expressions of what ships, as they are printed, with where they stand. */
export async function expressions(): Promise<ReadonlyMap<string, string>> {
  return new Map([...(await composed()), ...literals()]);
}
