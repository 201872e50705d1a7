import { KINDS } from './finding.ts';

export const PACKS = ['uk-professional', 'us-hipaa-safe-harbor', 'journal-case-report'] as const;
export type Pack = (typeof PACKS)[number];

/** One setting, declared once: the VS Code manifest, the config file and the front matter come from here. */
export interface SettingDeclaration {
  readonly key: string;
  readonly type: 'string' | 'boolean' | 'object' | 'array';
  readonly default: unknown;
  readonly description: string;
  readonly enum?: readonly string[];
  /** What each value of `enum` means, in the same order. */
  readonly meanings?: readonly string[];
  /** JSON schema of the members, for objects and arrays. */
  readonly members?: object;
}

const SEVERITY_MEMBER = { type: 'string', enum: ['error', 'warning', 'information', 'hint', 'off'] };
const TEXT = { type: 'string' };

export const SETTINGS: readonly SettingDeclaration[] = [
  {
    key: 'pack',
    type: 'string',
    default: 'uk-professional',
    enum: PACKS,
    meanings: [
      'United Kingdom: what the professional regulators ask of health professionals who write in public.',
      'United States: the identifiers of the HIPAA Safe Harbor list are the loudest.',
      'Journals: what editors ask of a case report, consent included.',
    ],
    description: 'Whose guidance decides how loud each finding is.',
  },
  {
    key: 'kind',
    type: 'string',
    default: 'auto',
    enum: ['auto', ...KINDS],
    meanings: [
      'Decided from the front matter and the text.',
      'A story or an opinion for everybody to read.',
      'A case for a journal or a teaching session.',
      'A short post where people know the author.',
      'An answer to a review or a comment.',
    ],
    description: 'What is being written. `auto` decides from the front matter and the text.',
  },
  {
    key: 'kinds',
    type: 'object',
    default: {},
    members: { type: 'string', enum: KINDS },
    description: 'Kind of document by file glob, for example `"replies/**": "reply"`.',
  },
  {
    key: 'severity',
    type: 'object',
    default: {},
    members: SEVERITY_MEMBER,
    description: 'Severity by rule id; `off` silences the rule.',
  },
  {
    key: 'rules',
    type: 'array',
    default: [],
    members: TEXT,
    description: 'When not empty, only these rules are checked.',
  },
  {
    key: 'allow',
    type: 'array',
    default: [],
    members: TEXT,
    description:
      'Phrases that are never reported, or rule ids that are switched off. Do not put a patient’s name here: this file may be shared.',
  },
  {
    key: 'secondStage',
    type: 'boolean',
    default: true,
    description: 'Read a draft a second time in the background, with a small learned model on this machine, for what rules do not see.',
  },
  {
    key: 'region',
    type: 'string',
    default: 'uk',
    enum: ['uk', 'ie', 'us', 'ca', 'au', 'nz', 'in', 'za', 'other'],
    meanings: ['United Kingdom', 'Ireland', 'United States', 'Canada', 'Australia', 'New Zealand', 'India', 'South Africa', 'Elsewhere'],
    description: 'Where the readers are; decides which place of a shared name is meant.',
  },
  {
    key: 'publishDate',
    type: 'string',
    default: '',
    description: 'When the piece will be published (YYYY-MM-DD), so that “last Tuesday” can be seen for the date it is.',
  },
  {
    key: 'populations',
    type: 'object',
    default: {},
    members: { type: 'number', minimum: 1 },
    description: 'People who live in a place that the crowd estimate does not know or gets wrong, for example `"Looe": 5100`.',
  },
  {
    key: 'shares',
    type: 'object',
    default: {},
    members: { type: 'number', minimum: 0, maximum: 1 },
    description: 'Share of people whom a word fits, where you know better than the built-in tables, for example `"beekeeper": 0.0004`.',
  },
  {
    key: 'author.places',
    type: 'array',
    default: [],
    members: TEXT,
    description: 'Places that readers already connect with you. They count as known.',
  },
  {
    key: 'author.workplace',
    type: 'string',
    default: '',
    description: 'Where you work, if your public profile says so.',
  },
  {
    key: 'author.specialty',
    type: 'string',
    default: '',
    description: 'Your specialty, if your public profile says so.',
  },
];

