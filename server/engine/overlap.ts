import { overlaps, type Category, type Span } from '../../shared/finding.ts';
import type { AllowSpan } from './allow/allow.ts';
import type { Raw } from './rules/rule.ts';

/*
 * The one overlap policy:
 * 1. An allow span cancels what lies mostly under it, in the categories that it spares.
 * 2. Of two hits that overlap, the one whose category stands first in ORDER keeps its place; of the same category the
 *    surer, then the longer. The other keeps what is left of it at the longer side, if that is still words, or goes.
 * 3. Conduct and document hits are about the sentence, not the detail: they overlap freely with the rest.
 * 4. What may be a name within a longer organisation is the organisation’s: `Leith Victoria clinic`.
 */
const ORDER: readonly Category[] = [
  // A family detail swallows a relative's age and job; a date of birth is an age.
  ...(['id', 'contact', 'name', 'family', 'age', 'date', 'demographic', 'org', 'place'] as const),
  ...(['occupation', 'rare', 'physical', 'event', 'quote'] as const),
];
const rank = new Map(ORDER.map((c, i) => [c, i]));
const SURE = { sure: 0, likely: 1, possible: 2 } as const;
const KEPT = 0.5;

/** Small words and signs that a cut leaves at the end. */
const TAIL = /(?:[\s,;:.–—-]|\b(?:and|or|of|the|a|an|in|on|at|from|to|with|for|by|who|called|named)\b){1,30}$/;

/** Of these nothing is left without the name: of `Dr Patel’s surgery` the surgery tells nobody anything. */
const NAMED: ReadonlySet<Category> = new Set<Category>(['org', 'place']);

const length = (s: Span): number => s.end - s.start;
const common = (a: Span, b: Span): number => Math.min(a.end, b.end) - Math.max(a.start, b.start);

/** Takes out the hits that an allow span speaks for. */
export function cancel(hits: readonly Raw[], allows: readonly AllowSpan[]): Raw[] {
  if (!allows.length) return [...hits];
  return hits.filter(
    (h) =>
      h.certainty === 'sure' ||
      !allows.some((a) => a.allow.spares.includes(h.rule.category) && overlaps(a, h) && common(a, h) >= KEPT * length(h)),
  );
}

/** Resolves overlaps among the hits of one block; `text` is what their offsets count in. Sorted by position. */
export function resolve(hits: readonly Raw[], text: string): Raw[] {
  const free = hits.filter((h) => !rank.has(h.rule.category));
  const organisations = hits.filter((h) => h.rule.category === 'org' && h.certainty !== 'possible');
  const ordered = hits.filter((h) => rank.has(h.rule.category) && !isPartOf(h, organisations)).sort(precedence);
  const kept: Raw[] = [];
  for (const hit of ordered) {
    const left = trim(hit, kept, text);
    if (left) kept.push(left);
  }
  return [...kept, ...dedupe(free)].sort((a, b) => a.start - b.start || a.end - b.end);
}

const isPartOf = (hit: Raw, organisations: readonly Raw[]): boolean =>
  hit.rule.category === 'name' &&
  hit.certainty === 'possible' &&
  organisations.some((o) => common(o, hit) === length(hit) && length(o) > length(hit));

function precedence(a: Raw, b: Raw): number {
  const category = rank.get(a.rule.category)! - rank.get(b.rule.category)!;
  if (category) return category;
  return SURE[a.certainty ?? 'likely'] - SURE[b.certainty ?? 'likely'] || length(b) - length(a) || a.start - b.start;
}

function trim(hit: Raw, kept: readonly Raw[], text: string): Raw | undefined {
  let { start, end } = hit;
  let touched = false;
  let named = false;
  for (const k of kept) {
    if (!overlaps({ start, end }, k)) continue;
    // A quotation that holds another detail is about that detail.
    if (k.rule.category === hit.rule.category || hit.rule.category === 'quote') return undefined;
    touched = true;
    named ||= k.rule.category === 'name';
    if (k.start - start >= end - k.end) end = k.start;
    else start = k.end;
    if (start >= end) return undefined;
  }
  if (!touched) return hit;
  const slice = text.slice(start, end);
  const lead = /^(?:['’]s\b)?[\s\p{P}]*(?:(?:and|or|of|the|a|an|in|on|at|from|to|with|for|by)\b[\s\p{P}]*)*/u.exec(slice)![0].length;
  const tail = TAIL.exec(slice)?.[0] ?? '';
  start += lead;
  end -= tail.length;
  const bare = named && NAMED.has(hit.rule.category) && !/[\p{Lu}\d]/u.test(text.slice(start, end));
  return end - start >= 4 && !bare ? { ...hit, start, end } : undefined;
}

function dedupe(hits: readonly Raw[]): Raw[] {
  const out: Raw[] = [];
  for (const hit of [...hits].sort((a, b) => length(b) - length(a))) {
    if (!out.some((o) => o.rule === hit.rule && overlaps(o, hit))) out.push(hit);
  }
  return out;
}
