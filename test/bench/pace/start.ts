import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { connect } from '../../lsp/framing.ts';
import type { Meter } from './meter.ts';
import { textOf } from './texts.ts';

/** Has a process say at its end how much processor time it took. */
const TELL = `data:text/javascript,${encodeURIComponent("process.on('exit',()=>{const{user,system}=process.cpuUsage();process.stderr.write('cpu '+(user+system)/1000)})")}`;

/**
 * Process start to the first diagnostics of 500 words, as an editor sees it, and to the whole report of the command line, which shows a
 * fix of each finding; the start of a bare Node beside them.
 */
export async function coldStart(meter: Meter, root: string, rounds: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'discreet-pace-'));
  try {
    const text = textOf(root, 500);
    const draft = join(folder, 'draft.md');
    writeFileSync(draft, text);
    const cli = join(root, 'dist/server/cli.cjs');
    const check = [cli, 'check', '--no-second-stage', '--fail-on', 'never', draft];
    const kept = { XDG_CACHE_HOME: join(folder, 'cache') };
    // Once for all rounds: what V8 makes of the program is kept.
    await served(undefined, 'once', cli, text, kept);
    spawned(undefined, 'once', check, kept);
    for (let round = 0; round < rounds; round++) {
      spawned(meter, 'start bare', ['-e', '0']);
      await served(meter, 'start server', cli, text, kept);
      await served(meter, 'start server, nothing kept', cli, text, { DISCREET_KEEP_NOTHING: '1' });
      spawned(meter, 'start command line', check, kept);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function served(meter: Meter | undefined, name: string, cli: string, text: string, settings: NodeJS.ProcessEnv): Promise<void> {
  const before = performance.now();
  const child = spawn(process.execPath, [cli, 'lsp', '--stdio'], { env: { ...process.env, ...settings } });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const client = connect(child);
  client.settings = { secondStage: false };
  await client.initialize({ workspace: { configuration: true } });
  client.open('file:///drafts/first.md', text);
  await client.published('file:///drafts/first.md', 1);
  meter?.add(name, { wall: performance.now() - before, cpu: processorTimeOf(child.pid!) });
  await client.request('shutdown');
  client.notify('exit');
  await ended;
}

/** What a process has used by now, in milliseconds; not known outside Linux. */
function processorTimeOf(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
    const [user, system] = [Number(fields[11]), Number(fields[12])];
    return (user + system) * 10; // A hundred ticks a second.
  } catch {
    return Number.NaN;
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
