import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listFiles, PackageManager } from '@vscode/vsce';

const ROOT = join(import.meta.dirname, '../../..');
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
type Versions = Readonly<Record<string, string>>;
interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
}
const manifest = JSON.parse(read('package.json')) as { dependencies: Versions; devDependencies: Versions };
const lock = JSON.parse(read('package-lock.json')) as { packages: Readonly<Record<string, Locked>> };
/** Every package of the lock file but the project itself, by its folder. */
const locked = Object.entries(lock.packages).filter(([folder]) => folder);
const bundled = (): RegExpMatchArray[] => [...read('dist/THIRD-PARTY.txt').matchAll(/^(\S+) (\d\S*) \((.*)\)\n\n(.*(?:\n.*){3})/gm)];

/** Digests of the files of a build, by their names. What is made later (a package, types, a list) does not count. */
function digests(dist: string): Map<string, string> {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((f) => statSync(join(dist, f)).isFile());
  const built = files.filter((f) => !/\.vsix$|\.d\.ts$|^sbom\.json$|^fuzz/.test(f)).sort();
  return new Map(
    built.map((f) => [
      f,
      createHash('sha256')
        .update(readFileSync(join(dist, f)))
        .digest('hex'),
    ]),
  );
}

describe('supply chain', function () {
  this.timeout(120_000);

  it('every version is exact, and every package of the lock file is pinned by its digest', () => {
    for (const [name, asked] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })) {
      // Installed under another name: `npm:@codemirror/view@6.43.15`.
      const version = asked.replace(/^npm:@?[^@]+@/, '');
      assert.match(version, /^\d+\.\d+\.\d+(?:-[\w.]+)?$/, name);
      assert.equal(lock.packages[`node_modules/${name}`]?.version, version, name);
    }
    for (const [folder, { integrity }] of locked) assert.match(integrity ?? '', /^sha512-/, folder);
  });

  it('CONTRIBUTING says of every dependency why it is there', () => {
    const table = read('CONTRIBUTING.md');
    const unsaid = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
      (name) => !name.startsWith('@types/') && !table.includes(`\`${name}\``),
    );
    assert.deepEqual(unsaid, []);
  });

  it('nothing new runs when it is installed', () => {
    const scripts = locked.filter(([, p]) => p.hasInstallScript).map(([folder]) => folder.replace('node_modules/', ''));
    assert.deepEqual(scripts.sort(), ['@vscode/vsce-sign', 'esbuild', 'keytar', 'protobufjs']);
  });

  it('what is bundled is under a permissive licence, whose terms are in the package', () => {
    const packages = bundled();
    assert.ok(packages.length > 40);
    for (const [, name, , license, terms] of packages) {
      assert.match(license!, /^(?:MIT|ISC|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0)$/, name);
      assert.match(terms!, /licen[cs]e|copyright|permission/i, `${name} comes with its terms`);
    }
  });

  it('the bill of materials names every bundled package, with its digest and licence', () => {
    execFileSync('npm', ['run', '-s', 'sbom'], { cwd: ROOT });
    const bom = JSON.parse(read('dist/sbom.json')) as {
      bomFormat: string;
      specVersion: string;
      components: { name: string; version?: string; type: string; hashes?: object[]; licenses?: object[] }[];
    };
    assert.deepEqual([bom.bomFormat, bom.specVersion], ['CycloneDX', '1.5']);
    const packages = bom.components.filter((c) => c.type === 'library');
    const names = packages.map((c) => `${c.name} ${c.version!}`).sort();
    assert.deepEqual(
      names,
      bundled()
        .map(([, name, version]) => `${name!} ${version!}`)
        .sort(),
    );
    for (const c of packages) assert.ok(c.hashes?.length && c.licenses?.length, c.name);
  });

  it('the extension’s package holds what it must, and nothing else', async () => {
    const files = await listFiles({ cwd: ROOT, packageManager: PackageManager.None, ignoreFile: join(ROOT, '.config/vscodeignore') });
    const rest = files.filter(
      (f) => !/^dist\/server\/rules\/(?:[a-z\d-]+\.md|index\.json)$|^client\/vscode\/walkthrough\/[a-z-]+\.md$/.test(f),
    );
    assert.deepEqual(rest.sort(), [
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'client/vscode/icon.png',
      'dist/THIRD-PARTY.txt',
      'dist/client/vscode.cjs',
      'dist/client/vscode.web.cjs',
      'dist/sbom.json',
      'dist/server/encoder.cjs',
      'dist/server/learned/encoder.worker.js',
      'dist/server/learned/helper.mjs',
      'dist/server/learned/model.onnx',
      'dist/server/learned/runtime.wasm',
      'dist/server/learned/vocabulary.txt',
      'dist/server/lsp.cjs',
      'dist/server/lsp.code.js',
      'dist/server/package.json',
      'dist/server/worker.js',
      'package.json',
      'shared/discreet.schema.json',
      'syntaxes/discreet.injection.json',
    ]);
  });

  it('another build, in another folder, is the same byte for byte', () => {
    const folder = mkdtempSync(join(tmpdir(), 'discreet-build-'));
    try {
      const copy = 'git ls-files -z --cached --others --exclude-standard -- . \':!test\' | tar cf - --null -T - | tar xf - -C "$0"';
      assert.equal(spawnSync('sh', ['-c', copy, folder], { cwd: ROOT }).status, 0);
      symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
      const { status, stderr } = spawnSync(process.execPath, ['.config/build.mjs'], { cwd: folder, encoding: 'utf8' });
      assert.equal(status, 0, stderr);
      const here = digests(join(ROOT, 'dist'));
      assert.ok(here.size > 80);
      assert.deepEqual(digests(join(folder, 'dist')), here);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
