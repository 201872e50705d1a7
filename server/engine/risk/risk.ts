import { IDENTIFYING, type Category } from '../../../shared/finding.ts';
import type { PersonRisk, Risk, RiskPart } from '../../../shared/risk.ts';
import type { Draft, Raw } from '../rules/rule.ts';
import { personAt, personStarts } from './people.ts';

/**
 * Different kinds of indirect detail from which they count as a jigsaw: "three or more" of Hrynaszkiewicz et al. 2010.
 * Kinds rather than weights: two weighty kinds without an event are rarely a jigsaw to a careful reader.
 */
const THRESHOLD = 3;
/** Weight from which two kinds are enough: a publicly visible role and a protected characteristic, say. */
const TELLING_PAIR = 5;

export interface Assessment {
  readonly risk: Risk;
  readonly personOf: (hit: Raw) => number | undefined;
}

/**
 * Groups what was found by the person it describes and weighs each group (catalogue part D). `pictured`: there is a
 * picture of or belonging to somebody in the draft.
 */
export function assessRisk(draft: Pick<Draft, 'source' | 'hits'>, pictured: boolean): Assessment {
  const starts = personStarts(draft);
  const groups = new Map<number, Raw[]>();
  const telling = draft.hits.filter((h) => IDENTIFYING.has(h.rule.category) || h.rule.weight !== undefined);
  for (const hit of telling) {
    const person = personAt(starts, hit);
    const group = groups.get(person);
    if (group) group.push(hit);
    else groups.set(person, [hit]);
  }
  const counted = new Set(telling);
  const people = [...groups]
    .sort((a, b) => a[0] - b[0])
    .map(([person, hits]) => ({ ...weigh(person, hits, pictured), label: groups.size > 1 ? `Patient ${person}` : 'The patient' }));
  return {
    risk: { people, jigsaw: people.some((p) => p.jigsaw) },
    personOf: (hit) => (counted.has(hit) ? personAt(starts, hit) : undefined),
  };
}

function weigh(person: number, hits: readonly Raw[], pictured: boolean): Omit<PersonRisk, 'label'> {
  const byCategory = new Map<string, RiskPart>();
  for (const hit of hits) {
    const { id, category, tier } = hit.rule;
    const weight = weightOf(hit);
    const key = tier === 'amplifier' ? id : category;
    const known = byCategory.get(key);
    if (!known || known.weight < weight) byCategory.set(key, { rule: id, category, weight, start: hit.start, end: hit.end });
  }
  const parts = [...byCategory.values()].sort((a, b) => a.start - b.start);
  const indirect = parts.filter((p) => !['name', 'contact', 'id'].includes(p.category));
  const score = indirect.reduce((n, p) => n + p.weight, 0);
  const has = (...categories: Category[]): boolean => indirect.some((p) => categories.includes(p.category));
  const kinds = new Set(indirect.map((p) => p.category)).size;
  // Whoever knows of the event knows who it was, once there is a time or a place to it.
  const pair = has('event') && has('date', 'place', 'org');
  return {
    person,
    parts,
    score,
    hasDirect: parts.some((p) => ['name', 'contact', 'id'].includes(p.category)),
    jigsaw: kinds >= THRESHOLD || pair || (kinds === 2 && (pictured || score >= TELLING_PAIR)),
    acquaintance: has('event', 'quote') && has('date', 'place', 'org'),
  };
}

/** The rule's own weight; a place weighs more the smaller it is (catalogue, place-residence). */
function weightOf({ rule, data }: Raw): number {
  const weight = rule.weight ?? (rule.tier === 'direct' ? 3 : 1);
  const population = data?.population;
  if (population === undefined) return weight;
  return weight + (population < 2000 ? 2 : population < 20_000 ? 1 : 0);
}
