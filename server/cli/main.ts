import { Command, InvalidArgumentError, Option } from 'commander';
import { KINDS } from '../../shared/finding.ts';
import { PACKS } from '../../shared/settings.ts';
import manifest from '../../package.json' with { type: 'json' };
import { check, type CheckOptions, type Means } from './check.ts';
import { fix, type FixOptions } from './fix.ts';
import { FORMATS } from './formats/formats.ts';
import { listRules } from './rules.ts';
import { strip } from './strip.ts';
import type { Terminal } from './terminal.ts';

/** What the process around the command line provides. */
export interface Surroundings extends Means {
  /** Becomes the language server. */
  readonly serve: () => void;
}

/** Runs the command line; resolves to the exit code. */
export async function main(argv: readonly string[], terminal: Terminal, surroundings: Surroundings): Promise<number> {
  let code = 0;
  const program = new Command('discreet')
    .description('Shows what could identify a patient in a draft. Nothing leaves your machine.')
    .version(manifest.version)
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err });

  const run = async (paths: readonly string[], options: Omit<CheckOptions, 'version'>): Promise<void> => {
    if (paths.length && options.input) throw new InvalidArgumentError('give paths, or --input jsonl, not both');
    if (!paths.length && !options.input) throw new InvalidArgumentError('give a file, a folder, a glob, or - for standard input');
    code = await check(paths, { ...options, version: manifest.version }, terminal, surroundings);
  };
  examining(program.command('check').description('report what could identify a patient'))
    .addOption(new Option('--format <format>', 'how to report').choices(FORMATS).default('pretty'))
    .addOption(new Option('--input <input>', 'read {path, text, kind?} lines from standard input').choices(['jsonl']))
    .addOption(
      new Option('--fail-on <severity>', 'exit 1 at or above').choices(['error', 'warning', 'information', 'never']).default('warning'),
    )
    .option('--baseline <file>', 'leave out what was there when this file was written', nameOfFile)
    .addOption(
      new Option('--write-baseline <file>', 'write down what is there now, as keyed hashes').argParser(nameOfFile).conflicts('baseline'),
    )
    .action(run);
  examining(program.command('report').description('write a report about drafts for people: one file, to read or print'))
    .addOption(new Option('--format <format>', 'what to write').choices(['html', 'markdown']).default('html'))
    .action((paths: string[], options: Omit<CheckOptions, 'version' | 'failOn'>) => run(paths, { ...options, failOn: 'never' }));

  reading(program.command('fix').description('print the mended text, or write it').argument('<paths...>', PATHS))
    .option(
      '--all',
      'also the first suggested fix of each finding; mockery, own words, what is only suspected and blanks for what happened wait for their author',
      false,
    )
    .addOption(new Option('--write', 'change the files').default(false).conflicts('diff'))
    .option('--diff', 'print what would change', false)
    .action(async (paths: string[], o: FixOptions) => {
      code = await fix(paths, o, terminal, surroundings.encoder);
    });
  program
    .command('strip')
    .description('write copies of pictures without place, time, device and names; the links of a draft then lead to them')
    .argument('<paths...>', 'pictures, or drafts that refer to some')
    .addOption(ignoring())
    .action(async (paths: string[], o: { ignore: boolean }) => {
      code = await strip(paths, o, terminal);
    });
  program
    .command('rules')
    .description('list the rules, or explain one')
    .argument('[rule]')
    .addOption(new Option('--format <format>').choices(['pretty', 'json', 'markdown']).default('pretty'))
    .action((id: string | undefined, o: { format: 'pretty' | 'json' | 'markdown' }) => {
      code = listRules(id, o.format, terminal);
    });
  program
    .command('lsp')
    .description('the language server')
    .requiredOption('--stdio', 'talk over standard input and output')
    .action(surroundings.serve);

  const stopped = await parse(program, argv, terminal);
  return stopped ?? code;
}

const PATHS = 'files, folders, globs, or - for standard input';

const ignoring = (): Option => new Option('--no-ignore', 'also what .gitignore and .discreetignore leave out');

/** Options of every command that reads drafts. */
const reading = (command: Command): Command =>
  command
    .addOption(new Option('--kind <kind>', 'what is being written').choices(['auto', ...KINDS]).default('auto'))
    .addOption(new Option('--pack <pack>', 'whose guidance').choices(PACKS))
    .addOption(new Option('--no-second-stage', 'rules and tagger only: faster, sees less'))
    .addOption(ignoring());

/** Options of every command that reports. */
const examining = (command: Command): Command =>
  reading(command.argument('[paths...]', PATHS))
    .option('--output <file>', 'write the report to a file', nameOfFile)
    .option('--show-text', 'show text of the draft in the report', false)
    .addOption(new Option('--jobs <number>', 'how many drafts to read at the same time').argParser(numberOfJobs));

function nameOfFile(value: string): string {
  if (!value) throw new InvalidArgumentError('A file has a name.');
  return value;
}

function numberOfJobs(value: string): number {
  const jobs = Number(value);
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > 64) throw new InvalidArgumentError('A number from 1 to 64.');
  return jobs;
}

/** The exit code where commander stops by itself: help, version, bad usage. */
async function parse(program: Command, argv: readonly string[], terminal: Terminal): Promise<number | undefined> {
  try {
    await program.parseAsync(argv, { from: 'user' });
    return undefined;
  } catch (error) {
    const { exitCode, code, message } = error as { exitCode?: number; code?: string; message: string };
    if (exitCode === undefined) throw error;
    if (code === 'commander.invalidArgument' && !message.startsWith('error:')) terminal.err(`error: ${message}\n`);
    return exitCode === 0 ? 0 : 2;
  }
}
