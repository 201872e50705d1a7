import type { Crowd, CrowdFactor } from '../../../shared/risk.ts';
import { detached } from '../document/block.ts';
import type { Raw } from '../rules/rule.ts';
import { crowdsOf, type Told } from './crowd.ts';

type Crowds = ReturnType<typeof crowdsOf>;

/** Crowds as they were worked out, and all that was read for them; nothing of it holds on to the source. */
interface Entry {
  readonly hits: readonly Pick<Raw, 'origin' | 'start'>[];
  readonly text: string;
  readonly around: string;
  readonly crowds: Crowds;
}

/** By what the block of the first detail said. */
const kept = new WeakMap<object, Entry>();

/** What an estimate reads beside what is told of the person: the settings, and who the author is. */
export const aroundOf = ({ settings, meta }: Pick<Told, 'settings' | 'meta'>): string =>
  JSON.stringify([settings, [...meta].filter(([, value]) => typeof value === 'string')]);

/**
 * `crowdsOf`, kept for as long as nothing that is told of a person changes, wherever in a draft it stands: while somebody types about
 * one person, the others stay as they are. `around` is what `aroundOf` gives.
 */
export function keptCrowdsOf(told: Told, around: string): Crowds {
  const first = told.hits[0];
  const known = first?.origin && kept.get(first.origin);
  if (!known || known.around !== around || !isSame(known, told)) {
    const crowds = crowdsOf(told);
    const hits = told.hits.map(({ origin, start }) => ({ start, ...(origin ? { origin } : {}) }));
    if (first?.origin) kept.set(first.origin, { hits, text: detached(told.text), around, crowds });
    return crowds;
  }
  const by = first.start - known.hits[0]!.start;
  if (!known.crowds || !by) return known.crowds;
  const { crowd, local } = known.crowds;
  return { crowd: moved(crowd, by), ...(local ? { local: moved(local, by) } : {}) };
}

/** Whether the same is told, as far apart. */
function isSame(a: Pick<Entry, 'hits' | 'text'>, b: Told): boolean {
  const by = b.hits[0]!.start - a.hits[0]!.start;
  return (
    a.hits.length === b.hits.length &&
    a.text === b.text &&
    a.hits.every((hit, i) => hit.origin !== undefined && hit.origin === b.hits[i]!.origin && hit.start + by === b.hits[i]!.start)
  );
}

function moved(crowd: Crowd, by: number): Crowd {
  const factor = (f: CrowdFactor): CrowdFactor => (f.span ? { ...f, span: { start: f.span.start + by, end: f.span.end + by } } : f);
  return { ...crowd, base: factor(crowd.base), factors: crowd.factors.map(factor) };
}
