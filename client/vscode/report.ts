import { commands, Disposable, Uri, ViewColumn, window, workspace, type WebviewPanel } from 'vscode';
import { State, type BaseLanguageClient } from 'vscode-languageclient';
import { REPORT_REQUEST, type ReportParams, type ReportResult } from '../../shared/protocol.ts';
import { isChecked } from './languages.ts';

const VIEW = 'discreet.report';
/** A report is one page with its own styles: no script, nothing from elsewhere. */
const POLICY = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">`;

/** A report that is shown; what it shows can be saved. */
interface Shown {
  readonly panel: WebviewPanel;
  readonly html: string;
  readonly name: string;
}

export function reportCommands(client: BaseLanguageClient): Disposable {
  const shown = new Set<Shown>();
  return Disposable.from(
    commands.registerCommand('discreet.report', async (showText?: unknown) => {
      const report = await make(client, typeof showText === 'boolean' ? showText : undefined);
      if (!report) return;
      shown.add(report);
      report.panel.onDidDispose(() => shown.delete(report));
    }),
    commands.registerCommand('discreet.saveReport', () => save([...shown].find(({ panel }) => panel.active))),
    new Disposable(() => {
      for (const { panel } of shown) panel.dispose();
    }),
  );
}

async function make(client: BaseLanguageClient, given: boolean | undefined): Promise<Shown | undefined> {
  const document = window.activeTextEditor?.document;
  if (!document || !isChecked(document)) return undefined;
  const showText = given ?? (await askForText());
  if (showText === undefined) return undefined;
  const params: ReportParams = { uri: client.code2ProtocolConverter.asUri(document.uri), format: 'html', showText };
  const report =
    client.state === State.Running ? await client.sendRequest<ReportResult | null>(REPORT_REQUEST, params).catch(() => null) : null;
  if (!report) {
    void window.showErrorMessage('Discreet: the checker gave no answer, so there is no report.');
    return undefined;
  }
  const name = document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1);
  const panel = window.createWebviewPanel(VIEW, `Report: ${name}`, ViewColumn.Active, {
    enableScripts: false,
    localResourceRoots: [],
    enableFindWidget: true,
  });
  panel.webview.html = withPolicy(report.text);
  return { panel, html: report.text, name };
}

async function askForText(): Promise<boolean | undefined> {
  const items = [
    { label: 'Without the words of the draft', detail: 'Lines and rules only: fit to be shown to others.', showText: false },
    { label: 'With the words of the draft', detail: 'For your own eyes: it names what the draft gives away.', showText: true },
  ];
  return (await window.showQuickPick(items, { title: 'Discreet: report on this draft' }))?.showText;
}

const withPolicy = (html: string): string =>
  /<head[^>]*>/i.test(html) ? html.replace(/<head[^>]*>/i, (head) => head + POLICY) : POLICY + html;

async function save(shown: Shown | undefined): Promise<void> {
  if (!shown) return;
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const file = `${shown.name.replace(/\.[^.]*$/, '')}-report.html`;
  const to = await window.showSaveDialog({ filters: { HTML: ['html'] }, ...(folder ? { defaultUri: Uri.joinPath(folder, file) } : {}) });
  if (to) await workspace.fs.writeFile(to, new TextEncoder().encode(shown.html));
}
