import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../../..');
const BIN = join(ROOT, 'node_modules/.bin');

/** As somebody writes it who has installed the package. */
const PROGRAM = `
import { analyse, applyEdits, selectEdits, type Analysis, type Finding, type Options } from 'discreet/engine';

const options: Options = { kind: 'case-report', format: 'markdown', images: new Map([['hand.jpg', { hidden: ['place'] }]]) };
const text = 'A 54-year-old man with gout. ![hand](hand.jpg)';
const analysis: Analysis = analyse(text, options);
const rules: string[] = analysis.findings.map((f: Finding) => f.rule);
const mended: string = applyEdits(text, selectEdits(analysis.findings, true, text));
console.log(JSON.stringify({ rules, mended, people: analysis.risk.people.length, consent: analysis.consent.status }));
`;

/** What somebody types. */
const SCENE = 'A 54-year-old man with gout came in.\n';

describe('the package', function () {
  this.timeout(240_000);
  let dir = '';
  before(() => {
    execFileSync('npm', ['run', '-s', 'types'], { cwd: ROOT });
    dir = mkdtempSync(join(tmpdir(), 'discreet-'));
    execFileSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', dir], { cwd: ROOT });
    writeFileSync(join(dir, 'package.json'), '{ "type": "module" }');
    const [packed] = readdirSync(dir).filter((file) => file.endsWith('.tgz'));
    execFileSync('npm', ['install', '--silent', '--offline', '--no-audit', `./${packed!}`], { cwd: dir });
    writeFileSync(join(dir, 'program.ts'), PROGRAM);
  });
  after(() => rmSync(dir, { recursive: true, force: true }));

  it('brings nothing else along, and its command runs with both stages', () => {
    assert.deepEqual(
      readdirSync(join(dir, 'node_modules')).filter((name) => !name.startsWith('.')),
      ['discreet'],
    );
    const command = ['check', '--format', 'json', '--fail-on', 'never', '-'];
    const ran = spawnSync(join(dir, 'node_modules/.bin/discreet'), command, {
      input: SCENE,
      encoding: 'utf8',
      env: { PATH: process.env.PATH },
    });
    assert.equal(ran.stderr, '');
    const [document] = (JSON.parse(ran.stdout) as { documents: { findings: { rule: string }[] }[] }).documents;
    assert.ok(document!.findings.some((f) => f.rule === 'age-exact'));
  });

  it('has an engine that is imported with its types, strictly and without any of the project’s own settings, and runs', () => {
    const compiler = ['program.ts', '--strict', '--target', 'es2022', '--module', 'nodenext', '--lib', 'es2022,dom'];
    const compiled = spawnSync(join(BIN, 'tsc'), compiler, { cwd: dir, encoding: 'utf8' });
    assert.equal(compiled.status, 0, compiled.stdout);
    const ran = spawnSync(process.execPath, ['program.js'], { cwd: dir, encoding: 'utf8' });
    assert.equal(ran.status, 0, ran.stderr);
    const out = JSON.parse(ran.stdout) as { rules: string[]; mended: string; people: number; consent: string };
    for (const rule of ['age-exact', 'image-metadata', 'consent-statement-missing']) assert.ok(out.rules.includes(rule), rule);
    assert.doesNotMatch(out.mended, /54-year-old/);
    assert.equal(out.consent, 'missing');
  });

  it('has no engine of a name that is not there', () => {
    writeFileSync(join(dir, 'wrong.ts'), "import { analyze } from 'discreet/engine';\nanalyze('');\n");
    const compiled = spawnSync(join(BIN, 'tsc'), ['wrong.ts', '--noEmit', '--module', 'nodenext'], {
      cwd: dir,
      encoding: 'utf8',
    });
    assert.match(compiled.stdout, /analyze/);
  });
});
