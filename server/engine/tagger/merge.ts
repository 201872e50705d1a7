import { IDENTIFYING, overlaps, type Category } from '../../../shared/finding.ts';
import { isEve } from '../language/titles.ts';
import { wordAt } from '../language/words.ts';
import { isCity } from '../lexicon/gazetteer.ts';
import { RULES } from '../rules/index.ts';
import type { Hit, Rule, Scope } from '../rules/rule.ts';
import type { Opinion } from './features.ts';
import type { Belief, Tagged } from './tag.ts';
import { DOUBTED, type Tuning } from './tuning.ts';

type RuleHit = Hit & { readonly rule: Rule };

/** The rule that speaks for a detail which only the tagger has seen. */
const HOME: Readonly<Partial<Record<Category, string>>> = {
  name: 'name-patient',
  contact: 'contact-details',
  id: 'id-record-number',
  date: 'date-partial',
  age: 'age-exact',
  place: 'place-residence',
  org: 'affiliation-named',
  occupation: 'occupation-specific',
  demographic: 'ethnicity-nationality',
  family: 'family-composition',
  event: 'unusual-event',
  rare: 'rare-condition',
  physical: 'distinctive-feature',
  quote: 'verbatim-quote',
  ack: 'reply-confirms-patient',
  mock: 'derogatory-patient',
  private: 'private-group-false-safety',
  boundary: 'boundary-contact',
  image: 'image-recognisable',
};

/** Belief from which a tagged span is more than a possibility. */
const LIKELY = 0.75;

/** `only the third in the country`: says how rare, not what it is. */
const CLAIM =
  /^(?:the |our )?(?:only|sole|one of|oldest|youngest|largest|smallest|heaviest|tallest)\b|\b(?:first|second|third|\d+(?:st|nd|rd|th))\b.*\b(?:ever|case|patient|person|baby|reported|described|recorded|known|anywhere|in the (?:country|world|state|region|literature))\b/iu;

/** `the Santa Marija | feast`: nobody’s name. */
const FEAST = /^ (?:feast|fiesta|festival|parade|marathon|derby)\b/;

/** `The fall | was filmed`: a season only where a time stands. */
const TIMED = /\b(?:in|during|since|until|till|by|of|this|last|next|every|each|that) (?:the )?$/i;
/** `he’s got | three`: a number of something. */
const COUNTED = /\b(?:got|has|have|had|with|are|were) $/i;

const homes = new Map<string, Rule | undefined>();
function homeOf({ category, start, end }: Tagged, { text, words }: Scope): Rule | undefined {
  const said = text.slice(start, end);
  // `74M. A-fib`: a sex, and no initial.
  if (category === 'name' && /^[MF]\.? /.test(said) && /\d$/.test(text.slice(Math.max(0, start - 1), start))) return undefined;
  if (category === 'name' && /\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Easter|Christmas)\b/.test(said)) return ruleOf(HOME.date!);
  if (category === 'name' && (isEve(text, { start, end }) || FEAST.test(text.slice(end, end + 12)))) return undefined;
  const before = text.slice(Math.max(0, start - 16), start);
  if (category === 'date' && /^(?:the )?fall$/i.test(said) && !TIMED.test(before)) return undefined;
  if (category === 'age' && /^(?:\d{1,2}|\p{L}+)$/u.test(said) && COUNTED.test(before)) return undefined;
  if (category === 'name' && isCity(said)) return ruleOf(HOME.place!);
  if (category === 'name' && words[wordAt(words, start)]?.terms.some((t) => t.list === 'demonyms') && !/\s/.test(said))
    return ruleOf(HOME.demographic!);
  const id = category === 'rare' && CLAIM.test(said) ? 'uniqueness-claim' : HOME[category];
  return id === undefined ? undefined : ruleOf(id);
}

function ruleOf(id: string): Rule | undefined {
  if (!homes.has(id))
    homes.set(
      id,
      RULES.find((rule) => rule.id === id),
    );
  return homes.get(id);
}

/** Puts the rules' hits and the tagger's spans together: each side's doubts are settled by the other. */
export function merge(scope: Scope, opinion: Opinion, belief: Belief, { keep }: Tuning): RuleHit[] {
  const kept = opinion.hits.flatMap((hit): RuleHit[] => {
    const doubt = DOUBTED[hit.rule.id];
    const strength = strongest(scope, hit, belief);
    return !doubt || strength >= keep * doubt[hit.certainty ?? 'likely'] ? [settled({ ...hit, belief: strength })] : [];
  });
  const added = belief.spans.flatMap((span): RuleHit[] => {
    if (spoken(span, kept)) return [];
    const covered = kept.some(
      (hit) => hit.rule.category === span.category && overlaps(hit, span) && (hit.end - hit.start) * 2 >= span.end - span.start,
    );
    const rule = homeOf(span, scope);
    return covered || !rule ? [] : [hitOf(span, rule, scope)];
  });
  const all = [...kept, ...added];
  const suspected = belief.suspected.flatMap((span): RuleHit[] => {
    const rule = homeOf(span, scope);
    return !rule || all.some((hit) => overlaps(hit, span)) ? [] : [{ ...hitOf(span, rule, scope), suspected: true }];
  });
  return [...all, ...suspected].map((hit) => ({ ...hit, first: meanOver(scope, hit, belief.first) }));
}

/** What a rule merely suspects and the tagger believes is no suspicion any more. */
const settled = (hit: RuleHit): RuleHit => (hit.suspected && hit.belief! >= LIKELY ? { ...hit, suspected: false } : hit);

function meanOver({ words }: Scope, hit: Hit, of: Float64Array): number {
  let [sum, n] = [0, 0];
  for (let i = wordAt(words, hit.start); i < words.length && words[i]!.start < hit.end; i++, n++) sum += of[i]!;
  return n ? sum / n : 0;
}

/** Whether the rules have already said what most of a tagged span is. */
function spoken(span: Tagged, kept: readonly RuleHit[]): boolean {
  const others = kept.filter((hit) => hit.rule.category !== span.category && IDENTIFYING.has(hit.rule.category) && overlaps(hit, span));
  const said = others.reduce((n, hit) => n + Math.min(hit.end, span.end) - Math.max(hit.start, span.start), 0);
  return said * 2 >= span.end - span.start;
}

function hitOf(span: Tagged, rule: Rule, scope: Scope): RuleHit {
  const hit: Hit = {
    start: span.start,
    end: span.end,
    certainty: span.probability >= LIKELY ? 'likely' : 'possible',
    tagged: true,
    belief: span.probability,
  };
  const read = rule.accept?.(hit, scope);
  return {
    ...(typeof read === 'object' ? read : hit),
    certainty: hit.certainty!,
    belief: span.probability,
    start: span.start,
    end: span.end,
    rule,
  };
}

/** The strongest belief over the words of a hit. */
function strongest(scope: Scope, hit: Hit, belief: Belief): number {
  const { words } = scope;
  let most = 0;
  for (let i = wordAt(words, hit.start); i < words.length && words[i]!.start < hit.end; i++) most = Math.max(most, belief.marked[i]!);
  return most;
}
