import { Command, InvalidArgumentError, Option } from 'commander';
import { KINDS, type Kind, type Severity } from '../../shared/finding.ts';
import { PACKS, type Pack } from '../../shared/settings.ts';
import manifest from '../../package.json' with { type: 'json' };
import type { Encoder } from '../engine/learned/reader.ts';
import { check, type CheckOptions, type Terminal } from './check.ts';
import { fix, type FixOptions } from './fix.ts';
import { FORMATS } from './report.ts';
import { listRules } from './rules.ts';

const kindOption = (): Option => new Option('--kind <kind>', 'what is being written').choices(['auto', ...KINDS]).default('auto');
const stageOption = (): Option => new Option('--no-second-stage', 'rules and tagger only: faster, sees less');
const packOption = (): Option => new Option('--pack <pack>', 'whose guidance').choices(PACKS);

/** What the process around the command line provides. */
export interface Surroundings {
  /** Becomes the language server. */
  readonly serve: () => void;
  /** Starts the second stage; throws where its files are missing. */
  readonly encoder: () => Encoder;
}

/** Runs the command line; resolves to the exit code. */
export async function main(argv: readonly string[], terminal: Terminal, { serve, encoder }: Surroundings): Promise<number> {
  let code = 0;
  const program = new Command('discreet')
    .description('Shows what could identify a patient in a draft. Nothing leaves your machine.')
    .version(manifest.version)
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err });

  program
    .command('check')
    .description('report what could identify a patient')
    .argument('[paths...]', 'files, folders, globs, or - for standard input')
    .addOption(kindOption())
    .addOption(packOption())
    .addOption(stageOption())
    .addOption(new Option('--format <format>', 'how to report').choices(FORMATS).default('pretty'))
    .addOption(new Option('--input <input>', 'read {path, text, kind?} lines from standard input').choices(['jsonl']))
    .option('--output <file>', 'write the report to a file')
    .option('--show-text', 'show text of the draft in the report', false)
    .addOption(
      new Option('--fail-on <severity>', 'exit 1 at or above').choices(['error', 'warning', 'information', 'never']).default('warning'),
    )
    .action(
      async (
        paths: string[],
        o: {
          kind: Kind | 'auto';
          pack?: Pack;
          format: CheckOptions['format'];
          input?: 'jsonl';
          output?: string;
          showText: boolean;
          failOn: Severity | 'never';
          secondStage: boolean;
        },
      ) => {
        if (!paths.length && !o.input) throw new InvalidArgumentError('give a file, a folder, a glob, or - for standard input');
        code = await check(paths, { ...o, version: manifest.version }, terminal, encoder);
      },
    );

  program
    .command('fix')
    .description('print the mended text, or write it')
    .argument('<paths...>', 'files, folders, globs, or - for standard input')
    .addOption(kindOption())
    .addOption(packOption())
    .addOption(stageOption())
    .option('--all', 'also the first suggested fix of each finding', false)
    .addOption(new Option('--write', 'change the files').default(false).conflicts('diff'))
    .option('--diff', 'print what would change', false)
    .action(async (paths: string[], o: FixOptions) => {
      code = await fix(paths, o, terminal, encoder);
    });

  program
    .command('rules')
    .description('list the rules, or explain one')
    .argument('[rule]')
    .addOption(new Option('--format <format>').choices(['pretty', 'json', 'markdown']).default('pretty'))
    .action((id: string | undefined, o: { format: 'pretty' | 'json' | 'markdown' }) => {
      code = listRules(id, o.format, terminal);
    });

  program.command('lsp').description('the language server').requiredOption('--stdio', 'talk over standard input and output').action(serve);

  try {
    await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    const { exitCode, code: name, message } = error as { exitCode?: number; code?: string; message: string };
    if (name === 'commander.invalidArgument') terminal.err(`error: ${message}\n`);
    if (exitCode === undefined) throw error;
    return exitCode === 0 ? 0 : 2;
  }
  return code;
}
