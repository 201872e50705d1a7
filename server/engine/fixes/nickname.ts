import { isFirstName, isLastName } from '../lexicon/lexicon.ts';
import { OUT } from './labels.ts';
import type { Proposal, Target } from './operators.ts';

/** `his nickname, “Ferro”` */
const NICKNAME = /\bnick-?name(?:d| of| was| is)?,? ["“'‘]?$/i;
export const isCalledNickname = ({ text, start }: Target): boolean => NICKNAME.test(text.slice(Math.max(0, start - 16), start));

/** Who calls whom, behind which a nickname stands: `called one patient`, `is known as`, `everybody calls`; not `called out`. */
const CALLS =
  /\b(?:call(?:s|ed|ing)? (?!(?:out|for|to|back|on|after|up|at|over|in|her|his)\b)(?:\p{L}+ ){1,3}|(?:is|was|are|were|been) (?:called|known as) |(?:everybody|everyone|people) calls? )["“‘]$/iu;
/** `everyone in the village calls him | Wellies` */
const KNOWN_TO_ALL = /(?<=\b(?:everyone|everybody|people) (?:\p{L}+ ){0,4})calls? (?:(him|her|them) )?$/iu;
const CLOSED_BY: Readonly<Record<string, string>> = { '"': '"', '“': '”', '‘': '’' };

/** `called one patient “Fjorden”` → `called one patient by a nickname`. */
export function nicknamed({ text, start, end }: Target): Proposal | undefined {
  const before = text.slice(Math.max(0, start - 50), start);
  const said = text.slice(start, end);
  const given = /^\p{L}+$/u.test(said) && (isFirstName(said.toLowerCase()) || isLastName(said.toLowerCase()));
  if (given) return undefined;
  const bare = /^\p{L}+$/u.test(said) ? KNOWN_TO_ALL.exec(before) : null;
  if (bare) {
    const words = bare[1] ? `${bare[1]} by a nickname` : 'by a nickname';
    const verb = /^calls/i.test(bare[0]) ? 'knows' : 'know';
    return { title: OUT, safety: 'safe', edits: [{ start: start - bare[0].length, end, text: `${verb} ${words}` }] };
  }
  const mark = /^[,.]?/.exec(text.slice(end, end + 1))![0];
  if (!CALLS.test(before) || text[end + mark.length] !== CLOSED_BY[text[start - 1]!]) return undefined;
  const as = / as .$/i.test(before) ? 3 : 0;
  return { title: OUT, safety: 'safe', edits: [{ start: start - 1 - as, end: end + mark.length + 1, text: `by a nickname${mark}` }] };
}
