import { RISK_REQUEST, type RiskParams, type RiskResult } from '../../shared/protocol.ts';
import type { Checker } from './checker.ts';

/** What is known of a document at a moment. Never “nothing found” where nothing was checked. */
export type Reading =
  | { readonly status: 'starting' }
  | { readonly status: 'unchecked'; readonly reason: string }
  | { readonly status: 'read'; readonly version: number; readonly result: RiskResult };

/** Rest after an answer before the panel's question is asked: the next keystroke goes first. In milliseconds. */
const REST = 100;

/**
 * Tells `say` what is known of a document, now and after every answer, one question at a time.
 * Returns how to stop it.
 */
export function follow(checker: Checker, uri: string, say: (reading: Reading) => void): () => void {
  let busy = false;
  let again = false;
  let stopped = false;
  const isStopped = (): boolean => stopped;

  async function ask(): Promise<void> {
    again = true;
    if (busy) return;
    busy = true;
    while (again) {
      again = false;
      const reading = await read(checker, uri);
      if (isStopped()) return;
      say(reading);
    }
    busy = false;
  }

  let waiting: number | undefined;
  const unwatch = checker.watch((changed) => {
    if (changed !== undefined && changed !== uri) return;
    window.clearTimeout(waiting);
    // A server that stops is told at once.
    if (changed === undefined) void ask();
    else waiting = window.setTimeout(() => void ask(), REST);
  });
  void ask();
  return () => {
    stopped = true;
    window.clearTimeout(waiting);
    unwatch();
  };
}

async function read(checker: Checker, uri: string): Promise<Reading> {
  const { state } = checker;
  if (state.status === 'stopped') return { status: 'unchecked', reason: state.reason };
  const document = checker.document(uri);
  if (state.status === 'starting' || !document) return { status: 'starting' };
  const { version } = document;
  try {
    const result = await checker.request<RiskResult | null>(RISK_REQUEST, { uri } satisfies RiskParams);
    return result ? { status: 'read', version, result } : { status: 'unchecked', reason: checker.reason(uri) };
  } catch (error) {
    return { status: 'unchecked', reason: error instanceof Error ? error.message : 'The checker gave no answer.' };
  }
}
