import { closeSync, openSync, writeFileSync } from 'node:fs';
import { SingleBar } from 'cli-progress';

/** Where the words of the command line go. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** Tells each problem once. */
export function tellingOnce({ err }: Terminal): (problem: string) => void {
  const told = new Set<string>();
  return (problem) => {
    if (!told.has(problem)) err(`discreet: ${problem}\n`);
    told.add(problem);
  };
}

/** Where a report goes: standard output, or a file that is opened at once. */
export interface Sheet {
  readonly write: (text: string) => void;
  readonly close: () => void;
}

/** Throws as `fs` does where the file cannot be opened. */
export function sheetFor(output: string | undefined, terminal: Terminal): Sheet {
  if (!output) return { write: terminal.out, close: () => undefined };
  const file = openSync(output, 'w');
  return { write: (text) => writeFileSync(file, text), close: () => closeSync(file) };
}

/** Shows how far the work is, on a terminal that nothing else is written to. */
export function progress(total: number, shown: boolean): { readonly step: () => void; readonly stop: () => void } {
  if (!shown || total < 2 || !process.stderr.isTTY) return { step: () => undefined, stop: () => undefined };
  const bar = new SingleBar({
    stream: process.stderr,
    clearOnComplete: true,
    format: 'checking [{bar}] {value}/{total} drafts, {eta_formatted} left',
  });
  bar.start(total, 0);
  return { step: () => bar.increment(), stop: () => bar.stop() };
}
