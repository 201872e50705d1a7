import type { ExtensionContext } from 'vscode';
import type { IgnoreEverywhere, Ignores } from '../../shared/protocol.ts';

const KEY = 'discreet.ignoresKey';
const LIST = 'discreet.ignores';

/** What its user ignores in every draft: the rule, a keyed hash of the wording, and the day that it was added. Never words. */
export interface Ignored extends IgnoreEverywhere {
  /** ISO date. */
  readonly since: string;
}

/** The list of what is ignored everywhere: the hashes among VS Code's own data of this machine, their key in its secret store. */
export class IgnoreList {
  private readonly context: ExtensionContext;

  constructor(context: ExtensionContext) {
    this.context = context;
  }

  get all(): readonly Ignored[] {
    return this.context.globalState.get<readonly Ignored[]>(LIST, []);
  }

  async add({ rule, entry }: IgnoreEverywhere): Promise<void> {
    if (this.all.some((ignored) => ignored.entry === entry)) return;
    await this.context.globalState.update(LIST, [...this.all, { rule, entry, since: new Date().toISOString().slice(0, 10) }]);
  }

  async remove(entry: string): Promise<void> {
    await this.context.globalState.update(
      LIST,
      this.all.filter((ignored) => ignored.entry !== entry),
    );
  }

  /** What the server is told. */
  async told(): Promise<Ignores> {
    const key = (await this.context.secrets.get(KEY)) ?? (await this.newKey());
    return { key, entries: this.all.map(({ entry }) => entry) };
  }

  /** Hashes made with a key that is lost fit nothing any more. */
  private async newKey(): Promise<string> {
    const bytes = globalThis.crypto.getRandomValues(new Uint8Array(32));
    const key = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    await this.context.secrets.store(KEY, key);
    await this.context.globalState.update(LIST, []);
    return key;
  }
}
