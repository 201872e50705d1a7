import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../../..');

/** Pictures with planted metadata, and manuscripts of several programs (`make.sh` there makes them). */
export const DESK = join(ROOT, 'test/samples/desk');
export const sample = (name: string): Buffer => readFileSync(join(DESK, name));

const EXIFTOOL = join(ROOT, 'node_modules/exiftool-vendored.pl/bin/exiftool');
/** About the file and the structure of the picture, computed rather than written. */
const STRUCTURE = /^(?:System|ExifTool|File|Composite|QuickTime|Meta|RIFF|JFIF|PNG|ICC.*):/;

/** What ExifTool, a reader of other hands, finds in a file: `Group:Field` and value, but for what describes the picture itself. */
export function exiftool(file: string): Map<string, string> {
  const { stdout, error } = spawnSync('perl', [EXIFTOOL, '-j', '-a', '-G1', '-u', '-n', file], { encoding: 'utf8', maxBuffer: 1 << 26 });
  if (error) throw error;
  const [fields] = JSON.parse(stdout) as [Record<string, unknown>];
  return new Map(Object.entries(fields).flatMap(([name, value]) => (known(name) ? [[name, String(value)] as const] : [])));
}

const known = (name: string): boolean =>
  name !== 'SourceFile' && !(STRUCTURE.test(name) && !/^(?:PNG:(?:Comment|Author|Title|Description)|File:Comment)/.test(name));
