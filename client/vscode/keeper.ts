import { commands, EventEmitter, window, type Disposable } from 'vscode';
import { CloseAction, ErrorAction, State, type BaseLanguageClient, type ErrorHandler } from 'vscode-languageclient';

/** Rest before the server is started again, by how often it has stopped of late. */
const RESTS = [500, 2_000, 5_000, 15_000, 30_000];
/** What counts as ‘of late’, in milliseconds. */
const WINDOW = 5 * 60_000;

/** Keeps the server running: where it stops by itself it is started again, each time after a longer rest. */
export class Keeper implements ErrorHandler, Disposable {
  private readonly changed = new EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  /** Why nothing is checked at present, for people to read. */
  problem: string | undefined;

  private client: BaseLanguageClient | undefined;
  private stops: number[] = [];
  private waiting: ReturnType<typeof setTimeout> | undefined;

  keep(client: BaseLanguageClient): void {
    this.client = client;
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) this.problem = undefined;
      this.changed.fire();
    });
  }

  commands(): Disposable {
    return commands.registerCommand('discreet.restart', () => this.restart());
  }

  async start(): Promise<void> {
    clearTimeout(this.waiting);
    // A start that fails is told through closed(), which tries again.
    await this.client?.start().catch((error: unknown) => this.say(`The checker could not be started: ${String(error)}`));
  }

  /** What a person asks for: starts anew, and forgets how often the server has stopped. */
  async restart(): Promise<void> {
    clearTimeout(this.waiting);
    this.stops = [];
    await this.client?.stop().catch(() => undefined);
    await this.start();
  }

  error(): { action: ErrorAction; handled: boolean } {
    return { action: ErrorAction.Continue, handled: true };
  }

  closed(): { action: CloseAction; handled: boolean; message: string } {
    const now = Date.now();
    this.stops = [...this.stops.filter((at) => now - at < WINDOW), now];
    const rest = RESTS[this.stops.length - 1];
    if (rest === undefined) this.giveUp();
    else {
      this.say(`The checker stopped unexpectedly. It starts again in ${rest / 1000} s.`);
      this.waiting = setTimeout(() => void this.start(), rest);
    }
    // The client is told not to start the server: it would do so at once, and ever again.
    return { action: CloseAction.DoNotRestart, handled: true, message: this.problem ?? '' };
  }

  dispose(): void {
    clearTimeout(this.waiting);
    this.changed.dispose();
  }

  private giveUp(): void {
    this.say('The checker keeps stopping, so it is not started again by itself.');
    void window.showErrorMessage(`Discreet: ${this.problem} Your drafts are not checked.`, 'Start Again', 'Show Log').then((answer) => {
      if (answer === 'Start Again') void this.restart();
      if (answer === 'Show Log') this.client?.outputChannel.show();
    });
  }

  private say(problem: string): void {
    this.problem = problem;
    this.changed.fire();
  }
}
