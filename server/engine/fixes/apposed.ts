import type { Edit } from '../../../shared/finding.ts';
import { wordAt } from '../language/words.ts';
import type { Proposal, Target } from './operators.ts';

const WHO =
  'man|woman|boy|girl|lady|gentleman|child|baby|infant|toddler|teenager|schoolboy|schoolgirl|student|patient|pensioner|widow|widower|resident|adult|grandmother|grandfather|mother|father|lad|lass|bloke';
/** What stands behind a name in commas and says who it is: `, a 47-year-old man with lupus,`. */
const APPOSED = new RegExp(
  String.raw`^, (?=(?<who>an? (?:[\p{L}\p{N}’'-]+ ){0,5}(?:${WHO})(?: (?:with|from|of|in|on) [^,.;:!?()\n]{2,40})?)(?<close>,|[.;:!?)\n]|$))`,
  'iu',
);
/** With a clause that begins so, the words behind the comma are its subject: `When I rang Jean, a man answered`. */
const OPENS =
  /(?:^|[.!?;:\n]|, )\s*(?:when|if|as|after|before|while|whilst|because|since|like|unlike|once|until|to|for|with|though|although|i miss)\b[^.!?;:\n,]*$/i;

/** `We operated on | Harold Wimpole, a man of 47, for` → `We operated on a man of 47 for`: who it is stands beside the name. */
export function apposed({ text, start, end, scope }: Target, title: string): Proposal | undefined {
  const found = APPOSED.exec(text.slice(end, end + 120));
  if (!found || /['’]s$/.test(text.slice(start, end)) || OPENS.test(text.slice(Math.max(0, start - 80), start))) return undefined;
  const comma = found[0];
  const { who = '', close } = found.groups!;
  const from = end + comma.length;
  const behind = from + who.length;
  const within = scope.words.slice(wordAt(scope.words, from), wordAt(scope.words, behind));
  // `a man with a deep voice | answered`
  if (within.some((w) => /^(?:VERB|AUX)$/.test(w.pos) && !/ing$|ed$/.test(w.lower))) return undefined;
  const ends = close === ',' && closes(text, scope.words[wordAt(scope.words, behind) + 1]?.pos, behind);
  // `a man with gout, hypertension and diabetes, came in`: where it ends is not plain.
  if (close === ',' && !ends && !/^, (?:who|which|whose|whom)\b/.test(text.slice(behind, behind + 8))) return undefined;
  const edits: Edit[] = [{ start, end: from, text: '' }];
  if (ends) edits.push({ start: behind, end: behind + 1, text: '' });
  return { title, safety: 'safe', edits };
}

/** Whether a comma only closes what the first one opened: the sentence goes on with its verb or a phrase, and no list with commas of its own. */
const closes = (text: string, next: string | undefined, behind: number): boolean =>
  /^(?:VERB|AUX|ADP)$/.test(next ?? '') &&
  !/^, (?:[^.!?;:\n]{0,60}, )?(?:and|or|who|which|whose|whom|but)\b/.test(text.slice(behind, behind + 80));
