import type { Span } from '../../shared/finding.ts';
import { LOOK } from './language/gist.ts';
import { perParagraphAtStart } from './language/paragraphs.ts';
import type { Draft, Rule } from './rules/rule.ts';

const PASSIVE = String.raw`(?:admitted|diagnosed|hospitali[sz]ed|rushed (?:to|in)|discharged|wheeled|operated on|transferred to|intubated|ventilated|sectioned|put on (?:a drip|a ventilator|steroids|chemo\w*|dialysis|antibiotics|insulin))`;
const ILLNESS = String.raw`(?:chemo(?:therapy)?|radiotherapy|diagnosis|biopsy|stoma|transplant|mastectomy|colectomy|hysterectomy|dialysis|relapse|cancer|tumou?r|epilepsy|lupus|crohn['’]s|colitis|miscarriage|seizures|insulin pump)`;
const DOCTORS = String.raw`(?:surgeon|oncologist|neurologist|rheumatologist|nephrologist|haematologist|hematologist)`;
/** What a patient says of themselves. `my admission` may be somebody whom the author admitted. */
const OWN = new RegExp(
  [
    String.raw`\bI(?: was|['’]d been| had been|['’]ve been| have been| got| am being)(?: just| recently| first| finally| once)? ${PASSIVE}\b`,
    String.raw`\bmy (?:own (?:illness|operation|surgery|admission|discharge|stroke|treatment|recovery|breakdown|depression|${ILLNESS})|${ILLNESS}|${DOCTORS})\b`,
    String.raw`\bI (?:was|became|had become) (?:the|a) patient\b|\bbeing (?:the|a) patient\b`,
    String.raw`\b(?:from|on) the other (?:side|end) of the (?:bed|stethoscope|curtain|desk|scalpel|glass)\b`,
  ].join('|'),
  'giu',
);
/** Somebody else is treated, or lies in the next bed. */
const OTHER =
  /\b(?:my|our|this|that|another|one|his|her|whose) (?:\w{2,20} )?patient\b|\b(?:a|the) (?:\w{2,20} )?patient (?:who|whom|whose|with|of (?:mine|ours)|I|we|had|was|came|said|told|asked)\b|\b(?:year|month|week)[- ]olds?\b|\b(?:he|she|they) (?:was|were|is|had been|has been) (?:admitted|referred|discharged|diagnosed|treated|operated|intubated|my patient)\b|\bpresented (?:to|with|at)\b|\b(?:I|we)(?:['’]ve| have|['’]d| had)? (?:once |just |recently )?(?:saw|seen|treated|clerked|reviewed|examined|looked after|operated on|admitted|diagnosed|intubated|sectioned) (?:an?|the|this|my|our|him|her|them|one)\b|\b(?:man|woman|girl|boy|lady|gentleman|bloke|child) (?:in|across|opposite|beside|next to|from) (?:the|bed|my|me)\b/iu;
const FIRST = /\b(?:I|me|my|mine|myself)\b/g;
const THIRD = /\b(?:he|she|him|her|his|hers)\b/gi;
/** Less says too little of whom a draft is about. */
const ENOUGH = 5;
/** How many times as often as anybody else the author is spoken of. */
const MORE = 2;

const count = (text: string, what: RegExp): number => text.match(what)?.length ?? 0;

const saidAtStart = perParagraphAtStart(LOOK, (text) => ({
  own: text.search(OWN) < 0 ? undefined : spanOf(text),
  other: OTHER.test(text),
  first: count(text, FIRST),
  third: count(text, THIRD),
}));

function spanOf(text: string): Span {
  const [own] = text.matchAll(OWN);
  return { start: own!.index, end: own!.index + own![0].length };
}

/** Where a draft that tells of its author's own illness, and of no other patient, first says so; offsets into the source. */
export function ownCaseIn({ paragraphs }: Pick<Draft, 'paragraphs'>): Span | undefined {
  const said = saidAtStart(paragraphs);
  const sum = (what: 'first' | 'third'): number => said.reduce((n, s) => n + s[what], 0);
  const at = said.findIndex((s) => s.own);
  if (at < 0 || said.some((s) => s.other) || sum('first') < ENOUGH || sum('first') < MORE * sum('third')) return undefined;
  const base = paragraphs.slice(0, at).reduce((n, { text }) => n + text.length, 0);
  const { start, end } = said[at]!.own!;
  return { start: base + start, end: base + end };
}

/** Whether what a rule reports would be the author's own to tell in such a draft: not what reaches somebody at once, and not how others are treated. */
export const isAuthorsOwn = ({ id, category, tier }: Rule): boolean =>
  id !== 'own-account' &&
  (tier === 'indirect' ||
    tier === 'amplifier' ||
    tier === 'document' ||
    category === 'date' ||
    category === 'age' ||
    id === 'name-relative');
