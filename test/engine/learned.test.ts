import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Analyser, analyse } from '../../server/engine/analyse.ts';
import { withFixes, type Finding } from '../../shared/finding.ts';
import { pieceWords, readVocabulary } from '../../server/engine/learned/pieces.ts';
import { Reader, type Encoder } from '../../server/engine/learned/reader.ts';
import { Windows, type Input } from '../../server/engine/learned/windows.ts';
import { begins, LABELS, TAGGED } from '../../server/engine/tagger/labels.ts';

const PIECES = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', 'social', 'blog', 'report', 'reply', ...Array.from('abcdefghijklmnopqrstuvwxyz')];
const vocabulary = readVocabulary([...PIECES, ...PIECES.slice(8).map((p) => `##${p}`), 'zoe', 'swan', '##s', '.'].join('\n'));
const id = (piece: string): number => vocabulary.get(piece)!;

/** Believes that every word which starts with the piece `swan` is a distinguishing feature. */
class Swans implements Encoder {
  readonly vocabulary = vocabulary;
  readonly inputs: Input[] = [];
  run(input: Input): Promise<Float32Array> {
    this.inputs.push(input);
    const out = new Float32Array(input.ids.length * LABELS).fill(-20);
    input.ids.forEach((piece, i) => (out[i * LABELS + (piece === id('swan') ? begins(TAGGED.indexOf('physical')) : 0)] = 0));
    return Promise.resolve(out);
  }
}
const physical = (reading: { of(span: { start: number; end: number }): Float32Array | undefined }, start: number, end: number): number =>
  reading.of({ start, end })?.[begins(TAGGED.indexOf('physical'))] ?? Number.NaN;

describe('the second stage', () => {
  it('cuts words into the longest pieces known, without accents and capitals', () => {
    const [zoe, swans, dot, face] = pieceWords('Zoë SWANS. 🩺', vocabulary);
    assert.deepEqual([zoe!.ids, zoe!.shape, zoe!.opensLine], [[id('zoe')], 2, true]);
    assert.deepEqual([swans!.ids, swans!.shape, swans!.opensLine], [[id('swan'), id('##s')], 3, false]);
    assert.deepEqual([dot!.ids, dot!.shape], [[id('.')], 6]);
    assert.deepEqual([face!.ids, face!.start, face!.end], [[id('[UNK]')], 11, 13]);
  });

  it('reads any text in windows that neither overlap nor leave a word out', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'Zoë', ' ', '\n', '\r\n', '.', '𝒳', '\ud800', 'swan', '日'), maxLength: 600 });
    fc.assert(
      fc.property(text, (source) => {
        const windows = new Windows(vocabulary).of(source);
        const seen = windows.flatMap((w) => w.words().map((word) => ({ start: w.start + word.start, end: w.start + word.end })));
        seen.forEach((word, i) => assert.ok(word.start < word.end && word.start >= (seen[i - 1]?.end ?? 0)));
        const words = source.match(/[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu) ?? [];
        assert.equal(seen.length, words.length);
        for (const w of windows) assert.ok(w.words().reduce((n, word) => n + word.ids.length, 0) <= 128 || w.words().length === 1);
      }),
    );
  });

  it('reads a window once, and only the window that changed', async () => {
    const encoder = new Swans();
    const reader = new Reader(encoder);
    const lines = Array.from({ length: 12 }, (_, i) => `${String.fromCharCode(97 + i).repeat(60)} swan`);
    assert.ok((await reader.deepen(lines.join('\n'), 'blog')) > 3);
    const before = encoder.inputs.length;
    assert.equal(await reader.deepen(lines.join('\n'), 'blog'), 0);
    lines[11] = `${lines[11]!} swans`;
    assert.equal(await reader.deepen(lines.join('\n'), 'blog'), 1);
    assert.equal(encoder.inputs.length, before + 1);
  });

  it('keeps what it knows of the words around a change, and says nothing of the changed word', async () => {
    const reader = new Reader(new Swans());
    await reader.deepen('he has a swan on his neck', 'blog');
    const reading = reader.peek('he has a swan on his long neck', 'blog');
    assert.ok(physical(reading, 9, 13) > 0.99);
    assert.equal(reading.of({ start: 21, end: 25 }), undefined);
    assert.ok(physical(reading, 26, 30) < 0.01);
  });

  it('stops between windows when a newer text waits', async () => {
    const encoder = new Swans();
    const reader = new Reader(encoder);
    const text = Array.from({ length: 9 }, () => 'swan '.repeat(50)).join('\n');
    await reader.deepen(text, 'blog', () => encoder.inputs.length >= 1);
    assert.equal(encoder.inputs.length, 1);
  });

  it('reads what was changed last before the rest', async () => {
    const encoder = new Swans();
    const reader = new Reader(encoder);
    const lines = Array.from({ length: 9 }, (_, i) => `${'swan '.repeat(50)}${i}`);
    await reader.deepen(lines.join('\n'), 'blog', () => encoder.inputs.length >= 1);
    lines[6] = `goose ${lines[6]!}`;
    await reader.deepen(lines.join('\n'), 'blog', () => encoder.inputs.length >= 2);
    assert.ok(encoder.inputs[1]!.ids.includes(id('g')));
  });

  it('gives findings that the first stage has not, and takes nothing away where it is absent', async () => {
    const text = 'We talked for a while about the swan that he had chosen.';
    const analyser = new Analyser();
    const first = analyser.analyse(text, { kind: 'blog' }).findings;
    const plain = (all: readonly Finding[]): Finding[] => all.map((f) => withFixes(f, f.fixes));
    assert.deepEqual(plain(first), plain(analyse(text, { kind: 'blog' }).findings));
    assert.ok(!first.some((f) => f.category === 'physical'));
    const reader = new Reader(new Swans());
    await reader.deepen(text, 'blog');
    const both = analyser.analyse(text, { kind: 'blog', reading: reader.peek(text, 'blog') }).findings;
    assert.deepEqual(
      both.filter((f) => f.category === 'physical').map((f) => text.slice(f.start, f.end)),
      ['swan'],
    );
    assert.deepEqual(plain(analyser.analyse(text, { kind: 'blog' }).findings), plain(first));
  });
});
