/* Times expressions that come over standard input and prints the slow ones: in a process of its own, as V8 interprets them in a full one. */
import { readFileSync } from 'node:fs';
import { analyse } from '../../../server/engine/analyse.ts';
import { attackText, hostileTexts, timeOf } from './hostile.ts';
import type { Attack, Verdict } from './judge.ts';

export type Asked = readonly [expression: string, verdict: Verdict, file: string];
export interface Slow {
  readonly undecided: readonly string[];
  readonly attacked: readonly string[];
  /** Whether the clock tells one that runs away. */
  readonly tells: boolean;
}

/** Twice the longest block (`server/engine/document/split.ts`), in UTF-16 code units: rules look at blocks. */
const LENGTH = 4000;
/** Longest that all matches in such a text may take, in milliseconds of processor time. */
const MOST = 80;
const MOST_OF_ALL = 1500;

/** Processor time of the engine on the worst text for one expression, ten times as long, in milliseconds. */
function timeOfAll(attack: Attack): number {
  const text = attackText(attack, 10 * LENGTH);
  const begun = process.cpuUsage();
  for (const format of ['markdown', 'html'] as const) analyse(text, { format });
  return process.cpuUsage(begun).user / 1000;
}

const undecided: string[] = [];
const attacked: string[] = [];
for (const [expression, verdict, file] of JSON.parse(readFileSync(0, 'utf8')) as Asked[]) {
  const said = `${file}: ${expression.slice(0, 80)}`;
  if (verdict === 'unknown') {
    const worst = Math.max(...hostileTexts(expression, LENGTH).map((text) => timeOf(expression, text)));
    if (worst > MOST) undecided.push(`${said} ${worst.toFixed(0)} ms`);
  }
  if (typeof verdict === 'string') continue;
  const alone = timeOf(expression, attackText(verdict, LENGTH));
  if (alone > MOST) attacked.push(`${said} ${alone.toFixed(0)} ms`);
  const whole = timeOfAll(verdict);
  if (whole > MOST_OF_ALL) attacked.push(`the engine, as ${said}: ${whole.toFixed(0)} ms`);
}
const tells = timeOf('/^(?:a|a)+b/', `${'a'.repeat(25)}c`) > MOST;
console.log(JSON.stringify({ undecided, attacked, tells } satisfies Slow));
