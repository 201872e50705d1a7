import { fstatSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, posix, relative, resolve } from 'node:path';
import { isInside } from '../files/beside.ts';

/** The file that a path leads to, by whatever name or link; undefined where there is none, or none that could be written over. */
export function fileAt(path: string): string | undefined {
  try {
    const stat = path === '-' ? fstatSync(0, { bigint: true }) : statSync(path, { bigint: true });
    return stat.isFile() ? `${stat.dev}:${stat.ino}` : undefined;
  } catch {
    return undefined;
  }
}

/** Names of standard input. Some systems cannot open it by them. */
export const STANDARD_INPUT: ReadonlySet<string> = new Set(['-', '/dev/stdin', '/dev/fd/0', '/proc/self/fd/0']);

/** Where a path leads in the end, through links. */
export function placeOf(path: string): string {
  if (STANDARD_INPUT.has(path)) return '-';
  try {
    return realpathSync.native(path);
  } catch {
    return resolve(path);
  }
}

/** As services and tools that apply changes know a file, however it was named: by its way from the folder one stands in. */
export function fromHere(path: string): string {
  if (!isAbsolute(path)) return posix.normalize(path);
  const [here, there] = [placeOf('.'), placeOf(path)];
  return isInside(here, there) ? relative(here, there) : path;
}
