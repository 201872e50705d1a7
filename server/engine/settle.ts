import { cancel, resolve } from './overlap.ts';
import { Names, type Mention } from './propagate.ts';
import { isPseudonym } from './pseudonyms.ts';
import type { Row } from './row.ts';
import type { Raw } from './rules/rule.ts';
import { worthOf } from './weigh/weigh.ts';

/** What is left of a block's hits beside the rest of the draft; offsets relative to the block. */
export interface Settled {
  readonly mentions: readonly Mention[];
  readonly invented: ReadonlySet<string>;
  readonly only: string;
  readonly hits: readonly Raw[];
}

/** Settles what the blocks of a draft say with what the whole draft knows. What has been settled is kept while neither changes. */
export class Settling {
  private readonly names = new Names();
  private invented: ReadonlySet<string> = new Set();

  /** `invented`: names that are declared to be so; `only`: the rules that are asked for, all where empty. Offsets into the source. */
  hitsOf(rows: readonly Row[], invented: ReadonlySet<string>, only: readonly string[]): Raw[] {
    if (!equal(invented, this.invented)) this.invented = invented;
    const mentions = this.names.mentionsIn(rows.map(({ known }) => known.result));
    const asked = only.join(' ');
    const out: Raw[] = [];
    for (let i = 0; i < rows.length; i++) for (const hit of this.rawsOf(rows[i]!, mentions[i]!, asked)) out.push(hit);
    return out;
  }

  private rawsOf(row: Row, mentions: readonly Mention[], only: string): readonly Raw[] {
    const { known } = row;
    if (known.settled?.mentions !== mentions || known.settled.invented !== this.invented || known.settled.only !== only)
      known.settled = { mentions, invented: this.invented, only, hits: this.settle(row, mentions, only) };
    return row.hitsOf(known.settled);
  }

  private settle({ known: { result, text }, zone }: Row, mentions: readonly Mention[], only: string): readonly Raw[] {
    const asked = new Set(only.split(' ').filter(Boolean));
    const real = cancel([...result.hits, ...mentions], result.allows).filter(
      (h) => (!asked.size || asked.has(h.rule.id)) && !isPseudonym(h, text.slice(h.start, h.end), this.invented),
    );
    return resolve(real, text).map((hit) => ({ ...hit, worth: worthOf(hit, zone) }));
  }
}

const equal = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => a.size === b.size && [...a].every((name) => b.has(name));
