import type { IgnoreEverywhere, Ignores } from '../../shared/protocol.ts';

/** What the user may ask the page to remember. It never holds a draft. */
export interface Kept {
  choices: Record<string, unknown>;
  /** Made on this machine: without it nobody can tell which wording an entry stands for. */
  key: string;
  ignored: readonly IgnoreEverywhere[];
}

const PLACE = 'discreet';

function freshKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(32))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Choices and ignored wordings: in this page only, and on the device where the user has asked for that. */
export class Memory {
  kept: Kept;
  remembers: boolean;

  constructor() {
    const stored = read();
    this.remembers = stored !== undefined;
    this.kept = stored ?? { choices: {}, key: freshKey(), ignored: [] };
  }

  get ignores(): Ignores {
    return { key: this.kept.key, entries: this.kept.ignored.map(({ entry }) => entry) };
  }

  choose(choices: Record<string, unknown>): void {
    this.kept.choices = choices;
    this.write();
  }

  ignore(ignore: IgnoreEverywhere): void {
    this.kept.ignored = [...this.kept.ignored.filter(({ entry }) => entry !== ignore.entry), ignore];
    this.write();
  }

  unignore(entry: string): void {
    this.kept.ignored = this.kept.ignored.filter((ignore) => ignore.entry !== entry);
    this.write();
  }

  /** Returns false where the browser lets the page keep nothing. */
  remember(on: boolean): boolean {
    this.remembers = on;
    return this.write();
  }

  private write(): boolean {
    try {
      if (this.remembers) localStorage.setItem(PLACE, JSON.stringify(this.kept));
      else localStorage.removeItem(PLACE);
      return true;
    } catch {
      this.remembers = false;
      return false;
    }
  }
}

function read(): Kept | undefined {
  try {
    const { choices, key, ignored } = JSON.parse(localStorage.getItem(PLACE) ?? '') as { [K in keyof Kept]?: Kept[K] | null };
    if (typeof key !== 'string' || !/^[0-9a-f]{64}$/.test(key) || typeof choices !== 'object' || !choices || !Array.isArray(ignored))
      return undefined;
    return { choices, key, ignored: ignored.filter(isIgnore) };
  } catch {
    return undefined;
  }
}

function isIgnore(value: unknown): value is IgnoreEverywhere {
  const { rule, entry } = (value ?? {}) as Partial<IgnoreEverywhere>;
  return typeof rule === 'string' && typeof entry === 'string';
}
