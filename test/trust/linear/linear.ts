/* npm run linear: asks recheck about every expression that has no verdict yet, and writes what it says. */
import { judge, type Verdict } from './judge.ts';
import { listed, readVerdicts, verdictOf, writeVerdicts } from './verdicts.ts';

const known = readVerdicts();
const all = [...listed().keys()];
const verdicts = new Map<string, Verdict>(all.flatMap((e) => (verdictOf(known, e) ? [[e, verdictOf(known, e)!] as const] : [])));
const asked = all.filter((e) => !verdicts.has(e));
for (const [i, expression] of asked.entries()) {
  verdicts.set(expression, judge(expression));
  if (i % 50 === 49) {
    console.log(`${i + 1} of ${asked.length}`);
    writeVerdicts(verdicts);
  }
}
writeVerdicts(verdicts);
console.log(`${all.length} expressions, ${asked.length} of them new`);
