import { setFlagsFromString } from 'node:v8';
import { isMainThread } from 'node:worker_threads';

/*
 * Most expressions are met once or twice in a draft, and most functions a few hundred times: to compile them well takes longer than
 * they run. Expressions get plain bytecode first and machine code when they are met the twentieth time; functions are optimised when
 * they have run three times as long as usual. Long drafts lose nothing by it (CONTRIBUTING.md, “Pace”).
 */
const FLAGS = ['--no-regexp-optimization', '--no-regexp-peephole-optimization', '--regexp-tier-up-ticks=20', '--interrupt-budget=200000'];

/** Editions of V8 that were tried (Node 20, 22, 24); another may not know a flag, and would say so aloud. */
const TRIED = new Set(['11.3', '12.4', '13.6']);

/** Has V8 start quickly. Not inside Electron, which has a V8 of its own. */
export function startQuickly(): void {
  const [major, minor] = process.versions.v8.split('.');
  if (isMainThread && !process.versions['electron'] && TRIED.has(`${major}.${minor}`)) for (const flag of FLAGS) setFlagsFromString(flag);
}
