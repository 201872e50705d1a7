import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import draft4 from 'ajv-draft-04';
import formats from 'ajv-formats';
import type { Log } from 'sarif';
import { DESK } from '../files/samples.ts';
import { discreet } from './run.ts';

/** The schema of the standard, as Microsoft’s package carries it. */
const SCHEMA = join(dirname(createRequire(import.meta.url).resolve('@microsoft/jest-sarif')), 'schemas/sarif-2.1.0-rtm.5.json');

describe('SARIF', function () {
  this.timeout(120_000);
  let dir = '';
  before(() => {
    dir = mkdtempSync(join(tmpdir(), 'discreet-'));
    writeFileSync(join(dir, 'a draft & more.md'), '\ufeffA 47-year-old man with gout.\n');
    writeFileSync(join(dir, 'clean.md'), 'Gout is common.\n');
    writeFileSync(join(dir, 'b.md'), 'Our patient, Mr Zebulon Quillfeather, is 54 years old.\n');
    cpSync(join(DESK, 'python-docx.docx'), join(dir, 'paper.docx'));
  });
  after(() => rmSync(dir, { recursive: true, force: true }));

  const ajv = new draft4.default({ strict: false, allErrors: true, unicodeRegExp: false });
  formats.default(ajv);
  const valid = ajv.compile(JSON.parse(readFileSync(SCHEMA, 'utf8')) as object);
  const log = (...args: string[]): Log => {
    const ran = discreet(['check', '--no-second-stage', '--format', 'sarif', ...args], { cwd: dir });
    const parsed = JSON.parse(ran.out) as Log;
    assert.ok(valid(parsed), JSON.stringify(valid.errors?.slice(0, 3)));
    return parsed;
  };

  it('is valid by its own schema: text, Word documents, files that cannot be read, with and without text', () => {
    const files = ['a draft & more.md', 'clean.md', 'paper.docx', 'b.md', 'missing.md'];
    for (const more of [[], ['--show-text']]) {
      const [run] = log(...more, ...files).runs;
      const places = new Set(run!.results!.map((r) => r.locations![0]!.physicalLocation!.artifactLocation!.uri));
      assert.deepEqual([...places], ['a%20draft%20%26%20more.md', 'paper.docx', 'b.md']);
      assert.equal(run!.invocations![0]!.executionSuccessful, false);
      for (const r of run!.results!) assert.equal(run!.tool.driver.rules![r.ruleIndex!]!.id, r.ruleId);
    }
    log('clean.md');
  });

  it('a region leads to the words, a Word document’s place is told in words', () => {
    const [run] = log('--show-text', 'a draft & more.md', 'paper.docx').runs;
    const age = run!.results!.find((r) => r.ruleId === 'age-exact')!.locations![0]!.physicalLocation!.region!;
    assert.deepEqual([age.startLine, age.startColumn, age.snippet?.text], [1, 4, '47-year-old']);
    const number = run!.results!.find((r) => r.ruleId === 'id-nhs-number')!.locations![0]!;
    assert.equal(number.logicalLocations![0]!.fullyQualifiedName, 'footer 1');
  });
});
