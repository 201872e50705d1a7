import type { Finding, Kind } from '../../shared/finding.ts';
import type { Images } from '../../shared/image.ts';
import type { Risk } from '../../shared/risk.ts';
import { DEFAULT_SETTINGS, readSettings, SETTINGS, type Settings } from '../../shared/settings.ts';
import { checkBlock, type BlockResult, type Checked } from './blocks.ts';
import { picturesOf } from './conduct/picture.ts';
import { isIgnored, readDirectives } from './directives.ts';
import type { Block, Format, Page } from './document/block.ts';
import { readConsent, type Consent } from './document/consent.ts';
import { linkedFiles, type Linked } from './document/linked.ts';
import { readPage } from './document/page.ts';
import { fixesFor } from './fixes/fixes.ts';
import { gistOf, placeOf, type Gist } from './language/gist.ts';
import { kindOf } from './kind.ts';
import type { Reading } from './learned/reader.ts';
import { cancel, resolve } from './overlap.ts';
import { isFictional } from './fiction.ts';
import { propagateNames } from './propagate.ts';
import { declaredPseudonyms, isPseudonym } from './pseudonyms.ts';
import { assessRisk } from './risk/risk.ts';
import { RULES } from './rules/index.ts';
import type { Draft, Raw, Rule } from './rules/rule.ts';
import { severityOf } from './severity.ts';

export interface Options {
  /** Default: markdown, which reads plain text too. */
  readonly format?: Format;
  /** Default: what the settings, the front matter or the text say. */
  readonly kind?: Kind | 'auto';
  readonly settings?: Settings;
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
  /** What the draft says about consent to publication. */
  readonly consent: Consent;
  /** Whether the settings let the second stage read the draft too. */
  readonly secondStage: boolean;
  /** Local files that the draft refers to, in order. Read them, and analyse again with `images`. */
  readonly linked: readonly Linked[];
  /** Settings in the front matter that were not understood. */
  readonly problems: readonly string[];
}

/** Reads one block of a draft. */
export type Check = (block: Block, kind: Kind, setting: string) => Checked;

/** A block as it was read, and what it gave when it was last asked. */
interface Known {
  readonly checked: Checked;
  readonly depth: string;
  readonly result: BlockResult;
}

const NO_IMAGES: Images = new Map();

/** A draft before anybody has asked how its details combine. */
type Read = Omit<Draft, 'risk'>;

/** Text in, findings out. Keeps what it knows of each block, so that reading a slightly changed text again is cheap. */
export class Analyser {
  private memo = new Map<string, Known>();
  private readonly checkOne: Check;

  /** `check` reads one block; training and measuring put their own in its place. */
  constructor(check: Check = checkBlock) {
    this.checkOne = check;
  }

  /** Never throws; offsets are UTF-16 code units into `source`. */
  analyse(source: string, options: Options = {}): Analysis {
    const page = options.page ?? readPage(source, options.format ?? 'markdown');
    const { settings, problems } = settingsOf(page, options.settings ?? DEFAULT_SETTINGS);
    const asked = options.kind && options.kind !== 'auto' ? options.kind : settings.kind;
    const kind = asked === 'auto' ? kindOf(page) : asked;
    const results = this.check(page.blocks, kind, gistOf(source, page.blocks.length), options.reading);
    const read = this.draft(source, kind, page, settings, results, options.images ?? NO_IMAGES);
    const visible = this.visible(read.hits, read);
    const { risk, personOf } = assessRisk({ source, hits: visible }, picturesOf({ ...read, hits: visible }).length > 0);
    const draft: Draft = { ...read, hits: visible, risk };
    const whole = RULES.flatMap((rule) => (rule.whole ? [...rule.whole(draft)].map((hit): Raw => ({ ...hit, rule })) : []));
    const all = [...visible, ...this.visible(whole, draft)].sort((a, b) => a.start - b.start || a.end - b.end);
    const findings = all.map((hit) => finding(hit, draft, personOf(hit)));
    const linked = linkedFiles(draft.scopes);
    return { kind, findings, risk, consent: readConsent(draft), secondStage: settings.secondStage, linked, problems };
  }

  private check(blocks: readonly Block[], kind: Kind, gist: Gist, reading: Reading | undefined): { block: Block; result: BlockResult }[] {
    const next = new Map<string, Known>();
    const out = blocks.map((block, i) => {
      const setting = `${gist} ${placeOf(blocks, i)}`;
      const key = `${kind}\0${setting}\0${block.zone}\0${block.key ?? ''}\0${block.text}`;
      const depth = reading?.stamp(block.start, block.start + block.text.length) ?? '';
      let known = next.get(key) ?? this.memo.get(key);
      if (known?.depth !== depth) {
        const checked = known?.checked ?? this.checkOne(block, kind, setting);
        known = { checked, depth, result: checked(block, reading) };
      }
      next.set(key, known);
      return { block, result: known.result };
    });
    this.memo = next;
    return out;
  }

  private draft(
    source: string,
    kind: Kind,
    page: Page,
    settings: Settings,
    results: { block: Block; result: BlockResult }[],
    images: Images,
  ): Read {
    const scopes = results.map(({ block, result }) => ({ ...result.scope, block }));
    const known = propagateNames(results);
    const invented = declaredPseudonyms(source);
    const only = new Set(settings.rules);
    const hits = results.flatMap(({ block, result }, i) => {
      const mine = [...cancel(result.hits, result.allows), ...(known.get(i) ?? [])];
      const scope = scopes[i]!;
      const real = mine.filter((h) => (!only.size || only.has(h.rule.id)) && !isPseudonym(h, block.text.slice(h.start, h.end), invented));
      return resolve(real, block.text).map((h): Raw => ({ ...h, scope, start: h.start + block.start, end: h.end + block.start }));
    });
    return { source, kind, meta: page.meta, settings, scopes, images, hits };
  }

  private visible(hits: readonly Raw[], draft: Read): Raw[] {
    const ignores = readDirectives(draft.source);
    const fictional = isFictional(draft);
    const allowed = allowance(draft.settings);
    return hits.filter(
      (h) =>
        severityOf(h, draft.kind, draft.settings) !== undefined &&
        !(fictional && h.rule.tier !== 'conduct') &&
        !allowed(h.rule, draft.source.slice(h.start, h.end)) &&
        !isIgnored(ignores, h.rule.id, h),
    );
  }
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
    const list = SETTINGS.some((s) => s.key === name && s.type === 'array');
    own[name] = list && !Array.isArray(value) ? [value] : value;
  }
  return readSettings(own, base);
}

function allowance(settings: Settings): (rule: Rule, text: string) => boolean {
  const only = new Set(settings.rules);
  const allow = new Set(settings.allow.map((a) => a.toLowerCase()));
  return (rule, text) => (only.size > 0 && !only.has(rule.id)) || allow.has(rule.id) || allow.has(text.toLowerCase());
}

function finding(hit: Raw, draft: Draft, person: number | undefined): Finding {
  return {
    rule: hit.rule.id,
    category: hit.rule.category,
    severity: severityOf(hit, draft.kind, draft.settings)!,
    certainty: hit.certainty ?? 'likely',
    start: hit.start,
    end: hit.end,
    message: hit.message ?? hit.rule.message,
    ...(person === undefined ? {} : { person }),
    ...(hit.related ? { related: hit.related } : {}),
    fixes: fixesFor(hit, draft),
  };
}
