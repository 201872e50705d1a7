import { setFlagsFromString } from 'node:v8';
import { isMainThread } from 'node:worker_threads';

/*
 * Most expressions are met once or twice in a draft, and most functions a few hundred times: to compile them well takes longer than
 * they run. Expressions get plain bytecode first and machine code when they are met the twentieth time; functions are optimised when
 * they have run three times as long as usual. Long drafts lose nothing by it, and the heap grows in smaller steps, which keeps the
 * server of a long draft small (CONTRIBUTING.md, “Pace”).
 */
const FLAGS = ['--no-regexp-optimization', '--no-regexp-peephole-optimization', '--regexp-tier-up-ticks=20', '--heap-growing-percent=20'];

/** Editions of V8 that were tried (Node 20, 22, 24), and what only they know; another may not know a flag, and would say so aloud. */
const TRIED: Readonly<Record<string, readonly string[]>> = {
  '11.3': [...FLAGS, '--interrupt-budget=200000'],
  '12.4': FLAGS,
  '13.6': FLAGS,
};

/** Has V8 start quickly. Not inside Electron, which has a V8 of its own. */
export function startQuickly({ v8, electron }: Readonly<Record<string, string | undefined>> = process.versions): void {
  if (!isMainThread || electron) return;
  for (const flag of TRIED[/^\d+\.\d+/.exec(v8 ?? '')?.[0] ?? ''] ?? []) setFlagsFromString(flag);
}
