import type { Raw } from '../rules/rule.ts';

/** The rule's own weight; a place weighs more the smaller it is (catalogue, place-residence). */
export function weightOf({ rule, data }: Raw): number {
  const weight = rule.weight ?? (rule.tier === 'direct' ? 3 : 1);
  const population = data?.population;
  if (population === undefined) return weight;
  return weight + (population < 2000 ? 2 : population < 20_000 ? 1 : 0);
}
