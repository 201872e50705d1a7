import assert from 'node:assert/strict';
import { analyse } from '../../server/engine/analyse.ts';
import { attackText, hostileTexts, timeOf } from './linear/hostile.ts';
import { judge, type Attack, type Verdict } from './linear/judge.ts';
import { listed, readVerdicts, verdictOf } from './linear/verdicts.ts';

/** Twice the longest block (`server/engine/document/split.ts`), in UTF-16 code units: rules look at blocks. */
const LENGTH = 4000;
/** Longest that all matches in such a text may take, in milliseconds of processor time. */
const MOST = 80;
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
    assert.ok(timeOf('/^(?:a|a)+b/', `${'a'.repeat(25)}c`) > MOST, 'and the clock does');
  });

  it('those that automata cannot decide are quick on hostile text', () => {
    const slow: string[] = [];
    for (const [expression, verdict] of verdicts) {
      if (verdict !== 'unknown') continue;
      const worst = Math.max(...hostileTexts(expression, LENGTH).map((text) => timeOf(expression, text)));
      if (worst > MOST) slow.push(`${where.get(expression)}: ${expression.slice(0, 80)} ${worst.toFixed(0)} ms`);
    }
    assert.deepEqual(slow, []);
  });

  it('those that are not linear are quick on the worst text for them, and so is the whole engine', () => {
    const slow: string[] = [];
    for (const [expression, verdict] of verdicts) {
      if (typeof verdict === 'string') continue;
      const alone = timeOf(expression, attackText(verdict, LENGTH));
      if (alone > MOST) slow.push(`${where.get(expression)}: ${expression.slice(0, 80)} ${alone.toFixed(0)} ms`);
      const whole = timeOfAll(verdict);
      if (whole > 1500) slow.push(`the engine, as ${expression.slice(0, 80)}: ${whole.toFixed(0)} ms`);
    }
    assert.deepEqual(slow, []);
  });
});

/** Processor time of the engine on the worst text for one expression, ten times as long, in milliseconds. */
function timeOfAll(attack: Attack): number {
  const text = attackText(attack, 10 * LENGTH);
  const begun = process.cpuUsage();
  for (const format of ['markdown', 'html'] as const) analyse(text, { format });
  return process.cpuUsage(begun).user / 1000;
}
