import type { Span } from '../../../shared/finding.ts';
import type { Settings } from '../../../shared/settings.ts';
import { perText } from '../language/per-text.ts';
import type { Raw } from '../rules/rule.ts';
import { ageShare, middleOf, of, ownShare, point, rowOf, TABLES, times, type Span3 } from './tables.ts';

/** One stated detail as the share of people whom it fits. `key`: of details that say the same, the most telling one counts. */
export interface Fact {
  readonly key: string;
  readonly label: string;
  readonly share: Span3;
  readonly span?: Span;
  /** No table knows it. */
  readonly guessed?: boolean;
  /** However many people live there, no more than these fit: the text says that there is only one. */
  readonly atMost?: Span3;
}

const DECADE = /\b(?:in (?:his|her|their) |mid-|early |late )?(twenties|thirties|forties|fifties|sixties|seventies|eighties)\b/i;
const DECADES = ['twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties'];
const STAGES: readonly (readonly [RegExp, keyof typeof TABLES.age.bands])[] = [
  [/\bnew-?born\b|\bneonate\b/i, 'newborn'],
  [/\binfant\b|\bbaby\b/i, 'baby'],
  [/\btoddler\b/i, 'toddler'],
  [/\bstudent\b|\bcollege\b|\buniversity\b|\bundergraduate\b/i, 'student'],
  [/\bteen(?:age[rd]?)?\b/i, 'teenage'],
  [/\bschool-?(?:boy|girl|child|age)\b/i, 'school-age'],
  [/\bmiddle-aged\b/i, 'middle-aged'],
  [/\bold(?:er)? (?:man|woman|lady|gentleman)\b|\belderly\b|\bpensioner\b/i, 'older'],
];

const HE = /\b(?:he|him|his|man|boy|gentleman|father|husband|grandfather|male|lad|bloke)\b/gi;
const SHE = /\b(?:she|her|hers|woman|girl|lady|mother|wife|grandmother|female|lass|pregnant)\b/gi;

/** The facts about one person: from what was found, and from what everybody reads between: sex, stage of life, a common illness. `aged`: an age is known already. */
export function factsOf(hits: readonly Raw[], told: string, source: string, settings: Settings, aged = false): Fact[] {
  const facts = hits.flatMap((hit) => factOf(hit, source.slice(hit.start, hit.end), settings) ?? []);
  const years = hits.map((h) => h.data?.years).find((y) => y !== undefined);
  const between = betweenLines(told);
  const sex = sexOf(between, years);
  const stage = aged ? undefined : between.stage;
  const illness = facts.some((f) => f.key === 'condition') ? undefined : illnessOf(between, settings);
  return mostTelling([...facts, ...[sex, stage, illness].filter((f) => f !== undefined)]);
}

/** Of facts with the same key the one with the smallest share, in the order of first mention. */
function mostTelling(facts: readonly Fact[]): Fact[] {
  const best = new Map<string, Fact>();
  for (const fact of facts) {
    const known = best.get(fact.key);
    if (!known || middleOf(fact.share) < middleOf(known.share)) best.set(fact.key, fact);
  }
  return [...best.values()];
}

type Maker = (said: string, hit: Raw, settings: Settings) => Omit<Fact, 'span'> | undefined;

const exact: Maker = (_, { data }) =>
  data?.years === undefined ? undefined : { key: 'age', label: 'age', share: ageShare(data.years, data.years) };

const group: Maker = (said, hit, settings) => {
  const own = ownShare(settings, said);
  const row = rowOf(TABLES.groups.shares, said);
  if (own ?? row) return { key: row?.label ?? 'group', label: row?.label ?? 'group', share: own ?? of(row!.share) };
  const known = (TABLES.details.shares as Record<string, number[]>)[hit.rule.id];
  return { key: 'origin', label: 'origin or identity', share: of(known ?? TABLES.groups.unknown), guessed: true };
};

const occupation: Maker = (said, _, settings) => {
  const { everyday, common, uncommon, rare } = TABLES.occupations;
  if (/\bstudent\b|undergrad/i.test(said)) return undefined;
  const own = ownShare(settings, said);
  if (own) return { key: 'occupation', label: 'occupation', share: own };
  const row = rowOf([everyday, uncommon, common], said);
  return { key: 'occupation', label: row ? 'occupation' : 'rare occupation', share: of((row ?? rare).share), guessed: !row };
};

