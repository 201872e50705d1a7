import type { Range } from '../../../shared/risk.ts';
import type { Fact } from './facts.ts';
import type { Base } from './where.ts';

/* The wording rules of catalogue D.7: rough, one significant figure, never a verdict. */

/** One significant figure: 34 → 30, 1 240 000 → 1,000,000. */
export function rough(n: number): string {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(n)));
  return (Math.max(1, Math.round(n / unit)) * unit).toLocaleString('en-GB');
}

/** How many people fit, said roughly; the described person counts. */
export function wordingOf({ low, middle, high }: Range): string {
  if (middle < 2) return `Probably only this person fits these details (rough estimate${high >= 2 ? `, up to ${rough(high)}` : ''}).`;
  const range = `(rough estimate, ${rough(low)} to ${rough(high)})`;
  return middle < 1000 ? `About ${rough(middle)} people fit these details ${range}.` : `Many people fit these details ${range}.`;
}

/** What an estimate takes for granted, one sentence each. */
export function assumptionsOf(base: Base, facts: readonly Fact[]): string[] {
  const guessed = [...new Set(facts.filter((f) => f.guessed).map((f) => f.label))];
  return [
    ...(base.unknown ? ['No population was found for the place; it has been counted as small.'] : []),
    ...(base.label === 'country' ? ['No place is given, so the whole country is counted.'] : []),
    ...(guessed.length ? [`No figures are known for ${list(guessed)}; a wide guess stands in.`] : []),
    'National shares are used and details are taken to be independent; your town may differ.',
    'News stories, social profiles and people who know the patient are not counted.',
  ];
}

const list = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`;
