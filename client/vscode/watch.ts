import { commands, Disposable, EventEmitter, languages, window, workspace, type TextDocument } from 'vscode';
import { State, type BaseLanguageClient } from 'vscode-languageclient';
import { NOT_CHECKED, RISK_REQUEST, type NotChecked, type RiskParams, type RiskResult } from '../../shared/protocol.ts';
import type { Keeper } from './keeper.ts';
import { isChecked } from './languages.ts';

/** Rest after a change before the server is asked, in milliseconds. */
const REST = 100;

/** What is known of the draft that is being written. */
export type Reading =
  | { readonly phase: 'none' }
  | { readonly phase: 'starting'; readonly document: TextDocument }
  | { readonly phase: 'notChecked'; readonly document: TextDocument; readonly reason: string }
  | { readonly phase: 'read'; readonly document: TextDocument; readonly version: number; readonly result: RiskResult };

/** Follows the active draft and asks the server about it, for all who show something of it. */
export class Watch implements Disposable {
  private readonly changed = new EventEmitter<Reading>();
  readonly onDidChange = this.changed.event;
  current: Reading = { phase: 'none' };

  private readonly client: BaseLanguageClient;
  private readonly keeper: Keeper;
  private readonly heard: Disposable;
  /** Why a draft could not be checked, by its address as the server writes it. */
  private readonly reasons = new Map<string, string>();
  private waiting: ReturnType<typeof setTimeout> | undefined;
  private asked = 0;

  constructor(client: BaseLanguageClient, keeper: Keeper) {
    this.client = client;
    this.keeper = keeper;
    const later = (): void => this.later();
    const followed = (uri: string): boolean => this.document()?.uri.toString() === uri;
    this.heard = Disposable.from(
      client.onNotification(NOT_CHECKED, ({ uri, reason }: NotChecked) => void this.reasons.set(uri, reason)),
      keeper.onDidChange(later),
      window.onDidChangeActiveTextEditor(later),
      workspace.onDidCloseTextDocument(later),
      workspace.onDidChangeTextDocument(({ document }) => followed(document.uri.toString()) && later()),
      languages.onDidChangeDiagnostics(({ uris }) => uris.some((uri) => followed(uri.toString())) && later()),
    );
    later();
  }

  dispose(): void {
    clearTimeout(this.waiting);
    this.heard.dispose();
    this.changed.dispose();
  }

  /** The draft in the active editor; while something that is no text has the focus, the one from before. */
  private document(): TextDocument | undefined {
    const active = window.activeTextEditor?.document;
    if (active) return isChecked(active) ? active : undefined;
    return this.current.phase === 'none' || this.current.document.isClosed ? undefined : this.current.document;
  }

  private later(): void {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => void this.update(), REST);
  }

  private async update(): Promise<void> {
    const question = ++this.asked;
    const document = this.document();
    if (!document) return this.tell({ phase: 'none' });
    const uri = this.client.code2ProtocolConverter.asUri(document.uri);
    if (this.client.state === State.Running) this.reasons.delete(uri);
    const { version } = document;
    const result = await this.ask({ uri });
    if (question !== this.asked) return; // Something has changed since; the later question answers.
    const running = this.client.state === State.Running;
    const reason = (running && this.reasons.get(uri)) || this.keeper.problem;
    if (result) this.tell({ phase: 'read', document, version, result });
    else if (running || reason) this.tell({ phase: 'notChecked', document, reason: reason ?? 'The checker gave no answer.' });
    else this.tell({ phase: 'starting', document });
  }

  private ask(params: RiskParams): Promise<RiskResult | null> {
    if (this.client.state !== State.Running) return Promise.resolve(null);
    return this.client.sendRequest<RiskResult | null>(RISK_REQUEST, params).catch(() => null);
  }

  private tell(reading: Reading): void {
    this.current = reading;
    void commands.executeCommand('setContext', 'discreet.draft', reading.phase !== 'none');
    const clear = reading.phase === 'read' && !reading.result.findings;
    void commands.executeCommand('setContext', 'discreet.phase', clear ? 'clear' : reading.phase);
    this.changed.fire(reading);
  }
}
