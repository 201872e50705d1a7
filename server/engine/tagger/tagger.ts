import type { Block } from '../document/block.ts';
import { isGeneral } from '../language/gist.ts';
import type { Reading } from '../learned/reader.ts';
import type { Hit, Rule, Scope } from '../rules/rule.ts';
import type { Opinion } from './features.ts';
import { MODEL } from './generated/model.ts';
import { merge } from './merge.ts';
import { unpack } from './model.ts';
import { Scorer } from './score.ts';
import { beliefOf, firstBelief } from './tag.ts';
import { GENERAL, TUNING } from './tuning.ts';

let scorer: Scorer | undefined;

/** What rules and stages together say of a block; asked again when the second stage has read more of it. */
export type Opinions = (block: Block, reading?: Reading) => readonly (Hit & { readonly rule: Rule })[];

export function opinionsOf(scope: Scope, opinion: Opinion): Opinions {
  if (!MODEL) return () => opinion.hits;
  scorer ??= new Scorer(unpack(MODEL));
  const first = firstBelief(scope, opinion, scorer);
  const tuning = isGeneral(scope.setting) ? GENERAL : TUNING;
  return (block, reading) => {
    const placed = { ...scope, block };
    return merge(placed, opinion, beliefOf(placed, first, tuning, reading), tuning);
  };
}
