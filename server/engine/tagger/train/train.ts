// Trains the tagger: npm run train -- [--folds N] [--epochs N] [--out]
// With --folds it cross-validates by batch and prints the table; with --out it trains on all read batches and writes the model;
// --every N leaves out each Nth of the project's own drafts, for npm run stages.
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { Analyser } from '../../analyse.ts';
import { isHeld, isNatural, readCorpus, UNREAD, type AnnotatedDraft } from '../../../../test/bench/drafts.ts';
import { Score } from '../../../../test/bench/score.ts';
import { LABELS } from '../labels.ts';
import { readBlock, type BlockResult } from '../../blocks.ts';
import type { Block } from '../../document/block.ts';
import { TEXT_ZONES } from '../../rules/rule.ts';
import { merge } from '../merge.ts';
import { keyOf, pack, stepOf, unpack, type Packed } from '../model.ts';
import { Scorer } from '../score.ts';
import { beliefOf, firstBelief } from '../tag.ts';
import { TUNING, type Tuning } from '../tuning.ts';
import { fit, type Fitted, type FitOptions } from './fit.ts';
import { sequencesOf, type Sequence } from './sequences.ts';

const { values } = parseArgs({
  options: {
    folds: { type: 'string', default: '0' },
    only: { type: 'string' },
    epochs: { type: 'string', default: '9' },
    settle: { type: 'string', default: '3' },
    keep: { type: 'string', default: '520000' },
    rate: { type: 'string', default: '0.12' },
    dropout: { type: 'string', default: '0.25' },
    decay: { type: 'string', default: '0.00002' },
    least: { type: 'string', default: '4' },
    natural: { type: 'string', default: '2' },
    out: { type: 'boolean', default: false },
    every: { type: 'string', default: '0' },
    wrong: { type: 'string' },
    misses: { type: 'string' },
  },
});
const SEED = 20261126;
const root = join(import.meta.dirname, '../../../../..');
const options: FitOptions = {
  epochs: Number(values.epochs),
  settle: Number(values.settle),
  keep: Number(values.keep),
  rate: Number(values.rate),
  dropout: Number(values.dropout),
  decay: Number(values.decay),
  least: Number(values.least),
  seed: SEED,
  log: (line) => console.error(line),
};

const drafts = readCorpus(root).filter((d) => !UNREAD.has(d.batch) && !isHeld(d, Number(values.every)));
console.error(`${drafts.length} drafts`);
const sequences = new Map<AnnotatedDraft, Sequence[]>(
  drafts.map((d) => [d, sequencesOf(d, isNatural(d.batch) ? Number(values.natural) : 1)]),
);

/** What the package holds: the weights that the pruning left. */
/** As much as the model may take, packed, in bytes. */
const MOST = 800_500;

/** The model, without the smallest weights of features that have few, as far as it must shrink. */
function compact(fitted: Fitted): Packed {
  for (let steps = 0; ; steps++) {
    const packed = pack(featuresOf(fitted, steps), fitted.transitions);
    if (sizeOf(packed) <= MOST) return packed;
  }
}

/** Weights by feature; of features that have one or two without those of at most so many steps. */
function featuresOf({ weights }: Fitted, steps: number): Map<number, [number, number][]> {
  const least = (steps + 0.5) * stepOf(weights.values());
  const features = new Map<number, [number, number][]>();
  for (const [hash, row] of weights) {
    const pairs: [number, number][] = [];
    for (let y = 0; y < LABELS; y++) if (row[y]) pairs.push([y, row[y]!]);
    const kept = steps && pairs.length <= 2 ? pairs.filter(([, weight]) => Math.abs(weight) >= least) : pairs;
    if (kept.length) features.set(keyOf(hash), kept);
  }
  return features;
}

const sizeOf = (packed: Packed): number => gzipSync(JSON.stringify(packed)).length;
const kilobytes = (packed: Packed): string => `${Math.round(sizeOf(packed) / 1000)} kB gzip`;

/** What rules and allow lists say of a block does not depend on the model: read once. */
const reads = new Map<string, BlockResult>();

