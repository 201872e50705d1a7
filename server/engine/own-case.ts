import type { Span } from '../../shared/finding.ts';
import { LOOK } from './language/gist.ts';
import { perParagraph } from './language/paragraphs.ts';
import type { Draft, Raw, Rule } from './rules/rule.ts';

const PASSIVE = String.raw`(?:admitted|diagnosed|hospitali[sz]ed|discharged|wheeled|operated on|transferred to|intubated|ventilated|sectioned|put on (?:a drip|a ventilator|steroids|chemo\w*|dialysis|insulin))`;
/** A college admits, and a duty discharges, too. */
const NO_HOSPITAL = String.raw`(?! (?:to|from|as|into) (?:(?:the|my|a) )?(?:royal|college|faculty|fellowship|duty|bar|register|degree|society|medical school|university|order|membership))`;
/** What a patient says of themselves; a clinician says `my diagnosis`, `my transplant` and `my colitis clinic` of others. */
const OWN = new RegExp(
  [
    String.raw`\bI(?: was|['’]d been| had been|['’]ve been| have been| got| am being)(?: just| recently| first| finally| once)? ${PASSIVE}${NO_HOSPITAL}\b`,
    String.raw`\bmy own (?:illness|operation|surgery|admission|stroke|cancer|chemo\w*|breakdown|depression|miscarriage|stoma|mastectomy|recovery)\b`,
    String.raw`\bmy (?:chemo(?:therapy)?|radiotherapy|stoma|mastectomy|colectomy|hysterectomy|insulin pump)\b`,
    String.raw`\b(?:I (?:was|became|had become)|being) (?:the|a) patient(?=[.,;:!?)]|$| (?:at|in|and|for|myself|is|was|taught)\b)`,
    String.raw`\b(?:from|on) the other (?:side|end) of the (?:bed|stethoscope|curtain|desk|scalpel|glass)\b`,
  ].join('|'),
  'giu',
);
/** Somebody else is treated, or lies in the next bed, or tells the story. */
const OTHER = new RegExp(
  [
    String.raw`\b(?<!\b(?:being|was|become|became) )(?:my|our|this|that|the|another|one|his|her|whose) (?:\w{2,20} )?patients?\b|\ba (?:\w{2,20} )?patient (?:who|whom|whose|with|of|I|we|had|came|said|told|asked)\b`,
    String.raw`\b(?:year|month|week)[- ]olds?\b|\bpresented (?:to|with|at)\b|\b(?:came|come|brought|carried|flown) in\b|\bwho (?:died|dies)\b|\bsent (?:him|her|them) home\b`,
    String.raw`\b(?:he|she|they) (?:was|were|is|had been|has been) (?:\w+ )?(?:admitted|referred|discharged|diagnosed|treated|operated|intubated)\b`,
    String.raw`\b(?:I|we)(?:['’]ve| have|['’]d| had)? (?:once |just |recently )?(?:saw|seen|met|lost|treated|clerked|reviewed|examined|look(?:ed)? after|operated on|admitted|diagnosed|intubated|sectioned) (?:an?|the|this|my|our|him|her|them|one|two|three)\b`,
    String.raw`\b(?:man|woman|girl|boy|lady|gentleman|bloke|child) (?:in|across|opposite|beside|next to|from) (?:the|bed|my|me)\b|\b(?:his|her|their) doctor\b`,
    String.raw`\bpatient['’]?s? (?:story|perspective|voice)\b|\b(?:his|her|their) own words\b|\bcase report\b`,
  ].join('|'),
  'iu',
);
const FIRST = /\b(?:I|[Mm]e|[Mm]y|[Mm]ine|[Mm]yself)\b/g;
const THIRD = /\b(?:he|she|him|her|his|hers)\b/gi;
/** Less says too little of whom a draft is about. */
const ENOUGH = 5;
/** How many times as often as anybody else the author is spoken of. */
const MORE = 2;
/** What somebody else says, in a quotation or a quoted line. */
const QUOTED = /[“"][^”"\n]*[”"]|^>[^\n]*/gmu;

const count = (text: string, what: RegExp): number => text.match(what)?.length ?? 0;

const saidIn = perParagraph((all) => {
  const text = all.replace(QUOTED, (said) => ' '.repeat(said.length));
  const own = [...text.matchAll(OWN)][0];
  return {
    own: own && { start: own.index, end: own.index + own[0].length },
    other: OTHER.test(all),
    first: count(text, FIRST),
    third: count(text, THIRD),
  };
});

/** `I am a weaver`, `I was 34`, `I teach`, `my wife`, `my wife, a weaver`: what is found there is the author's. */
const OF_AUTHOR = new RegExp(
  [
    String.raw`\bI(?: also| now| still)?(?: (?:teach|taught|work|worked|run|ran|play|played|coach|sing|sang|train|trained|study|studied))? $`,
    String.raw`\bI(?:['’]m| am| was|['’]ve been| have been|['’]d been| had been| work(?:ed)? as)(?: [\p{Ll}-]+){0,3} $`,
    String.raw`\b[Mm]y(?: own| late| older| younger)? $`,
    String.raw`\b[Mm]y (?:wife|husband|partner|mother|father|mum|mom|dad|son|daughter|sister|brother), an? (?:retired )?$`,
  ].join('|'),
  'u',
);

/** Where a detail is of somebody, whether it can be the author: a name, an age or a job that is not said of her tells of another. */
function isOfAuthor({ rule, certainty, start, end }: Raw, source: string): boolean {
  // What may be contact with a patient may be with one's wife.
  if (rule.category === 'boundary') return certainty === 'possible' && /\bmy\b/i.test(source.slice(start, end));
  if (/^(?:place|org|date|demographic|rare|physical|event|advice)$/.test(rule.category)) return true;
  if (!/^(?:age|occupation|family)$/.test(rule.category)) return rule.tier === 'document';
  return OF_AUTHOR.test(source.slice(Math.max(0, start - 60), start)) || /^my\b/i.test(source.slice(start, end));
}

/** Where a draft that tells of its author's own illness, and of no other patient, first says so; offsets into the source. */
export function ownCaseIn({ paragraphs, source, kind, hits }: Pick<Draft, 'paragraphs' | 'source' | 'kind' | 'hits'>): Span | undefined {
  if (kind === 'case-report' || kind === 'reply' || source.length > LOOK) return undefined;
  const said = paragraphs.map(saidIn);
  const at = said.findIndex((s) => s.own);
  const sum = (what: 'first' | 'third'): number => said.reduce((n, s) => n + s[what], 0);
  if (at < 0 || said.some((s) => s.other) || sum('first') < Math.max(ENOUGH, MORE * sum('third'))) return undefined;
  if (!hits.every((hit) => isOfAuthor(hit, source))) return undefined;
  const base = paragraphs.slice(0, at).reduce((n, { text }) => n + text.length, 0);
  const { start, end } = said[at]!.own!;
  return { start: base + start, end: base + end };
}

/** What asks for a patient other than the author. */
const ABOUT_PATIENT = new Set([
  'consent-statement-missing',
  'consent-statement-weak',
  'patient-perspective-missing',
  'jigsaw-count',
  'crowd-size',
  'timeline-dense',
]);

/** Whether what a rule reports is the author's own to tell in such a draft. */
export const isAuthorsOwn = ({ id, category, tier }: Rule): boolean =>
  ABOUT_PATIENT.has(id) ||
  (/^(?:indirect|direct|amplifier)$/.test(tier) &&
    /^(?:place|org|date|age|demographic|rare|physical|event|occupation|family)$/.test(category));
