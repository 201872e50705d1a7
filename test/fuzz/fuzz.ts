/*
 * npm run fuzz -- --minutes 60 --seed 1 [--targets engine,word] [--out DIR]
 * Tries inputs in a process of its own, so that one that never ends or takes all memory is a find like any other.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { kindOf, type Find } from './session.ts';
import type { Report } from './tries.ts';

/** Longest that one input may take, its second try and a smaller one included, in milliseconds. */
const PATIENCE = 240_000;

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '60' },
    seed: { type: 'string', default: String(Date.now() % 1e6) },
    targets: { type: 'string', default: '' },
    out: { type: 'string', default: 'dist/fuzz' },
  },
});
const end = Date.now() + Number(values.minutes) * 60_000;
const counts = new Map<string, number>();
const kinds = new Set<string>();
let cases = 0;
let seen = 0;

function keep(find: Find): void {
  const kind = `${find.target}: ${kindOf(find.message)}`;
  if (kinds.has(kind)) return;
  kinds.add(kind);
  mkdirSync(values.out, { recursive: true });
  const name = `${find.target}-${createHash('sha256').update(JSON.stringify(find.input)).digest('hex').slice(0, 8)}.json`;
  // Where it went wrong is for whoever watches: a file that is kept names no folder of this machine.
  writeFileSync(join(values.out, name), `${JSON.stringify({ ...find, message: find.message.split('\n')[0] })}\n`);
  console.log(`FOUND ${kind} → ${join(values.out, name)}\n${find.message}`);
}

/** Runs a child until it ends, or until an input takes too long; resolves when it has gone. */
function once(seed: number): Promise<void> {
  const child: ChildProcess = fork(join(import.meta.dirname, 'tries.js'), [String(seed), String(end), values.targets], {
    serialization: 'advanced',
    execArgv: ['--max-old-space-size=3000'],
  });
  let trying: Find | undefined;
  let timer: NodeJS.Timeout | undefined;
  child.on('message', (report: Report) => {
    clearTimeout(timer);
    if (report.kind === 'found') return keep(report.find);
    trying = { target: report.target, message: 'did not come to an end, or took the process with it', input: report.input };
    timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
    counts.set(report.target, (counts.get(report.target) ?? 0) + 1);
    cases++;
    seen = report.seen;
    if (cases % 500 === 0) tell();
  });
  return new Promise((resolve) => {
    child.once('exit', (code) => {
      clearTimeout(timer);
      if (code !== 0 && trying) keep(trying);
      resolve();
    });
  });
}

function tell(): void {
  const each = [...counts].map(([name, n]) => `${name} ${n}`).join(', ');
  console.log(`${new Date().toISOString().slice(11, 19)} ${cases} inputs (${each}); ${seen} different things seen; ${kinds.size} finds`);
}

console.log(`seed ${values.seed}, ${values.minutes} minutes`);
for (let seed = Number(values.seed); Date.now() < end; seed++) await once(seed);
tell();
process.exitCode = kinds.size ? 1 : 0;
