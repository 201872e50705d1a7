import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import type { Finding } from '../../shared/finding.ts';
import { keyed } from '../engine/keyed.ts';
import { replaceFile } from './replace.ts';

/** Findings that were there before, as keyed hashes: neither the words nor where they stand. */
export interface Baseline {
  /** Kept apart from the hashes: who has both can try names against them. */
  readonly key: string;
  /** Folder of the file; paths of drafts are taken relative to it. */
  readonly folder: string;
  readonly entries: ReadonlySet<string>;
}

const VARIABLE = 'DISCREET_BASELINE_KEY';
const keyFile = (file: string): string => `${file}.key`;

/** One hash for each finding, in order: the draft, the rule, the words, and which of several alike it is. */
export function hashesOf(
  findings: readonly Finding[],
  text: string,
  path: string,
  { key, folder }: Pick<Baseline, 'key' | 'folder'>,
): string[] {
  const alike = new Map<string, number>();
  const draft = path === '-' ? path : relative(folder, resolve(path)).split(sep).join('/');
  return findings.map(({ rule, start, end }) => {
    const words = text.slice(start, end);
    const same = `${rule}\0${words}`;
    const nth = (alike.get(same) ?? 0) + 1;
    alike.set(same, nth);
    return keyed(key, draft, rule, words, String(nth));
  });
}

/** Throws with the reason in words. */
export function readBaseline(file: string): Baseline {
  let raw: unknown;
  try {
    raw = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new Error(`${file}: is no baseline; \`--write-baseline\` makes one`);
  }
  const entries = (raw as { entries?: unknown } | null)?.entries;
  if (!Array.isArray(entries) || entries.some((e) => typeof e !== 'string')) throw new Error(`${file}: is no baseline`);
  const key = keyOf(file);
  if (!key) throw new Error(`${keyFile(file)}: no key; it is made beside the baseline, or comes from ${VARIABLE}`);
  return { key, folder: dirname(resolve(file)), entries: new Set(entries as string[]) };
}

function keyOf(file: string): string | undefined {
  const given = process.env[VARIABLE];
  if (given) return given;
  try {
    return readFileSync(keyFile(file), 'utf8').trim();
  } catch {
    return undefined;
  }
}

/** The key that a new baseline is made with: the one there is, or a new one, written beside it. Throws where it cannot be written. */
export function keyFor(file: string): Pick<Baseline, 'key' | 'folder'> {
  const folder = dirname(resolve(file));
  const known = keyOf(file);
  if (known) return { key: known, folder };
  const key = randomBytes(24).toString('hex');
  writeFileSync(keyFile(file), `${key}\n`, { mode: 0o600 });
  return { key, folder };
}

/** Sorted, so that one that is kept in a repository changes only where something has changed. Throws as `fs` does. */
export function writeBaseline(file: string, hashes: Iterable<string>): void {
  replaceFile(file, `${JSON.stringify({ version: 1, entries: [...new Set(hashes)].sort() }, null, 1)}\n`);
}
