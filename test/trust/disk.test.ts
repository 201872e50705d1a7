import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CLI, discreet, type Ran } from '../cli/run.ts';
import { DESK } from '../files/samples.ts';

const DRAFT = 'A 47-year-old man with gout.\n';
const MENDED = 'A man in his forties with gout.\n';
const isRoot = process.getuid?.() === 0;
/** Somebody who may do nothing here: whoever runs the tests as root may write anywhere. */
const NOBODY = isRoot ? { uid: 65_534, gid: 65_534 } : {};

describe('disks that are full, closed or shared', function () {
  this.timeout(60_000);
  let dir = '';
  let draft = '';
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'discreet-'));
    draft = join(dir, 'a.md');
    writeFileSync(draft, DRAFT);
  });
  afterEach(() => {
    chmodSync(dir, 0o700);
    rmSync(dir, { recursive: true, force: true });
  });
  const quick = (...args: string[]): Ran => discreet([...args, '--no-second-stage'], { cwd: dir });
  const all = (folder = dir): string[] => readdirSync(folder).sort();

  describe('a full disk', () => {
    let disk = '';
    const long = DRAFT + 'Gout is common and treatable. '.repeat(1500);
    beforeEach(function () {
      disk = join(dir, 'disk');
      mkdirSync(disk);
      // Room for one draft and a half.
      if (!isRoot || spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'none', disk]).status !== 0) return this.skip();
      writeFileSync(join(disk, 'a.md'), long);
    });
    afterEach(() => {
      if (isRoot) spawnSync('umount', [disk]);
    });
    const full = (...args: string[]): Ran => discreet([...args, '--no-second-stage'], { cwd: disk });

    it('fix --write: says so, and the draft is as it was', () => {
      const { code, err } = full('fix', '--write', 'a.md');
      assert.equal(code, 2);
      assert.equal(err, 'discreet: a.md: the disk is full\n');
      assert.equal(readFileSync(join(disk, 'a.md'), 'utf8'), long);
      assert.deepEqual(all(disk), ['a.md']);
    });

    it('check --output, --write-baseline: says so; an older baseline is as it was', () => {
      writeFileSync(join(disk, 'b.json'), '{"version":1,"entries":[]}');
      writeFileSync(join(disk, 'b.json.key'), 'k');
      writeFileSync(join(disk, 'filler'), 'x'.repeat(12_000));
      const report = full('report', '--output', 'r.html', 'a.md');
      assert.deepEqual([report.code, report.err], [2, 'discreet: r.html: the disk is full\n']);
      rmSync(join(disk, 'r.html'));
      spawnSync('sh', ['-c', 'cat /dev/zero > rest 2>/dev/null'], { cwd: disk });
      const baseline = full('check', '--write-baseline', 'b.json', 'a.md');
      assert.equal(baseline.code, 2);
      assert.match(baseline.err, /^discreet: b\.json: the disk is full$/m);
      assert.equal(readFileSync(join(disk, 'b.json'), 'utf8'), '{"version":1,"entries":[]}');
    });

    it('strip: says so; the draft and its picture are as they were', () => {
      cpSync(join(DESK, 'planted.jpg'), join(disk, 'p.jpg'));
      writeFileSync(join(disk, 'a.md'), '![her hand](p.jpg)\n');
      spawnSync('sh', ['-c', 'cat /dev/zero > rest 2>/dev/null'], { cwd: disk });
      const { code, err } = discreet(['strip', 'a.md'], { cwd: disk });
      assert.equal(code, 2);
      assert.match(err, /the disk is full/);
      assert.equal(readFileSync(join(disk, 'a.md'), 'utf8'), '![her hand](p.jpg)\n');
      assert.ok(readFileSync(join(disk, 'p.jpg')).equals(readFileSync(join(DESK, 'planted.jpg'))));
    });
  });

  it('a process that is killed while it writes (SIGXFSZ, at 8 kB): the draft is whole, old or new', () => {
    const long = DRAFT + 'Gout is common and treatable. '.repeat(1500);
    writeFileSync(draft, long);
    const script = `ulimit -f 8; exec "${process.execPath}" "${CLI}" fix --write --no-second-stage a.md`;
    const ran = spawnSync('sh', ['-c', script], { cwd: dir, encoding: 'utf8' });
    assert.notEqual(ran.status, 0);
    assert.equal(readFileSync(draft, 'utf8'), long);
  });

  it('a folder that may not be written to: says so, and nothing is changed', () => {
    chmodSync(dir, 0o555);
    for (const args of [
      ['fix', '--write', 'a.md'],
      ['check', '--output', 'r.html', '--format', 'html', 'a.md'],
      ['check', '--write-baseline', 'b.json', 'a.md'],
    ]) {
      const command = [CLI, ...args, '--no-second-stage'];
      const { status, stderr } = spawnSync(process.execPath, command, { cwd: dir, encoding: 'utf8', ...NOBODY });
      assert.equal(status, 2, args.join(' '));
      assert.match(stderr, /^discreet: (?:a\.md|r\.html|\S*b\.json(?:\.key)?): no permission\n$/);
    }
    assert.equal(readFileSync(draft, 'utf8'), DRAFT);
    assert.deepEqual(all(), ['a.md']);
  });

  it('a draft that may not be read: says so, the others are checked', () => {
    writeFileSync(join(dir, 'b.md'), DRAFT);
    chmodSync(draft, 0o000);
    chmodSync(dir, 0o755);
    const command = [CLI, 'check', '--no-second-stage', 'a.md', 'b.md'];
    const { status, stdout } = spawnSync(process.execPath, command, { cwd: dir, encoding: 'utf8', ...NOBODY });
    assert.equal(status, 2);
    assert.match(stdout, /a\.md: no permission/);
    assert.match(stdout, /age-exact/);
  });

  it('fix --write keeps a link a link, and the mode of the file', () => {
    mkdirSync(join(dir, 'real'));
    const real = join(dir, 'real/a.md');
    writeFileSync(real, DRAFT, { mode: 0o640 });
    rmSync(draft);
    symlinkSync('real/a.md', draft);
    assert.equal(quick('fix', '--write', 'a.md').code, 0);
    assert.ok(lstatSync(draft).isSymbolicLink());
    assert.equal(readFileSync(real, 'utf8'), MENDED);
    assert.equal(statSync(real).mode & 0o777, 0o640);
    assert.deepEqual(all(join(dir, 'real')), ['a.md']);
  });

  it('fix --write follows no link that somebody else has laid where it writes first', () => {
    const victim = join(dir, 'victim');
    writeFileSync(victim, 'mine');
    // The name holds the number of the process: the shell’s is the program’s.
    const script = `ln -s victim "a.md.discreet-$$.tmp"; exec "${process.execPath}" "${CLI}" fix --write --no-second-stage a.md`;
    const ran = spawnSync('sh', ['-c', script], { cwd: dir, encoding: 'utf8' });
    assert.equal(ran.status, 2);
    assert.match(ran.stderr, /^discreet: a\.md: is there already\n$/);
    assert.equal(readFileSync(victim, 'utf8'), 'mine');
    assert.equal(readFileSync(draft, 'utf8'), DRAFT);
  });

  it('a folder is searched without following links that lead out of it', () => {
    const outside = join(dir, 'outside');
    const inside = join(dir, 'inside');
    for (const folder of [outside, inside]) mkdirSync(folder);
    writeFileSync(join(outside, 'secret.md'), DRAFT);
    writeFileSync(join(inside, 'b.md'), DRAFT);
    symlinkSync(outside, join(inside, 'out'));
    symlinkSync('..', join(inside, 'up'));
    const { out } = quick('check', '--format', 'jsonl', 'inside');
    const paths = out
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { path: string }).path);
    assert.deepEqual(paths, ['inside/b.md']);
  });

  it('the key of a baseline is for its owner alone', () => {
    assert.equal(quick('check', '--write-baseline', 'b.json', 'a.md').code, 0);
    assert.equal(statSync(join(dir, 'b.json.key')).mode & 0o777, 0o600);
  });
});
