import { labelOf, OUT, TITLE } from './labels.ts';
import { upper } from './mend.ts';
import type { Proposal, Target } from './operators.ts';

/** `our gorgeous Cerys` → `our gorgeous patient`. */
export const bareLabel = (label: string): string => label.replace(/^(?:the|this|an?) | [A-Z]$/g, '').replace('somebody', 'person');

const SPOKEN =
  /^, (?=(?:I|you|we|this|that|it|he|she|they|there|what|how|why|when|where|do|don['’]t|is|are|can|could|will|would|please|come|listen|look|let|have|stop|tell)\b)/i;

/** `Tom – can you ring`, at the beginning of a line: who is asked. */
const ASKED = /^ ?(?:[–—-]|,) ?(?=(?:can|could|would|will|please|pls|are you|do you|did you|have you|any chance)\b)/i;

/** `Sandra | you are worth ten of me` */
const YOU = /^,? (?=you(?:['’]re| are| were| have|['’]ve| did| made)\b)/i;

/** `Dear Jean,` → `Hello,`; `…, Mattie.` → `….`: somebody who is spoken to is left unnamed. */
export function spokenTo(target: Target): Proposal | undefined {
  const { text, start, end } = target;
  const before = text.slice(Math.max(0, start - 24), start);
  const asked = /(?:^|\n)$/.test(before) ? ASKED.exec(text.slice(end, end + 24)) : undefined;
  if (asked) return { title: OUT, safety: 'safe', edits: [{ start, end: end + asked[0].length, text: '' }] };
  const praised = /(?:^|[-–—,.!?:"“]\s?)$/.test(before) ? YOU.exec(text.slice(end, end + 12)) : undefined;
  if (praised) return { title: OUT, safety: 'safe', edits: [{ start, end: end + praised[0].length, text: '' }] };
  const opening = /(?:^|[\n"“.!]\s{0,2})(dear|respected|hi|hello|hey|to)\s+(?:mr\.? |mrs\.? |ms\.? |miss |dr\.? )?$/i.exec(before);
  if (opening && /^dear$/i.test(opening[1]!) && /^ \p{L}/u.test(text.slice(end, end + 2)))
    return { title: TITLE, safety: 'safe', edits: [{ start, end, text: bareLabel(labelOf(target)) }] };
  // `a song, “to Big Malcolm, who did the stairs”`, `I gave the letter⏎to Agnes`
  if (opening && opening[1] !== 'to' && /^\s?[,!:.\n–—-]/.test(text.slice(end, end + 2))) {
    const word = opening[1]!;
    const from = start - (before.length - opening.index - opening[0].indexOf(word));
    return { title: OUT, safety: 'safe', edits: [{ start: from, end, text: 'Hello' }] };
  }
  // `who said “Aoife, for the love of God”`
  const called = /["“‘]$/.test(before) ? /^, (\p{Ll}+(?:['’]\p{Ll}+)?)(?![\p{L}\d])/u.exec(text.slice(end, end + 24)) : undefined;
  if (called) return { title: OUT, safety: 'safe', edits: [{ start, end: end + called[0].length, text: upper(called[1]!) }] };
  // `I said to him, Kenneth, this is blood`: spoken to, whatever is said.
  const spoken = SPOKEN.exec(text.slice(end, end + 24));
  if (spoken && /(?:["“‘]|\b(?:said|says|told|asked|say)(?: to)?(?: him| her| them)?, )$/i.test(before))
    return { title: OUT, safety: 'safe', edits: [{ start, end: end + spoken[0].length, text: '' }] };
  if (/[\p{L}\d],\s$/u.test(before) && /^[.!?…]/.test(text.slice(end, end + 1)) && !/['’]s$/.test(text.slice(start, end)))
    return { title: OUT, safety: 'safe', edits: [{ start: start - 2, end, text: '' }] };
  return undefined;
}
