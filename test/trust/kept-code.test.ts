import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const CLI = join(import.meta.dirname, '../../../dist/server/cli.cjs');
const DRAFT = 'Mr Zebediah Quillfeather, 93, a retired thimblemaker from Snettisfold, fell from the pier on 3 March 2024.\n';
const LONG_AGO = new Date('2001-01-01');

describe('what is kept to start quickly', function () {
  this.timeout(120_000);
  let home: string;
  let desk: string;
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'discreet-home-'));
    desk = mkdtempSync(join(tmpdir(), 'discreet-quillfeather-'));
    writeFileSync(join(desk, 'post.md'), DRAFT);
  });
  afterEach(() => {
    for (const folder of [home, desk]) rmSync(folder, { recursive: true, force: true });
  });

  const cache = (): string => join(home, '.cache', 'discreet');
  const kept = (): string[] => readdirSync(cache()).map((f) => join(cache(), f));
  const check = (more: NodeJS.ProcessEnv = {}): string => {
    const own = ['XDG_CACHE_HOME', 'NODE_DISABLE_COMPILE_CACHE', 'DISCREET_KEEP_NOTHING'];
    const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !own.includes(name)));
    const env = { ...inherited, HOME: home, TMPDIR: home, ...more };
    const args = [CLI, 'check', '--no-second-stage', '--show-text', '--fail-on', 'never', 'post.md'];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: desk, env, encoding: 'utf8' });
    assert.equal(stderr, '');
    assert.equal(status, 0);
    return stdout;
  };

  it('is code of the program alone, which nobody else can read', () => {
    const said = check();
    assert.match(said, /Quillfeather/);
    const [file, ...others] = kept();
    assert.ok(file && others.length === 0);
    const bytes = readFileSync(file);
    assert.ok(bytes.length > 100_000);
    for (const encoding of ['latin1', 'utf16le'] as const) {
      assert.doesNotMatch(bytes.toString(encoding), /zebediah|quillfeather|thimblemaker|snettisfold/i);
      for (const folder of [home, desk, dirname(CLI)]) assert.ok(!bytes.toString(encoding).includes(folder), `${folder} is in it`);
    }
    if (process.platform !== 'win32') assert.deepEqual([statSync(cache()).mode & 0o777, statSync(file).mode & 0o777], [0o700, 0o600]);
    assert.deepEqual(readdirSync(home), ['.cache']);
    assert.deepEqual(readdirSync(desk), ['post.md']);
  });

  it('is used as long as it fits, and takes the place of that of another edition', () => {
    const said = check();
    const [file] = kept();
    utimesSync(file!, LONG_AGO, LONG_AGO);
    writeFileSync(join(cache(), 'cli.code.js-0123456789abcdef-x64-abc'), 'old');
    assert.equal(check(), said);
    assert.equal(statSync(file!).mtimeMs, LONG_AGO.getTime(), 'not written again');
    rmSync(file!);
    assert.equal(check(), said);
    assert.deepEqual(kept(), [file]);
  });

  it('is left alone where it is damaged, open to others, or a link', () => {
    const said = check();
    const [file] = kept();
    const whole = readFileSync(file!);
    const damages: (() => void)[] = [
      () => writeFileSync(file!, Buffer.from(whole).fill(7, 50_000, 50_100)),
      () => writeFileSync(file!, whole.subarray(0, 1000)),
      () => writeFileSync(file!, ''),
      () => chmodSync(file!, 0o666),
      () => {
        rmSync(file!);
        writeFileSync(join(home, 'planted'), whole);
        symlinkSync(join(home, 'planted'), file!);
      },
    ];
    for (const damage of damages) {
      damage();
      const { ino } = lstatSync(file!);
      assert.equal(check(), said);
      assert.notEqual(lstatSync(file!).ino, ino, 'it was made anew');
      utimesSync(file!, LONG_AGO, LONG_AGO);
      assert.equal(check(), said);
      assert.equal(statSync(file!).mtimeMs, LONG_AGO.getTime());
    }
  });

  it('is nothing where the user says so, or where there is no place for it', () => {
    const said = check({ NODE_DISABLE_COMPILE_CACHE: '1' });
    assert.equal(check({ DISCREET_KEEP_NOTHING: '1' }), said);
    assert.deepEqual(readdirSync(home), []);
    writeFileSync(join(home, 'file'), '');
    assert.equal(check({ XDG_CACHE_HOME: join(home, 'file') }), said);
    mkdirSync(join(home, 'elsewhere'));
    mkdirSync(join(home, 'cache'));
    symlinkSync(join(home, 'elsewhere'), join(home, 'cache', 'discreet'));
    assert.equal(check({ XDG_CACHE_HOME: join(home, 'cache') }), said);
    assert.deepEqual(readdirSync(join(home, 'elsewhere')), []);
  });
});
