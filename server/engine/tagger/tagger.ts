import type { Scope } from '../rules/rule.ts';
import type { Hit, Rule } from '../rules/rule.ts';
import type { Opinion } from './features.ts';
import { MODEL } from './generated/model.ts';
import { merge } from './merge.ts';
import { unpack, type Model } from './model.ts';
import { tag } from './tag.ts';
import { TUNING } from './tuning.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Bytes of base64 text; here because neither Node's nor the browser's own decoder is known to the engine. */
export function decode(text: string): Uint8Array {
  const value = new Uint8Array(128);
  for (let i = 0; i < 64; i++) value[ALPHABET.charCodeAt(i)] = i;
  const length = text.endsWith('==') ? -2 : text.endsWith('=') ? -1 : 0;
  const out = new Uint8Array((text.length / 4) * 3);
  for (let i = 0, at = 0; i < text.length; i += 4) {
    const n = (value[text.charCodeAt(i)]! << 18) | (value[text.charCodeAt(i + 1)]! << 12) | ((value[text.charCodeAt(i + 2)] ?? 0) << 6) | (value[text.charCodeAt(i + 3)] ?? 0);
    out[at++] = n >> 16;
    out[at++] = (n >> 8) & 255;
    out[at++] = n & 255;
  }
  return length ? out.subarray(0, length) : out;
}

let model: Model | undefined;

/** What rules and tagger together say of a block. */
export function secondOpinion(scope: Scope, opinion: Opinion): readonly (Hit & { readonly rule: Rule })[] {
  if (!MODEL) return opinion.hits;
  model ??= unpack(decode(MODEL));
  return merge(scope, opinion, tag(scope, opinion, model, TUNING), TUNING);
}
