import type { Reading } from '../learned/reader.ts';
import type { Hit, Rule, Scope } from '../rules/rule.ts';
import type { Opinion } from './features.ts';
import { MODEL } from './generated/model.ts';
import { merge } from './merge.ts';
import { unpack } from './model.ts';
import { Scorer } from './score.ts';
import { beliefOf, firstBelief } from './tag.ts';
import { TUNING } from './tuning.ts';

let scorer: Scorer | undefined;

/** A block's first belief: 120 bytes a word, and asked for again only where the second stage reads on. It is worked out again then. */
interface Held {
  setting: string;
  belief: Float32Array | undefined;
}
/** Blocks whose beliefs are kept, the last ones. */
const KEPT = 400;
const held: (Held | undefined)[] = Array.from({ length: KEPT });
let next = 0;

function hold(of: Held): void {
  const old = held[next];
  if (old) old.belief = undefined;
  held[next] = of;
  next = (next + 1) % KEPT;
}

/** What rules and stages together say of a block; asked again when the draft around it or what the second stage has read changes. */
export type Opinions = (scope: Scope, reading?: Reading) => readonly (Hit & { readonly rule: Rule })[];

export function opinionsOf(opinion: Opinion): Opinions {
  if (!MODEL) return () => opinion.hits;
  const score = (scorer ??= new Scorer(unpack(MODEL)));
  const first: Held = { setting: '', belief: undefined };
  return (scope, reading) => {
    const { setting } = scope;
    if (!first.belief || first.setting !== setting) {
      if (!first.belief) hold(first);
      first.setting = setting;
      first.belief = firstBelief(scope, opinion, score);
    }
    return merge(scope, opinion, beliefOf(scope, first.belief, TUNING, reading), TUNING);
  };
}
