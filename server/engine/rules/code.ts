import { Finder } from '../language/finder.ts';
import type { Span } from '../../../shared/finding.ts';
import type { Hit, Scope } from './rule.ts';

/** What turns a noun into the label of a code: "no.", "number", "ID", "ref". */
export const NUMBER_WORD = String.raw`(?:nos?\b\.?|numbers?\b|num\b\.?|nr\b\.?|i\.?d\.?s?(?![\p{L}])|codes?\b|refs?\b\.?|references?\b|identifiers?\b|n[°º]|№|#)`;

const DASH = '\\-‐‑‒–—';
const SEGMENT = String.raw`[\p{L}\d*]{1,24}`;
const CODE = new RegExp(String.raw`${SEGMENT}(?:[/.:_+${DASH}]${SEGMENT}|[  ](?=\p{Lu}{0,3}\d)${SEGMENT}){0,7}(?:\([\dA-Z]\))?`, 'uy');
const GAP = new RegExp(
  String.raw`\s{0,4}(?:[:=#|([“"]{1,2}\s{0,4}#?|[${DASH}_]\s{0,4}|,\s)?(?:(?:is|was|are|were|reads?|says|still reads|being|(?:is )?ending(?: in)?|ends in|=)\s{1,4}[:“"#]?)?(?:(?:no|nr|number)\b\.?\s?)?`,
  'iuy',
);
/** "number for the cashier is", "ID on the bag:" */
const DETOUR = /\s(?:on|for|of|in|from|at|to|with)(?=\s)/uy;
const DETOUR_WORD = /\s[a-z]{1,12}/uy;
const FOLLOWER = new RegExp(String.raw`(?:\s?[,;/&]\s?|,?\s(?:and|or|not|then|to)\s|\s[${DASH}]\s)`, 'uy');
const UNIT =
  /^[ ]?(?:mg|mcg|µg|μg|ug|g|kg|ml|l|dl|mmol|iu|units?|cm|mm|mmhg|bpm|%|°|x|days?|weeks?|months?|years?|hours?|hrs?|min(?:ute)?s?|am|pm|am|times|patients|people|cases|samples|of)(?![\p{L}])/iu;

export const digitCount = (code: string): number => code.replace(/\D/g, '').length;

/** Capitals and digits mixed, or three parts or more: `7QX2LM`, `TAF-W-01`. */
const isMixed = (code: string): boolean =>
  /\d/.test(code) && /\p{Lu}/u.test(code) && /^(?:[\p{Lu}\d]{5,}|[\p{L}\d]{1,8}(?:[-/][\p{L}\d]{1,8}){2,6})$/u.test(code);

/** A code that no word or measure is mistaken for: letters with digits, parts with digits, or a long number. */
export function isStrong(code: string): boolean {
  const digits = digitCount(code);
  if (digits >= 5 || (digits >= 2 && isMixed(code))) return true;
  return digits >= 3 && (/\p{L}/u.test(code) || (digits >= 4 && /\d[-/.‐‑–]\d|\d \d/.test(code)));
}

const isDate = (code: string): boolean =>
  /^(?:\d{1,2}[-/.‐‑–]\d{1,2}[-/.‐‑–](?:\d{2}|\d{4})|\d{4}[-/.‐‑–]\d{1,2}[-/.‐‑–]\d{1,2}|(?:19|20)\d{2}(?:[-/–](?:\d{2}|(?:19|20)\d{2}))?|\d{1,2}[:.]\d{2}|\d{1,2}[A-Z][a-z]{2}\d{2,4})$/u.test(
    code,
  );

