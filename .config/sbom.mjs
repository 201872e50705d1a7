// The bill of materials of what is bundled, as CycloneDX: npm run sbom (after a build) → dist/sbom.json. npm says what there is of each
// package, dist/THIRD-PARTY.txt which of them are in a bundle. The same again for the same bundles.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const notices = readFileSync(join(root, 'dist/THIRD-PARTY.txt'), 'utf8');
const bundled = new Set([...notices.matchAll(/^(\S+) (\d\S*) \(/gm)].map(([, name, version]) => `${name}@${version}`));

/** Data rather than packages (dist/THIRD-PARTY.txt). */
const DATA = [
  { type: 'data', name: 'GeoNames', licenses: [{ license: { id: 'CC-BY-4.0' } }] },
  {
    type: 'machine-learning-model',
    name: 'all-MiniLM-L6-v2',
    description: 'the encoder derives from it',
    licenses: [{ license: { id: 'Apache-2.0' } }],
  },
];

const options = { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 };
const { serialNumber, ...bom } = JSON.parse(execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'], options));
// A package that is installed under another name has its own in its reference.
const nameOf = (ref) => ref.slice(0, ref.lastIndexOf('@'));
const ours = bom.components.filter((c) => bundled.has(c['bom-ref'])).map((c) => ({ ...c, name: nameOf(c['bom-ref']) }));
const components = new Map(ours.map((c) => [c['bom-ref'], c]));
const { timestamp, ...metadata } = bom.metadata;
const missing = [...bundled].filter((name) => !components.has(name));
if (missing.length) throw new Error(`bundled, and not in the lock file: ${missing.join(', ')}`);
// npm takes the name of the folder.
metadata.component.name = 'discreet';
const all = { ...bom, metadata, components: [...components.values(), ...DATA], dependencies: [] };
writeFileSync(join(root, 'dist/sbom.json'), `${JSON.stringify(all, null, 1)}\n`);
