import assert from 'node:assert/strict';
import { join } from 'node:path';
import { analyse, Analyser } from '../../server/engine/analyse.ts';
import { Reader, type Encoder } from '../../server/engine/learned/reader.ts';
import { inputOf, Windows } from '../../server/engine/learned/windows.ts';
import { LABELS } from '../../server/engine/tagger/labels.ts';
import { readFiles } from '../../server/learned/files.ts';
import { startEncoder } from '../../server/learned/onnx.ts';
import { spawnEncoder } from '../../server/learned/spawn.ts';

const SERVER = join(import.meta.dirname, '../../../dist/server');
const FILES = join(SERVER, 'learned');
const SCENE =
  'Chopper put down on the bypass and held up half the peloton. He is the only farrier for forty miles, and his wife keeps the post office. ' +
  'He had a spider web tattooed over one ear.';

/** What the encoder is asked for the only window of `text`. */
const inputFor = (encoder: Encoder, text: string) =>
  inputOf(new Windows(encoder.vocabulary).of(text)[0]!.words(), 'social', encoder.vocabulary);

describe('the encoder', function () {
  this.timeout(60_000);
  let encoder: Encoder;
  before(async () => (encoder = await startEncoder(await readFiles(FILES))));

  it('gives a probability for every label of every piece', async () => {
    const input = inputFor(encoder, SCENE);
    const logs = await encoder.run(input);
    assert.equal(logs.length, input.ids.length * LABELS);
    for (let piece = 0; piece < input.ids.length; piece++) {
      const sum = logs.subarray(piece * LABELS, (piece + 1) * LABELS).reduce((n, log) => n + Math.exp(log), 0);
      assert.ok(Math.abs(sum - 1) < 1e-3, `piece ${piece}: ${sum}`);
    }
  });

  it('says the same in a thread of its own', async () => {
    const spawned = spawnEncoder(join(SERVER, 'encoder.cjs'), FILES);
    const input = inputFor(encoder, SCENE);
    const [here, there] = await Promise.all([encoder.run(input), spawned.run(input)]);
    assert.deepEqual(there, here);
  });

  it('says why where its files are missing or damaged', async () => {
    assert.throws(() => spawnEncoder(join(SERVER, 'encoder.cjs'), join(FILES, 'nowhere')), /ENOENT/);
    await assert.rejects(readFiles(join(FILES, 'nowhere')), /runtime\.wasm|model\.onnx|vocabulary\.txt/);
    const { runtime, vocabulary } = await readFiles(FILES);
    await assert.rejects(startEncoder({ runtime, vocabulary, model: new Uint8Array(1000) }));
  });

  it('finds what the first stage does not', async () => {
    const scene = 'A goose knocked him off his bike in front of the whole choir.';
    const reader = new Reader(encoder);
    await reader.deepen(scene, 'social');
    assert.deepEqual(analyse(scene, { kind: 'social' }).findings, []);
    const both = new Analyser().analyse(scene, { kind: 'social', reading: reader.peek(scene, 'social') }).findings;
    assert.deepEqual(
      both.map((f) => f.rule),
      ['unusual-event'],
    );
  });

  it('finds what is told as a scene', async () => {
    const reader = new Reader(encoder);
    await reader.deepen(SCENE, 'social');
    const both = new Analyser().analyse(SCENE, { kind: 'social', reading: reader.peek(SCENE, 'social') }).findings;
    const found = new Set(both.map((f) => f.category));
    for (const category of ['event', 'occupation', 'physical'] as const) assert.ok(found.has(category), category);
  });
});
