import { createTwoFilesPatch } from 'diff';
import type { Finding, Kind } from '../../shared/finding.ts';
import type { Pack } from '../../shared/settings.ts';
import type { Encoder } from '../engine/learned/reader.ts';
import { fixAll } from '../engine/fixes/rounds.ts';
import { withKindOf } from '../engine/kind-by-path.ts';
import { formatOf } from '../../shared/format.ts';
import { settingsFor } from './config.ts';
import { Analyst } from './deep.ts';
import { settingsOf } from './examine.ts';
import { load, reason } from './load.ts';
import { fromHere } from './paths.ts';
import { replaceFile } from './replace.ts';
import { listSources, type Source } from './sources.ts';
import { tellingOnce, type Terminal } from './terminal.ts';

export interface FixOptions {
  readonly kind: Kind | 'auto';
  readonly pack?: Pack;
  readonly all: boolean;
  readonly write: boolean;
  readonly diff: boolean;
  /** Off: rules and tagger only. */
  readonly secondStage: boolean;
  /** Off: files that `.gitignore` and `.discreetignore` name are mended, too. */
  readonly ignore: boolean;
}

/** `discreet fix`. Returns the exit code: 0, or 2 where something could not be read or written. */
export async function fix(paths: readonly string[], options: FixOptions, terminal: Terminal, start: () => Encoder): Promise<number> {
  const tell = tellingOnce(terminal);
  const analyst = new Analyst(start, tell);
  if (options.secondStage) analyst.prepare();
  let failed = false;
  const { sources, leftOut } = await listSources(paths, options);
  leftOut.forEach(tell);
  for (const source of sources) {
    settingsFor(source.path).problems.forEach(tell);
    try {
      await fixOne(source, options, terminal, analyst, tell);
    } catch (error) {
      failed = true;
      terminal.err(`discreet: ${source.path}: ${reason(error)}\n`);
    }
  }
  return failed ? 2 : 0;
}

/** Rejects with what went wrong, in words. */
async function fixOne(
  source: Source,
  options: FixOptions,
  terminal: Terminal,
  analyst: Analyst,
  tell: (problem: string) => void,
): Promise<void> {
  const { path, text, mark, word } = await load(source);
  if (word) throw new Error('is a Word document: `check` and `report` read it, `fix` does not change it');
  const { text: mended, left } = await mendText(path, text, options, analyst, tell);
  if (options.diff) {
    const name = fromHere(path);
    if (mended !== text) terminal.out(createTwoFilesPatch(name, name, mark + text, mark + mended, '', ''));
  } else if (!options.write) terminal.out(mark + mended);
  else if (source.stream) throw new Error(path === '-' ? 'standard input cannot be written to' : 'is no file that could be written to');
  else if (mended !== text) replaceFile(path, mark + mended);
  if (options.diff || options.write) terminal.err(`discreet: ${path}: ${toldLeft(left.filter((f) => f.severity !== 'hint').length)}\n`);
}

/** What is printed holds no word of what was not changed. */
const toldLeft = (left: number): string =>
  left ? `${left} ${left === 1 ? 'detail is' : 'details are'} left to look at; \`check\` lists what` : 'nothing else found by these checks';

async function mendText(
  path: string,
  text: string,
  options: FixOptions,
  analyst: Analyst,
  tell: (problem: string) => void,
): ReturnType<typeof fixAll> {
  const { settings: own } = settingsFor(path);
  const settings = withKindOf(path, settingsOf(own, options));
  const read = async (draft: string): Promise<readonly Finding[]> => {
    const { findings, problems } = await analyst.analyse(draft, { kind: options.kind, settings, format: formatOf(path) });
    for (const problem of problems) tell(`${path}: front matter: ${problem}`);
    return findings;
  };
  return fixAll(text, read, options.all);
}
