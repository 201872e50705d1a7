import { isGeneral } from '../language/gist.ts';
import type { Reading } from '../learned/reader.ts';
import type { Hit, Rule, Scope } from '../rules/rule.ts';
import type { Opinion } from './features.ts';
import { MODEL } from './generated/model.ts';
import { merge } from './merge.ts';
import { unpack, type Model } from './model.ts';
import { tag } from './tag.ts';
import { GENERAL, TUNING } from './tuning.ts';

let model: Model | undefined;

/** What rules and tagger together say of a block. */
export function secondOpinion(scope: Scope, opinion: Opinion, reading?: Reading): readonly (Hit & { readonly rule: Rule })[] {
  if (!MODEL) return opinion.hits;
  model ??= unpack(MODEL);
  const tuning = isGeneral(scope.setting) ? GENERAL : TUNING;
  return merge(scope, opinion, tag(scope, opinion, model, tuning, reading), tuning);
}
