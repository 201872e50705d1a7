import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Attack, Verdict } from './judge.ts';

const FILE = join(import.meta.dirname, '../../../../test/trust/linear/verdicts.json');

/** What was said of each expression: those that are linear by their hash, the others as they are. */
interface Kept {
  readonly linear: readonly string[];
  readonly unknown: readonly string[];
  readonly attacks: Readonly<Record<string, Attack>>;
}

const hashOf = (expression: string): string => createHash('sha256').update(expression).digest('hex').slice(0, 12);

/** The verdicts that are kept, by the hash of the expression. */
export function readVerdicts(): Map<string, Verdict> {
  const none: Kept = { linear: [], unknown: [], attacks: {} };
  const { linear, unknown, attacks } = existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Kept) : none;
  return new Map<string, Verdict>([
    ...linear.map((hash) => [hash, 'linear'] as const),
    ...unknown.map((expression) => [hashOf(expression), 'unknown'] as const),
    ...Object.entries(attacks).map(([expression, attack]) => [hashOf(expression), attack] as const),
  ]);
}

export function writeVerdicts(verdicts: ReadonlyMap<string, Verdict>): void {
  const all = [...verdicts].sort(([a], [b]) => (a < b ? -1 : 1));
  const kept: Kept = {
    linear: all.flatMap(([e, v]) => (v === 'linear' ? [hashOf(e)] : [])).sort(),
    unknown: all.flatMap(([e, v]) => (v === 'unknown' ? [e] : [])),
    attacks: Object.fromEntries(all.filter((it): it is [string, Attack] => typeof it[1] === 'object')),
  };
  writeFileSync(FILE, `${JSON.stringify(kept, null, 1)}\n`);
}

export const verdictOf = (verdicts: ReadonlyMap<string, Verdict>, expression: string): Verdict | undefined =>
  verdicts.get(hashOf(expression));

/** Every expression of what ships, with where it stands. */
export function listed(): Map<string, string> {
  const out = execFileSync(process.execPath, [join(import.meta.dirname, 'list.js')], { encoding: 'utf8', maxBuffer: 1 << 26 });
  return new Map(JSON.parse(out) as [string, string][]);
}
