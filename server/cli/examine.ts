import { dirname, resolve } from 'node:path';
import { withFixes, type Finding, type Kind, type Span } from '../../shared/finding.ts';
import { untold } from '../../shared/image.ts';
import type { Crowd, CrowdFactor } from '../../shared/risk.ts';
import type { Pack, Settings } from '../../shared/settings.ts';
import { formatOf } from '../../shared/format.ts';
import { withKindOf } from '../engine/kind-by-path.ts';
import type { Analysis } from '../engine/analyse.ts';
import type { Encoder } from '../engine/learned/reader.ts';
import type { Detail, Earlier } from '../engine/risk/linkage.ts';
import { Beside, isInside } from '../files/beside.ts';
import { spotAt, tellSpot } from '../files/docx/places.ts';
import { reportOn, type Failure, type Reported, type Where } from '../report/model.ts';
import { hashesOf, type Baseline } from './baseline.ts';
import { settingsFor } from './config.ts';
import { Analyst } from './deep.ts';
import { load, reason, type Draft } from './load.ts';
import type { Source } from './sources.ts';

/** How drafts are checked: plain data, so that it can be handed to a worker. */
export interface Examination {
  readonly kind: Kind | 'auto';
  readonly pack?: Pack;
  readonly showText: boolean;
  /** How many fixes of each finding are shown: to make one takes a second reading. */
  readonly fixes: Shown;
  /** Off: rules and tagger only. */
  readonly secondStage: boolean;
  /** Findings that were there before, and are not told again. */
  readonly baseline?: Baseline;
  /** Key and folder of a baseline that is being written: every finding’s hash is handed back. */
  readonly hashing?: Pick<Baseline, 'key' | 'folder'>;
  /** Key under which details are hashed, where the drafts of a run are compared. */
  readonly linking?: string;
}

export type Shown = 'all' | 'first' | 'none';

/** What came of one draft. */
export type Outcome = Examined | Failure;
interface Examined {
  readonly document: Reported;
  readonly hashes: readonly string[];
  readonly warnings: readonly string[];
  /** What could be told again in another draft, as keyed hashes. */
  readonly details: readonly Detail[];
}

/** Checks one draft after another; stateless but for what is loaded once. */
export class Examiner {
  private readonly options: Examination;
  private readonly analyst: Analyst;
  private readonly beside = new Beside();
  private warnings: string[] = [];

  constructor(options: Examination, start: () => Encoder) {
    this.options = options;
    this.analyst = new Analyst(start, (problem) => this.warnings.push(problem));
    if (options.secondStage) this.analyst.prepare();
  }

  /** Never rejects. `earlier`: drafts of the same run to compare this one with. */
  async examine(source: Source, earlier: readonly Earlier[] = []): Promise<Outcome> {
    try {
      const draft = await load(source);
      const { settings: own, problems } = settingsFor(draft.path);
      this.warnings.push(...problems);
      return await this.read(draft, source, withKindOf(draft.path, settingsOf(own, this.options)), earlier);
    } catch (error) {
      return { path: source.path, message: reason(error) };
    }
  }

  private async read({ path, text, mark, word }: Draft, source: Source, settings: Settings, earlier: readonly Earlier[]): Promise<Outcome> {
    const { kind: asked, showText, baseline, hashing, linking } = this.options;
    const kind = source.kind ?? asked;
    const unread: string[] = [...(word?.unread ?? [])];
    const shelf = linking ? { shelf: { key: linking, earlier } } : {};
    const given = word ? { page: word.page, images: word.images } : { format: formatOf(path) };
    const onDisk = source.text === undefined && !source.stream && !word;
    const analysis = await this.analyst.analyse(text, { kind, settings, ...given, ...shelf }, async (linked) => {
      const images = onDisk ? await this.beside.read(deskOf(path), linked) : undefined;
      for (const facts of images?.values() ?? []) unread.push(...untold('a linked file', facts));
      return images;
    });
    for (const span of analysis.skipped) unread.push(toldBriefly(span));
    for (const problem of analysis.problems) this.warnings.push(`${path}: front matter: ${problem}`);
    const hashes = hashing || baseline ? hashesOf(analysis.findings, text, path, (hashing ?? baseline)!) : [];
    const fresh = baseline ? analysis.findings.filter((_, i) => !baseline.entries.has(hashes[i]!)) : analysis.findings;
    const known = analysis.findings.length - fresh.length;
    if (known) this.warnings.push(`${path}: ${known} ${known === 1 ? 'detail' : 'details'} of the baseline left out`);
    const told = { ...analysis, findings: fresh.map((f) => showing(f, this.options.fixes, analysis)) };
    const where = word ? (span: Span): Where => ({ label: tellSpot(spotAt(word.spots, span.start)!, showText) }) : undefined;
    const document = reportOn(mark ? shifted(told, mark.length) : told, {
      path,
      pack: settings.pack,
      text: mark + text,
      showText,
      unread,
      ...(where ? { where } : {}),
    });
    const warnings = this.warnings;
    this.warnings = [];
    return { document, hashes: hashing ? hashes : [], warnings, details: analysis.details };
  }
}

/** A finding with as many of its fixes as are shown; the others are not made. */
function showing(finding: Finding, shown: Shown, { firstFix }: Analysis): Finding {
  const first = shown === 'first' ? firstFix(finding) : undefined;
  return withFixes(finding, shown === 'all' ? finding.fixes : first ? [first] : []);
}

/** In the list of what was not looked into. */
const toldBriefly = ({ start, end }: Span): string =>
  `${(end - start).toLocaleString('en-GB')} characters without a space, which are no text`;

/** The workspace of a file that is named on a command line: the folder one stands in, or the file’s own where it lies elsewhere. */
export function deskOf(path: string): { draft: string; workspace: string } {
  const draft = resolve(path);
  const here = process.cwd();
  return { draft, workspace: isInside(here, draft) ? here : dirname(draft) };
}

/** The settings of a file with what the command line says on top. */
export function settingsOf(own: Settings, { pack, secondStage }: Pick<Examination, 'pack' | 'secondStage'>): Settings {
  return { ...own, ...(pack ? { pack } : {}), secondStage: own.secondStage && secondStage };
}

/** Offsets count in the file’s text, its byte-order mark included. */
function shifted(analysis: Analysis, by: number): Analysis {
  const move = <T extends Span>(s: T): T => ({ ...s, start: s.start + by, end: s.end + by });
  const findings = analysis.findings.map((f) => ({
    ...move(f),
    ...(f.related ? { related: f.related.map(move) } : {}),
    fixes: f.fixes.map((x) => ({ ...x, edits: x.edits.map(move) })),
  }));
  const factor = (f: CrowdFactor): CrowdFactor => (f.span ? { ...f, span: move(f.span) } : f);
  const crowd = (c: Crowd): Crowd => ({ ...c, base: factor(c.base), factors: c.factors.map(factor) });
  const people = analysis.risk.people.map((p) => ({
    ...p,
    parts: p.parts.map(move),
    ...(p.crowd ? { crowd: crowd(p.crowd) } : {}),
    ...(p.local ? { local: crowd(p.local) } : {}),
  }));
  return { ...analysis, findings, risk: { ...analysis.risk, people } };
}
