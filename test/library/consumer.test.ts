import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
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
const mended: string = applyEdits(text, selectEdits(analysis.findings, true));
console.log(JSON.stringify({ rules, mended, people: analysis.risk.people.length, consent: analysis.consent.status }));
`;

describe('the engine as a library', function () {
  this.timeout(240_000);
  let dir = '';
  before(() => {
    execFileSync('npm', ['run', '-s', 'types'], { cwd: ROOT });
    dir = mkdtempSync(join(tmpdir(), 'discreet-'));
    mkdirSync(join(dir, 'node_modules'));
    symlinkSync(ROOT, join(dir, 'node_modules/discreet'));
    writeFileSync(join(dir, 'package.json'), '{ "type": "module" }');
    writeFileSync(join(dir, 'program.ts'), PROGRAM);
  });
  after(() => rmSync(dir, { recursive: true, force: true }));

  it('is imported with its types, strictly and without any of the project’s own settings, and runs', () => {
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

  it('refuses a name that it does not have', () => {
    writeFileSync(join(dir, 'wrong.ts'), "import { analyze } from 'discreet/engine';\nanalyze('');\n");
    const compiled = spawnSync(join(BIN, 'tsc'), ['wrong.ts', '--noEmit', '--module', 'nodenext'], {
      cwd: dir,
      encoding: 'utf8',
    });
    assert.match(compiled.stdout, /analyze/);
  });
});
