import { SEVERITIES, type Kind, type Severity } from '../../shared/finding.ts';
import type { Pack, Settings } from '../../shared/settings.ts';
import type { Level, Raw, Rule } from './rules/rule.ts';

type Override = Level | Partial<Record<Kind, Level>>;

const DIRECT: Readonly<Record<string, Override>> = Object.fromEntries(
  ['name-patient', 'name-relative', 'initials-patient', 'id-nhs-number', 'id-record-number', 'id-state-or-insurance']
    .concat(['address-street', 'postcode-zip', 'contact-details', 'online-handle-url', 'date-exact', 'date-of-birth'])
    .map((id) => [id, 'error']),
);

/** Part C of the catalogue: what a pack changes. A rule that is not listed keeps its own severity. */
const PACK_SEVERITY: Readonly<Record<Pack, Readonly<Record<string, Override>>>> = {
  'uk-professional': {
    ...DIRECT,
    'patient-status-disclosed': { social: 'error', blog: 'warning' },
    'date-partial': { blog: 'warning', 'case-report': 'warning', social: 'warning' },
    'age-over-89': { blog: 'warning', 'case-report': 'warning' },
    'ethnicity-nationality': 'warning',
    'public-role': 'error',
    'news-link': 'error',
    'online-trail': 'error',
  },
  'us-hipaa-safe-harbor': {
    ...DIRECT,
    'patient-status-disclosed': { social: 'warning' },
    'date-partial': 'error',
    'age-exact': 'information',
    'age-over-89': 'error',
    'place-residence': 'error',
    'place-of-care': 'error',
    'sex-stated': 'information',
    'ethnicity-nationality': 'information',
    'protected-characteristic': { social: 'error' },
    'public-role': 'error',
    'news-link': 'error',
    'online-trail': 'error',
    'small-numbers': 'warning',
    'consent-statement-missing': { blog: 'warning', 'case-report': 'warning', social: 'warning' },
    'jigsaw-count': 'warning',
  },
  'journal-case-report': {
    ...DIRECT,
    'patient-status-disclosed': 'off',
    'date-partial': 'warning',
    'age-exact': { 'case-report': 'warning' },
    'place-residence': { 'case-report': 'information' },
    'place-of-care': { 'case-report': 'information' },
    'sex-stated': 'information',
    'ethnicity-nationality': 'information',
    'protected-characteristic': { 'case-report': 'warning' },
    'public-role': 'warning',
    'news-link': 'warning',
    'online-trail': 'warning',
    'consent-statement-missing': 'error',
    'image-consent-missing': 'error',
    'patient-perspective-missing': 'hint',
  },
};

/** How loud `rule` is before anything is known about a single hit. */
export function levelOf(rule: Rule, kind: Kind, settings: Settings): Level {
  const own = settings.severity[rule.id];
  if (own) return own;
  const base = rule.severity[kind];
  const change = PACK_SEVERITY[settings.pack][rule.id];
  if (change === undefined || base === 'off') return base;
  return typeof change === 'string' ? change : (change[kind] ?? base);
}

/** What a rule says under some settings, and whether the user has said so. */
interface Usual {
  readonly level: Level;
  readonly own: boolean;
}
const known = new WeakMap<Settings, Record<Kind, Map<Rule, Usual>>>();

function usualOf(rule: Rule, kind: Kind, settings: Settings): Usual {
  let kinds = known.get(settings);
  if (!kinds) known.set(settings, (kinds = { blog: new Map(), 'case-report': new Map(), social: new Map(), reply: new Map() }));
  let usual = kinds[kind].get(rule);
  if (!usual) kinds[kind].set(rule, (usual = { level: levelOf(rule, kind, settings), own: settings.severity[rule.id] !== undefined }));
  return usual;
}

/** A guess speaks one step more quietly than the rule. */
export function severityOf(hit: Raw, kind: Kind, settings: Settings): Severity | undefined {
  const { level: usual, own } = usualOf(hit.rule, kind, settings);
  const level = hit.severity && !own && usual !== 'off' ? hit.severity : usual;
  if (level === 'off') return undefined;
  if (hit.certainty !== 'possible') return level;
  return SEVERITIES[Math.min(SEVERITIES.indexOf(level) + 1, SEVERITIES.length - 1)];
}
