import { findersOf } from './language/finder.ts';
import { perParagraph, perRun, type Paragraph } from './language/paragraphs.ts';
import type { Raw } from './rules/rule.ts';

const NAME = String.raw`(\p{Lu}[\p{L}\p{M}’'-]{1,20})`;
const TITLE = String.raw`(?:Mrs?|Ms|Miss|Mama|Baba|Dr|Ma|Pa|Auntie)\.?`;
const OWNER = '(?:his|her|their|the|a|its)';
const DECLARED = findersOf([
  // I'll call her Jo; let's call him Ravi; whom we shall call Mrs A
  new RegExp(
    String.raw`\b(?:I|we|let)(?:['’](?:ll|m|s)| will| shall| am| are|['’]?s)?(?: going to| just)? ?(?:call|calling|name) (?:her|him|them|this \p{Ll}{2,12}|the \p{Ll}{2,12}|it|my \p{Ll}{2,12})?,? ?${NAME}`,
    'gu',
  ),
  // a patient I will refer to as Mama N; the one I called Mrs Underhill; I'll call him Z
  new RegExp(
    String.raw`\b(?:I|we)(?:['’](?:ll|ve)| will| shall| have)? (?:refer to (?:(?:her|him|them) )?as (?:${TITLE} )?|call(?:ed)? ${TITLE} )(\p{Lu}[\p{L}\p{M}’'-]{0,20})`,
    'gu',
  ),
  new RegExp(String.raw`\b(?:I|we)(?:['’]ll| will| shall) call (?:her|him|them) (\p{Lu})(?![\p{L}\p{N}])`, 'gu'),
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
/** Says itself that the name is not the real one. */
const SAYS_SO = /\bnot\b|n['’]t\b/i;
const REAL = /\breal (?:first )?name\b|\bwhich is (?:his|her|their)\b/i;

/** The names that authors declare to be invented, in lower case; no declaration goes over a blank line. */
export function pseudonymsIn(paragraphs: readonly Paragraph[]): ReadonlySet<string> {
  const out = new Set<string>();
  for (const names of invented(paragraphs)) for (const name of names) out.add(name);
  return out;
}

const declaredIn = perParagraph((text): readonly string[] =>
  DECLARED.flatMap((finder) =>
    [...finder.matches(text)]
      .filter((m) => SAYS_SO.test(m[0]) || !REAL.test(text.slice(Math.max(0, m.index - 20), m.index + m[0].length + 30)))
      .map((m) => m[1]!.toLowerCase()),
  ),
);
const invented = perRun((paragraphs): readonly string[] => paragraphs.flatMap(declaredIn));

/** Whether a name is one of the declared pseudonyms, with or without a title or an ending. */
export function isPseudonym(hit: Raw, said: string, declared: ReadonlySet<string>): boolean {
  if (hit.rule.category !== 'name' || !declared.size) return false;
  const words = said.toLowerCase().match(/[\p{L}\p{M}’'-]+/gu) ?? [];
  return words.some((w) => declared.has(w.replace(/['’]s$/, '')));
}
