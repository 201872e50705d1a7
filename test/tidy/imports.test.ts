import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const ROOT = join(import.meta.dirname, '../../..');
const sources = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((f) => f.endsWith('.ts') && !f.endsWith('.d.ts'))
    .map((f) => join(folder, f));

/** Which part of the house a file stands in. */
const part = (file: string): string =>
  [
    'server/engine/tagger/train',
    'server/engine',
    'server/learned',
    'server/files',
    'server/report',
    'server/lsp',
    'server/cli',
    'server/boot',
    'client',
    'shared',
    'test',
  ].find((p) => file.startsWith(`${p}/`)) ?? 'else';

/** shared ← engine ← learned, files, report ← lsp, cli ← client, which speaks LSP and imports shared alone. */
const MAY: Readonly<Record<string, readonly string[]>> = {
  shared: ['shared'],
  'server/engine': ['shared', 'server/engine'],
  'server/engine/tagger/train': ['shared', 'server/engine', 'server/engine/tagger/train', 'test'],
  'server/learned': ['shared', 'server/engine', 'server/learned'],
  'server/files': ['shared', 'server/engine', 'server/files'],
  'server/report': ['shared', 'server/engine', 'server/report'],
  'server/lsp': ['shared', 'server/engine', 'server/learned', 'server/files', 'server/report', 'server/lsp'],
  'server/cli': ['shared', 'server/engine', 'server/learned', 'server/files', 'server/report', 'server/lsp', 'server/cli', 'else'],
  'server/boot': ['server/boot'],
  client: ['shared', 'client'],
};

describe('imports', () => {
  for (const file of [...sources('shared'), ...sources('server'), ...sources('client')]) {
    const allowed = MAY[part(file)];
    if (!allowed) continue;
    it(`${file} imports only what it may`, () => {
      const text = readFileSync(join(ROOT, file), 'utf8');
      for (const [, path] of text.matchAll(/^(?:import|export)\s[^;]*?from '(\.[^']+)'/gm)) {
        const target = part(relative(ROOT, join(ROOT, dirname(file), path!)));
        assert.ok(allowed.includes(target), `${path!} is in ${target}`);
      }
    });
  }
});

describe('size', () => {
  for (const file of [...sources('shared'), ...sources('server'), ...sources('client'), ...sources('test')]) {
    if (file.includes('generated')) continue;
    it(`${file} is under 300 lines`, () => {
      assert.ok(readFileSync(join(ROOT, file), 'utf8').split('\n').length < 300);
    });
  }
});
