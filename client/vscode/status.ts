import { Disposable, languages, StatusBarAlignment, ThemeColor, window, workspace, type StatusBarItem, type TextDocument } from 'vscode';
import { State, type BaseLanguageClient } from 'vscode-languageclient';
import { NOT_CHECKED, RISK_REQUEST, type NotChecked, type RiskParams, type RiskResult } from '../../shared/protocol.ts';
import type { Keeper } from './keeper.ts';
import { isChecked } from './languages.ts';

const REST = 100;

/** Shows in the status bar what the active draft gives away, or that it is not checked and why. */
export function showStatus(client: BaseLanguageClient, keeper: Keeper): Disposable {
  const item = window.createStatusBarItem('discreet.status', StatusBarAlignment.Right, 90);
  item.name = 'Discreet';
  const reasons = new Map<string, string>();
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;

  async function update(): Promise<void> {
    const document = window.activeTextEditor?.document;
    if (!document || !isChecked(document)) return item.hide();
    const question = ++asked;
    const uri = client.code2ProtocolConverter.asUri(document.uri);
    if (client.state === State.Running) reasons.delete(uri);
    const risk = await ask(client, { uri });
    if (question !== asked) return; // Something has changed since; the later question answers.
    const running = client.state === State.Running;
    if (risk) found(item, risk);
    else if (running || keeper.problem) notChecked(item, (running && reasons.get(uri)) || keeper.problem || 'The checker gave no answer.');
    else starting(item);
    item.show();
  }
  function later(): void {
    clearTimeout(waiting);
    waiting = setTimeout(() => void update(), REST);
  }
  const active = (document: TextDocument): boolean => document === window.activeTextEditor?.document;

  later();
  return Disposable.from(
    item,
    client.onNotification(NOT_CHECKED, ({ uri, reason }: NotChecked) => void reasons.set(uri, reason)),
    keeper.onDidChange(later),
    window.onDidChangeActiveTextEditor(later),
    workspace.onDidChangeTextDocument(({ document }) => active(document) && later()),
    languages.onDidChangeDiagnostics(({ uris }) => {
      const shown = window.activeTextEditor?.document.uri.toString();
      if (uris.some((uri) => uri.toString() === shown)) later();
    }),
    new Disposable(() => clearTimeout(waiting)),
  );
}

const ask = (client: BaseLanguageClient, params: RiskParams): Promise<RiskResult | null> =>
  client.state === State.Running ? client.sendRequest<RiskResult | null>(RISK_REQUEST, params).catch(() => null) : Promise.resolve(null);

function found(item: StatusBarItem, { findings, kind, risk, unpublished }: RiskResult): void {
  const details = `${findings} ${findings === 1 ? 'detail' : 'details'}`;
  item.text = findings ? `$(eye) Discreet: ${details}` : '$(check) Discreet: clear';
  item.backgroundColor = undefined;
  item.command = findings ? { command: 'discreet.nextFinding', title: 'Next Detail' } : undefined;
  const lines = findings
    ? [`${details} to look at. Click for the next one.`]
    : ['Nothing was found. That is no promise that nothing is there.'];
  if (risk.jigsaw) lines.push('Taken together, the details could let someone recognise the patient.');
  if (unpublished) lines.push(`${unpublished} of them are not listed yet; they appear as the others are dealt with.`);
  item.tooltip = [...lines, `Read as: ${kind}.`].join('\n');
}

function starting(item: StatusBarItem): void {
  item.text = '$(sync~spin) Discreet: starting';
  item.backgroundColor = undefined;
  item.command = undefined;
  item.tooltip = 'The checker is starting.';
}

function notChecked(item: StatusBarItem, reason: string): void {
  item.text = '$(warning) Discreet: not checking';
  item.backgroundColor = new ThemeColor('statusBarItem.warningBackground');
  item.command = { command: 'discreet.restart', title: 'Restart' };
  item.tooltip = `This draft is not checked. ${reason}\nClick to start the checker again.`;
}
