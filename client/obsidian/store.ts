import type { IgnoreEverywhere, Ignores } from '../../shared/protocol.ts';
import { SETTINGS } from '../../shared/settings.ts';

/** What the plugin keeps in the vault's plugin folder. Never words of a note. */
export interface Kept {
  /** Checks notes while they are written. */
  readonly checks: boolean;
  /** Settings that differ from their defaults, by key. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** Made on this machine: without it nobody can tell which wording an entry stands for. */
  readonly key: string;
  readonly ignored: readonly IgnoreEverywhere[];
}

function freshKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(32))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

const isIgnore = (value: unknown): value is IgnoreEverywhere => {
  const { rule, entry } = (value ?? {}) as Partial<IgnoreEverywhere>;
  return typeof rule === 'string' && typeof entry === 'string';
};

/** Reads what was stored, whoever has written it; what is missing or wrong is as it is at first. */
export function readKept(stored: unknown): Kept {
  const { checks, settings, key, ignored } = (typeof stored === 'object' && stored !== null ? stored : {}) as Partial<
    Record<keyof Kept, unknown>
  >;
  const known = SETTINGS.map((setting) => setting.key);
  const told = typeof settings === 'object' && settings !== null ? Object.entries(settings).filter(([name]) => known.includes(name)) : [];
  return {
    checks: checks !== false,
    settings: Object.fromEntries(told),
    key: typeof key === 'string' && /^[0-9a-f]{64}$/.test(key) ? key : freshKey(),
    ignored: Array.isArray(ignored) ? ignored.filter(isIgnore) : [],
  };
}

export const ignoresOf = ({ key, ignored }: Kept): Ignores => ({ key, entries: ignored.map(({ entry }) => entry) });

export const withIgnored = (kept: Kept, ignore: IgnoreEverywhere): Kept => ({
  ...withoutIgnored(kept, ignore.entry),
  ignored: [...withoutIgnored(kept, ignore.entry).ignored, ignore],
});

export const withoutIgnored = (kept: Kept, entry: string): Kept => ({
  ...kept,
  ignored: kept.ignored.filter((ignore) => ignore.entry !== entry),
});

/** A setting's value where the user has said nothing is its default. */
export function withSetting(kept: Kept, key: string, value: unknown): Kept {
  const declared = SETTINGS.find((setting) => setting.key === key);
  const others = Object.entries(kept.settings).filter(([name]) => name !== key);
  const isDefault = JSON.stringify(value) === JSON.stringify(declared?.default);
  return { ...kept, settings: Object.fromEntries(isDefault ? others : [...others, [key, value]]) };
}
