import type { Certainty, Kind, Severity, Span } from '../../shared/finding.ts';
import type { BlockResult, Checked } from './blocks.ts';
import { detached, type Block, type Zone } from './document/block.ts';
import type { Notes } from './language/per-block.ts';
import type { Sentence, Word } from './language/words.ts';
import type { Reading } from './learned/reader.ts';
import type { HitData, Raw, Rule, Scope } from './rules/rule.ts';
import type { Settled } from './settle.ts';
import type { Worth } from './weigh/weigh.ts';

/** Reads one block of a draft. */
export type Check = (block: Block, kind: Kind) => Checked;

/** What is known of a block, wherever it stands. */
interface Known {
  readonly key: string;
  readonly text: string;
  readonly checked: Checked;
  /** What was around it, and how much of it the second stage had read. */
  readonly setting: string;
  readonly depth: string;
  readonly result: BlockResult;
  /** What is left of the result in this draft. */
  settled?: Settled;
}

/** A block of a draft as it was read, there where it stands. All that have moved are made anew at each keystroke: one small object each. */
export class Row implements Scope {
  readonly block: Block;
  readonly known: Known;
  /** `settled.hits`, offsets into the source. */
  private placed: readonly Raw[] = [];
  private settled: Settled | undefined;

  constructor(block: Block, known: Known) {
    this.block = block;
    this.known = known;
  }

  get zone(): Zone {
    return this.block.zone;
  }
  get text(): string {
    return this.block.text;
  }
  get setting(): string {
    return this.known.setting;
  }
  get kind(): Kind {
    return this.known.result.scope.kind;
  }
  get words(): readonly Word[] {
    return this.known.result.scope.words;
  }
  get sentences(): readonly Sentence[] {
    return this.known.result.scope.sentences;
  }
  get notes(): Notes {
    return this.known.result.scope.notes;
  }

  /** What was settled of the block, offsets into the source. */
  hitsOf(settled: Settled): readonly Raw[] {
    if (this.settled !== settled) {
      this.settled = settled;
      this.placed = settled.hits.map((hit) => new Placed(hit, this));
    }
    return this.placed;
  }
}

/** A hit of a block there where the block stands: a view of what the block said, as there are thousands in a long draft. */
class Placed implements Raw {
  readonly start: number;
  readonly end: number;
  readonly origin: Raw;
  readonly scope: Row;

  constructor(origin: Raw, scope: Row) {
    this.start = origin.start + scope.block.start;
    this.end = origin.end + scope.block.start;
    this.origin = origin;
    this.scope = scope;
  }

  get rule(): Rule {
    return this.origin.rule;
  }
  get certainty(): Certainty | undefined {
    return this.origin.certainty;
  }
  get message(): string | undefined {
    return this.origin.message;
  }
  get severity(): Severity | undefined {
    return this.origin.severity;
  }
  get data(): HitData | undefined {
    return this.origin.data;
  }
  get related(): readonly Span[] | undefined {
    return this.origin.related;
  }
  get tagged(): boolean | undefined {
    return this.origin.tagged;
  }
  get suspected(): boolean | undefined {
    return this.origin.suspected;
  }
  get belief(): number | undefined {
    return this.origin.belief;
  }
  get first(): number | undefined {
    return this.origin.first;
  }
  get worth(): Worth | undefined {
    return this.origin.worth;
  }
}

/** How many blocks that are no longer there are kept beside those that are: as many again, and these. */
const SPARE = 1000;

/** Keeps what was found in each block of a draft, so that a changed draft costs the blocks that changed. */
export class Memory {
  private kind: Kind | undefined;
  private rows: readonly Row[] = [];
  private byKey = new Map<string, Known>();
  /** Blocks as fixes would leave them. */
  private readonly aside = new Map<string, Known>();
  private readonly check: Check;

  constructor(check: Check) {
    this.check = check;
  }

  /** Reads the blocks of a draft; `settings` has what is around each (`gist.ts`). `tried`: of a draft that is only tried. */
  read(blocks: readonly Block[], settings: readonly string[], kind: Kind, reading: Reading | undefined, tried: boolean): readonly Row[] {
    const before = this.before(blocks, kind);
    const rows = blocks.map((block, i) => this.rowOf(block, settings[i]!, kind, reading, tried, before(i)));
    if (!tried) this.keep(rows, kind);
    return rows;
  }

  /** Reads the blocks that are not known, one a step, for `read` to find them. */
  *prepare(blocks: readonly Block[], settings: readonly string[], kind: Kind, reading: Reading | undefined): Generator<void> {
    const before = this.before(blocks, kind);
    for (const [i, block] of blocks.entries()) {
      const old = before(i);
      if (old?.known.setting === settings[i] && !reading) continue;
      const { known } = this.rowOf(block, settings[i]!, kind, reading, false, old);
      if (known !== old?.known) yield;
    }
  }

  /** The row of each block in the text before, where it was there: texts are alike at both ends. */
  private before(blocks: readonly Block[], kind: Kind): (i: number) => Row | undefined {
    const before = kind === this.kind ? this.rows : [];
    const same = (row: Row | undefined, i: number): boolean => row !== undefined && isSame(row, blocks[i]!);
    const most = Math.min(before.length, blocks.length);
    let front = 0;
    while (front < most && same(before[front], front)) front++;
    let back = 0;
    while (back < most - front && same(before[before.length - 1 - back], blocks.length - 1 - back)) back++;
    return (i) => (i < front ? before[i] : i >= blocks.length - back ? before[before.length - blocks.length + i] : undefined);
  }

  /** Forgets the drafts that were tried. */
  settle(): void {
    this.aside.clear();
  }

  private rowOf(block: Block, setting: string, kind: Kind, reading: Reading | undefined, tried: boolean, old: Row | undefined): Row {
    const depth = reading?.stamp(block.start, block.start + block.text.length) ?? '';
    const fits = (known: Known | undefined): boolean => known?.setting === setting && known.depth === depth;
    if (old?.block.start === block.start && fits(old.known)) return old;
    const key = old?.known.key ?? `${kind}\0${block.zone}\0${block.key ?? ''}\0${block.text}`;
    let known = old && fits(old.known) ? old.known : this.kept(key, fits);
    known ??= old?.known;
    const text = known?.text ?? detached(block.text);
    const here = withText(block, text);
    if (!known || !fits(known)) {
      const checked = known?.checked ?? this.check(here, kind);
      known = { key, text, checked, setting, depth, result: checked(here, setting, reading) };
      (tried ? this.aside : this.byKey).set(key, known);
    }
    return new Row(here, known);
  }

  /** What was found in such a block, if possible in such a place. */
  private kept(key: string, fits: (known: Known | undefined) => boolean): Known | undefined {
    const [here, aside] = [this.byKey.get(key), this.aside.get(key)];
    return fits(here) || !fits(aside) ? (here ?? aside) : aside;
  }

  private keep(rows: readonly Row[], kind: Kind): void {
    this.kind = kind;
    this.rows = rows;
    if (this.byKey.size > 2 * rows.length + SPARE) this.byKey = new Map(rows.map(({ known }) => [known.key, known]));
  }
}

/** A block with its text, which may stand elsewhere in memory. Made anew for all that have moved: without a spread much faster. */
const withText = ({ zone, start, key }: Block, text: string): Block =>
  key === undefined ? { zone, start, text } : { zone, start, text, key };

const isSame = ({ block, known }: Row, { zone, key, text }: Block): boolean =>
  block.zone === zone && block.key === key && known.text === text;