function analyser(scorer: Scorer, tuning: Tuning): Analyser {
  return new Analyser((block: Block, kind) => {
    const key = `${kind}\0${block.zone}\0${block.text}`;
    const read = reads.get(key) ?? readBlock(block, kind);
    reads.set(key, read);
    if (!TEXT_ZONES.includes(block.zone) && block.zone !== 'code') return () => read;
    return (where, setting) => {
      const scope = { ...read.scope, block: where, setting };
      return { ...read, scope, hits: merge(scope, read, beliefOf(scope, firstBelief(scope, read, scorer), tuning), tuning) };
    };
  });
}

/** Other lines to draw, for comparison. */
const TRIALS: readonly Tuning[] = [TUNING, ...[0, 1].flatMap((lean) => [0.4, 0.6, 0.8].map((tag) => ({ ...TUNING, lean, tag })))];
const nameOf = ({ lean, tag }: Tuning): string => `lean ${lean} tag ${tag}`;

function crossValidate(folds: number): void {
  const batches = [...new Set(drafts.map((d) => d.batch))];
  const trials = TRIALS.map((tuning) => ({ tuning, all: new Score(), natural: new Score() }));
  for (let fold = 0; fold < folds; fold++) {
    if (values.only && Number(values.only) !== fold) continue;
    const held = new Set(batches.filter((_, i) => i % folds === fold));
    const fitted = fit(
      drafts.filter((d) => !held.has(d.batch)).flatMap((d) => sequences.get(d)!),
      options,
    );
    const packed = compact(fitted);
    console.error(`fold ${fold + 1}: ${[...held].join(' ')}: ${kilobytes(packed)}`);
    for (const { tuning, all, natural } of trials) {
      const reader = analyser(new Scorer(unpack(packed)), tuning);
      for (const d of drafts.filter((x) => held.has(x.batch))) {
        const { findings } = reader.analyse(d.text, { kind: d.kind === 'clean' ? 'blog' : d.kind });
        all.add(d, findings);
        if (isNatural(d.batch)) natural.add(d, findings);
      }
    }
  }
  console.table(
    Object.fromEntries(
      trials.flatMap((t) => [
        [`${nameOf(t.tuning)} all`, t.all.row()],
        [`${nameOf(t.tuning)} natural`, t.natural.row()],
      ]),
    ),
  );
  const { all, natural } = trials[0]!;
  console.table(
    Object.fromEntries(
      [...all.perCategory].sort().map(([c, s]) => [c, { all: `${s}`, natural: `${natural.perCategory.get(c) ?? '–'}`, of: s.all }]),
    ),
  );
  console.table(Object.fromEntries([...all.right].sort().map(([r, s]) => [r, { precision: `${s}`, findings: s.all }])));
  if (values.wrong)
    for (const m of all.wrong.filter((w) => values.wrong === 'all' || w.what === values.wrong))
      console.log(`wrong ${m.id} ${m.what} «${m.text}» … ${m.context}`);
  if (values.misses)
    for (const m of all.misses.filter((w) => values.misses === 'all' || w.what === values.misses))
      console.log(`missed ${m.id} ${m.what} «${m.text}» … ${m.context}`);
}

if (Number(values.folds) > 0) crossValidate(Number(values.folds));
if (values.out) {
  const packed = compact(
    fit(
      drafts.flatMap((d) => sequences.get(d)!),
      options,
    ),
  );
  const data = createHash('sha256');
  for (const d of drafts) data.update(JSON.stringify([d.id, d.kind, d.expect, d.text, d.marks]));
  const note = `// Generated by npm run train -- --out. Seed ${SEED}; ${drafts.length} drafts, SHA-256 ${data.digest('hex').slice(0, 16)}; ${JSON.stringify(options)}`;
  const type = "import type { Packed } from '../model.ts';";
  writeFileSync(
    join(root, 'server/engine/tagger/generated/model.ts'),
    `${note}\n${type}\n\nexport const MODEL: Packed | undefined = ${JSON.stringify(packed, null, 2)};\n`,
  );
  console.error(kilobytes(packed));
}
