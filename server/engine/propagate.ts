import { IDENTIFYING } from '../../shared/finding.ts';
import type { BlockResult } from './blocks.ts';
import { MONTHS } from './language/classes.ts';
import { isTitle, PARTICLES } from './language/titles.ts';
import { isOrdinaryWord } from './lexicon/lexicon.ts';
import { echoOf } from './echo.ts';
import { TEXT_ZONES, type Hit, type Rule, type Scope } from './rules/rule.ts';

/** A further mention of a name or a place; offsets relative to its block. */
export type Mention = Hit & { readonly rule: Rule };

const LITTLE = new Set('mr mrs ms miss mx dr prof professor sir dame sister nurse little big old young baby the and of'.split(' '));

const NONE: readonly Mention[] = [];

/** A name or place that is known, and the hit that tells it. */
type Teller = Pick<Mention, 'rule' | 'belief' | 'certainty'>;
/** What one block tells: a word of a name, or all words of a place. */
type Told = readonly (Teller & { readonly key: string })[];

/**
 * A name found once is known everywhere: in any case, as a possessive, in a hashtag; and so is a place with its capital. Keeps what each block
 * tells and mentions.
 */
export class Names {
  private readonly told = new WeakMap<BlockResult, Told>();
  private names: ReadonlyMap<string, Teller> = new Map();
  private phrases: Phrases = new Map();
  private mentions = new WeakMap<BlockResult, readonly Mention[]>();

  /** The further mentions in each block; the same array for as long as neither the block nor the names change. */
  mentionsIn(results: readonly BlockResult[]): readonly (readonly Mention[])[] {
    const names = new Map<string, Teller>();
    // What is merely suspected may be a word of another kind; seen in two places it is a name.
    const suspected = new Set<string>();
    for (const result of results)
      for (const told of this.toldBy(result)) {
        if (told.certainty === 'possible' && !suspected.has(told.key)) suspected.add(told.key);
        else if (isSurer(told, names.get(told.key))) names.set(told.key, told);
      }
    if (!same(names, this.names)) {
      this.names = names;
      this.phrases = phrasesOf(names);
      this.mentions = new WeakMap();
    }
    return results.map((result) => {
      let found = names.size ? this.mentions.get(result) : NONE;
      if (!found) this.mentions.set(result, (found = mentionsIn(result, names, this.phrases)));
      return found;
    });
  }

  private toldBy(result: BlockResult): Told {
    let known = this.told.get(result);
    if (!known) this.told.set(result, (known = toldIn(result)));
    return known;
  }
}

const isSurer = (a: Teller, b: Teller | undefined): boolean =>
  !b || (a.certainty === b.certainty ? (a.belief ?? 0) > (b.belief ?? 0) : b.certainty === 'possible');

function same(a: ReadonlyMap<string, Teller>, b: ReadonlyMap<string, Teller>): boolean {
  if (a.size !== b.size) return false;
  for (const [key, { rule, belief, certainty }] of a) {
    const other = b.get(key);
    if (other?.rule !== rule || other.belief !== belief || other.certainty !== certainty) return false;
  }
  return true;
}

function toldIn({ hits, allows, scope }: BlockResult): Told {
  const out = new Map<string, Teller & { readonly key: string }>();
  for (const hit of hits) {
    const { category } = hit.rule;
    if (allows.some((a) => a.start < hit.end && hit.start < a.end && a.allow.spares.includes(category))) continue;
    const teller = tellerOf(hit);
    // Two hits on one word are one sighting.
    for (const { key, at } of category === 'name' ? namesIn(hit, scope.text) : echoIn(hit, scope))
      if (isSurer(teller, out.get(`${key} ${at}`))) out.set(`${key} ${at}`, { key, ...teller });
  }
  return [...out.values()];
}

const tellerOf = ({ rule, belief, certainty }: Teller): Teller => ({
  rule,
  ...(belief === undefined ? {} : { belief }),
  ...(certainty === 'possible' ? { certainty } : {}),
});

/** A word that is looked for, or several, and where it stands. */
interface Key {
  readonly key: string;
  readonly at: number;
}

function echoIn(hit: Mention, scope: Scope): readonly Key[] {
  const key = echoOf(hit, scope);
  return key === undefined ? [] : [{ key, at: hit.start }];
}

function* namesIn({ start, end, tagged: guessed, certainty }: Mention, text: string): Generator<Key> {
  const words = [...text.slice(start, end).matchAll(/\p{Lu}[\p{L}\p{M}’'-]{2,}/gu)];
  for (const [i, { 0: word, index }] of words.entries()) {
    const key = word.toLowerCase().replace(/['’]s$/, '');
    if (i === 0 && words.length > 1 && isTitle(key)) continue;
    if (LITTLE.has(key) || PARTICLES.has(key) || MONTHS.has(key)) continue;
    if (isOrdinaryWord(key) && (guessed || certainty === 'possible')) continue;
    yield { key, at: start + index };
  }
}

/** Details of several words, by their first. */
type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;

function phrasesOf(names: ReadonlyMap<string, Teller>): Phrases {
  const out = new Map<string, string[][]>();
  for (const key of names.keys()) {
    const words = key.split(' ');
    if (words.length > 1)
      out.set(
        words[0]!,
        [...(out.get(words[0]!) ?? []), words].sort((a, b) => b.length - a.length),
      );
  }
  return out;
}

function mentionsIn({ scope, hits }: BlockResult, names: ReadonlyMap<string, Teller>, phrases: Phrases): readonly Mention[] {
  const found: Mention[] = [];
  if (!TEXT_ZONES.includes(scope.zone)) return NONE;
  const { words } = scope;
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    const phrase = phrases.get(word.lower)?.find((p) => p.every((lower, n) => words[i + n]?.lower === lower));
    const told = (phrase && names.get(phrase.join(' '))) ?? names.get(word.lower) ?? tagged(word.lower, names);
    if (!told) continue;
    const isName = told.rule.category === 'name';
    const end = words[i + (isName || !phrase ? 1 : phrase.length) - 1]!.end;
    const plain = isOrdinaryWord(word.lower) || word.terms.length > 0 || word.lower.length < 4;
    if (!word.capital && (!isName || plain)) continue;
    const taken = ({ category }: Rule): boolean => (isName ? category === 'name' : IDENTIFYING.has(category));
    if (hits.some((h) => h.start < end && word.start < h.end && taken(h.rule))) continue;
    found.push({ start: word.start, end, ...told, certainty: told.certainty ?? 'likely' });
  }
  return found.length ? found : NONE;
}

function tagged(word: string, names: ReadonlyMap<string, Teller>): Teller | undefined {
  if (!/^[#@]/.test(word)) return undefined;
  for (const [name, told] of names) if (name.length >= 4 && word.includes(name)) return told;
  return undefined;
}