const publicRole: Maker = (said) => {
  const { publicRole: active, office } = TABLES.occupations;
  const many = rowOf([active], said);
  return { key: 'public-role', label: many ? 'active in public' : 'public office', share: of((many ?? office).share) };
};

const condition: Maker = (said, hit, settings) => {
  const own = ownShare(settings, said);
  const row = rowOf(TABLES.conditions.shares, said);
  const other = hit.rule.id === 'rare-treatment' ? TABLES.conditions.treatment : TABLES.conditions.rare;
  return { key: 'condition', label: row ? 'condition' : 'rare condition', share: own ?? of(row?.share ?? other), guessed: !row };
};

const MAKERS: Readonly<Record<string, Maker>> = {
  'age-exact': exact,
  'age-over-89': (said, hit, settings) =>
    hit.data?.years === 90 && !/90/.test(said) ? { key: 'age', label: 'age band', share: ageShare(90, 105) } : exact(said, hit, settings),
  'uniqueness-claim': () => ({
    key: 'only',
    label: 'said to be the only one',
    share: of(TABLES.details.unknown),
    atMost: of(TABLES.details.only),
  }),
  'date-of-birth': () => ({ key: 'birth', label: 'day of birth', share: point(1 / (365 * 80)) }),
  'ethnicity-nationality': group,
  'protected-characteristic': group,
  'occupation-specific': occupation,
  'public-role': publicRole,
  'rare-condition': condition,
  'rare-treatment': condition,
};

function factOf(hit: Raw, said: string, settings: Settings): Fact | undefined {
  const span = { start: hit.start, end: hit.end };
  const maker = MAKERS[hit.rule.id];
  const made = maker?.(said, hit, settings);
  if (made) return { ...made, span };
  const share = (TABLES.details.shares as Record<string, number[]>)[hit.rule.id];
  if (!share || maker) return undefined;
  return { key: hit.rule.id, label: hit.rule.id.replaceAll('-', ' '), share: ownShare(settings, said) ?? of(share), span, guessed: true };
}

/** What a text says between its lines. */
interface Between {
  readonly he: number;
  readonly she: number;
  readonly stage: Fact | undefined;
  readonly illness: (typeof TABLES.conditions.shares)[number] | undefined;
}

const betweenLines = perText((told): Between => ({
  he: told.match(HE)?.length ?? 0,
  she: told.match(SHE)?.length ?? 0,
  stage: stageOf(told),
  illness: rowOf(TABLES.conditions.shares, told),
}));

function sexOf({ he, she }: Between, years: number | undefined): Fact | undefined {
  if (he === she || Math.min(he, she) * 2 > Math.max(he, she)) return undefined;
  const { under60, '60to79': older, '80to89': old, over89 } = TABLES.age.femaleShare;
  const [low, high] = years === undefined || years < 60 ? under60 : years < 80 ? older : years < 90 ? old : over89;
  const share = she > he ? { low: low!, high: high! } : { low: 1 - high!, high: 1 - low! };
  return { key: 'sex', label: 'sex', share: { ...share, typical: (share.low + share.high) / 2 } };
}

function stageOf(told: string): Fact | undefined {
  const decade = DECADE.exec(told)?.[1]?.toLowerCase();
  if (decade) {
    const from = 20 + 10 * DECADES.indexOf(decade);
    return { key: 'age', label: 'age band', share: ageShare(from, from + 9) };
  }
  const band = STAGES.find(([expression]) => expression.test(told))?.[1];
  if (!band) return undefined;
  const [from, to] = TABLES.age.bands[band] as [number, number];
  const share = to < 1 ? times(ageShare(0, 0), point(to)) : ageShare(from, to);
  return { key: 'age', label: 'stage of life', share };
}

const illnessOf = ({ illness }: Between, settings: Settings): Fact | undefined =>
  illness && { key: 'condition', label: 'condition', share: ownShare(settings, illness.words[0]!) ?? of(illness.share) };