export type SeverityOverride = 'error' | 'warning' | 'information' | 'hint' | 'off';

/** The settings as the engine reads them. */
export interface Settings {
  readonly pack: Pack;
  readonly kind: 'auto' | (typeof KINDS)[number];
  readonly kinds: Readonly<Record<string, (typeof KINDS)[number]>>;
  readonly severity: Readonly<Record<string, SeverityOverride>>;
  readonly rules: readonly string[];
  readonly allow: readonly string[];
  readonly secondStage: boolean;
  readonly region: string;
  readonly publishDate: string;
  readonly populations: Readonly<Record<string, number>>;
  readonly shares: Readonly<Record<string, number>>;
  readonly author: {
    readonly places: readonly string[];
    readonly workplace: string;
    readonly specialty: string;
  };
}

export const DEFAULT_SETTINGS: Settings = {
  pack: 'uk-professional',
  kind: 'auto',
  kinds: {},
  severity: {},
  rules: [],
  allow: [],
  secondStage: true,
  region: 'uk',
  publishDate: '',
  populations: {},
  shares: {},
  author: { places: [], workplace: '', specialty: '' },
};

/**
 * Reads settings from untrusted data (a config file, front matter, an editor).
 * Unknown keys and wrong types are left out and named in `problems`, never thrown.
 */
export function readSettings(raw: unknown, base: Settings = DEFAULT_SETTINGS): { settings: Settings; problems: string[] } {
  const problems: string[] = [];
  if (raw === undefined || raw === null) return { settings: base, problems };
  if (typeof raw !== 'object' || Array.isArray(raw)) return { settings: base, problems: ['settings must be an object'] };
  const flat = flattenSettings(raw as Record<string, unknown>);
  const out: Record<string, unknown> = { ...base, author: { ...base.author } };
  for (const [key, value] of flat) {
    if (key === '$schema') continue;
    const declared = SETTINGS.find((s) => s.key === key);
    const problem = declared ? check(declared, value) : `unknown setting ‘${key}’`;
    if (problem) problems.push(problem);
    else if (key.startsWith('author.')) (out['author'] as Record<string, unknown>)[key.slice(7)] = value;
    else out[key] = value;
  }
  return { settings: out as unknown as Settings, problems };
}

/** Settings as they are nested, key by key: `author.places` for what stands under `author`. */
export function flattenSettings(raw: Record<string, unknown>): [string, unknown][] {
  return Object.entries(raw).flatMap(([key, value]): [string, unknown][] =>
    key === 'author' && typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.entries(value).map(([k, v]): [string, unknown] => [`author.${k}`, v])
      : [[key, value]],
  );
}

function check(s: SettingDeclaration, value: unknown): string | undefined {
  const kind = Array.isArray(value) ? 'array' : typeof value;
  if (value === null || kind !== s.type) return `‘${s.key}’ must be of type ${s.type}`;
  if (s.enum && !s.enum.includes(value as string)) return `‘${s.key}’ must be one of ${s.enum.join(', ')}`;
  const { enum: allowed, type = 'string' } = (s.members ?? {}) as { enum?: readonly string[]; type?: string };
  const members = kind === 'array' ? (value as unknown[]) : kind === 'object' ? Object.values(value as object) : [];
  if (members.some((m) => typeof m !== type)) return `‘${s.key}’ may hold only ${type === 'string' ? 'text' : `${type}s`}`;
  if (allowed && members.some((m) => !allowed.includes(m as string))) return `‘${s.key}’ may hold only ${allowed.join(', ')}`;
  return undefined;
}
