import { writeSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { isMainThread } from 'node:worker_threads';
import { spawnEncoder } from '../learned/spawn.ts';
import { main } from './main.ts';
import { serveDrafts } from './thread.ts';

/** Writes everything even to a slow pipe, and stops quietly when the reader has gone. */
function writeAll(fd: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length;) {
    try {
      at += writeSync(fd, bytes, at);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EPIPE') process.exit(0);
      if (code !== 'EAGAIN') throw error;
    }
  }
}

/** Becomes the language server: a bundle of its own, so that checking a file does not load the protocol. */
function serve(): void {
  serving = true;
  createRequire(__filename)(join(__dirname, 'lsp.cjs'));
}

let serving = false;
const encoder = () => spawnEncoder(join(__dirname, 'encoder.cjs'), join(__dirname, 'learned'), !isMainThread);
const terminal = { out: (text: string) => writeAll(1, text), err: (text: string) => writeAll(2, text) };

// The threads that check drafts beside the first one run the same bundle.
if (isMainThread)
  main(process.argv.slice(2), terminal, { serve, thread: __filename, encoder }).then(
    (code) => {
      if (!serving) process.exitCode = code;
    },
    () => {
      // The error itself may hold text of the draft: it is not shown.
      terminal.err('discreet: something went wrong in Discreet itself; nothing was changed\n');
      process.exitCode = 2;
    },
  );
else serveDrafts(encoder);
