import { overlaps, type Edit, type Fix } from '../../../shared/finding.ts';
import type { BestEdit, Crowd, PersonRisk, Range } from '../../../shared/risk.ts';
import { countWords } from '../language/words.ts';
import type { Raw } from '../rules/rule.ts';
import { crowdsOf, type Told } from './crowd.ts';
import type { Fact } from './facts.ts';
import { ageShare, of, TABLES } from './tables.ts';
import { nation } from './where.ts';

/** The crowd of somebody of whom nothing is left that narrows. */
function everybody({ settings }: Told): Range {
  const people = nation(settings);
  return { low: people, middle: people, high: people };
}
/** As many edits as are shown. */
const BEST = 3;
/** A crowd that grows by less than this is about as small as before. */
export const PLAIN = 1.5;
/** As many mentions of one detail as one edit changes. */
const MENTIONS = 12;

/** One kind of detail about a person with the fixes that take it out wherever it is told. */
interface Candidate {
  readonly hits: readonly Raw[];
  readonly fix: Fix;
  readonly edits: readonly Edit[];
}

/** Ways to the fixes of a detail. To try one means to read the draft again, so that the ranking goes by what would be tried first. */
export interface Ways {
  /** What would be tried, best first. */
  readonly untried: (hit: Raw) => Iterable<Fix>;
  /** What was tried and holds, best first. */
  readonly tried: (hit: Raw) => Iterable<Fix>;
  /** Whether the finding is gone and nothing new is found once `edits` are made. */
  readonly holds: (hit: Raw, edits: readonly Edit[]) => boolean;
}

/**
 * The edits that widen the crowd most, best first, at most three: for each kind of detail the crowd is worked out again as the fix would
 * leave it. Among equals what can be looked up goes first (the weight of its rule), then what costs fewer words; edits that widen nothing
 * come last and only where they keep those who know the event from recognising it. Yields before each that is tried.
 */
export function* bestEdits(person: PersonRisk, told: Told, ways: Ways): Generator<void, BestEdit[]> {
  // An event and its time narrow to one whatever else is told: what the other details do is seen without them.
  const eventful = told.hits.some((h) => h.rule.category === 'event');
  const aside = (h: Raw): boolean => eventful && (h.rule.category === 'event' || h.rule.category === 'date');
  const crowd = (without: readonly Raw[], further: readonly Fact[]): Crowd | undefined =>
    narrowest(crowdsOf({ ...told, hits: told.hits.filter((h) => !without.includes(h) && !aside(h)) }, further));
  const all = everybody(told);
  const before = crowd([], []) ?? all;
  const ranked = candidates(told.hits, ways).map((candidate) => {
    const left = residue(candidate.fix, candidate.hits[0]!);
    const after = crowd(candidate.hits, left) ?? all;
    const wide = narrowest(crowdsOf({ ...told, hits: told.hits.filter((h) => !candidate.hits.includes(h)) }, left)) ?? all;
    const gain = Math.max(1, after.middle / before.middle);
    const known = person.acquaintance && /^(?:event|date|place|org|quote)$/.test(candidate.hits[0]!.rule.category);
    const others = Math.max(1, othersOf(after) / othersOf(before));
    return {
      candidate,
      gain,
      wide,
      helps: gain >= 1.05 || known,
      plainly: gain >= PLAIN || known,
      others,
      worth: worthOf(candidate, gain, told.source),
    };
  });
  // So much is told that no single edit lets anybody else in, to speak of: what brings that nearest goes first.
  const helping = ranked.some((r) => r.plainly) ? ranked.filter((r) => r.helps) : [];
  const sorted = (helping.length ? helping : ranked.map((r) => ({ ...r, worth: worthOf(r.candidate, r.others, told.source) }))).sort(
    (a, b) => b.worth - a.worth || a.candidate.hits[0]!.start - b.candidate.hits[0]!.start,
  );
  const best: BestEdit[] = [];
  for (const { candidate, gain, wide } of sorted) {
    yield;
    const made = holding(candidate, ways);
    if (made) best.push(asBest(made, gain, wide));
    if (best.length === BEST) break;
  }
  return best;
}

