import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCorpus, UNREAD } from '../bench/drafts.ts';
import { measure, packagedEncoder } from '../bench/measure.ts';
import type { Score } from '../bench/score.ts';

const ROOT = join(import.meta.dirname, '../../..');
const RECORD = join(ROOT, 'test/accuracy/figures.json');
/** A figure may fall by a point before somebody must look. */
const POINT = 0.01;

/** Shares, higher is better, but for `clean` and `advice`: findings on 100 words of clean text. */
const figuresOf = (score: Score): Record<string, number> => ({
  direct: score.recall.direct.value,
  indirect: score.recall.indirect.value,
  conduct: score.recall.conduct.value,
  precision: score.precision.value,
  tightness: score.tightness.value,
  lookAlikes: score.lookAlikes.value,
  jigsawPrecision: score.jigsaw.precision.value,
  jigsawRecall: score.jigsaw.recall.value,
  consentPrecision: score.consent.precision.value,
  consentRecall: score.consent.recall.value,
  clean: (score.clean.findings * 100) / score.clean.words,
  advice: (score.clean.advice * 100) / score.clean.words,
});
const LOWER = new Set(['clean', 'advice']);

/** With DISCREET_RECORD=1 the figures are written down instead of compared. */
describe('accuracy on the unread drafts', function () {
  this.timeout(300_000);
  const recorded = JSON.parse(readFileSync(RECORD, 'utf8')) as Record<string, Record<string, number>>;
  const drafts = readCorpus(ROOT).filter((d) => UNREAD.has(d.batch));
  for (const stages of ['first', 'both'] as const) {
    it(`does not fall by more than a point (${stages === 'first' ? 'the first stage' : 'both stages'})`, async () => {
      const now = figuresOf(await measure(drafts, stages === 'both' ? await packagedEncoder(ROOT) : undefined));
      if (process.env['DISCREET_RECORD']) {
        recorded[stages] = Object.fromEntries(Object.entries(now).map(([name, n]) => [name, Math.round(n * 10_000) / 10_000]));
        writeFileSync(RECORD, `${JSON.stringify(recorded, null, 2)}\n`);
        return;
      }
      for (const [name, then] of Object.entries(recorded[stages]!)) {
        const fallen = LOWER.has(name) ? now[name]! - then : then - now[name]!;
        assert.ok(fallen <= POINT, `${name}: ${then} → ${now[name]!.toFixed(4)}`);
      }
    });
  }
});
