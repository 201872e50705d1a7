import { writeFileSync } from 'node:fs';
import { atLeast, type Kind, type Severity } from '../../shared/finding.ts';
import type { Crowd, CrowdFactor } from '../../shared/risk.ts';
import type { Pack, Settings } from '../../shared/settings.ts';
import { formatOf } from '../engine/document/format.ts';
import { settingsFor } from './config.ts';
import type { Encoder } from '../engine/learned/reader.ts';
import { Analyst } from './deep.ts';
import { html } from './formats/html.ts';
import { markdown } from './formats/markdown.ts';
import { pretty } from './formats/pretty.ts';
import { sarif } from './formats/sarif.ts';
import { readInputs, readJsonLines, reason, type Input } from './inputs.ts';
import { toJson, type Checked, type Failure, type FormatName, type Report } from './report.ts';
import { kindByGlob } from '../lsp/drafts.ts';

export interface CheckOptions {
  readonly kind: Kind | 'auto';
  readonly pack?: Pack;
  readonly format: FormatName;
  readonly input?: 'jsonl';
  readonly output?: string;
  readonly showText: boolean;
  readonly failOn: Severity | 'never';
  /** Off: rules and tagger only. */
  readonly secondStage: boolean;
  readonly version: string;
}

/** Where the words of the command line go. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** `discreet check`. Returns the exit code: 0 nothing at the threshold, 1 findings, 2 something could not be read. */
export async function check(paths: readonly string[], options: CheckOptions, terminal: Terminal, start: () => Encoder): Promise<number> {
  const documents: Checked[] = [];
  const errors: Failure[] = [];
  const analyst = new Analyst(start, (problem) => warnOnce(problem, terminal));
  if (options.secondStage) analyst.prepare();
  let loud = false;
  const stream = options.format === 'jsonl';
  for await (const input of options.input ? readJsonLines() : readInputs(paths)) {
    const result = await checkOne(input, options, terminal, analyst);
    if ('message' in result) {
      errors.push(result);
      if (stream) terminal.out(`${JSON.stringify({ path: result.path, error: result.message })}\n`);
      else if (options.format !== 'pretty') terminal.err(`discreet: ${result.path}: ${result.message}\n`);
      continue;
    }
    loud ||= result.findings.some((f) => options.failOn !== 'never' && atLeast(f.severity, options.failOn));
    if (stream) terminal.out(`${JSON.stringify(toJson(result, options.showText))}\n`);
    else documents.push(result);
  }
  let wrote = true;
  if (!stream) wrote = write(render({ documents, errors, showText: options.showText }, options), options, terminal);
  return errors.length || !wrote ? 2 : loud ? 1 : 0;
}

async function checkOne(input: Input, options: CheckOptions, terminal: Terminal, analyst: Analyst): Promise<Checked | Failure> {
  const { path, text } = input;
  if (text === undefined) return { path, message: input.error ?? 'could not be read' };
  const { settings: own, problems } = settingsFor(path);
  for (const problem of problems) warnOnce(problem, terminal);
  const settings = settingsOf(own, options);
  const kind = input.kind ?? (options.kind === 'auto' ? kindByGlob(path, settings) : options.kind);
  const { kind: chosen, findings, risk } = await analyst.analyse(text, { kind, settings, format: formatOf(path) });
  const shift = input.mark?.length ?? 0;
  return shift ? shifted({ path, kind: chosen, findings, risk, text }, shift) : { path, kind: chosen, findings, risk, text };
}

/** The settings of a file with what the command line says on top. */
export function settingsOf(own: Settings, { pack, secondStage }: Pick<CheckOptions, 'pack' | 'secondStage'>): Settings {
  return { ...own, ...(pack ? { pack } : {}), secondStage: own.secondStage && secondStage };
}

/** Offsets count in the file's text, its byte-order mark included. */
function shifted(document: Checked, by: number): Checked {
  const move = <T extends { readonly start: number; readonly end: number }>(s: T): T => ({ ...s, start: s.start + by, end: s.end + by });
  const findings = document.findings.map((f) => ({
    ...move(f),
    ...(f.related ? { related: f.related.map(move) } : {}),
    fixes: f.fixes.map((x) => ({ ...x, edits: x.edits.map(move) })),
  }));
  const there = (f: CrowdFactor): CrowdFactor => ({ ...f, ...(f.span ? { span: move(f.span) } : {}) });
  const crowd = (c: Crowd): Crowd => ({ ...c, base: there(c.base), factors: c.factors.map(there) });
  const people = document.risk.people.map((p) => ({
    ...p,
    parts: p.parts.map(move),
    ...(p.crowd ? { crowd: crowd(p.crowd) } : {}),
    ...(p.local ? { local: crowd(p.local) } : {}),
  }));
  return { ...document, findings, risk: { ...document.risk, people }, text: `\uFEFF${document.text}` };
}

const warned = new Set<string>();
function warnOnce(problem: string, terminal: Terminal): void {
  if (!warned.has(problem)) terminal.err(`discreet: ${problem}\n`);
  warned.add(problem);
}

function render(report: Report, options: CheckOptions): string {
  switch (options.format) {
    case 'json':
    case 'jsonl':
      return `${JSON.stringify({ version: 1, documents: report.documents.map((d) => toJson(d, report.showText)), errors: report.errors })}\n`;
    case 'sarif':
      return sarif(report, options.version);
    case 'html':
      return html(report);
    case 'markdown':
      return markdown(report);
    default:
      return pretty(report);
  }
}

function write(text: string, options: CheckOptions, terminal: Terminal): boolean {
  if (!options.output) {
    terminal.out(text);
    return true;
  }
  try {
    writeFileSync(options.output, text);
    return true;
  } catch (error) {
    terminal.err(`discreet: ${options.output}: ${reason(error)}\n`);
    return false;
  }
}
