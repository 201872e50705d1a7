import type { Finding, Fix, Kind, Span } from '../../shared/finding.ts';
import type { Format } from '../../shared/format.ts';
import type { Images } from '../../shared/image.ts';
import type { BestEdit, Risk } from '../../shared/risk.ts';
import { DEFAULT_SETTINGS, SETTINGS, type Settings } from '../../shared/settings.ts';
import type { AllowSpan } from './allow/allow.ts';
import { checkBlock } from './blocks.ts';
import { picturesOf } from './conduct/picture.ts';
import { isIgnored, readDirectives } from './directives.ts';
import type { Page } from './document/block.ts';
import { readConsent, type Consent } from './document/consent.ts';
import { linkedFiles, type Linked } from './document/linked.ts';
import { readPage, type ReadPage } from './document/page.ts';
import { Outcomes, type Seen } from './fixes/verify.ts';
import { settingsAround } from './language/gist.ts';
import { Paragraphs } from './language/paragraphs.ts';
import { kindOf } from './kind.ts';
import type { Reading } from './learned/reader.ts';
import { Memory, type Check } from './memory.ts';
import { Row } from './row.ts';
import { Findings, firstFixOf, type Told } from './findings.ts';
import { isIgnoredEverywhere, type Ignored } from './ignored.ts';
import { isFictional } from './fiction.ts';
import { isAuthorsOwn, ownCaseIn } from './own-case.ts';
import { isPast } from './past.ts';
import { pseudonymsIn } from './pseudonyms.ts';
import { Settling } from './settle.ts';
import { detailsOf, linksOf, type Detail, type Earlier } from './risk/linkage.ts';
import { assessRisk } from './risk/risk.ts';
import ownAccount from './rules/document/own-account.ts';
import { RULES } from './rules/index.ts';
import type { Draft, Raw, Rule, Scope } from './rules/rule.ts';
import { readKnownSettings } from './known-settings.ts';
import { severityOf } from './severity.ts';
import { evidenceOf, type Evidence } from './weigh/evidence.ts';
import { LINES, weigh, type Lines } from './weigh/weigh.ts';

export interface Options {
  /** Default: markdown, which reads plain text too. */
  readonly format?: Format;
  /** Default: what the settings, the front matter or the text say. */
  readonly kind?: Kind | 'auto';
  readonly settings?: Settings;
  /** Other drafts of the same author, and the key under which their details are kept. */
  readonly shelf?: { readonly key: string; readonly earlier: readonly Earlier[] };
  /** What the user ignores everywhere. */
  readonly ignored?: Ignored;
  /** What the second stage has read of this very text. */
  readonly reading?: Reading;
  /** The text taken apart already, where it was read from no text file: a Word document. Offsets into the text; `format` does not count. */
  readonly page?: Page;
  /** What somebody with access to files knows of those that the draft refers to (`Analysis.linked`). */
  readonly images?: Images;
}

export interface Analysis {
  readonly kind: Kind;
  /** Sorted by `start`. */
  readonly findings: readonly Finding[];
  readonly risk: Risk;
  /** The first fix of a finding, made without the others. */
  readonly firstFix: (finding: Finding) => Fix | undefined;
  /** The edits that widen the crowd of each person most, best first; worked out when asked for. */
  readonly best: () => readonly (BestEdit & { readonly person: number })[];
  /** Works them out step by step, for whoever wants to look up in between. */
  readonly ranking: () => Generator<void>;
  /** The details that another draft may share, as keyed hashes; none without a shelf. */
  readonly details: readonly Detail[];
  /** What the draft says about consent to publication. */
  readonly consent: Consent;
  /** Whether the settings let the second stage read the draft too. */
  readonly secondStage: boolean;
  /** Local files that the draft refers to, in order. Read them, and analyse again with `images`. */
  readonly linked: readonly Linked[];
  /** Settings in the front matter that were not understood. */
  readonly problems: readonly string[];
  /** Stretches that were not looked into, because they are too long to be text. */
  readonly skipped: readonly Span[];
}

const NO_IMAGES: Images = new Map();

/** A draft before anybody has asked how its details combine. */
type Read = Omit<Draft, 'risk' | 'links'>;

