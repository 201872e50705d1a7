import type { Kind } from '../../shared/finding.ts';
import type { Checked } from './blocks.ts';
import { detached, type Block } from './document/block.ts';
import type { Reading } from './learned/reader.ts';
import { Row, type Known } from './row.ts';

/** Reads one block of a draft. */
export type Check = (block: Block, kind: Kind) => Checked;

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
