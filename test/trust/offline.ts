/*
 * npm run test:offline: the tests once, with every socket refused by the kernel. Fails where a test does, or where the network was asked for.
 * `network.test.ts` is left out: it asks for it, to see that it would be seen.
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
// Tools that the tests start (npm, tar, mount) ask this machine about users and interfaces; that is no network, and is refused as well.
const network = asked.filter((line) => line.includes('AF_INET'));
console.log(`${tests.length} files of tests, ${network.length} calls for the network, ${asked.length - network.length} for this machine`);
for (const line of network) console.log(line);
process.exitCode = status === 0 && !network.length ? 0 : 1;
