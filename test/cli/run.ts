import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

export const CLI = join(import.meta.dirname, '../../../dist/server/cli.cjs');

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the built command line. */
export function discreet(args: readonly string[], options: { cwd?: string; input?: string | Buffer } = {}): Ran {
  const ran = spawnSync(process.execPath, [CLI, ...args], { encoding: 'utf8', maxBuffer: 1 << 28, ...options });
  return { code: ran.status, out: ran.stdout, err: ran.stderr };
}
