import { DIRECT, IDENTIFYING, type Category } from '../../../shared/finding.ts';
import type { PersonRisk, Risk, RiskPart } from '../../../shared/risk.ts';
import type { Draft, Raw } from '../rules/rule.ts';
import type { Told } from './crowd.ts';
import { aroundOf, keptCrowdsOf } from './kept-crowds.ts';
import { personAt, stretchesOf, type Stretch } from './people.ts';
import { TABLES } from './tables.ts';
import { weightOf } from './weight.ts';
import { DESCRIBING } from '../weigh/evidence.ts';

export interface Assessment {
  readonly risk: Risk;
  readonly personOf: (hit: Raw) => number | undefined;
  /** What is told about a person of `risk`. */
  readonly toldOf: (person: number) => Told;
}

/**
 * Groups what was found by the person it describes and weighs each group (catalogue part D). `pictured`: there is a
 * picture of or belonging to somebody in the draft; `doubtful`: hits that make no jigsaw.
 */
export function assessRisk(
  draft: Pick<Draft, 'source' | 'scopes' | 'paragraphs' | 'hits' | 'meta' | 'settings'>,
  pictured: boolean,
  doubtful: ReadonlySet<Raw>,
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
      return { person, label, ...weigh(hits, pictured, doubtful), ...keptCrowdsOf(toldOf(person), around) };
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

function weigh(hits: readonly Raw[], pictured: boolean, doubtful: ReadonlySet<Raw>): Omit<PersonRisk, 'person' | 'label'> {
  const parts = partsOf(hits);
  const certain = doubtful.size && hits.some((h) => doubtful.has(h)) ? partsOf(hits.filter((h) => !doubtful.has(h))) : parts;
  const indirect = indirectOf(parts);
  return {
    parts,
    score: scoreOf(indirect),
    hasDirect: parts.length > indirect.length,
    jigsaw: isJigsaw(indirectOf(certain), pictured),
    acquaintance: has(indirect, 'event', 'quote') && has(indirect, 'date', 'place', 'org'),
  };
}

/** The heaviest hit of each kind, by position. */
function partsOf(hits: readonly Raw[]): RiskPart[] {
  const byCategory = new Map<string, RiskPart>();
  for (const hit of hits) {
    const { id, category, tier } = hit.rule;
    const weight = weightOf(hit);
    const key = tier === 'amplifier' ? id : category;
    const known = byCategory.get(key);
    if (!known || known.weight < weight) byCategory.set(key, { rule: id, category, weight, start: hit.start, end: hit.end });
  }
  return [...byCategory.values()].sort((a, b) => a.start - b.start);
}

const indirectOf = (parts: readonly RiskPart[]): RiskPart[] => parts.filter((p) => !DIRECT.has(p.category));
const scoreOf = (parts: readonly RiskPart[]): number => parts.reduce((n, p) => n + p.weight, 0);
const has = (parts: readonly RiskPart[], ...categories: Category[]): boolean => parts.some((p) => categories.includes(p.category));

/** Whether indirect details combine: enough kinds of them, or an event with a time or place, or two kinds that weigh a lot or are pictured. */
function isJigsaw(parts: readonly RiskPart[], pictured: boolean): boolean {
  const kinds = new Set(parts.map((p) => p.category)).size;
  const { telling } = TABLES.details;
  if (!parts.some((p) => DESCRIBING.has(p.category))) return false;
  // Whoever knows of the event knows who it was, once there is a time or a place to it.
  const pair = has(parts, 'event') && has(parts, 'date', 'place', 'org');
  return kinds >= telling.kinds || pair || (kinds === 2 && (pictured || scoreOf(parts) >= telling.pairScore));
}
