import { DidChangeConfigurationNotification, type Connection } from 'vscode-languageserver';
import { SOURCE } from '../../shared/protocol.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../shared/settings.ts';
import { readKnownSettings } from '../engine/known-settings.ts';

/** The settings of each draft: what the client says of its address, or one set for all from a client that is not asked. */
export class Configuration {
  private readonly connection: Connection;
  /** Says that drafts have other settings now. */
  private readonly changed: () => void;
  private asks = false;
  private shared = DEFAULT_SETTINGS;
  private readonly own = new Map<string, Settings>();
  private readonly coming = new Map<string, Promise<void>>();
  private readonly told = new Set<string>();

  constructor(connection: Connection, changed: () => void) {
    this.connection = connection;
    this.changed = changed;
    connection.onDidChangeConfiguration((change) => {
      if (this.asks) return void this.again();
      this.shared = this.read((change.settings as Record<string, unknown> | null)?.[SOURCE], DEFAULT_SETTINGS);
      changed();
    });
  }

  /** From now on the client is asked, and tells of changes. */
  ask(): void {
    this.asks = true;
    void this.connection.client.register(DidChangeConfigurationNotification.type, { section: SOURCE }).catch(() => undefined);
  }

  of(uri: string): Settings {
    return this.own.get(uri) ?? this.shared;
  }

  /** Whether {@link of} answers for this draft as the client would. */
  knows(uri: string): boolean {
    return !this.asks || this.own.has(uri);
  }

  /** Resolves when the settings of a draft are known. */
  async know(uri: string): Promise<void> {
    if (this.knows(uri)) return;
    const coming = this.coming.get(uri) ?? this.load(uri);
    this.coming.set(uri, coming);
    await coming;
    this.coming.delete(uri);
  }

  forget(uri: string): void {
    this.own.delete(uri);
  }

  private async load(uri: string): Promise<void> {
    const raw: unknown = await this.connection.workspace.getConfiguration({ section: SOURCE, scopeUri: uri }).catch(() => undefined);
    this.own.set(uri, this.read(raw, this.own.get(uri) ?? DEFAULT_SETTINGS));
  }

  private async again(): Promise<void> {
    await Promise.all([...this.own.keys()].map((uri) => this.load(uri)));
    this.changed();
  }

  /** Settings as the client sends them; the same as `before` where they say the same, so that nothing is read again for them. */
  private read(raw: unknown, before: Settings): Settings {
    const { settings, problems } = readKnownSettings(raw, DEFAULT_SETTINGS);
    for (const problem of problems) {
      if (!this.told.has(problem)) this.connection.console.warn(`Discreet settings: ${problem}`);
      this.told.add(problem);
    }
    return JSON.stringify(settings) === JSON.stringify(before) ? before : settings;
  }
}
