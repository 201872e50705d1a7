import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';

/** What a folder’s own ignore file says. */
interface Level {
  readonly folder: string;
  readonly rules: Ignore;
}

/** Files that are left out: `.discreetignore` holds always, `.gitignore` for what folders and globs find. */
export class Ignored {
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
    const file = join(folder, name);
    const own = existsSync(file) ? [{ folder, rules: ignore().add(readFileSync(file, 'utf8')) }] : [];
    const top = dirname(folder) === folder || existsSync(join(folder, '.git'));
    const found = [...own, ...(top ? [] : this.levelsOf(name, dirname(folder)))];
    this.levels.set(key, found);
    return found;
  }
}
