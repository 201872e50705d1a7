import { DIRECT, IDENTIFYING, type Category } from '../../../shared/finding.ts';
import type { PersonRisk, Risk, RiskPart } from '../../../shared/risk.ts';
import type { Draft, Raw } from '../rules/rule.ts';
import type { Told } from './crowd.ts';
import { aroundOf, keptCrowdsOf } from './kept-crowds.ts';
import { personAt, stretchesOf, type Stretch } from './people.ts';
import { TABLES } from './tables.ts';
import { weightOf } from './weight.ts';

export interface Assessment {
  readonly risk: Risk;
  readonly personOf: (hit: Raw) => number | undefined;
  /** What is told about a person of `risk`. */
  readonly toldOf: (person: number) => Told;
}

/**
 * Groups what was found by the person it describes and weighs each group (catalogue part D). `pictured`: there is a
 * picture of or belonging to somebody in the draft.
 */
export function assessRisk(
  draft: Pick<Draft, 'source' | 'scopes' | 'paragraphs' | 'hits' | 'meta' | 'settings'>,
  pictured: boolean,
): Assessment {
  const stretches = stretchesOf(draft);
  const groups = new Map<number, Raw[]>();
  for (const hit of draft.hits) {
    if (!isTelling(hit)) continue;
    const person = personAt(stretches, hit);
    const group = groups.get(person);
    if (group) group.push(hit);
    else groups.set(person, [hit]);
  }
  const { source, meta, settings } = draft;
  const toldOf = (person: number): Told => ({
    source,
    meta,
    settings,
    hits: groups.get(person) ?? [],
    text: textOf(source, stretches, person),
  });
  const around = aroundOf(draft);
  const people = [...groups]
    .sort((a, b) => a[0] - b[0])
    .map(([person, hits]): PersonRisk => {
      const label = groups.size > 1 ? `Patient ${person}` : 'The patient';
      return { person, label, ...weigh(hits, pictured), ...keptCrowdsOf(toldOf(person), around) };
    });
  return {
    risk: { people, jigsaw: people.some((p) => p.jigsaw) },
    personOf: (hit) => (hit.scope && isTelling(hit) ? personAt(stretches, hit) : undefined),
    toldOf,
  };
}

/** Whether a hit tells something about the person that it describes. */
const isTelling = ({ rule }: Raw): boolean => IDENTIFYING.has(rule.category) || rule.weight !== undefined;

/** Longest text about one person that is read for sex, stage of life and illness, in UTF-16 code units. */
const READ = 20_000;

function textOf(source: string, stretches: readonly Stretch[], person: number): string {
  const own = stretches.filter((s) => s.person === person).map((s) => source.slice(s.start, s.end));
  return own.join('\n').slice(0, READ);
}

function weigh(hits: readonly Raw[], pictured: boolean): Omit<PersonRisk, 'person' | 'label'> {
  const byCategory = new Map<string, RiskPart>();
  for (const hit of hits) {
    const { id, category, tier } = hit.rule;
    const weight = weightOf(hit);
    const key = tier === 'amplifier' ? id : category;
    const known = byCategory.get(key);
    if (!known || known.weight < weight) byCategory.set(key, { rule: id, category, weight, start: hit.start, end: hit.end });
  }
  const parts = [...byCategory.values()].sort((a, b) => a.start - b.start);
  const indirect = parts.filter((p) => !DIRECT.has(p.category));
  const score = indirect.reduce((n, p) => n + p.weight, 0);
  const has = (...categories: Category[]): boolean => indirect.some((p) => categories.includes(p.category));
  const kinds = new Set(indirect.map((p) => p.category)).size;
  const { telling } = TABLES.details;
  // Whoever knows of the event knows who it was, once there is a time or a place to it.
  const pair = has('event') && has('date', 'place', 'org');
  return {
    parts,
    score,
    hasDirect: parts.some((p) => DIRECT.has(p.category)),
    jigsaw: kinds >= telling.kinds || pair || (kinds === 2 && (pictured || score >= telling.pairScore)),
    acquaintance: has('event', 'quote') && has('date', 'place', 'org'),
  };
}
