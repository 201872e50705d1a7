import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { readKnownSettings } from '../engine/known-settings.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../shared/settings.ts';

const NAME = '.discreet.json';
const cache = new Map<string, { settings: Settings; problems: readonly string[] }>();

/** Settings for a file: the nearest `.discreet.json` upwards. Problems name the file that has them. */
export function settingsFor(path: string): { settings: Settings; problems: readonly string[] } {
  // A stream stands in no folder.
  const folder = path === '-' || /^\/(?:dev\/(?:stdin|fd\/)|proc\/)/.test(path) ? process.cwd() : dirname(resolve(path));
  const known = cache.get(folder);
  if (known) return known;
  const file = find(folder);
  const read = file ? load(file) : { settings: DEFAULT_SETTINGS, problems: [] };
  cache.set(folder, read);
  return read;
}

function find(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    const file = join(at, NAME);
    if (existsSync(file)) return file;
    if (dirname(at) === at) return undefined;
  }
}

function load(file: string): { settings: Settings; problems: string[] } {
  try {
    const { settings, problems } = readKnownSettings(JSON.parse(readFileSync(file, 'utf8')));
    return { settings, problems: problems.map((p) => `${file}: ${p}`) };
  } catch {
    return { settings: DEFAULT_SETTINGS, problems: [`${file}: is not JSON, and is not used`] };
  }
}
