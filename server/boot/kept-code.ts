import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { cachedDataVersionTag } from 'node:v8';
import type { Script } from 'node:vm';

/*
 * What V8 has made of Discreet's own scripts, kept so that the next start need not make it again. It depends on the script alone: no
 * draft, no setting and no path is in it (PRIVACY.md).
 */

const DIGEST = 32;
const digest = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest();

/** Where it is kept; undefined where the user wants nothing kept, or has no folder for it. */
function keptIn({ env, platform }: Pick<NodeJS.Process, 'env' | 'platform'> = process): string | undefined {
  if (env['NODE_DISABLE_COMPILE_CACHE'] || env['DISCREET_KEEP_NOTHING']) return undefined;
  if (env['XDG_CACHE_HOME']) return join(env['XDG_CACHE_HOME'], 'discreet');
  if (platform === 'win32') return env['LOCALAPPDATA'] && join(env['LOCALAPPDATA'], 'discreet', 'cache');
  return platform === 'darwin' ? join(homedir(), 'Library', 'Caches', 'discreet') : join(homedir(), '.cache', 'discreet');
}

/** The kept code of one script. `name` and `edition` say which script it is. */
export class KeptCode {
  private readonly folder = keptIn();
  private readonly name: string;
  private readonly edition: string;
  private readonly file: string;

  constructor(name: string, edition: string) {
    [this.name, this.edition] = [name, edition];
    this.file = `${name}-${edition}-${process.arch}-${cachedDataVersionTag().toString(36)}`;
  }

  /** What was kept, if it is whole and nobody else can have written it. */
  read(): Buffer | undefined {
    if (!this.folder) return undefined;
    try {
      const path = join(this.folder, this.file);
      if (!isOwn(this.folder) || !isOwn(path)) return undefined;
      const bytes = readFileSync(path);
      const code = bytes.subarray(DIGEST);
      return digest(code).equals(bytes.subarray(0, DIGEST)) ? code : undefined;
    } catch {
      return undefined;
    }
  }

  /** Keeps what V8 has made by now of the script, and forgets other editions. Where that fails, the next start is slower. */
  write(script: Script): void {
    try {
      if (this.folder) this.put(this.folder, script.createCachedData());
    } catch {
      // A full disk, a closed folder: nothing is lost.
    }
  }

  private put(folder: string, code: Buffer): void {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (!isOwn(folder)) return;
    for (const old of readdirSync(folder)) if (this.isOutdated(old)) rmSync(join(folder, old), { force: true });
    const aside = join(folder, `${this.file}.${process.pid}`);
    try {
      writeFileSync(aside, Buffer.concat([digest(code), code]), { mode: 0o600, flag: 'wx' });
      renameSync(aside, join(folder, this.file));
    } finally {
      rmSync(aside, { force: true });
    }
  }

  /** Another edition of the same script; that of another Node stays, for whoever uses both. */
  private isOutdated(file: string): boolean {
    return file.startsWith(`${this.name}-`) && !file.startsWith(`${this.name}-${this.edition}-`);
  }
}

/** Whether a file or folder is this user's, no link, and no other user may write to it. Windows keeps others out of the folder itself. */
function isOwn(path: string): boolean {
  const found = lstatSync(path);
  if (found.isSymbolicLink()) return false;
  return !process.getuid || (found.uid === process.getuid() && !(found.mode & 0o022));
}