/** A draft, read to the end. */
export interface Whole extends Told, Pick<Analysis, 'details' | 'secondStage' | 'problems' | 'skipped'> {
  readonly evidence: Evidence | undefined;
}

/** Text in, findings out. Keeps what it knows of each block, so that reading a slightly changed text again is cheap. */
export class Analyser {
  /** The page that was read last. */
  private last:
    { readonly source: string; readonly format: Format; readonly page: ReadPage; readonly around: readonly string[] } | undefined;
  private readonly memory: Memory;
  private readonly paragraphs = new Paragraphs();
  private readonly settling = new Settling();
  private readonly lines: Lines;

  /** `check` reads one block, `lines` say what is reported; training and measuring put their own in their place. */
  constructor(check: Check = checkBlock, lines: Lines = LINES) {
    this.memory = new Memory(check);
    this.lines = lines;
  }

  /** Never throws; offsets are UTF-16 code units into `source`. */
  analyse(source: string, options: Options = {}): Analysis {
    const whole = this.read(source, options);
    const { draft, secondStage, problems } = whole;
    this.memory.settle();
    const outcomes = new Outcomes(source, (text) => this.see(text, { ...options, kind: draft.kind }, whole));
    const findings = new Findings(whole, (hit, edits, directOnly) => outcomes.holds(hit.rule.id, edits, directOnly));
    return {
      kind: draft.kind,
      findings: findings.all,
      firstFix: firstFixOf,
      risk: draft.risk,
      details: whole.details,
      ranking: () => findings.ranking(),
      best: () => draft.risk.people.flatMap(({ person }) => findings.bestOf(person).map((edit) => ({ ...edit, person }))),
      consent: readConsent(draft),
      linked: linkedFiles(draft.scopes),
      secondStage,
      problems,
      skipped: whole.skipped,
    };
  }

  /** The text as it would be after a fix; what is kept of the draft itself stays as it is. */
  private see(text: string, given: Options, of: Whole): Seen {
    const { page, ...options } = given;
    delete options.reading;
    // A text without a format of its own is paragraph after paragraph.
    const { draft, hits } = this.read(text, page ? { ...options, format: 'plain' } : options, of);
    const findings = hits.map((h) => ({
      rule: h.rule.id,
      category: h.rule.category,
      severity: severityOf(h, draft.kind, draft.settings)!,
      start: h.start,
      end: h.end,
    }));
    return { findings, risk: draft.risk };
  }

  /**
   * Reads the blocks of a text one after the other, for whoever wants to look up between them. What was read is kept, also where nobody
   * goes on; `analyse` of the same text with the same options does the rest.
   */
  *prepare(source: string, options: Options = {}): Generator<void> {
    const { page, around, kind } = this.begin(source, options, true);
    yield* this.memory.prepare(page.blocks, around, kind, options.reading);
  }

  /** What has to be known of a text before its blocks are read. `keep`: the next text will be like it. */
  private begin(source: string, options: Options, keep: boolean) {
    const format = options.format ?? 'markdown';
    const known = !options.page && this.last?.source === source && this.last.format === format ? this.last : undefined;
    const page = options.page ?? known?.page ?? readPage(source, format, this.last?.page);
    const around = known?.around ?? settingsAround(page.blocks, source);
    // A page that was taken apart elsewhere says nothing about the text without it.
    if (keep) this.last = options.page ? undefined : { source, format, page, around };
    const { settings, problems } = settingsOf(page, options.settings ?? DEFAULT_SETTINGS);
    const asked = options.kind && options.kind !== 'auto' ? options.kind : settings.kind;
    return { format, page, around, settings, problems, kind: asked === 'auto' ? kindOf(page) : asked };
  }

