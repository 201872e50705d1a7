import {
  CancellationTokenSource,
  commands,
  Disposable,
  languages,
  ProgressLocation,
  window,
  workspace,
  type CancellationToken,
  type DiagnosticCollection,
  type LogOutputChannel,
  type Progress,
  type Uri,
} from 'vscode';
import { State, type BaseLanguageClient } from 'vscode-languageclient';
import { CHECK_REQUEST, type CheckParams, type CheckResult } from '../../shared/protocol.ts';
import { findings } from './findings.ts';
import { DRAFTS_GLOB, isChecked, languageOf } from './languages.ts';
import { count, say } from './say.ts';

/** Bytes; what is longer is no draft. */
const LARGEST = 24_000_000;

/** “Check the Workspace”: every draft in the folders that are open, whether or not it is open itself. */
export class WorkspaceCheck implements Disposable {
  private readonly client: BaseLanguageClient;
  private readonly log: LogOutputChannel;
  private readonly results: DiagnosticCollection = languages.createDiagnosticCollection('discreet-workspace');
  /** What has been checked: it is kept up to date when it is closed. */
  private readonly checked = new Map<string, Uri>();
  private readonly heard: Disposable;

  constructor(client: BaseLanguageClient, log: LogOutputChannel) {
    this.client = client;
    this.log = log;
    this.heard = Disposable.from(
      commands.registerCommand('discreet.checkWorkspace', () => this.run()),
      commands.registerCommand('discreet.clearWorkspaceCheck', () => this.clear()),
      // While a draft is open the server itself reports what is in it, as it is typed.
      workspace.onDidOpenTextDocument((document) => isChecked(document) && this.results.delete(document.uri)),
      workspace.onDidCloseTextDocument(({ uri }) => void this.again(uri)),
      workspace.onDidDeleteFiles(({ files }) => files.forEach((uri) => this.forget(uri))),
      workspace.onDidRenameFiles(({ files }) => files.forEach(({ oldUri, newUri }) => void this.moved(oldUri, newUri))),
    );
  }

  dispose(): void {
    this.heard.dispose();
    this.results.dispose();
  }

  private async run(): Promise<void> {
    if (this.client.state !== State.Running)
      return void window.showErrorMessage('Discreet: the checker does not run, so nothing was checked.');
    const files = await workspace.findFiles(DRAFTS_GLOB, '**/node_modules/**');
    if (!files.length) return say('there are no drafts in this workspace.');
    this.clear();
    const options = { location: ProgressLocation.Notification, title: 'Discreet: checking the workspace', cancellable: true };
    const tally = await window.withProgress(options, (progress, token) => this.all(files, progress, token));
    await this.tell(tally, files.length);
  }

  private async all(
    files: readonly Uri[],
    progress: Progress<{ message: string; increment: number }>,
    token: CancellationToken,
  ): Promise<Tally> {
    const tally: Tally = { checked: 0, details: 0, drafts: 0, failed: 0 };
    await this.setResults(true);
    const stopped = (): boolean => token.isCancellationRequested;
    for (const uri of files) {
      if (stopped()) break;
      progress.report({ message: `${tally.checked + tally.failed + 1} of ${files.length}`, increment: 100 / files.length });
      const found = await this.check(uri, token).catch((error: unknown) => (stopped() ? undefined : this.failed(uri, error)));
      if (stopped()) break;
      if (found === undefined) tally.failed++;
      else {
        tally.checked++;
        tally.details += found;
        if (found) tally.drafts++;
      }
    }
    return tally;
  }

  /** Checks one file; resolves to the number of its findings. Rejects where it cannot be read or checked. */
  private async check(uri: Uri, token: CancellationToken): Promise<number> {
    this.checked.set(uri.toString(), uri);
    const open = workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
    if (open && isChecked(open)) return findings(uri).length;
    if ((await workspace.fs.stat(uri)).size > LARGEST) throw new Error('it is too large to check');
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await workspace.fs.readFile(uri));
    const params: CheckParams = { uri: this.client.code2ProtocolConverter.asUri(uri), languageId: languageOf(uri.path), text };
    const result = await this.client.sendRequest<CheckResult | null>(CHECK_REQUEST, params, token);
    if (!result) throw new Error('the checker gave no answer');
    this.results.set(uri, await this.client.protocol2CodeConverter.asDiagnostics([...result.diagnostics]));
    return result.findings;
  }

  private failed(uri: Uri, error: unknown): undefined {
    this.log.warn(
      `${workspace.asRelativePath(uri)} was not checked: ${error instanceof TypeError ? 'it is not UTF-8 text' : String(error)}`,
    );
  }

  private async tell({ checked, details, drafts, failed }: Tally, files: number): Promise<void> {
    const stopped = checked + failed < files ? ` Stopped after ${checked + failed} of ${files}.` : '';
    const missed = failed ? ` ${count(failed, 'file')} could not be checked; the log says why.` : '';
    const message = `Discreet: ${count(details, 'detail')} to look at in ${drafts} of ${count(checked, 'draft')}.${missed}${stopped}`;
    const answer = await window.showInformationMessage(message, ...(details ? ['Show Problems'] : []), ...(failed ? ['Show Log'] : []));
    if (answer === 'Show Problems') await commands.executeCommand('workbench.actions.view.problems');
    if (answer === 'Show Log') this.log.show();
  }

  /** A draft that was checked is closed: the server forgets it, so it is read as it is on the disk now. */
  private async again(uri: Uri): Promise<void> {
    if (!this.checked.has(uri.toString()) || this.client.state !== State.Running) return;
    // A document that gets another language is closed and opened: what it is then, is known only after both.
    await Promise.resolve();
    const { token } = new CancellationTokenSource();
    await this.check(uri, token).catch(() => this.forget(uri));
  }

  private async moved(from: Uri, to: Uri): Promise<void> {
    if (!this.checked.has(from.toString())) return;
    this.forget(from);
    this.checked.set(to.toString(), to);
    await this.again(to);
  }

  private forget(uri: Uri): void {
    this.results.delete(uri);
    this.checked.delete(uri.toString());
  }

  private clear(): void {
    this.results.clear();
    this.checked.clear();
    void this.setResults(false);
  }

  private setResults(there: boolean): Thenable<unknown> {
    return commands.executeCommand('setContext', 'discreet.workspaceChecked', there);
  }
}

interface Tally {
  checked: number;
  /** Findings in all. */
  details: number;
  /** Drafts with a finding. */
  drafts: number;
  failed: number;
}
