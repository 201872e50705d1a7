import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SETTINGS } from '../../shared/settings.ts';

const ROOT = join(import.meta.dirname, '../../..');
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

describe('settings of a workspace', () => {
  it('are these and no others: whoever adds one says here what a hostile workspace could do with it', () => {
    const harmless: Readonly<Record<string, string>> = {
      pack: 'one of a list',
      kind: 'one of a list',
      kinds: 'globs, which fit in time (test/lsp/kinds.test.ts), and one of a list',
      severity: 'can silence: that is what it is for',
      rules: 'can silence',
      allow: 'can silence',
      secondStage: 'can silence the second stage',
      region: 'one of a list',
      publishDate: 'a date, or not read',
      populations: 'numbers',
      shares: 'numbers',
      'author.places': 'compared with the draft',
      'author.workplace': 'compared with the draft',
      'author.specialty': 'compared with the draft',
    };
    assert.deepEqual(SETTINGS.map((s) => s.key).sort(), Object.keys(harmless).sort());
    for (const s of SETTINGS) if (s.type === 'string') assert.doesNotMatch(s.key, /path|command|url|program|file|server/i);
  });

  it('need no trust: VS Code runs nothing of an untrusted workspace, and neither does Discreet', () => {
    const { capabilities } = JSON.parse(read('package.json')) as { capabilities: { untrustedWorkspaces: { supported: boolean } } };
    assert.equal(capabilities.untrustedWorkspaces.supported, true);
    const files = ['shared', 'server', 'client'].flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
    );
    const sources = files.filter((file) => file.endsWith('.ts') && !/\/(?:generated|train)\//.test(file));
    assert.ok(sources.length > 200);
    // What starts Discreet runs Discreet's own scripts, beside it in the package, and nothing that a workspace holds.
    const starts = (file: string): boolean => file.startsWith('server/boot/');
    for (const file of sources) {
      assert.doesNotMatch(read(file), /child_process|\beval\(|new Function\(/, file);
      if (!starts(file)) assert.doesNotMatch(read(file), /node:vm/, file);
    }
    for (const file of sources.filter(starts)) assert.doesNotMatch(read(file), /process\.cwd\(|argv\[/, file);
  });
});

describe('SECURITY and PRIVACY', () => {
  for (const page of ['SECURITY.md', 'PRIVACY.md'])
    it(`${page}: every test that is named is there, and every statement names one`, () => {
      const text = read(page);
      const named = [...text.matchAll(/`(test\/[\w/.-]+)`/g)].map((m) => m[1]!);
      assert.ok(named.length > 8);
      for (const file of named)
        assert.doesNotThrow(() => (/\.\w+$/.test(file) ? read(file) : readFileSync(join(ROOT, file, 'fuzz.test.ts'))), file);
      const rows = text.split('\n').filter((line) => line.startsWith('| ') && !/^\| (?:promise|statement|-)/.test(line));
      for (const row of rows) assert.match(row, /`test\//, row);
    });
});
