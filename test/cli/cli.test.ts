import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { CLI, discreet } from './run.ts';

interface Output {
  version: number;
  documents: {
    path: string;
    kind: string;
    findings: { rule: string; start: number; end: number; severity: string; fixes: unknown[] }[];
    risk: { jigsaw: boolean };
  }[];
  errors: { path: string; message: string }[];
}

describe('command line', function () {
  this.timeout(60_000);
  let dir = '';
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'discreet-'));
    writeFileSync(join(dir, 'a.md'), 'A 47-year-old man with gout.\n');
    writeFileSync(join(dir, 'clean.md'), 'Gout is common and treatable.\n');
  });
  afterEach(() => rmSync(dir, { recursive: true, force: true }));
  const run = (...args: string[]) => discreet(args, { cwd: dir });
  const json = (...args: string[]): Output => JSON.parse(run('check', '--format', 'json', ...args).out) as Output;

  describe('check', () => {
    it('exits 0 when clean, 1 with findings, 2 when a file cannot be read', () => {
      assert.equal(run('check', 'clean.md').code, 0);
      assert.equal(run('check', 'a.md').code, 1);
      assert.equal(run('check', '--fail-on', 'error', '--kind', 'blog', 'a.md').code, 0);
      assert.equal(run('check', '--fail-on', 'never', 'a.md').code, 0);
      const ran = run('check', 'a.md', 'missing.md');
      assert.equal(ran.code, 2);
      assert.match(ran.out, /missing\.md: no such file/);
      assert.match(ran.out, /age-exact/);
    });
    it('prints the JSON of the contract', () => {
      const out = json('a.md', 'missing.md');
      assert.equal(out.version, 1);
      assert.equal(out.documents[0]!.path, 'a.md');
      assert.deepEqual(out.errors, [{ path: 'missing.md', message: 'no such file' }]);
      const [first] = out.documents[0]!.findings;
      assert.equal('A 47-year-old man'.slice(first!.start, first!.end), '47-year-old');
      assert.ok(first!.fixes.length);
      assert.equal(out.documents[0]!.risk.jigsaw, false);
    });
    it('reads with both stages, or with the first alone where it is told to or the second is missing', () => {
      const scene = 'She is from Oban. He mends clocks for the cathedral.\n';
      writeFileSync(join(dir, 'scene.md'), scene);
      const both = json('scene.md').documents[0]!.findings;
      const first = json('--no-second-stage', 'scene.md').documents[0]!.findings;
      assert.ok(both.length > first.length, `${both.length} > ${first.length}`);
      writeFileSync(join(dir, '.discreet.json'), '{ "secondStage": false }');
      assert.deepEqual(json('scene.md').documents[0]!.findings, first);
      rmSync(join(dir, '.discreet.json'));
      cpSync(dirname(CLI), join(dir, 'server'), { recursive: true, filter: (file) => !file.includes('learned') });
      const ran = spawnSync(process.execPath, [join(dir, 'server/cli.cjs'), 'check', '--format', 'json', 'scene.md', 'a.md'], { cwd: dir });
      assert.deepEqual((JSON.parse(String(ran.stdout)) as Output).documents[0]!.findings, first);
      assert.equal(String(ran.stderr).match(/second stage is missing/g)?.length, 1);
    });
    it('shows no text of the draft unless asked, in any format', () => {
      writeFileSync(join(dir, 'name.md'), 'Our patient, Mr Zebulon Quillfeather, was 47 years old.\n');
      for (const format of ['pretty', 'json', 'jsonl', 'sarif', 'html', 'markdown']) {
        assert.doesNotMatch(run('check', '--format', format, 'name.md').out, /Quillfeather/, format);
        assert.match(run('check', '--show-text', '--format', format, 'name.md').out, /Quillfeather/, format);
      }
    });
    it('names binary, UTF-16 and undecodable files and goes on', () => {
      writeFileSync(join(dir, 'binary.md'), Buffer.from([1, 0, 2, 0]));
      writeFileSync(join(dir, 'wide.md'), Buffer.from('\ufeffhello', 'utf16le'));
      writeFileSync(join(dir, 'latin.md'), Buffer.from([0x63, 0xe9, 0x20]));
      const out = json('binary.md', 'wide.md', 'latin.md', 'a.md');
      assert.deepEqual(
        out.errors.map((e) => e.path),
        ['binary.md', 'wide.md', 'latin.md'],
      );
      assert.equal(out.documents.length, 1);
    });
    it('takes folders, globs and standard input', () => {
      mkdirSync(join(dir, 'sub'));
      for (const name of ['b.txt', 'c.asciidoc', 'd.mdown', 'e.json']) writeFileSync(join(dir, 'sub', name), 'A 52-year-old woman.\n');
      assert.deepEqual(
        json('sub').documents.map((d) => d.path),
        ['sub/b.txt', 'sub/c.asciidoc', 'sub/d.mdown'],
      );
      assert.equal(json('*.md').documents.length, 2);
      const ran = discreet(['check', '--format', 'json', '-'], { input: 'A 47-year-old man.' });
      assert.equal((JSON.parse(ran.out) as Output).documents[0]!.path, '-');
    });
    it('streams JSON lines, one damaged line not stopping the rest', () => {
      const input = `${JSON.stringify({ path: 'x', text: 'A 47-year-old man.' })}\nnot json\n${JSON.stringify({ path: 'y', text: 'Fine.', kind: 'blog' })}\n`;
      const ran = discreet(['check', '--input', 'jsonl', '--format', 'jsonl'], { input });
      const rows = ran.out
        .trim()
        .split('\n')
        .map((l) => JSON.parse(l) as { path: string; error?: string });
      assert.deepEqual(
        rows.map((r) => r.path),
        ['x', 'line 2', 'y'],
      );
      assert.equal(ran.code, 2);
    });
    it('refuses unknown options and names them', () => {
      const ran = run('check', '--bogus', 'a.md');
      assert.equal(ran.code, 2);
      assert.match(ran.err, /--bogus/);
      assert.equal(run('check', '--kind', 'novel', 'a.md').code, 2);
      assert.equal(run('check').code, 2);
      assert.equal(run('frobnicate').code, 2);
    });
    it('reads .discreet.json upwards and says what it does not understand', () => {
      writeFileSync(join(dir, '.discreet.json'), JSON.stringify({ severity: { 'age-exact': 'off' }, colour: 'red' }));
      mkdirSync(join(dir, 'deep'));
      writeFileSync(join(dir, 'deep', 'c.md'), 'A 47-year-old man with gout.\n');
      const ran = run('check', '--format', 'json', 'deep/c.md');
      assert.equal((JSON.parse(ran.out) as Output).documents[0]!.findings.filter((f) => f.rule === 'age-exact').length, 0);
      assert.match(ran.err, /colour/);
    });
    it('counts a byte-order mark into the offsets', () => {
      writeFileSync(join(dir, 'bom.md'), '\ufeffA 47-year-old man.\n');
      const [first] = json('bom.md').documents[0]!.findings;
      assert.equal(first!.start, 3);
    });
  });

  describe('fix', () => {
    it('prints the mended text and nothing else', () => {
      const ran = run('fix', 'a.md');
      assert.equal(ran.out, 'A man in his forties with gout.\n');
      assert.equal(ran.code, 0);
    });
    it('shows a diff, changing nothing', () => {
      assert.match(run('fix', '--diff', 'a.md').out, /^-A 47-year-old man with gout\.$/m);
      assert.equal(readFileSync(join(dir, 'a.md'), 'utf8'), 'A 47-year-old man with gout.\n');
    });
    it('shows a diff that applies, with a byte-order mark and however the file was named', () => {
      const before = '\ufeffA 47-year-old man.\n\nHe left.\n';
      for (const path of ['bom.md', './bom.md', join(dir, 'bom.md')])
        for (const apply of ['patch -s -p0', 'git apply -p0']) {
          writeFileSync(join(dir, 'bom.md'), before);
          const ran = spawnSync('sh', ['-c', apply], { cwd: dir, input: run('fix', '--diff', path).out, encoding: 'utf8' });
          assert.equal(ran.status, 0, `${apply} ${path}: ${ran.stderr}`);
          assert.equal(readFileSync(join(dir, 'bom.md'), 'utf8'), '\ufeffA man in his forties.\n\nHe left.\n');
        }
    });
    it('writes, keeping line ends, mark and final newline, and leaves nothing beside', () => {
      writeFileSync(join(dir, 'dos.md'), '\ufeffA 47-year-old man.\r\n\r\nHe left');
      assert.equal(run('fix', '--write', 'dos.md', 'clean.md').code, 0);
      assert.equal(readFileSync(join(dir, 'dos.md'), 'utf8'), '\ufeffA man in his forties.\r\n\r\nHe left');
      assert.deepEqual(readdirSync(dir).sort(), ['a.md', 'clean.md', 'dos.md']);
    });
    it('names what it cannot write, and goes on', () => {
      const ran = run('fix', '--write', 'missing.md', 'a.md');
      assert.equal(ran.code, 2);
      assert.match(ran.err, /missing\.md: no such file/);
      assert.equal(readFileSync(join(dir, 'a.md'), 'utf8'), 'A man in his forties with gout.\n');
    });
    it('does not write to standard input', () => assert.equal(discreet(['fix', '--write', '-'], { input: 'A 47-year-old man.' }).code, 2));
  });

  describe('rules', () => {
    it('lists, explains, and names an unknown one', () => {
      assert.match(run('rules').out, /^age-exact/m);
      assert.match(run('rules', 'age-exact').out, /decade/);
      assert.ok((JSON.parse(run('rules', '--format', 'json').out) as unknown[]).length > 10);
      const ran = run('rules', 'no-such-rule');
      assert.equal(ran.code, 2);
      assert.match(ran.err, /no-such-rule/);
    });
  });

  it('cannot write the report: says so, exit 2', () => {
    chmodSync(dir, 0o755);
    assert.equal(run('check', '--output', 'no/such/folder.json', '--format', 'json', 'a.md').code, 2);
  });
});
