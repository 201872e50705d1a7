import { renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createTwoFilesPatch } from 'diff';
import type { Kind } from '../../shared/finding.ts';
import type { Pack } from '../../shared/settings.ts';
import type { Encoder } from '../engine/learned/reader.ts';
import { fixAll } from '../engine/fixes/rounds.ts';
import { kindByGlob } from '../lsp/drafts.ts';
import { formatOf } from '../engine/document/format.ts';
import { settingsOf, type Terminal } from './check.ts';
import { settingsFor } from './config.ts';
import { Analyst } from './deep.ts';
import { readInputs, reason, type Input } from './inputs.ts';

export interface FixOptions {
  readonly kind: Kind | 'auto';
  readonly pack?: Pack;
  readonly all: boolean;
  readonly write: boolean;
  readonly diff: boolean;
  /** Off: rules and tagger only. */
  readonly secondStage: boolean;
}

/** `discreet fix`. Returns the exit code: 0, or 2 where something could not be read or written. */
export async function fix(paths: readonly string[], options: FixOptions, terminal: Terminal, start: () => Encoder): Promise<number> {
  const analyst = new Analyst(start, (problem) => terminal.err(`discreet: ${problem}\n`));
  if (options.secondStage) analyst.prepare();
  let failed = false;
  for await (const input of readInputs(paths)) {
    const problem = await fixOne(input, options, terminal, analyst);
    if (!problem) continue;
    failed = true;
    terminal.err(`discreet: ${input.path}: ${problem}\n`);
  }
  return failed ? 2 : 0;
}

/** Returns what went wrong, if anything. */
async function fixOne(input: Input, options: FixOptions, terminal: Terminal, analyst: Analyst): Promise<string | undefined> {
  const { path, text, mark = '' } = input;
  if (text === undefined) return input.error ?? 'could not be read';
  const mended = await mendText(path, text, options, analyst);
  if (options.diff) {
    if (mended !== text) terminal.out(createTwoFilesPatch(path, path, text, mended, '', ''));
    return undefined;
  }
  if (!options.write) {
    terminal.out(mark + mended);
    return undefined;
  }
  if (path === '-') return 'standard input cannot be written to';
  return mended === text ? undefined : replaceFile(path, mark + mended);
}

async function mendText(path: string, text: string, options: FixOptions, analyst: Analyst): Promise<string> {
  const { settings: own } = settingsFor(path);
  const settings = settingsOf(own, options);
  const kind = options.kind === 'auto' ? kindByGlob(path, settings) : options.kind;
  const read = async (draft: string) => (await analyst.analyse(draft, { kind, settings, format: formatOf(path) })).findings;
  return fixAll(text, read, options.all);
}

/** Writes beside the file and renames, so that a full disk or a crash loses nothing. */
function replaceFile(path: string, text: string): string | undefined {
  const beside = `${path}.discreet-${process.pid}.tmp`;
  try {
    writeFileSync(beside, text, { mode: statSync(path).mode });
    renameSync(beside, path);
    return undefined;
  } catch (error) {
    rmSync(beside, { force: true });
    return reason(error);
  }
}