const asBest = (
  { hits, fix, edits }: Candidate,
  gain: number,
  { low, middle, high }: Pick<Crowd, 'low' | 'middle' | 'high'>,
): BestEdit => ({
  rule: hits[0]!.rule.id,
  title: fix.title,
  start: hits[0]!.start,
  end: hits[0]!.end,
  edits,
  after: { low, middle, high },
  gain,
});

/** The candidate if its edits hold, else made of fixes that hold one by one. */
function holding(candidate: Candidate, { holds, tried }: Ways): Candidate | undefined {
  if (holds(candidate.hits[0]!, candidate.edits)) return candidate;
  return candidateOf(candidate.hits, tried);
}

/** How many besides the person are expected to fit: less than one where the details narrow to the person alone. */
const othersOf = ({ middle }: Pick<Crowd, 'middle'>): number => Math.max(Number.EPSILON, middle - 1);

const narrowest = (crowds: ReturnType<typeof crowdsOf>): Crowd | undefined => crowds?.local ?? crowds?.crowd;

/** Orders of magnitude gained, by how readily the detail is looked up, for each doubling of the words that go. */
function worthOf({ hits, edits }: Candidate, gain: number, source: string): number {
  const words = edits.reduce((n, e) => n + Math.max(0, countWords(source.slice(e.start, e.end)) - countWords(e.text)), 0);
  return ((hits[0]!.rule.weight ?? 1) * Math.log10(gain)) / Math.log2(2 + words);
}

function candidates(hits: readonly Raw[], { untried }: Ways): Candidate[] {
  const groups = new Map<string, Raw[]>();
  for (const hit of hits) {
    const group = groups.get(hit.rule.id);
    if (group) group.push(hit);
    else groups.set(hit.rule.id, [hit]);
  }
  return [...groups.values()].flatMap((group) => candidateOf(group, untried) ?? []);
}

/** The first fix of each of the hits that takes something out, as one edit; undefined where the first hit has none. */
function candidateOf(hits: readonly Raw[], fixesOf: (hit: Raw) => Iterable<Fix>): Candidate | undefined {
  const edits: Edit[] = [];
  let fix: Fix | undefined;
  for (const hit of hits.slice(0, MENTIONS)) {
    const found = firstOf(fixesOf(hit));
    if (!(fix ??= found)) return undefined;
    for (const edit of found?.edits ?? []) if (!edits.some((e) => overlaps(e, edit) || e.start === edit.start)) edits.push(edit);
  }
  return fix && edits.length ? { hits, fix, edits: edits.sort((a, b) => a.start - b.start) } : undefined;
}

function firstOf(fixes: Iterable<Fix>): Fix | undefined {
  for (const fix of fixes) if (fix.operator !== 'keep-and-warn') return fix;
  return undefined;
}

/** What a fix leaves known: a decade is still an age. */
function residue(fix: Fix, hit: Raw): Fact[] {
  const years = hit.data?.years ?? 50;
  const left: Partial<Record<string, Fact>> = {
    'age-to-decade': { key: 'age', label: 'age band', share: ageShare(10 * Math.floor(years / 10), 10 * Math.floor(years / 10) + 9) },
    'age-to-life-stage': { key: 'age', label: 'stage of life', share: ageShare(Math.max(0, years - 8), years + 8) },
    'age-90-plus': { key: 'age', label: 'age band', share: ageShare(90, 105) },
    'occupation-to-sector': { key: 'occupation', label: 'kind of work', share: of(TABLES.occupations.everyday.share) },
    'condition-to-class': { key: 'condition', label: 'a rare condition', share: of(TABLES.details.unknown) },
  };
  const fact = left[fix.operator];
  return fact ? [fact] : [];
}
