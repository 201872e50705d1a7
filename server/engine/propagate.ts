import type { BlockResult } from './blocks.ts';
import { MONTHS } from './language/classes.ts';
import { isOrdinaryWord } from './lexicon/lexicon.ts';
import { TEXT_ZONES, type Hit, type Rule } from './rules/rule.ts';

type Known = Hit & { readonly rule: Rule };

const TITLES = new Set(
  'mr mrs ms miss mx dr prof professor sir dame sister nurse little big old young baby the and of de van von der la'.split(' '),
);

/**
 * A name found once is known everywhere: in any case, as a possessive, in a hashtag.
 * Returns the further mentions by index of the block.
 */
export function propagateNames(results: readonly { readonly result: BlockResult }[]): Map<number, Known[]> {
  const names = new Map<string, Rule>();
  for (const { result } of results) {
    for (const hit of result.hits) {
      if (hit.rule.category !== 'name' || hit.certainty === 'possible') continue;
      if (result.allows.some((a) => a.start < hit.end && hit.start < a.end && a.allow.spares.includes('name'))) continue;
      const words = result.scope.text.slice(hit.start, hit.end).match(/\p{Lu}[\p{L}\p{M}’'-]{2,}/gu) ?? [];
      for (const word of words) {
        const key = word.toLowerCase().replace(/['’]s$/, '');
        if (!TITLES.has(key) && !names.has(key) && !MONTHS.has(key) && !(isOrdinaryWord(key) && hit.tagged)) names.set(key, hit.rule);
      }
    }
  }
  return names.size ? mentions(results, names) : new Map<number, Known[]>();
}

function mentions(results: readonly { readonly result: BlockResult }[], names: ReadonlyMap<string, Rule>): Map<number, Known[]> {
  const out = new Map<number, Known[]>();
  results.forEach(({ result }, index) => {
    if (!TEXT_ZONES.includes(result.scope.zone)) return;
    const found: Known[] = [];
    for (const word of result.scope.words) {
      const rule = names.get(word.lower) ?? tagged(word.lower, names);
      if (!rule || (!word.capital && (isOrdinaryWord(word.lower) || word.terms.length > 0 || word.lower.length < 4))) continue;
      if (result.hits.some((h) => h.start < word.end && word.start < h.end && h.rule.category === 'name')) continue;
      found.push({ start: word.start, end: word.end, certainty: 'likely', rule });
    }
    if (found.length) out.set(index, found);
  });
  return out;
}

function tagged(word: string, names: ReadonlyMap<string, Rule>): Rule | undefined {
  if (!/^[#@]/.test(word)) return undefined;
  for (const [name, rule] of names) if (name.length >= 4 && word.includes(name)) return rule;
  return undefined;
}
