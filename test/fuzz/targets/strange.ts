import { SETTINGS } from '../../../shared/settings.ts';
import { RULES } from '../../../server/engine/rules/index.ts';
import type { Dice } from '../dice.ts';

const KEYS = [
  ...SETTINGS.map((s) => s.key),
  'author',
  '$schema',
  '__proto__',
  'constructor',
  'toString',
  'key',
  'ignored',
  'settings',
  'checks',
  'entries',
];
const GLOBS = ['**', '*', '**/*', '?', '/', '[', ']', '{', '}', '(', ')', '+', '!', '\\', '.', 'a', '$', '^', '|', 'replies', '**/'];

/** JSON of any shape. */
export function strangeJson(dice: Dice, depth = 0): unknown {
  switch (dice.int(depth > 4 ? 6 : 9)) {
    case 0:
      return dice.pick([null, true, false]);
    case 1:
      return dice.pick([0, -1, 0.5, 1e308, Number.MAX_SAFE_INTEGER, 47]);
    case 2:
      return glob(dice);
    case 3:
      return dice.pick([...KEYS, 'off', 'error', 'reply', 'auto', '2026-02-31', 'Oban', '', '\ud800']);
    case 4:
      return dice.pick(RULES).id;
    case 5:
      return 'x'.repeat(dice.length(5000));
    case 6:
      return dice.list(6, () => strangeJson(dice, depth + 1));
    default:
      return Object.fromEntries(dice.list(6, () => [dice.once(2) ? dice.pick(KEYS) : glob(dice), strangeJson(dice, depth + 1)]));
  }
}

export const glob = (dice: Dice): string => dice.list(24, () => dice.pick(GLOBS)).join(dice.pick(['', '', 'a']));

/** Settings that are nearly right, some of them quite. */
export function strangeSettings(dice: Dice): Record<string, unknown> {
  const value = (s: (typeof SETTINGS)[number]): unknown => {
    if (dice.once(4)) return strangeJson(dice, 2);
    if (s.enum) return dice.pick(s.enum);
    if (s.type === 'boolean') return dice.once(2);
    if (s.type === 'string') return dice.pick(['', 'Oban', '2026-11-26', 'cardiology', '9999-99-99', glob(dice)]);
    if (s.type === 'array') return dice.list(4, () => dice.pick([dice.pick(RULES).id, 'Oban', '', '47-year-old']));
    return members(dice, s.key);
  };
  return Object.fromEntries(SETTINGS.filter(() => dice.once(3)).map((s) => [s.key, value(s)]));
}

function members(dice: Dice, key: string): object {
  const name = (): string =>
    key === 'kinds' ? glob(dice) : key === 'severity' ? dice.pick(RULES).id : dice.pick(['Oban', 'farrier', '', '__proto__']);
  const value = (): unknown =>
    key === 'kinds'
      ? dice.pick(['blog', 'reply'])
      : key === 'severity'
        ? dice.pick(['off', 'error', 'hint'])
        : dice.pick([0, -5, 0.0004, 1, 5100, 1e300, Number.MIN_VALUE]);
  return Object.fromEntries(dice.list(5, () => [name(), value()]));
}
