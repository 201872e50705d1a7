import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import type { Failure } from '../report/model.ts';
import { reason } from './load.ts';

/** What a folder’s own ignore file says. */
interface Level {
  readonly folder: string;
  readonly rules: Ignore;
}

/** Files that are left out: `.discreetignore` holds always, `.gitignore` for what folders and globs find. */
export class Ignored {
  /** Ignore files that are there and could not be read. */
  readonly unread: Failure[] = [];
  private readonly levels = new Map<string, readonly Level[]>();

  /** Whether a file that was named is left out. */
  always(file: string): boolean {
    return this.says('.discreetignore', file);
  }

  /** Whether a file that was found is left out. */
  whenFound(file: string): boolean {
    return this.says('.discreetignore', file) || this.says('.gitignore', file);
  }

  /** The nearest file that has an opinion decides, as Git has it. */
  private says(name: string, file: string): boolean {
    const path = resolve(file);
    for (const { folder, rules } of this.levelsOf(name, dirname(path))) {
      const { ignored, unignored } = rules.test(relative(folder, path).split(sep).join('/'));
      if (ignored || unignored) return ignored;
    }
    return false;
  }

  /** Ignore files from `folder` upwards, to the repository’s root where there is one. */
  private levelsOf(name: string, folder: string): readonly Level[] {
    const key = `${name}\0${folder}`;
    const known = this.levels.get(key);
    if (known) return known;
    const own = this.levelAt(join(folder, name));
    const top = dirname(folder) === folder || existsSync(join(folder, '.git'));
    const found = [...own, ...(top ? [] : this.levelsOf(name, dirname(folder)))];
    this.levels.set(key, found);
    return found;
  }
  private levelAt(file: string): readonly Level[] {
    if (!existsSync(file)) return [];
    try {
      return [{ folder: dirname(file), rules: ignore().add(readFileSync(file, 'utf8')) }];
    } catch (error) {
      this.unread.push({ path: relative('', file), message: reason(error) });
      return [];
    }
  }
}
