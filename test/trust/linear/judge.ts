import { createRequire } from 'node:module';
import type { Diagnostics, Parameters } from 'recheck';

/** The whole checker in this process: its package starts a thread, or a program of another kind, for each question. */
const { checkSync } = createRequire(import.meta.url)('recheck/lib/browser.js') as {
  checkSync: (source: string, flags: string, parameters?: Parameters) => Diagnostics;
};

/** Texts that are slowest for an expression: each pump repeated, then the suffix. */
export interface Attack {
  readonly pumps: readonly { readonly prefix: string; readonly pump: string }[];
  readonly suffix: string;
}

/** `linear`: shown to be; `unknown`: the tool cannot decide; an attack: it is not, and this shows how slow it gets. */
export type Verdict = 'linear' | 'unknown' | Attack;

/** The automata decide most expressions in milliseconds, and what they do not decide in a second they never do. */
const LIMITS: Parameters = { checker: 'automaton', timeout: 1200, recallLimit: -1, maxAttackStringSize: 20_000 };

/** What recheck says of an expression as it is printed: `/source/flags`. */
export function judge(expression: string): Verdict {
  const cut = expression.lastIndexOf('/');
  const said = checkSync(expression.slice(1, cut), expression.slice(cut + 1), LIMITS);
  if (said.status === 'safe') return 'linear';
  if (said.status === 'unknown') return 'unknown';
  const { pumps, suffix } = said.attack;
  return { pumps: pumps.map(({ prefix, pump }) => ({ prefix, pump })), suffix };
}
