import type { Target } from './operators.ts';
import { namesakes } from './labels.ts';
import { HE, SHE } from './phrase.ts';
import { placeOf } from './span.ts';

/**
 * `she`, `her` or `he`, `his`, `him` for a later mention of a name: only where the name stood in this sentence or the one before, nobody
 * else is named there, and the draft speaks of the person with that pronoun alone. Undefined where it is not that plain.
 */
export function pronounFor(target: Target): string | undefined {
  const { hit, draft, text, start, end } = target;
  const place = placeOf(target);
  const mentions = namesakes(target);
  const before = mentions[mentions.indexOf(hit) - 1];
  if (!place || !before || before.scope !== hit.scope) return undefined;
  const { words, first, from } = place;
  const sentence = words[first]!.sentence;
  const near = words.filter((w) => w.sentence >= sentence - 1 && w.start <= start && w.start >= before.start - target.base);
  if (!near.length || near[0]!.sentence < sentence - 1 || near.length > 40) return undefined;
  const between = draft.hits.some(
    (h) => h !== hit && h !== before && h.start > before.start && h.start < hit.start && /^(?:name|family)$/.test(h.rule.category),
  );
  const said = near.map((w) => w.lower);
  const he = said.some((w) => HE.test(w));
  const she = said.some((w) => SHE.test(w));
  if (between || he === she) return undefined;
  if (/['’]s$/.test(text.slice(start, end))) return he ? 'his' : 'her';
  const next = place.next;
  if (next && /^(?:VERB|AUX)$/.test(next.pos) && (first === from || /^(?:CCONJ|SCONJ|PUNCT)$/.test(place.prev?.pos ?? '')))
    return he ? 'he' : 'she';
  return undefined;
}
