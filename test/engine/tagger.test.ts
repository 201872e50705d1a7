import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LABELS } from '../../server/engine/tagger/labels.ts';
import { MODEL } from '../../server/engine/tagger/generated/model.ts';
import { keyOf, pack, unpack } from '../../server/engine/tagger/model.ts';
import { factors, latticeOf, marginals, pairsAt, sumsOf } from '../../server/engine/tagger/crf.ts';

describe('tagger', () => {
  it('a packed model says the same as the weights, to within a step', () => {
    const pairs = fc.uniqueArray(fc.tuple(fc.nat(LABELS - 1), fc.double({ min: -5, max: 5, noNaN: true })), {
      selector: (p) => p[0],
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(fc.integer(), pairs), { selector: ([f]) => keyOf(f), minLength: 1, maxLength: 60 }), (rows) => {
        const packed = pack(new Map(rows.map(([f, p]) => [keyOf(f), p])), new Float64Array(LABELS * LABELS));
        const model = unpack(packed);
        for (const [feature, weights] of rows) {
          const out = new Int16Array(LABELS);
          model.add(Int32Array.of(feature), 1, out, 0);
          for (let y = 0; y < LABELS; y++) {
            const want = weights.find(([label]) => label === y)?.[1] ?? 0;
            assert.ok(Math.abs(out[y]! * model.step - want) <= packed.step / 2 + 1e-9);
          }
        }
      }),
    );
  });
  it('marginals are probabilities', () => {
    const length = 7;
    const emission = Float64Array.from({ length: length * LABELS }, (_, i) => Math.sin(i * 12.9) * 4);
    const probability = marginals(sumsOf(latticeOf(emission), factors(new Float64Array(LABELS * LABELS))));
    for (let t = 0; t < length; t++) {
      const sum = probability.slice(t * LABELS, (t + 1) * LABELS).reduce((a, b) => a + b, 0);
      assert.ok(Math.abs(sum - 1) < 1e-9);
    }
  });
  it('pairs of neighbours add up to the marginals of both', () => {
    const length = 4;
    const emission = Float64Array.from({ length: length * LABELS }, (_, i) => Math.cos(i * 7.1) * 3);
    const transition = factors(Float64Array.from({ length: LABELS * LABELS }, (_, i) => Math.sin(i)));
    const sums = sumsOf(latticeOf(emission), transition);
    const probability = marginals(sums);
    const pairs = new Float64Array(LABELS * LABELS);
    for (let t = 1; t < length; t++) {
      pairsAt(t, sums, transition, pairs);
      for (let y = 0; y < LABELS; y++) {
        let left = 0;
        let right = 0;
        for (let z = 0; z < LABELS; z++) {
          left += pairs[y * LABELS + z]!;
          right += pairs[z * LABELS + y]!;
        }
        assert.ok(Math.abs(left - probability[(t - 1) * LABELS + y]!) < 1e-9);
        assert.ok(Math.abs(right - probability[t * LABELS + y]!) < 1e-9);
      }
    }
  });
  it('the model that ships can be read', () => {
    assert.ok(MODEL);
    const model = unpack(MODEL);
    assert.equal(model.transition.length, LABELS * LABELS);
  });
});
