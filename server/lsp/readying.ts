import { LSPErrorCodes, ResponseError, type CancellationToken } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';

/** Time after which somebody else has a turn, in milliseconds: less than a keystroke takes to be seen. */
const TURN = 40;

interface Running {
  readonly version: number;
  readonly done: Promise<boolean>;
}

/**
 * Reads long drafts a little at a time, so that what is typed meanwhile is heard, and a draft that has changed is read on from there. `steps`
 * reads a draft step by step.
 */
export class Readying {
  private readonly running = new Map<string, Running>();
  private readonly steps: (document: TextDocument) => Iterator<void>;
  private readonly current: (uri: string) => TextDocument | undefined;

  constructor(steps: (document: TextDocument) => Iterator<void>, current: (uri: string) => TextDocument | undefined) {
    this.steps = steps;
    this.current = current;
  }

  /** Resolves to whether the draft is still as it was, and read; undefined where it is read already. */
  ready(document: TextDocument): Promise<boolean> | undefined {
    const { uri, version } = document;
    const known = this.running.get(uri);
    if (known?.version === version) return known.done;
    const steps = this.steps(document);
    if (turn(steps)) return undefined;
    const done = inTurns(steps, () => this.current(uri)?.version === version);
    this.running.set(uri, { version, done });
    void done.then(() => this.running.get(uri)?.done === done && this.running.delete(uri));
    return done;
  }
}

/** Takes all steps, and lets others in between; resolves to whether there was reason to go on to the end. */
export async function inTurns(steps: Iterator<void>, still: () => boolean): Promise<boolean> {
  for (;;) {
    await new Promise<void>((resolve) => void setTimeout(resolve));
    if (!still()) return false;
    if (turn(steps)) return true;
  }
}

/** The same, at once where one turn is enough. */
export async function throughTurns(steps: Iterator<void>, still: () => boolean): Promise<boolean> {
  return turn(steps) || inTurns(steps, still);
}

/** Whether somebody waits for the answer to a request; throws what it is answered with otherwise. */
export function awaited(token: CancellationToken): boolean {
  if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'the request was cancelled');
  return true;
}

/** Takes steps for one turn; true where none is left. What fails here fails again, and is told, when the draft is read. */
function turn(steps: Iterator<void>): boolean {
  // The clock of the day may be set back or forth meanwhile.
  const until = performance.now() + TURN;
  try {
    do if (steps.next().done) return true;
    while (performance.now() < until);
    return false;
  } catch {
    return true;
  }
}
