import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DRAFT_EXTENSIONS } from '../../shared/format.ts';
import { SETTINGS } from '../../shared/settings.ts';

const ROOT = join(import.meta.dirname, '../../..');

type Files = ReadonlyMap<string, string>;

describe('generated files', () => {
  it('are what their generators make', async function () {
    this.timeout(60_000);
    for (const generator of ['server/engine/lexicon/build/generate.mjs', '.config/manifest.mjs']) {
      const module = (await import(pathToFileURL(join(ROOT, generator)).href)) as { generate: () => Files | Promise<Files> };
      for (const [file, text] of await module.generate())
        assert.ok(readFileSync(file, 'utf8') === text, `${relative(ROOT, file)} is stale: run npm run generate`);
    }
  });

  it('the manifest declares every setting', () => {
    const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      contributes: { configuration: { properties: Record<string, unknown> } };
    };
    for (const { key } of SETTINGS) assert.ok(`discreet.${key}` in manifest.contributes.configuration.properties, `discreet.${key}`);
  });

  it('the hook before a commit takes the drafts that a folder is searched for', () => {
    const names = /files: \\\.\(\?:(\S+)\)\$/.exec(readFileSync(join(ROOT, '.pre-commit-hooks.yaml'), 'utf8'))![1]!.split('|');
    assert.deepEqual(names.sort(), [...DRAFT_EXTENSIONS, 'docx'].sort());
  });
});
