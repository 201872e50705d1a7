import { Worker } from 'node:worker_threads';
import type { Encoder } from '../engine/learned/reader.ts';
import { Examiner, type Examination, type Outcome } from './examine.ts';
import { drained } from './load.ts';
import type { Hand } from './pool.ts';
import type { Source } from './sources.ts';

export type Checker = Hand<Source, Outcome>;

/** Checks in this thread. */
export function ownHand(options: Examination, encoder: () => Encoder): Checker {
  const examiner = new Examiner(options, encoder);
  return { work: (source) => examiner.examine(source), well: () => true, leave: () => undefined };
}

/** Checks in a thread of its own, which `file` starts (`thread.ts`). Where the thread breaks, the draft it was at is one that cannot be checked. */
export function threadHand(file: string, options: Examination): Checker {
  const worker = new Worker(file, { workerData: options });
  let answer: ((outcome: Outcome) => void) | undefined;
  const lost: Outcome = { path: '', message: 'could not be checked: it took more memory than there is' };
  let broken = false;
  worker.on('message', (outcome: Outcome) => answer?.(outcome));
  worker.on('error', () => (broken = true));
  worker.on('exit', () => {
    broken = true;
    answer?.(lost);
  });
  return {
    async work(source) {
      const given = await drained(source);
      const outcome = await new Promise<Outcome>((resolve) => {
        answer = resolve;
        if (broken) resolve(lost);
        else worker.postMessage(given);
      });
      return 'message' in outcome ? { ...outcome, path: source.path } : outcome;
    },
    well: () => !broken,
    leave: () => void worker.terminate(),
  };
}
