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

/** A declaration in a paragraph; offsets relative to it. */
interface Declared {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  /** Says itself that the name is not the real one. */
  readonly plain: boolean;
}

/** Names that authors declare to be invented. Keeps what each paragraph declares: no declaration goes over a line break. */
export class Pseudonyms {
  private known = new Map<string, readonly Declared[]>();

  /** In lower case. */
  of(source: string): ReadonlySet<string> {
    const out = new Set<string>();
    const next = new Map<string, readonly Declared[]>();
    for (let at = 0; at < source.length;) {
      const stop = source.indexOf('\n\n', at);
      const end = stop < 0 ? source.length : stop + 2;
      const paragraph = source.slice(at, end);
      const found = next.get(paragraph) ?? this.known.get(paragraph) ?? declaredIn(paragraph);
      next.set(paragraph, found);
      for (const d of found) {
        const around = source.slice(Math.max(0, at + d.start - 20), at + d.end + 30);
        if (d.plain || !REAL.test(around)) out.add(d.name);
      }
      at = end;
    }
    this.known = next;
    return out;
  }
}

function declaredIn(paragraph: string): Declared[] {
  return DECLARED.flatMap((finder) =>
    [...finder.matches(paragraph)].map((m) => ({
      start: m.index,
      end: m.index + m[0].length,
      name: m[1]!.toLowerCase(),
      plain: /\bnot\b|n['’]t\b/i.test(m[0]),
    })),
  );
}

/** Whether a name is one of the declared pseudonyms, with or without a title or an ending. */
export function isPseudonym(hit: Raw, said: string, declared: ReadonlySet<string>): boolean {
  if (hit.rule.category !== 'name' || !declared.size) return false;
  const words = said.toLowerCase().match(/[\p{L}\p{M}’-]+/gu) ?? [];
  return words.some((w) => declared.has(w.replace(/['’]s$/, '')));
}
