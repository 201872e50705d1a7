import { findersOf } from './language/finder.ts';
import type { Raw } from './rules/rule.ts';

const NAME = String.raw`(\p{Lu}[\p{L}\p{M}’'-]{1,20})`;
const OWNER = '(?:his|her|their|the|a|its)';
const DECLARED = findersOf([
  // I'll call her Jo; let's call him Ravi; whom we shall call Mrs A
  new RegExp(
    String.raw`\b(?:I|we|let)(?:['’](?:ll|m|s)| will| shall| am| are|['’]?s)?(?: going to| just)? ?(?:call|calling|name) (?:her|him|them|this \p{Ll}{2,12}|the \p{Ll}{2,12}|it|my \p{Ll}{2,12})?,? ?${NAME}`,
    'gu',
  ),
  // Jo (not her real name); Jo, which isn't her name
  new RegExp(
    String.raw`${NAME}(?:,| \(|,? which| –| —| -)? ?(?:is |was )?(?:not|isn['’]t|wasn['’]t) ${OWNER} (?:real |actual |own )?name\b`,
    'gu',
  ),
  // a client called June, who doesn't exist
  new RegExp(
    String.raw`${NAME}(?:,| \(| –| —)? ?(?:(?:a|his|her|their) )?(?:pseudonym|name changed|made[- ]up|fictional|invented|who (?:does not|doesn['’]t) exist)`,
    'gu',
  ),
]);
const REAL = /\breal (?:first )?name\b|\bwhich is (?:his|her|their)\b/i;

/** Names that the author declares to be invented, in lower case. */
export function declaredPseudonyms(source: string): ReadonlySet<string> {
  const out = new Set<string>();
  for (const finder of DECLARED) {
    for (const m of finder.matches(source)) {
      const around = source.slice(Math.max(0, m.index - 20), m.index + m[0].length + 30);
      if (!REAL.test(around) || /\bnot\b|n['’]t\b/i.test(m[0])) out.add(m[1]!.toLowerCase());
    }
  }
  return out;
}

/** Whether a name is one of the declared pseudonyms, with or without a title or an ending. */
export function isPseudonym(hit: Raw, said: string, declared: ReadonlySet<string>): boolean {
  if (hit.rule.category !== 'name' || !declared.size) return false;
  const words = said.toLowerCase().match(/[\p{L}\p{M}’-]+/gu) ?? [];
  return words.some((w) => declared.has(w.replace(/['’]s$/, '')));
}
