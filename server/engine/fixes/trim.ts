import type { Word } from '../language/words.ts';
import { instead } from './instead.ts';
import type { Proposal, Target } from './operators.ts';
import { isMark, placeOf, type Place } from './span.ts';

/** What a phrase begins with that can go: `collapsed | on stage`, `seen | by his own chorus`. */
const TAIL = /^(?:ADP|SCONJ)$/;
const SUBORDINATES = /^(?:who|which|that|where|when|while|whilst|as)$/;
/** Verbs that say nothing, or something else, alone. */
export const INCOMPLETE =
  /^(?:went|go(?:es|ing|ne)?|put(?:s|ting)?|liv(?:ed?|es|ing)|c[oa]m(?:es?|ing)|got|gets?|getting|l[ea]d(?:s|ing)?|belong\w*|made|makes?|making|sets?|setting|kept|keeps?|keeping|look\w*|turn\w*|bec[oa]m\w*|stay\w*|us(?:ed?|es|ing)|ha(?:d|s|ve|ving)|brought|brings?|took|tak(?:es?|en|ing)|gave|giv(?:es?|en|ing)|sent|sends?|told|tells?|called|named|known|born|won|found|lost|caught|held|ran|runs?|beaten|left|start(?:s|ed)|began|begun|continued|rushed|wore|carried|drove|raised|built|sold|bought|taught|owned|played|wanted|needed|tried|felt|seemed|said|asked)$/;
/** What is of medicine, and of nobody. */
const CLINICAL = /^(?:body-parts|conditions-common|treatments|devices-tests|care-episodes|clinical-abbreviations|drugs)$/;

/**
 * What happened, without where, before whom and by whom: `collapsed on stage during a televised final` → `collapsed`. The longest way first; only what
 * holds no name, no number and no thing outside medicine is kept.
 */
export function trimmed(target: Target): readonly Proposal[] {
  const place = placeOf(target);
  if (!place || place.broken || (place.form !== 'verb' && place.form !== 'clause')) return [];
  // `jumped on the way home | from college`: what follows belongs to what would go.
  if (/^(?:from|of|to)$/.test(place.next?.lower ?? '')) return [];
  const { words, first, last } = place;
  const out: Proposal[] = [];
  for (let at = last - 1; at > first; at--) {
    if (!begins(words, at) || !standsAlone(place, at - 1)) continue;
    out.push(instead(target, 'Leave out what tells it apart', target.text.slice(target.start, words[at - 1]!.end)));
  }
  return out;
}

const begins = (words: readonly Word[], at: number): boolean =>
  (TAIL.test(words[at]!.pos) || SUBORDINATES.test(words[at]!.lower)) && !/^(?:of|up|down|out|off)$/.test(words[at]!.lower);

/** Whether the words of the detail up to `end` say something, and nothing of anybody. */
function standsAlone({ words, first, form }: Place, end: number): boolean {
  const kept = words.slice(first, end + 1).filter((w) => !isMark(w));
  const verbs = kept.filter((w) => w.pos === 'VERB');
  if (!verbs.length || /^(?:DET|ADP|ADJ|AUX|PART|CCONJ|SCONJ|NUM)$/.test(kept.at(-1)!.pos)) return false;
  if (kept.at(-1)!.pos === 'VERB' && INCOMPLETE.test(kept.at(-1)!.lower)) return false;
  if (form === 'clause' && !/^(?:he|she|they|it)$/.test(kept[0]!.lower) && !isClinical(kept[0]!)) return false;
  return kept.every((w) => !/^(?:PROPN|NUM|NOUN|ADJ)$/.test(w.pos) || isClinical(w) || SIDE.test(w.lower));
}

/** Where on the body. */
const SIDE = /^(?:left|right|upper|lower|flank|loin|groin|temple|shin|calf|buttock|armpit)$/;
const isClinical = ({ terms }: Word): boolean => terms.some((t) => CLINICAL.test(t.list));
