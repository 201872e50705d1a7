import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { isMainThread } from 'node:worker_threads';
import { carried, program } from './carried.ts';
import { KeptCode } from './kept-code.ts';

/** Milliseconds after which a server has read its first draft, and is likely to wait for its user. */
const QUIET = 20_000;

/** The scripts of this folder, which the entries beside them load: `.code.js` are modules, the worker's is one without its head. */
type Name = 'cli.code.js' | 'lsp.code.js' | 'worker.js';

const loaded = new Map<Name, unknown>();

/** Runs a script of this folder as a CommonJS module would be, once, and gives what it exports. `entry` is the file that stands for it. */
export function load(name: Name, entry: string): unknown {
  if (!loaded.has(name)) loaded.set(name, run(name, entry));
  return loaded.get(name);
}

function run(name: Name, entry: string): unknown {
  const path = join(__dirname, name);
  const bytes = name === 'worker.js' ? program(statSync(path).size) : readFileSync(path);
  // The build writes the digest of the program into its first line.
  const edition = /^\/\/([\da-f]{16})\n/.exec(bytes.toString('latin1', 0, 20))?.[1];
  const kept = edition ? new KeptCode(name, edition) : undefined;
  const cachedData = kept?.read();
  const source = `(function(exports,require,module,__filename,__dirname,carried){${bytes.toString('utf8')}\n})`;
  // By its name alone, as V8 keeps that with the code, and where Discreet lies may tell who uses it.
  const script = new Script(source, { filename: name, ...(cachedData ? { cachedData } : {}) });
  if (kept && isMainThread && (!cachedData || script.cachedDataRejected)) keepLater(() => kept.write(script));
  const module = { exports: {} };
  const own = createRequire(entry);
  const require = (id: string): unknown => (id === './worker.js' ? load('worker.js', entry) : own(id));
  (script.runInThisContext() as (...given: unknown[]) => void)(module.exports, require, module, entry, __dirname, carried);
  return module.exports;
}

/** At the end, or once a server has come to rest: by then the functions that a draft needs are compiled, and are kept with the rest. */
function keepLater(keep: () => void): void {
  const once = (): void => {
    clearTimeout(timer);
    process.off('exit', once);
    keep();
  };
  const timer = setTimeout(once, QUIET).unref();
  process.once('exit', once);
}
