import { readSettings, type Settings } from '../../shared/settings.ts';
import { RULES } from './rules/index.ts';

/** As `readSettings`, the rules known: names of rules that there are not are problems, too. */
export function readKnownSettings(raw: unknown, base?: Settings): { settings: Settings; problems: string[] } {
  const { settings, problems } = readSettings(raw, base);
  return { settings, problems: [...problems, ...unknownRules(raw)] };
}

/** What is said of rules that there are not, in words: a slip in a name would else switch everything off, or nothing. `raw`: untrusted settings. */
function unknownRules(raw: unknown): string[] {
  const { rules, severity } = (raw ?? {}) as { rules?: unknown; severity?: unknown };
  const listed = Array.isArray(rules) ? rules.filter((id) => typeof id === 'string') : [];
  const keyed = typeof severity === 'object' && severity ? Object.keys(severity) : [];
  const isUnknown = (id: string): boolean => !RULES.some((rule) => rule.id === id);
  return [
    ...listed.filter(isUnknown).map((id) => `‘rules’ names ‘${id}’, which is no rule`),
    ...keyed.filter(isUnknown).map((id) => `‘severity’ names ‘${id}’, which is no rule`),
  ];
}
