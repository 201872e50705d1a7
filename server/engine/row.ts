import type { Certainty, Kind, Severity, Span } from '../../shared/finding.ts';
import type { BlockResult, Checked } from './blocks.ts';
import type { Block, Zone } from './document/block.ts';
import type { Notes } from './language/per-block.ts';
import type { Sentence, Word } from './language/words.ts';
import type { HitData, Raw, Rule, Scope } from './rules/rule.ts';
import type { Settled } from './settle.ts';
import type { Worth } from './weigh/weigh.ts';

/** What is known of a block, wherever it stands. */
export interface Known {
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
