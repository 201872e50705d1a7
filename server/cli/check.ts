import { availableParallelism } from 'node:os';
import { atLeast, type Severity } from '../../shared/finding.ts';
import type { Encoder } from '../engine/learned/reader.ts';
import type { Failure } from '../report/model.ts';
import { keyFor, readBaseline, writeBaseline } from './baseline.ts';
import { Examiner, type Examination, type Outcome } from './examine.ts';
import { SHOWN, writerFor, type FormatName } from './formats/formats.ts';
import { ownHand, threadHand } from './hands.ts';
import { readJsonLines } from './json-lines.ts';
import { Linking } from './linking.ts';
import { reason } from './load.ts';
import { inOrder } from './pool.ts';
import { fileAt } from './paths.ts';
import { listSources, type Source } from './sources.ts';
import { progress, sheetFor, tellingOnce, type Sheet, type Terminal } from './terminal.ts';

export interface CheckOptions extends Pick<Examination, 'kind' | 'pack' | 'showText' | 'secondStage'> {
  readonly format: FormatName;
  readonly input?: 'jsonl';
  readonly output?: string;
  readonly failOn: Severity | 'never';
  /** How many drafts are read at the same time; by default as many as suit their number and the machine. */
  readonly jobs?: number;
  /** Off: files that `.gitignore` and `.discreetignore` name are checked, too. */
  readonly ignore: boolean;
  readonly baseline?: string;
  readonly writeBaseline?: string;
  readonly version: string;
}

/** What the second stage and the other threads are started with. */
export interface Means {
  /** Starts the second stage; throws where its files are missing. */
  readonly encoder: () => Encoder;
  /** File of the thread that checks drafts beside this one. */
  readonly thread: string;
}

/** Fewer drafts than this are read in one thread: to start another takes as long. */
const WORTH_A_THREAD = 12;

/** `discreet check`. Returns the exit code: 0 nothing at the threshold, 1 findings, 2 something could not be read or written. */
export async function check(paths: readonly string[], options: CheckOptions, terminal: Terminal, means: Means): Promise<number> {
  const linking = new Linking();
  const warn = tellingOnce(terminal);
  let sources: AsyncIterable<Source> | readonly Source[];
  let sheet: Sheet;
  let examination: Examination;
  try {
    sources = await sourcesFor(paths, options, warn);
    examination = examinationFor(options, linking);
    sheet = sheetFor(options.output, terminal);
  } catch (error) {
    terminal.err(complaint(error, options));
    return 2;
  }
  const listed = 'length' in sources ? sources : undefined;
  const total = listed?.length ?? 0;
  const bar = progress(total, options.output !== undefined || !process.stdout.isTTY);
  try {
    const run = new Run(options, terminal, sheet, warn);
    const all = outcomes(sources, total, options, examination, means);
    for await (const outcome of listed ? linking.along(listed, all, again(examination, means)) : all) {
      run.take(outcome);
      bar.step();
    }
    return run.end();
  } catch (error) {
    if (!(error as NodeJS.ErrnoException).code) throw error;
    terminal.err(complaint(error, options));
    return 2;
  } finally {
    bar.stop();
  }
}

/** What is read; throws where a file that is about to be written is a draft that was named. */
async function sourcesFor(
  paths: readonly string[],
  { input, output, baseline: known, writeBaseline: baseline, ignore }: CheckOptions,
  warn: (problem: string) => void,
): Promise<AsyncIterable<Source> | readonly Source[]> {
  const written = new Set([output, baseline].map((file) => file && fileAt(file)).filter(Boolean));
  if (output && [known, baseline].some((file) => file && (file === output || (fileAt(file) && fileAt(file) === fileAt(output)))))
    throw new Error(`${output}: is the baseline: it would be written over`);
  const harmed = (input ? ['-'] : paths).find((path) => written.size && written.has(fileAt(path)));
  if (harmed) throw new Error(`${harmed}: is a draft to be checked: it would be written over`);
  if (input) return readJsonLines();
  const { sources, leftOut } = await listSources(paths, { ignore, written });
  leftOut.forEach(warn);
  return sources;
}

/** What could not be read or written, and why. */
function complaint(error: unknown, { output = 'standard output' }: CheckOptions): string {
  const { code, path = output } = error as NodeJS.ErrnoException;
  return `discreet: ${code ? `${path}: ` : ''}${reason(error)}\n`;
}

function outcomes(
  sources: AsyncIterable<Source> | readonly Source[],
  total: number,
  options: CheckOptions,
  examination: Examination,
  means: Means,
): AsyncIterable<Outcome> {
  const jobs = options.jobs ?? Math.max(1, Math.min(availableParallelism(), Math.floor(total / WORTH_A_THREAD)));
  return inOrder(sources, jobs, () => (jobs === 1 ? ownHand(examination, means.encoder) : threadHand(means.thread, examination)));
}

/** Reads a draft a second time, beside others. */
function again(examination: Examination, { encoder }: Means): Examiner['examine'] {
  let examiner: Examiner | undefined;
  return (source, earlier) => (examiner ??= new Examiner(examination, encoder)).examine(source, earlier);
}

/** Lines of a stream stand for themselves; files of one run are compared. Throws where a baseline cannot be read. */
function examinationFor(
  { kind, pack, format, showText, secondStage, baseline, writeBaseline: target, input }: CheckOptions,
  linking: Linking,
): Examination {
  return {
    kind,
    fixes: SHOWN[format],
    showText,
    secondStage,
    ...(pack ? { pack } : {}),
    ...(baseline ? { baseline: readBaseline(baseline) } : {}),
    ...(target ? { hashing: keyFor(target) } : {}),
    ...(input ? {} : { linking: linking.key }),
  };
}

/** One run over many drafts: what is written, and what is remembered of each. */
class Run {
  private readonly options: CheckOptions;
  private readonly terminal: Terminal;
  private readonly sheet: Sheet;
  private readonly writer;
  private readonly errors: Failure[] = [];
  private readonly hashes = new Set<string>();
  private readonly warn: (problem: string) => void;
  private loud = false;

  constructor(options: CheckOptions, terminal: Terminal, sheet: Sheet, warn: (problem: string) => void) {
    this.options = options;
    this.terminal = terminal;
    this.sheet = sheet;
    this.warn = warn;
    this.writer = writerFor(options.format, options.version);
    this.write(this.writer.begin);
  }

  private write(text: string): void {
    if (text) this.sheet.write(text);
  }

  take(outcome: Outcome): void {
    if ('message' in outcome) {
      this.errors.push(outcome);
      const shown = this.writer.failure(outcome);
      this.write(shown);
      if (!shown || this.options.output) this.terminal.err(`discreet: ${outcome.path}: ${outcome.message}\n`);
      return;
    }
    const { document, hashes, warnings } = outcome;
    for (const warning of warnings) this.warn(warning);
    for (const hash of hashes) this.hashes.add(hash);
    const { failOn } = this.options;
    this.loud ||= failOn !== 'never' && document.findings.some((f) => atLeast(f.severity, failOn));
    this.write(this.writer.document(document));
  }

  /** The exit code. */
  end(): number {
    this.write(this.writer.end(this.errors));
    this.sheet.close();
    const target = this.options.writeBaseline;
    if (target) {
      writeBaseline(target, this.hashes);
      this.loud = false;
    }
    return this.errors.length ? 2 : this.loud ? 1 : 0;
  }
}
