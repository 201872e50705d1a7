// What each stage finds, alone and together: npm run stages -- [--every N] [--batch NAME] [--model FILE] [--tag 0.5] [--trust 0.6] [--misses CATEGORY]
// Reads the unread batches, with --every N each Nth of the project's own drafts (for a model that was trained without them), with --batch
// those of some batches.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Analyser } from '../../server/engine/analyse.ts';
import { readBlock, type BlockResult } from '../../server/engine/blocks.ts';
import type { Block } from '../../server/engine/document/block.ts';
import { Reader, type Reading } from '../../server/engine/learned/reader.ts';
import { TEXT_ZONES } from '../../server/engine/rules/rule.ts';
import { MODEL } from '../../server/engine/tagger/generated/model.ts';
import { merge } from '../../server/engine/tagger/merge.ts';
import { unpack } from '../../server/engine/tagger/model.ts';
import { Scorer } from '../../server/engine/tagger/score.ts';
import { beliefOf, firstBelief } from '../../server/engine/tagger/tag.ts';
import { TUNING, type Tuning } from '../../server/engine/tagger/tuning.ts';
import { LINES, type Lines } from '../../server/engine/weigh/weigh.ts';
import { isHeld, isNatural, readCorpus, UNREAD } from './drafts.ts';
import { packagedEncoder } from './measure.ts';
import { Score } from './score.ts';

const { values } = parseArgs({
  options: {
    every: { type: 'string' },
    batch: { type: 'string', multiple: true },
    model: { type: 'string' },
    tag: { type: 'string', default: `${TUNING.tag}` },
    lean: { type: 'string', default: `${TUNING.lean}` },
    word: { type: 'string', default: `${TUNING.word}` },
    keep: { type: 'string', default: `${TUNING.keep}` },
    trust: { type: 'string', default: '0,0.3,0.5,0.7,1' },
    direct: { type: 'string', default: `${LINES.direct}` },
    indirect: { type: 'string', default: `${LINES.indirect}` },
    conduct: { type: 'string', default: `${LINES.conduct}` },
    favour: { type: 'string', default: '' },
    misses: { type: 'string' },
    wrong: { type: 'string' },
  },
});
const root = join(import.meta.dirname, '../../..');
const every = Number(values.every ?? 0);
const asked = new Set(values.batch ?? (every ? [] : UNREAD));
const drafts = readCorpus(root).filter((d) => (!asked.size || asked.has(d.batch)) && (!every || isHeld(d, every)));
const encoder = await packagedEncoder(root, values.model);
const first = new Scorer(unpack(MODEL!));

const reads = new Map<string, BlockResult>();
const beliefs = new Map<string, Float32Array>();
function analyser(tuning: Tuning, lines: Lines): Analyser {
  return new Analyser((block: Block, kind) => {
    const key = `${kind}\0${block.zone}\0${block.text}`;
    const read = reads.get(key) ?? readBlock(block, kind);
    reads.set(key, read);
    if (!TEXT_ZONES.includes(block.zone) && block.zone !== 'code') return () => read;
    return (where, setting, reading) => {
      const scope = { ...read.scope, block: where, setting };
      const belief = beliefs.get(`${setting}\0${key}`) ?? firstBelief(scope, read, first);
      beliefs.set(`${setting}\0${key}`, belief);
      return { ...read, scope, hits: merge(scope, read, beliefOf(scope, belief, tuning, reading), tuning) };
    };
  }, lines);
}

const numbers = (text: string): number[] => text.split(',').map(Number);
/** `name:2,event:0.5` */
const favour = values.favour
  ? Object.fromEntries(values.favour.split(',').map((f) => [f.split(':')[0]!, Number(f.split(':')[1])]))
  : TUNING.favour;
const KNOBS = ['trust', 'lean', 'tag', 'word', 'keep', 'direct', 'indirect', 'conduct'] as const;
type Knobs = Record<(typeof KNOBS)[number], number>;
let knobs: Partial<Knobs>[] = [{}];
for (const knob of KNOBS) knobs = knobs.flatMap((known) => numbers(values[knob]).map((value) => ({ ...known, [knob]: value })));
const several = KNOBS.filter((knob) => numbers(values[knob]).length > 1);
const trials = (knobs as Knobs[]).map((set) => ({
  name: several.map((knob) => `${knob} ${set[knob]}`).join(' ') || 'both',
  set,
  all: new Score(),
  natural: new Score(),
}));
for (const d of drafts) {
  const kind = d.kind === 'clean' ? 'blog' : d.kind;
  const reader = new Reader(encoder);
  await reader.deepen(d.text, kind);
  const reading: Reading = reader.peek(d.text, kind);
  for (const { set, all, natural } of trials) {
    const { findings } = analyser({ ...TUNING, ...set, favour }, set).analyse(d.text, {
      kind,
      ...(set.trust ? { reading } : {}),
    });
    all.add(d, findings);
    if (isNatural(d.batch)) natural.add(d, findings);
  }
}
console.table(Object.fromEntries(trials.map((t) => [t.name, t.all.row()])));
if (!every) console.table(Object.fromEntries(trials.map((t) => [`${t.name} natural`, t.natural.row()])));
console.table(
  Object.fromEntries(
    [...trials[0]!.all.perCategory.keys()]
      .sort()
      .map((c) => [
        c,
        { ...Object.fromEntries(trials.map((t) => [t.name, `${t.all.perCategory.get(c)}`])), of: trials[0]!.all.perCategory.get(c)!.all },
      ]),
  ),
);
if (every || values.batch) {
  const last = trials.at(-1)!.all;
  for (const m of last.misses)
    if (values.misses === 'all' || m.what === values.misses) console.log(`missed ${m.id} ${m.what} «${m.text}» … ${m.context}`);
  for (const m of last.wrong)
    if (values.wrong === 'all' || m.what === values.wrong) console.log(`wrong ${m.id} ${m.what} «${m.text}» … ${m.context}`);
}
