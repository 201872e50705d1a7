import { IDENTIFYING, type Category } from '../../../shared/finding.ts';
import type { PersonRisk, Risk, RiskPart } from '../../../shared/risk.ts';
import jigsawCount from '../rules/document/jigsaw-count.ts';
import type { Draft, Raw } from '../rules/rule.ts';
import { personAt, personStarts } from './people.ts';

/** Score from which details count as a jigsaw (catalogue D.2, after Hrynaszkiewicz et al. 2010). */
const THRESHOLD = 3;

const NAMED: Readonly<Partial<Record<Category, string>>> = {
  date: 'when it happened',
  age: 'the age',
  place: 'the place',
  org: 'an organisation',
  occupation: 'the occupation or standing',
  demographic: 'origin, belief or identity',
  family: 'family or household',
  event: 'the event',
  rare: 'something rare',
  physical: 'looks',
  quote: 'own words',
  name: 'a name',
  contact: 'a contact',
  id: 'a number',
};

export interface Assessment {
  readonly risk: Risk;
  /** The findings of the jigsaw rule, offsets into the source. */
  readonly hits: readonly Raw[];
  personOf(hit: Raw): number | undefined;
}

/** Groups what was found by the person it describes and weighs each group (catalogue part D). */
export function assessRisk(draft: Draft): Assessment {
  const starts = personStarts(draft);
  const groups = new Map<number, Raw[]>();
  const telling = draft.hits.filter((h) => IDENTIFYING.has(h.rule.category) || h.rule.weight !== undefined);
  for (const hit of telling) {
    const person = personAt(starts, hit);
    groups.set(person, [...(groups.get(person) ?? []), hit]);
  }
  const people = [...groups].sort((a, b) => a[0] - b[0]).map(([person, hits]) => weigh(person, hits));
  const hits = people.filter((p) => p.jigsaw).map(jigsaw);
  return {
    risk: { people, jigsaw: hits.length > 0 },
    hits,
    personOf: (hit) => (telling.includes(hit) ? personAt(starts, hit) : undefined),
  };
}

function weigh(person: number, hits: readonly Raw[]): PersonRisk {
  const byCategory = new Map<string, RiskPart>();
  for (const hit of hits) {
    const { id, category, tier } = hit.rule;
    const weight = hit.rule.weight ?? (tier === 'direct' ? 3 : 1);
    const key = tier === 'amplifier' ? id : category;
    const known = byCategory.get(key);
    if (!known || known.weight < weight) byCategory.set(key, { rule: id, category, weight, start: hit.start, end: hit.end });
  }
  const parts = [...byCategory.values()].sort((a, b) => a.start - b.start);
  const indirect = parts.filter((p) => !['name', 'contact', 'id'].includes(p.category));
  const score = indirect.reduce((n, p) => n + p.weight, 0);
  const has = (...categories: Category[]): boolean => indirect.some((p) => categories.includes(p.category));
  const pair = [has('event'), has('date'), has('place', 'org')].filter(Boolean).length >= 2;
  return {
    person,
    parts,
    score,
    hasDirect: parts.length > indirect.length,
    jigsaw: indirect.length >= 2 && (score >= THRESHOLD || pair),
    acquaintance: has('event', 'quote') && has('date', 'place', 'org'),
  };
}

function jigsaw(person: PersonRisk): Raw {
  const parts = person.parts.filter((p) => NAMED[p.category]);
  const first = parts[0]!;
  const names = [...new Set(parts.map((p) => NAMED[p.category]!))];
  return {
    rule: jigsawCount,
    start: first.start,
    end: first.end,
    certainty: 'likely',
    message: `Taken together, these ${names.length} kinds of detail could let someone recognise the patient: ${names.join(', ')}. Taking out one or two of them helps most.`,
    related: parts.map(({ start, end }) => ({ start, end })),
  };
}
