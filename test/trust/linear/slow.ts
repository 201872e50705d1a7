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

/** What a quadratic expression takes on such a text: a machine that is busy with something else is slow with this one, too. */
const yardstick = (): number => timeOf('/a*b/', 'a'.repeat(LENGTH));
/** So many times the yardstick are slow on any machine: on a quiet one that takes 5 ms. */
const TIMES = 16;
const TRIES = 3;

/** How long something takes that is too slow each time that it is tried; undefined for what is quick once. */
function tooSlow(measure: () => number): number | undefined {
  let took = 0;
  for (let tries = 0; tries < TRIES; tries++) {
    took = measure();
    if (took <= MOST || took <= TIMES * yardstick()) return undefined;
  }
  return took;
}

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
    const worst = tooSlow(() => Math.max(...hostileTexts(expression, LENGTH).map((text) => timeOf(expression, text))));
    if (worst) undecided.push(`${said} ${worst.toFixed(0)} ms`);
  }
  if (typeof verdict === 'string') continue;
  const alone = tooSlow(() => timeOf(expression, attackText(verdict, LENGTH)));
  if (alone) attacked.push(`${said} ${alone.toFixed(0)} ms`);
  const whole = timeOfAll(verdict);
  if (whole > MOST_OF_ALL) attacked.push(`the engine, as ${said}: ${whole.toFixed(0)} ms`);
}
const tells = tooSlow(() => timeOf('/^(?:a|a)+b/', `${'a'.repeat(25)}c`)) !== undefined;
console.log(JSON.stringify({ undecided, attacked, tells } satisfies Slow));
