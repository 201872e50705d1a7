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

/** What rules and stages together say of a block; asked again when the draft around it or what the second stage has read changes. */
export type Opinions = (scope: Scope, reading?: Reading) => readonly (Hit & { readonly rule: Rule })[];

export function opinionsOf(opinion: Opinion): Opinions {
  if (!MODEL) return () => opinion.hits;
  const score = (scorer ??= new Scorer(unpack(MODEL)));
  let first: { readonly setting: string; readonly belief: Float32Array } | undefined;
  return (scope, reading) => {
    const { setting } = scope;
    if (first?.setting !== setting) first = { setting, belief: firstBelief(scope, opinion, score) };
    return merge(scope, opinion, beliefOf(scope, first.belief, TUNING, reading), TUNING);
  };
}
