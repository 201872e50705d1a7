// npm run test:obsidian: the smoke test in the real application, for machines with a network: Obsidian itself is downloaded.
// What it needs is large and of use nowhere else, so it goes into a cache folder, not into node_modules.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const WDIO = '9.32.0';
const SERVICE = '3.1.1';
const CACHE = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'discreet-obsidian');
const root = join(import.meta.dirname, '../..');

function exec(command, args, cwd) {
  console.log(`$ ${command} ${args.join(' ')}`);
  execFileSync(command, args, { cwd, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, DISCREET_OBSIDIAN_CACHE: CACHE } });
}

const done = join(CACHE, `.done-${WDIO}-${SERVICE}`);
if (!existsSync(done)) {
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(join(CACHE, 'package.json'), '{"private":true}\n');
  const packages = ['cli', 'local-runner', 'mocha-framework'].map((name) => `@wdio/${name}@${WDIO}`);
  const npm = ['install', '--no-audit', '--no-fund', '--no-package-lock', '--legacy-peer-deps', '--loglevel=error'];
  exec('npm', [...npm, ...packages, `webdriverio@${WDIO}`, `wdio-obsidian-service@${SERVICE}`, `wdio-obsidian-reporter@${SERVICE}`], CACHE);
  writeFileSync(done, '');
}
exec(process.execPath, [join(CACHE, 'node_modules/@wdio/cli/bin/wdio.js'), 'run', join(root, 'test/obsidian/wdio.conf.mjs')], CACHE);
