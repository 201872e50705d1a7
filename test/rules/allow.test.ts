import assert from 'node:assert/strict';
import { ALLOWS } from '../../server/engine/allow/index.ts';
import { analyse } from '../../server/engine/analyse.ts';
import { overlaps } from '../../shared/finding.ts';
import { readExample } from './example.ts';

for (const allow of ALLOWS) {
  describe(`allow ${allow.id}`, () => {
    for (const source of allow.examples) {
      const { text, spans, kind } = readExample(source);
      it(`spares: ${source}`, () => {
        const { findings } = analyse(text, { kind: kind ?? 'blog' });
        const wrong = findings.filter((f) => allow.spares.includes(f.category) && spans.some((s) => overlaps(s, f)));
        assert.deepEqual(
          wrong.map((f) => `${f.rule}: ${text.slice(f.start, f.end)}`),
          [],
        );
      });
    }
  });
}
