import type { Band, Crowd, CrowdFactor, Range } from '../../../shared/risk.ts';
import type { Settings } from '../../../shared/settings.ts';
import type { Meta } from '../document/block.ts';
import type { Raw } from '../rules/rule.ts';
import { factsOf, type Fact } from './facts.ts';
import { TABLES, times, type Span3 } from './tables.ts';
import { eventFact } from './when.ts';
import { authorBase, baseOf, type Base } from './where.ts';
import { assumptionsOf, wordingOf } from './wording.ts';

/** What is told about one person. */
export interface Told {
  readonly hits: readonly Raw[];
  /** The part of the draft that is about the person. */
  readonly text: string;
  readonly source: string;
  readonly meta: Meta;
  readonly settings: Settings;
}

/** Fewer than this many people, and no further detail changes anything. */
const NOBODY = 0.01;

/**
 * How many people fit every stated detail, for a stranger and for somebody who knows where the author works (catalogue D.3); the latter
 * only where it differs. `further`: what is known besides. Undefined where no detail narrows anything.
 */
export function crowdsOf(told: Told, further: readonly Fact[] = []): { crowd: Crowd; local?: Crowd } | undefined {
  const { hits, text, source, meta, settings } = told;
  const base = baseOf(hits, text, source, settings);
  const facts = [
    ...factsOf(
      hits,
      text,
      source,
      settings,
      further.some((f) => f.key === 'age'),
    ),
    ...further,
  ];
  const event = eventFact(
    hits,
    text,
    source,
    hits.map((h) => h.data?.years).find((y) => y !== undefined),
    settings,
  );
  const all = event ? [...facts, event] : facts;
  if (!all.some((f) => f.span) && !base.span && !further.length) return undefined;
  const crowd = estimate(base, all);
  const home = authorBase(settings, meta);
  return home && home.people.typical < base.people.typical ? { crowd, local: estimate(home, all) } : { crowd };
}

/** Multiplies the base by every share; the described person always exists. */
export function estimate(base: Base, facts: readonly Fact[]): Crowd {
  let people: Span3 = base.people;
  for (const { share, atMost } of facts) {
    people = times(people, share);
    if (atMost) people = least(people, atMost);
    if (people.high < NOBODY) break;
  }
  const range: Range = { low: 1 + people.low, middle: 1 + Math.sqrt(people.low * people.high), high: 1 + people.high };
  return {
    ...range,
    band: bandOf(range.middle),
    wording: wordingOf(range),
    base: factor(base.label, base.people, base.span),
    factors: facts.map((f) => factor(f.label, f.share, f.span)),
    assumptions: assumptionsOf(base, facts),
  };
}

const least = (a: Span3, b: Span3): Span3 => ({
  low: Math.min(a.low, b.low),
  typical: Math.min(a.typical, b.typical),
  high: Math.min(a.high, b.high),
});

const factor = (label: string, { low, typical, high }: Span3, span: CrowdFactor['span']): CrowdFactor => ({
  label,
  low,
  middle: typical,
  high,
  ...(span ? { span } : {}),
});

function bandOf(middle: number): Band {
  const { bands } = TABLES.details;
  if (middle < bands.one) return 'one';
  return middle < bands.handful ? 'handful' : middle < bands.dozens ? 'dozens' : middle < bands.hundreds ? 'hundreds' : 'many';
}