/** The code at `start`, trimmed to what belongs to it. */
function codeAt(text: string, start: number, digits: number): Span | undefined {
  CODE.lastIndex = start;
  const m = CODE.exec(text);
  if (!m) return undefined;
  let code = m[0].replace(/[/.:_+‐‑‒–—-]+$/u, '');
  const opening = /^\p{L}+(?=[ ]|$)/u.exec(code)?.[0];
  if (opening && (!/^\p{Lu}{1,6}$/u.test(opening) || opening.length === code.length)) return undefined;
  while (/[ ]/.test(code) && UNIT.test(text.slice(start + code.length, start + code.length + 14)))
    code = code.slice(0, Math.max(code.lastIndexOf(' '), code.lastIndexOf(' ')));
  if (/[A-Z]{4,}\d*$/i.test(code) && /[.:][A-Z]{4,}\d*$/i.test(code)) code = code.replace(/[.:][A-Z]{4,}\d*$/i, '');
  const range = /^(\d{1,3}(?:\.\d{1,2})?)[-–](\d{1,3}(?:\.\d{1,2})?)$/.exec(code);
  if (range && Number(range[1]) < Number(range[2])) return undefined;
  if (
    (digitCount(code) < digits && !isMixed(code)) ||
    isDate(code) ||
    /^\d+(?:st|nd|rd|th|[a-z]{2,})$/u.test(code) ||
    /^\d+\.\d+$/.test(code)
  )
    return undefined;
  const after = text.slice(start + code.length, start + code.length + 14);
  return UNIT.test(after) && digitCount(code) < 6 && !/\p{L}/u.test(code) ? undefined : { start, end: start + code.length };
}

const shape = (code: string): string => code.replace(/\p{L}/gu, 'A').replace(/\d/g, '9');

/** The code itself and, after a comma or "and", others of the same make. */
function* withFollowers(text: string, first: Span): Generator<Span> {
  yield first;
  const make = shape(text.slice(first.start, first.end));
  let { end } = first;
  for (let i = 0; i < 8; i++) {
    FOLLOWER.lastIndex = end;
    const gap = FOLLOWER.exec(text);
    const next = gap && codeAt(text, FOLLOWER.lastIndex, 2);
    if (!next || shape(text.slice(next.start, next.end)) !== make) return;
    yield next;
    end = next.end;
  }
}

export interface Labels {
  /** Alternatives, as the source of an expression. */
  readonly labels: string;
  readonly flags?: 'gu' | 'giu';
  /** Digits that the code must have. */
  readonly digits?: number;
  /** Only codes that are no plain short number; what allow lists know is spared. */
  readonly strong?: boolean;
  /** A few words may stand between label and code. */
  readonly detour?: boolean;
  /** Whether this label, with the code after it, is about a person after all. */
  readonly accept?: (found: { readonly label: string; readonly code: string; readonly before: string; readonly after: string }) => boolean;
}

/** A search for codes that stand after a label; reports the code without the label. */
export function labelled(options: Labels): (scope: Scope) => Hit[] {
  const label = new Finder(new RegExp(String.raw`(?<![\p{L}\d])(?:${options.labels})(?![\p{L}])`, options.flags ?? 'giu'));
  return ({ text }) => {
    const hits: Hit[] = [];
    // No code is without a digit.
    if (!/\d/.test(text)) return hits;
    for (const m of label.matches(text)) {
      const first = after(text, m.index + m[0].length, options);
      if (!first) continue;
      const code = text.slice(first.start, first.end);
      if (options.strong && !isStrong(code)) continue;
      const sides = { before: text.slice(Math.max(0, m.index - 100), m.index), after: text.slice(first.end, first.end + 40) };
      if (options.accept && !options.accept({ label: m[0], code, ...sides })) continue;
      for (const span of withFollowers(text, first)) hits.push(options.strong ? span : { ...span, certainty: 'sure' });
    }
    return hits;
  };
}

function after(text: string, end: number, { digits = 3, detour }: Labels): Span | undefined {
  const direct = past(text, end, digits);
  if (direct || !detour) return direct;
  DETOUR.lastIndex = end;
  if (!DETOUR.test(text)) return undefined;
  let at = DETOUR.lastIndex;
  for (let i = 0; i < 4; i++) {
    DETOUR_WORD.lastIndex = at;
    if (!DETOUR_WORD.test(text)) return undefined;
    at = DETOUR_WORD.lastIndex;
    const far = past(text, at, digits);
    if (far) return isStrong(text.slice(far.start, far.end)) ? far : undefined;
  }
  return undefined;
}

function past(text: string, end: number, digits: number): Span | undefined {
  GAP.lastIndex = end;
  return codeAt(text, end + GAP.exec(text)![0].length, digits);
}

/** Several searches, each span once. */
export function* searches(scope: Scope, all: readonly ((scope: Scope) => Iterable<Hit>)[]): Generator<Hit> {
  const seen = new Set<string>();
  for (const search of all) {
    for (const hit of search(scope)) {
      const key = `${hit.start}-${hit.end}`;
      if (!seen.has(key)) yield hit;
      seen.add(key);
    }
  }
}
