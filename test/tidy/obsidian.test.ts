import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../../..');
const json = (file: string): unknown => JSON.parse(readFileSync(join(ROOT, file), 'utf8'));

describe('Obsidian plugin', () => {
  const project = json('package.json') as { version: string; devDependencies: Record<string, string> };
  const manifest = json('client/obsidian/manifest.json') as { id: string; version: string; minAppVersion: string; description: string };

  it('has the version of the project, and says which Obsidian it needs', () => {
    assert.equal(manifest.version, project.version);
    assert.equal((json('client/obsidian/versions.json') as Record<string, string>)[manifest.version], manifest.minAppVersion);
  });

  it('is built against the CodeMirror that Obsidian has', () => {
    const { peerDependencies } = json('node_modules/obsidian/package.json') as { peerDependencies: Record<string, string> };
    for (const [name, version] of Object.entries(peerDependencies)) assert.equal(project.devDependencies[name], version, name);
  });

  it('is described as the guidelines ask', () => {
    assert.match(manifest.id, /^[a-z-]+$/);
    assert.match(manifest.description, /^[A-Z][^\u{1F000}-\u{1FFFF}]{9,249}\.$/u);
  });
});
