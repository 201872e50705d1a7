import type { Crowd, CrowdFactor } from '../../../shared/risk.ts';
import { Recent } from '../recent.ts';
import { crowdsOf, type Told } from './crowd.ts';

type Crowds = ReturnType<typeof crowdsOf>;

/** Crowds as they were worked out, and where the first detail stood then. */
interface Entry {
  readonly base: number;
  readonly crowds: Crowds;
}

/** People whose crowds are kept at least; twice as many at most. */
const KEPT = 400;

const kept = new Recent<Entry>(KEPT);

/** What an estimate reads beside what is told of the person: the settings, and who the author is. */
export const aroundOf = ({ settings, meta }: Pick<Told, 'settings' | 'meta'>): string =>
  JSON.stringify([settings, [...meta].filter(([, value]) => typeof value === 'string')]);

/**
 * `crowdsOf`, kept for as long as nothing that is told of a person changes, wherever in a draft it stands: while somebody types about
 * one person, the others stay as they are. `around` is what `aroundOf` gives.
 */
export function keptCrowdsOf(told: Told, around: string): Crowds {
  const base = told.hits[0]?.start ?? 0;
  const key = keyOf(told, base, around);
  const entry = kept.of(key, () => ({ base, crowds: crowdsOf(told) }));
  const by = base - entry.base;
  if (!entry.crowds || !by) return entry.crowds;
  const { crowd, local } = entry.crowds;
  return { crowd: moved(crowd, by), ...(local ? { local: moved(local, by) } : {}) };
}

/** All that an estimate reads. */
function keyOf({ hits, text, source }: Told, base: number, around: string): string {
  const rows = hits.map(({ rule, start, end, certainty, data }) =>
    [rule.id, start - base, end - base, certainty, data ? JSON.stringify(data) : '', source.slice(start, end)].join(' '),
  );
  return [around, ...rows, text].join('\0');
}

function moved(crowd: Crowd, by: number): Crowd {
  const factor = (f: CrowdFactor): CrowdFactor => (f.span ? { ...f, span: { start: f.span.start + by, end: f.span.end + by } } : f);
  return { ...crowd, base: factor(crowd.base), factors: crowd.factors.map(factor) };
}
