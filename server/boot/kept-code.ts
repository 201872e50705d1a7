import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
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
export function keptIn({ env, platform }: Pick<NodeJS.Process, 'env' | 'platform'> = process): string | undefined {
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
    if (!this.folder) return;
    const aside = join(this.folder, `${this.file}.${process.pid}`);
    try {
      mkdirSync(this.folder, { recursive: true, mode: 0o700 });
      chmodSync(this.folder, 0o700);
      for (const old of readdirSync(this.folder)) if (this.isOutdated(old)) rmSync(join(this.folder, old), { force: true });
      const code = script.createCachedData();
      writeFileSync(aside, Buffer.concat([digest(code), code]), { mode: 0o600, flag: 'wx' });
      renameSync(aside, join(this.folder, this.file));
    } catch {
      rmSync(aside, { force: true });
    }
  }

  /** Another edition of the same script; that of another Node stays, for whoever uses both. */
  private isOutdated(file: string): boolean {
    return file.startsWith(`${this.name}-`) && !file.startsWith(`${this.name}-${this.edition}-`);
  }
}

/** Whether a file or folder is this user's, and no other user may write to it. Windows keeps others out of the folder itself. */
function isOwn(path: string): boolean {
  if (!process.getuid) return true;
  const { uid, mode } = statSync(path);
  return uid === process.getuid() && !(mode & 0o022);
}
