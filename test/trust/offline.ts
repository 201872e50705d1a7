/*
 * npm run test:offline: the tests once, with every socket refused by the kernel. Fails where a test does, or where one was asked for.
 * `network.test.ts` is left out: it asks for some, to see that it would be seen.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../../..');
const CALLS = 'socket,connect,bind,listen,sendto,sendmsg';
const log = join(mkdtempSync(join(tmpdir(), 'discreet-offline-')), 'asked.log');
const tests = readdirSync(join(ROOT, 'out/test'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.js') && !file.endsWith('network.test.js'))
  .map((file) => join('out/test', file));
const mocha = [process.execPath, 'node_modules/mocha/bin/mocha.js', '--config', '.config/mocharc.json', ...tests];
const refusing = ['-f', '--seccomp-bpf', '-qq', '-e', `trace=${CALLS}`, '-e', `inject=${CALLS}:error=EACCES`, '-o', log];
const { status, error } = spawnSync('strace', [...refusing, ...mocha], { cwd: ROOT, stdio: 'inherit' });
if (error) throw error;
const asked = readFileSync(log, 'utf8')
  .split('\n')
  .filter((line) => new RegExp(`\\b(?:${CALLS.replaceAll(',', '|')})\\(`).test(line));
console.log(`${tests.length} files of tests, ${asked.length} calls for a socket`);
for (const line of asked.slice(0, 20)) console.log(line);
process.exitCode = status === 0 && asked.length === 0 ? 0 : 1;
