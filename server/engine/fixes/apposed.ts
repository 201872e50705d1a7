import type { Edit } from '../../../shared/finding.ts';
import type { Proposal, Target } from './operators.ts';

const WHO =
  'man|woman|boy|girl|lady|gentleman|child|baby|infant|toddler|teenager|schoolboy|schoolgirl|student|patient|pensioner|widow|widower|resident|adult|grandmother|grandfather|mother|father|lad|lass|bloke';
/** What stands behind a name in commas and says who it is: `, a 47-year-old man with lupus,`. */
const APPOSED = new RegExp(
  String.raw`^, (?=(?<who>an? (?:[\p{L}\p{N}’'-]+ ){0,5}(?:${WHO})(?: (?:with|from|of|in|on) [^,.;:!?()\n]{2,40})?)(?<close>,|[.;:!?)\n]|$))`,
  'iu',
);

/** `We operated on | Harold Wimpole, a man of 47, for` → `We operated on a man of 47 for`: who it is stands beside the name. */
export function apposed({ text, start, end }: Target, title: string): Proposal | undefined {
  const found = APPOSED.exec(text.slice(end, end + 120));
  if (!found || /['’]s$/.test(text.slice(start, end))) return undefined;
  const comma = found[0];
  const { who = '', close } = found.groups!;
  const edits: Edit[] = [{ start, end: end + comma.length, text: '' }];
  const behind = end + comma.length + who.length;
  // The second comma belongs to the first; not where a clause begins behind it: `a man of 47, who came`.
  const closes = close === ',' && !/^, (?:who|which|whose|whom|and|but)\b/.test(text.slice(behind, behind + 8));
  if (closes) edits.push({ start: behind, end: behind + 1, text: '' });
  return { title, safety: 'safe', edits };
}
