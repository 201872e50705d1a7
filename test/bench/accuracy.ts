// Accuracy on the annotated drafts: npm run accuracy -- [--misses CATEGORY] [--wrong RULE] [--batch d10] [--limit N]
// Misses and false alarms are never listed for the unread batches.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Analyser } from '../../server/engine/analyse.ts';
import { isNatural, readCorpus, UNREAD } from './drafts.ts';
import { Score, type Miss } from './score.ts';

const { values } = parseArgs({
  options: {
    misses: { type: 'string' },
    wrong: { type: 'string' },
    batch: { type: 'string' },
    limit: { type: 'string', default: '60' },
    json: { type: 'boolean', default: false },
  },
});

const drafts = readCorpus(join(import.meta.dirname, '../../..')).filter((d) => !values.batch || values.batch === d.batch);
const sets: Record<string, Score> = { read: new Score(), 'read natural': new Score(), unread: new Score(), 'unread natural': new Score() };
const batches: Record<string, Score> = {};
for (const draft of drafts) {
  const { findings } = new Analyser().analyse(draft.text, { kind: draft.kind === 'clean' ? 'blog' : draft.kind });
  const unread = UNREAD.has(draft.batch);
  (batches[draft.batch] ??= new Score()).add(draft, findings);
  sets[unread ? 'unread' : 'read']!.add(draft, findings);
  if (isNatural(draft.batch)) sets[unread ? 'unread natural' : 'read natural']!.add(draft, findings);
}

const rows = Object.fromEntries(Object.entries({ ...sets, ...batches }).map(([name, s]) => [name, s.row()]));
if (values.json) console.log(JSON.stringify(rows));
else {
  console.table(rows);
  const read = sets['read']!;
  const categories = [...read.perCategory]
    .sort()
    .map(([c, s]) => [c, { read: `${s}`, of: s.all, unread: `${sets['unread']!.perCategory.get(c) ?? '–'}` }]);
  console.table(Object.fromEntries(categories));
  console.table(Object.fromEntries([...read.right].sort().map(([r, s]) => [r, { precision: `${s}`, findings: s.all }])));
  list('missed', read.misses, values.misses);
  list('wrong', read.wrong, values.wrong);
}

function list(title: string, all: readonly Miss[], wanted: string | undefined): void {
  if (!wanted) return;
  const chosen = all.filter((m) => wanted === 'all' || m.what === wanted);
  // A stride instead of the first: every batch is seen.
  const stride = Math.max(1, Math.floor(chosen.length / Number(values.limit)));
  for (const m of chosen.filter((_, i) => i % stride === 0)) console.log(`${title} ${m.id} ${m.what} «${m.text}»  … ${m.context}`);
}
