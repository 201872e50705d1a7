import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, linkSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Log } from 'sarif';
import { CLI, discreet, type Ran } from './run.ts';

const DRAFT = 'A 47-year-old man with gout.\n';
/** Somebody who may not look into what is closed: whoever runs the tests as root may. */
const NOBODY = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

interface Row {
  path: string;
  error?: string;
  findings?: { rule: string }[];
}

describe('which drafts are read', function () {
  this.timeout(60_000);
  let dir = '';
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'discreet-'));
    put('a.md');
  });
  afterEach(() => rmSync(dir, { recursive: true, force: true }));

  function put(name: string, text = DRAFT): void {
    mkdirSync(dirname(join(dir, name)), { recursive: true });
    writeFileSync(join(dir, name), text);
  }
  const run = (command: string, ...args: string[]): Ran =>
    discreet([command, ...(command === 'strip' ? [] : ['--no-second-stage']), ...args], { cwd: dir });
  const rowsOf = (out: string): Row[] =>
    out
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Row);
  const rows = (...args: string[]): Row[] => rowsOf(run('check', '--format', 'jsonl', ...args).out);
  const paths = (...args: string[]): string[] => rows(...args).map((row) => row.path);
  const text = (name: string): string => readFileSync(join(dir, name), 'utf8');

  describe('a report that would be written over a draft', () => {
    it('is refused where the draft was named, by whatever name', () => {
      linkSync(join(dir, 'a.md'), join(dir, 'hard.md'));
      symlinkSync('a.md', join(dir, 'soft.md'));
      put('in.jsonl', '{"path":"x","text":""}\n');
      const refused = (...args: string[]): void => {
        const { code, err } = run(...(args as [string]));
        assert.deepEqual([code, err], [2, 'discreet: a.md: is a draft to be checked: it would be written over\n'], args.join(' '));
      };
      for (const output of ['a.md', 'hard.md', 'soft.md', join(dir, 'a.md')]) refused('check', '--output', output, 'a.md');
      refused('check', '--write-baseline', './a.md', 'a.md');
      refused('report', '--output', 'a.md', 'a.md');
      put('.discreetignore', 'a.md\n');
      refused('check', '--output', 'a.md', 'a.md');
      const stream = `"${process.execPath}" "${CLI}" check --input jsonl --output in.jsonl < in.jsonl`;
      assert.equal(spawnSync('sh', ['-c', stream], { cwd: dir }).status, 2);
      assert.deepEqual([text('a.md'), text('in.jsonl')], [DRAFT, '{"path":"x","text":""}\n']);
    });
    it('an earlier report in a folder that is read is no draft', () => {
      put('rep/b.md');
      for (const where of ['rep', 'rep/*.md'])
        for (const round of [1, 2]) {
          assert.equal(run('check', '--format', 'json', '--output', 'rep/report.md', where).code, 1);
          const { documents } = JSON.parse(text('rep/report.md')) as { documents: Row[] };
          assert.deepEqual(
            documents.map((d) => d.path),
            ['rep/b.md'],
            `${where} ${round}`,
          );
        }
    });
    it('needs a name', () => {
      for (const option of ['--output', '--baseline', '--write-baseline']) assert.equal(run('check', option, '', 'a.md').code, 2, option);
    });
  });

  it('endings are met in any case', () => {
    for (const name of ['x/POST.MD', 'x/Case.Txt', 'x/sub/c.Htm']) put(name);
    assert.deepEqual(paths('x'), ['x/Case.Txt', 'x/POST.MD', 'x/sub/c.Htm']);
    assert.deepEqual(paths('x/*.md'), ['x/POST.MD']);
    assert.deepEqual(paths('x/**/*.{htm,txt}'), ['x/Case.Txt', 'x/sub/c.Htm']);
    assert.deepEqual(paths('x/p*.md'), ['x/p*.md'], 'the rest of a glob is as it was written');
  });

  it('a path is told as it was written', () => {
    put('x [1]/b.md');
    symlinkSync('x [1]', join(dir, 'link'));
    assert.deepEqual(paths('link'), ['link/b.md'], 'a link that was named is followed');
    for (const folder of ['x [1]', './x [1]', join(dir, 'x [1]'), `../${dir.slice(dir.lastIndexOf('/') + 1)}/x [1]`]) {
      assert.deepEqual(paths(folder), [`${folder}/b.md`]);
      assert.deepEqual(paths(`${folder}/`), [`${folder}/b.md`]);
    }
    assert.deepEqual(paths('.'), ['a.md', 'x [1]/b.md']);
    assert.deepEqual(paths('./*.md'), ['./a.md']);
    assert.deepEqual(paths(`${dir}/*.md`), [join(dir, 'a.md')]);
    for (const folder of ['.', './x [1]/..', dir]) {
      const log = JSON.parse(run('check', '--format', 'sarif', folder).out) as Log;
      assert.equal(log.runs[0]!.results![0]!.locations![0]!.physicalLocation!.artifactLocation!.uri, 'a.md', folder);
    }
  });

  it('each is read once, and is not compared with itself', () => {
    put('b.md', 'A retired lighthouse keeper from Oban told us about his dragon tattoo.\n');
    symlinkSync('b.md', join(dir, 'c.md'));
    const found = rows('b.md', './b.md', join(dir, 'b.md'), 'c.md', '*.md', '.', 'gone.md', 'gone.md');
    assert.deepEqual(
      found.map((row) => row.path),
      ['b.md', 'a.md', 'gone.md'],
    );
    assert.ok(!found[0]!.findings!.some((f) => f.rule === 'cross-post-linkage'));
  });

  describe('what cannot be looked into', () => {
    it('is told with its reason, whatever it is, and the others are checked', () => {
      symlinkSync('loop.md', join(dir, 'loop.md'));
      const long = `${'x'.repeat(300)}.md`;
      const given = ['a.md/b.md', 'loop.md', long, 'a.md/*', '', 'a.md'];
      assert.deepEqual(
        rows(...given).map((row) => [row.path, row.error]),
        [
          ['a.md/b.md', 'no such file'],
          ['loop.md', 'is a link that leads in a circle'],
          [long, 'the name is too long'],
          ['a.md/*', 'matches no file'],
          ['', 'no such file'],
          ['a.md', undefined],
        ],
      );
      const mended = run('fix', ...given);
      assert.deepEqual([mended.code, mended.out], [2, 'A man in his forties with gout.\n']);
      const stripped = run('strip', ...given);
      assert.deepEqual([stripped.code, stripped.out], [2, 'a.md: 0 links lead to a clean copy now\n']);
    });
    it('an ignore file is told as well', () => {
      for (const name of ['.gitignore', '.discreetignore']) {
        mkdirSync(join(dir, 'x', name), { recursive: true });
        put('x/b.md');
        const ran = run('check', '--format', 'jsonl', 'x');
        assert.equal(ran.code, 2);
        assert.deepEqual(
          rowsOf(ran.out).map((row) => [row.path, row.error]),
          [
            ['x/b.md', undefined],
            [`x/${name}`, 'is a folder'],
          ],
        );
        rmSync(join(dir, 'x', name), { recursive: true });
      }
    });
    it('a closed folder is told, unless it is ignored', () => {
      for (const name of ['x/shut/b.md', 'x/left/c.md', 'x/d.md']) put(name);
      put('x/.gitignore', 'left/\n');
      chmodSync(dir, 0o755);
      const closed = ['x/shut', 'x/left'].map((name) => join(dir, name));
      for (const folder of closed) chmodSync(folder, 0o000);
      const ask = (...args: string[]) => {
        const command = [CLI, 'check', '--no-second-stage', '--format', 'jsonl', ...args];
        const { status, stdout } = spawnSync(process.execPath, command, { cwd: dir, encoding: 'utf8', ...NOBODY });
        return [status, ...rowsOf(stdout).map((row) => `${row.path} ${row.error ?? ''}`)];
      };
      try {
        assert.deepEqual(ask('x'), [2, 'x/shut no permission', 'x/d.md ']);
        assert.deepEqual(ask('x/**/*.md'), [2, 'x/shut no permission', 'x/d.md ']);
        assert.deepEqual(ask('x/shut', 'a.md'), [2, 'x/shut no permission', 'a.md ']);
        assert.deepEqual(ask('x/shut/b.md', 'x/shut/*.md', 'a.md'), [2, 'x/shut/b.md no permission', 'x/shut no permission', 'a.md ']);
      } finally {
        for (const folder of closed) chmodSync(folder, 0o700);
      }
    });
  });

  it('what an ignore file leaves out is said, and `--no-ignore` takes it in', () => {
    put('.discreetignore', '*.md\n');
    for (const command of ['check', 'fix', 'strip'])
      for (const path of ['a.md', '.', '*.md']) {
        const { code, err } = run(command, path);
        assert.deepEqual([code, err], [0, `discreet: ${path}: left out by an ignore file; \`--no-ignore\` takes it in\n`], command);
      }
    assert.equal(run('fix', '--no-ignore', 'a.md').out, 'A man in his forties with gout.\n');
    assert.equal(run('fix', '--no-ignore', '--write', '.').code, 0);
    assert.equal(text('a.md'), 'A man in his forties with gout.\n');
  });
});
