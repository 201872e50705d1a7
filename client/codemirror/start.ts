import script from 'discreet:server';
import type { ServerWorker } from './checker.ts';

/** Starts the server that is carried inside, in a worker of its own. It needs no file and no address. */
export function startServer(): ServerWorker {
  const address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  const worker = new Worker(address, { name: 'discreet' });
  // Not at once: WebKit reads the address only when the worker begins.
  window.setTimeout(() => URL.revokeObjectURL(address), 30_000);
  return worker;
}
