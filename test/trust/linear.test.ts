import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { judge, type Verdict } from './linear/judge.ts';
import type { Asked, Slow } from './linear/slow.ts';
import { listed, readVerdicts, verdictOf } from './linear/verdicts.ts';

/** So many expressions without a verdict are judged here and now. */
const NEW = 100;

describe('no expression runs away', function () {
  this.timeout(180_000);
  const verdicts = new Map<string, Verdict>();
  const where = new Map<string, string>();

  before(() => {
    const known = readVerdicts();
    const all = listed();
    const fresh = [...all.keys()].filter((e) => !verdictOf(known, e));
    assert.ok(fresh.length <= NEW, `${fresh.length} expressions have no verdict: npm run linear`);
    for (const [expression, file] of all) {
      where.set(expression, file);
      verdicts.set(expression, verdictOf(known, expression) ?? judge(expression));
    }
  });

  it('every expression of what ships is known, and most are shown to be linear by automata', () => {
    const linear = [...verdicts.values()].filter((v) => v === 'linear').length;
    assert.ok(verdicts.size > 1500, `${verdicts.size} expressions`);
    assert.ok(linear / verdicts.size > 0.75, `${linear} of ${verdicts.size}`);
  });

  it('the checker tells one that runs away', () => {
    assert.equal(typeof judge('/^(?:a+)+$/'), 'object');
    assert.equal(judge('/^a+$/'), 'linear');
  });

  it('those that automata cannot decide, or that are not linear, are quick on hostile text, and so is the whole engine', () => {
    const asked = [...verdicts].map(([expression, verdict]): Asked => [expression, verdict, where.get(expression)!]);
    const script = join(import.meta.dirname, 'linear/slow.js');
    const said = execFileSync(process.execPath, [script], { input: JSON.stringify(asked), encoding: 'utf8' });
    assert.deepEqual(JSON.parse(said), { undecided: [], attacked: [], tells: true } satisfies Slow);
  });
});
