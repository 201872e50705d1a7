import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DESK, sample } from '../files/samples.ts';
import { discreet } from './run.ts';

interface Row {
  path: string;
  error?: string;
  findings: { rule: string; start: number; place?: string }[];
  unread?: string[];
}

describe('the desk at the command line', function () {
  this.timeout(120_000);
  let dir = '';
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'discreet-'));
    writeFileSync(join(dir, 'a.md'), 'Our patient, Mr Zebulon Quillfeather, is 54 years old.\n');
  });
  afterEach(() => rmSync(dir, { recursive: true, force: true }));
  const run = (...args: string[]) => discreet(args, { cwd: dir });
  const check = (...args: string[]) => run('check', '--no-second-stage', ...args);
  const rows = (...args: string[]): Row[] =>
    check('--format', 'jsonl', ...args)
      .out.trim()
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Row);
  const put = (name: string, content: string | Buffer): void => {
    mkdirSync(join(dir, name, '..'), { recursive: true });
    writeFileSync(join(dir, name), content);
  };

  describe('Word documents and pictures', () => {
    it('are checked beside other drafts, a damaged one not stopping the rest', () => {
      cpSync(join(DESK, 'python-docx.docx'), join(dir, 'paper.docx'));
      put('broken.docx', sample('python-docx.docx').subarray(0, 9000));
      const [broken, draft, paper] = rows('broken.docx', 'a.md', 'paper.docx');
      assert.equal(broken?.error, 'is damaged');
      assert.equal(draft?.path, 'a.md');
      const number = paper?.findings.find((f) => f.rule === 'id-nhs-number');
      assert.equal(number?.place, 'footer 1');
      assert.equal(check('broken.docx', 'paper.docx').code, 2);
    });
    it('what a picture carries is told on its reference', () => {
      put('figs/hand.jpg', sample('located.jpg'));
      put('b.md', '![hand](figs/hand.jpg) ![gone](gone.png) ![far](https://example.org/x.jpg)\n');
      const [row] = rows('b.md');
      assert.deepEqual(
        row?.findings.filter((f) => f.rule === 'image-metadata').map((f) => f.start),
        [8],
      );
      assert.deepEqual(row.unread, ['a linked file is not there']);
    });
    it('strip writes clean copies beside, leads links there, and leaves originals', () => {
      put('figs/hand.jpg', sample('planted.jpg'));
      put('figs/plain.jpg', sample('plain.jpg'));
      put('b.md', '![hand](figs/hand.jpg "t") ![hand](<figs/hand.jpg>) ![p](figs/plain.jpg) ![s](../scan.dcm)\n');
      const ran = run('strip', 'b.md');
      assert.equal(ran.code, 0, ran.err);
      assert.equal(
        readFileSync(join(dir, 'b.md'), 'utf8'),
        '![hand](figs/hand-clean.jpg "t") ![hand](<figs/hand-clean.jpg>) ![p](figs/plain.jpg) ![s](../scan.dcm)\n',
      );
      assert.ok(readFileSync(join(dir, 'figs/hand.jpg')).equals(sample('planted.jpg')), 'the original is untouched');
      assert.deepEqual(readdirSync(join(dir, 'figs')).sort(), ['hand-clean.jpg', 'hand.jpg', 'plain.jpg']);
      assert.equal(rows('b.md')[0]?.findings.filter((f) => f.rule === 'image-metadata').length, 0);
      assert.match(run('strip', 'figs/hand.jpg').out, /hand-clean\.jpg/);
      assert.equal(readdirSync(join(dir, 'figs')).length, 3, 'the same copy is not written twice');
    });
    it('strip refuses a DICOM file and says what to do', () => {
      put('scan.dcm', sample('scan.dcm'));
      const ran = run('strip', 'scan.dcm');
      assert.equal(ran.code, 2);
      assert.match(ran.err, /scan\.dcm: is a DICOM file: export/);
      assert.deepEqual(readdirSync(dir).sort(), ['a.md', 'scan.dcm']);
    });
    it('fix leaves a Word document alone', () => {
      cpSync(join(DESK, 'pandoc.docx'), join(dir, 'paper.docx'));
      const ran = run('fix', '--write', 'paper.docx');
      assert.equal(ran.code, 2);
      assert.match(ran.err, /is a Word document/);
      assert.ok(readFileSync(join(dir, 'paper.docx')).equals(sample('pandoc.docx')));
    });
  });

  describe('report', () => {
    it('is one file without anything from elsewhere, without text unless asked, exit 0', () => {
      const ran = run('report', '--no-second-stage', 'a.md', '--output', 'r.html');
      assert.equal(ran.code, 0);
      const page = readFileSync(join(dir, 'r.html'), 'utf8');
      assert.doesNotMatch(page, /Quillfeather|<script|https?:\/\/|<link|<img/);
      for (const part of ['HIPAA Safe Harbor, A to R', 'A. Names', 'What was not checked', 'Five questions', '<svg', '@media print'])
        assert.ok(page.includes(part), part);
      assert.match(run('report', '--no-second-stage', '--show-text', 'a.md').out, /<q>[^<]*Quillfeather/);
      assert.match(run('report', '--no-second-stage', '--format', 'markdown', 'a.md').out, /\| ✗ \| A\\?\. Names \| 1:14 \|/);
    });
  });

  describe('baselines', () => {
    it('hold keyed hashes; what is in one is not told again, what is new is', () => {
      assert.equal(check('--write-baseline', 'known.json', 'a.md').code, 0);
      const file = readFileSync(join(dir, 'known.json'), 'utf8');
      assert.match(file, /"[0-9a-f]{30}"/);
      assert.doesNotMatch(file, /Quillfeather|a\.md|name-patient/i);
      assert.equal(check('--baseline', 'known.json', 'a.md').code, 0);
      assert.deepEqual(rows('--baseline', 'known.json', 'a.md')[0]?.findings, []);
      put('a.md', `${readFileSync(join(dir, 'a.md'), 'utf8')}\nHer sister Margaret Ellwood rang on 3 March 2024.\n`);
      const fresh = rows('--baseline', 'known.json', 'a.md')[0]!.findings.map((f) => f.rule);
      assert.ok(fresh.includes('date-exact') && !fresh.includes('name-patient'), fresh.join());
    });
    it('are worth nothing without their key, and said to be missing or damaged', () => {
      check('--write-baseline', 'known.json', 'a.md');
      rmSync(join(dir, 'known.json.key'));
      const ran = check('--baseline', 'known.json', 'a.md');
      assert.equal(ran.code, 2);
      assert.match(ran.err, /known\.json\.key: no key/);
      put('odd.json', '{"entries":[1]}');
      assert.equal(check('--baseline', 'odd.json', 'a.md').code, 2);
    });
  });

  describe('many files', () => {
    it('keep their order with several threads, and every file is answered once', () => {
      const names = Array.from({ length: 40 }, (_, i) => `many/${String(i).padStart(2, '0')}.md`);
      names.forEach((name, i) =>
        put(name, i === 17 ? Buffer.from([0, 1]) : `A ${30 + i}-year-old man with gout.\n${'Gout is common. '.repeat((i % 5) * 20)}`),
      );
      const one = check('--format', 'jsonl', '--jobs', '1', 'many').out;
      assert.equal(check('--format', 'jsonl', '--jobs', '3', 'many').out, one);
      assert.deepEqual(
        one
          .trim()
          .split('\n')
          .map((line) => (JSON.parse(line) as Row).path),
        names,
      );
      assert.equal(check('--jobs', '0', 'many').code, 2);
    });
    it('leave out what .gitignore and .discreetignore name', () => {
      for (const name of ['x/.git/HEAD', 'x/in.md', 'x/out.md', 'x/sub/keep.md', 'x/sub/drop.md', 'x/private.md'])
        put(name, 'Gout is common.\n');
      put('x/.gitignore', 'out.md\nsub/*\n');
      put('x/sub/.gitignore', '!keep.md\n');
      put('x/.discreetignore', 'private.md\n');
      const found = (...args: string[]): string[] => rows(...args).map((r) => r.path);
      assert.deepEqual(found('x'), ['x/in.md', 'x/sub/keep.md']);
      assert.deepEqual(found('x/out.md', 'x/private.md'), ['x/out.md'], 'a named file is only left out by .discreetignore');
      assert.equal(found('--no-ignore', 'x').length, 5);
    });
    it('a line that is damaged, or of no kind, is answered in its place', () => {
      const line = (o: object): string => JSON.stringify(o);
      const input = [
        line({ path: 'x', text: 'A 47-year-old man.' }),
        '{"path": "y", "te',
        line({ path: 'z' }),
        line({ path: 'k', text: '', kind: 'novel' }),
        '',
      ].join('\n');
      const ran = discreet(['check', '--no-second-stage', '--input', 'jsonl', '--format', 'jsonl', '--jobs', '2'], { input });
      const answers = ran.out
        .trim()
        .split('\n')
        .map((l) => JSON.parse(l) as Row);
      assert.deepEqual(
        answers.map((a) => [a.path, a.error ?? '']),
        [
          ['x', ''],
          ['line 2', 'is not JSON'],
          ['z', 'line 3: no text'],
          ['k', 'line 4: no such kind'],
        ],
      );
    });
  });
});
