import assert from 'node:assert/strict';
import fc from 'fast-check';
import { KINDS, withFixes } from '../../shared/finding.ts';
import { Analyser, analyse, type Analysis } from '../../server/engine/analyse.ts';
import { applyEdits } from '../../server/engine/fixes/select.ts';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const CORPUS = join(import.meta.dirname, '../../../test/corpus/dev');
const drafts = readdirSync(CORPUS)
  .filter((_, i) => i % 40 === 0)
  .map((f) => readFileSync(join(CORPUS, f), 'utf8').replace(/⟦[A-Z]+(?:#p\d)?\||⟧/g, ''));

const PIECES = [
  ...[
    'A 47-year-old man',
    'from Oban',
    'Mrs T',
    'on 3 March 2024',
    '🎉',
    '🇬🇧',
    '\ud83c',
    '\udfff',
    '\u0000',
    '\r',
    '\r\n',
    '\n\n',
    '> ',
    '- ',
    '# ',
    '| a | b |\n|---|---|\n',
  ],
  ...[
    '```\n',
    '<!--',
    '-->',
    '---\n',
    '![alt](x.png)',
    '[[note]]',
    '<b>',
    '$$',
    '\\cite{a}',
    'Parkinson’s',
    '“I told her no,” he said.',
    '@benji.runs',
    '#tag',
    'é',
    'ﷺ',
    '漢字',
    '‮',
  ],
];
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((a) => a.join(' ')),
  fc.constantFrom(...drafts),
);

describe('the engine', () => {
  it('answers any text; offsets lie inside it and findings are sorted', function () {
    this.timeout(120_000);
    fc.assert(
      fc.property(text, fc.constantFrom(...KINDS, 'auto' as const), (source, kind) => {
        const { findings } = analyse(source, { kind });
        let last = 0;
        for (const f of findings) {
          assert.ok(f.start >= last && f.start < f.end && f.end <= source.length, JSON.stringify(f));
          last = f.start;
          for (const s of [...(f.related ?? []), ...f.fixes.flatMap((x) => x.edits)])
            assert.ok(s.start >= 0 && s.start <= s.end && s.end <= source.length);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('offers fixes whose edits do not overlap and change nothing outside themselves', () => {
    for (const source of drafts) {
      for (const fix of analyse(source).findings.flatMap((f) => f.fixes)) {
        const edits = [...fix.edits].sort((a, b) => a.start - b.start);
        edits.forEach((e, i) => assert.ok(i === 0 || edits[i - 1]!.end <= e.start, fix.operator));
        const mended = applyEdits(source, edits);
        assert.ok(mended.startsWith(source.slice(0, edits[0]!.start)));
        assert.ok(mended.endsWith(source.slice(edits[edits.length - 1]!.end)));
      }
    }
  });

  it('says the same of a text whether it was typed or read at once', () => {
    const analyser = new Analyser();
    for (const source of drafts) {
      for (let at = 0; at <= source.length; at += Math.ceil(source.length / 7)) analyser.analyse(source.slice(0, at));
      const said = ({ best, ranking, firstFix, ...rest }: Analysis) => ({
        ...rest,
        findings: rest.findings.map((f) => withFixes(f, f.fixes)),
        steps: [...ranking()].length,
        best: best(),
        first: rest.findings.map(firstFix),
      });
      assert.deepEqual(said(analyser.analyse(source)), said(analyse(source)));
    }
  });

  it('never puts text of the draft in a message', () => {
    for (const source of drafts) {
      for (const f of analyse(source).findings) {
        const said = source.slice(f.start, f.end);
        assert.ok(said.length < 12 || !f.message.includes(said));
      }
    }
  });

  it('keeps its pace on hostile text', function () {
    this.timeout(60_000);
    const word = 'x'.repeat(3_000_000);
    const lines = [
      'a '.repeat(400_000),
      '('.repeat(100_000),
      '| a '.repeat(50_000),
      '> '.repeat(20_000),
      '9'.repeat(200_000),
      '“'.repeat(50_000),
      `![a](data:image/png;base64,${'A'.repeat(2_000_000)})`,
    ];
    for (const source of [word, ...lines]) {
      const started = process.cpuUsage().user;
      analyse(source);
      const seconds = (process.cpuUsage().user - started) / 1e6;
      assert.ok(seconds < 30, `${source.slice(0, 10)}…: ${seconds.toFixed(1)} s`);
    }
  });
});