  /**
   * Reads a draft to the end. `tried`: the draft of which this is the text with a fix that is only tried; what it says as a whole is kept,
   * as a fix is not judged by what it does to the worth of other findings.
   */
  protected read(source: string, options: Options, tried?: Whole): Whole {
    const { format, page, around, settings, problems, kind } = this.begin(source, options, !tried);
    const rows = this.memory.read(page.blocks, around, kind, options.reading, tried !== undefined);
    const paragraphs = this.paragraphs.of(source, !tried);
    const found = this.settling.hitsOf(rows, pseudonymsIn(paragraphs), settings.rules);
    // Whoever asks for some rules only has no other draft for it.
    const told = settings.rules.length ? rows.flatMap(({ known }) => known.result.hits) : found;
    const evidence = tried ? tried.evidence : evidenceOf(paragraphs, kind, told);
    const { hits, doubtful } = weigh(found, evidence, source.length, options.reading !== undefined, this.lines);
    const spared = (of: Scope): readonly AllowSpan[] => (of instanceof Row ? of.known.result.allows : []);
    const { meta } = page;
    const read: Read = {
      source,
      format,
      kind,
      meta,
      settings,
      scopes: rows,
      paragraphs,
      spared,
      hits,
      images: options.images ?? NO_IMAGES,
    };
    const isVisible = visibility(read, options.ignored);
    const visible = read.hits.filter(isVisible);
    const { risk, personOf, toldOf } = assessRisk({ ...read, hits: visible }, picturesOf(read).length > 0, doubtful);
    const details = options.shelf ? detailsOf(visible, source, options.shelf.key) : [];
    const links = options.shelf ? linksOf(details, options.shelf.earlier) : [];
    const draft: Draft = { ...read, hits: visible, links, risk };
    const whole = RULES.flatMap((rule) => (rule.whole ? [...rule.whole(draft)].map((hit): Raw => ({ ...hit, rule })) : []));
    const all = [...visible, ...whole.filter(isVisible)].sort((a, b) => a.start - b.start || a.end - b.end);
    return {
      draft,
      hits: all,
      evidence,
      details,
      personOf,
      toldOf,
      secondStage: settings.secondStage,
      problems,
      skipped: page.skipped ?? [],
    };
  }
}

/** What of a draft is told: what neither its settings nor its directives nor the user leave out, and what is about somebody. */
function visibility(draft: Read, ignored: Ignored | undefined): (hit: Raw) => boolean {
  const { source, kind, settings, paragraphs } = draft;
  const ignores = readDirectives(source, paragraphs);
  const nobody = isFictional(draft) || isPast(draft);
  const allowed = allowance(settings);
  const isShown = (h: Raw): boolean =>
    severityOf(h, kind, settings) !== undefined &&
    !(nobody && h.rule.tier !== 'conduct') &&
    !h.rule.settled?.(source) &&
    !allowed?.(h.rule, source.slice(h.start, h.end)) &&
    !(ignored && isIgnoredEverywhere(ignored, h.rule.id, source.slice(h.start, h.end))) &&
    !(ignores.length && isIgnored(ignores, h.rule.id, h));
  // Whoever takes the hint away says that the story is not the author's.
  const own = ownCaseIn(draft);
  return own && isShown({ ...own, rule: ownAccount }) ? (h) => isShown(h) && !isAuthorsOwn(h.rule) : isShown;
}

/** One text, read once. */
export function analyse(source: string, options: Options = {}): Analysis {
  return new Analyser().analyse(source, options);
}

function settingsOf(page: Page, base: Settings): { settings: Settings; problems: string[] } {
  const own: Record<string, unknown> = {};
  for (const [key, value] of page.meta) {
    if (!key.startsWith('discreet.')) continue;
    const name = key.slice('discreet.'.length);
    const table = SETTINGS.find((s) => s.type === 'object' && name.startsWith(`${s.key}.`))?.key;
    const list = SETTINGS.some((s) => s.key === name && s.type === 'array');
    // What a draft says of one rule leaves what was said of the others.
    if (table) own[table] = { ...base[table as 'severity'], ...(own[table] as object | undefined), [name.slice(table.length + 1)]: value };
    else own[name] = list && !Array.isArray(value) ? [value] : value;
  }
  return readKnownSettings(own, base);
}

/** What the settings leave out; undefined where they leave out nothing. */
function allowance(settings: Settings): ((rule: Rule, text: string) => boolean) | undefined {
  if (!settings.rules.length && !settings.allow.length) return undefined;
  const only = new Set(settings.rules);
  const allow = new Set(settings.allow.map((a) => a.toLowerCase()));
  return (rule, text) => (only.size > 0 && !only.has(rule.id)) || allow.has(rule.id) || allow.has(text.toLowerCase());
}
