import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Meter } from './meter.ts';
import { textOf } from './texts.ts';

/** Has a process say at its end how much processor time it took. */
const TELL = `data:text/javascript,${encodeURIComponent("process.on('exit',()=>{const{user,system}=process.cpuUsage();process.stderr.write('cpu '+(user+system)/1000)})")}`;

/** Process start to the first findings of 500 words, and the start of a bare Node beside it. */
export function coldStart(meter: Meter, root: string, rounds: number): void {
  const folder = mkdtempSync(join(tmpdir(), 'discreet-pace-'));
  try {
    const draft = join(folder, 'draft.md');
    writeFileSync(draft, textOf(root, 500));
    const check = [join(root, 'dist/server/cli.cjs'), 'check', '--no-second-stage', '--fail-on', 'never', draft];
    const kept = { XDG_CACHE_HOME: join(folder, 'cache') };
    // Once for all rounds: what V8 makes of the program is kept.
    spawned(undefined, 'once', check, kept);
    for (let round = 0; round < rounds; round++) {
      spawned(meter, 'start bare', ['-e', '0']);
      spawned(meter, 'start discreet', check, kept);
      spawned(meter, 'start with nothing kept', check, { DISCREET_KEEP_NOTHING: '1' });
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function spawned(meter: Meter | undefined, name: string, args: readonly string[], settings: NodeJS.ProcessEnv = {}): void {
  const before = performance.now();
  const env = { ...process.env, ...settings };
  const { status, stderr } = spawnSync(process.execPath, ['--import', TELL, ...args], { encoding: 'utf8', env });
  if (status !== 0) throw new Error(`${name}: exit ${status}: ${stderr}`);
  meter?.add(name, { wall: performance.now() - before, cpu: Number(/cpu ([\d.]+)/.exec(stderr)?.[1]) });
}

/** Sizes of what is shipped, in bytes, packed as a server of web pages packs them. */
export function sizes(root: string): Record<string, number> {
  const size = (file: string): number => gzipSync(readFileSync(join(root, 'dist', file))).length;
  return {
    'server for a browser': size('server/worker.js'),
    'server for Node': size('server/lsp.code.js'),
    'command line': size('server/cli.code.js'),
    'VS Code client': size('client/vscode.cjs'),
  };
}
