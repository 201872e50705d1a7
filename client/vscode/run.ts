import { Disposable, window, workspace, type ExtensionContext, type LogOutputChannel } from 'vscode';
import { State, type BaseLanguageClient, type DocumentFilter, type LanguageClientOptions } from 'vscode-languageclient';
import type { InitializationOptions } from '../../shared/protocol.ts';
import { WorkspaceCheck } from './check-workspace.ts';
import { ConfigFiles } from './config-file.ts';
import { chooseCommands } from './choose.ts';
import { editCommands } from './edit.ts';
import { provideHover } from './hover.ts';
import { ignoreCommands } from './ignore-commands.ts';
import { IgnoreList } from './ignores.ts';
import { insertCommands } from './insert.ts';
import { Keeper } from './keeper.ts';
import { LANGUAGES, schemes } from './languages.ts';
import { pageCommands, RULE_PAGES } from './pages.ts';
import { showPanel } from './panel.ts';
import { personCommands } from './person.ts';
import { reportCommands } from './report.ts';
import { showStatus } from './status.ts';
import { Watch } from './watch.ts';

export interface Running {
  stop(): Promise<void>;
}

/** What a flavour does whenever the server has started. */
export type Started = (client: BaseLanguageClient, context: ExtensionContext, log: LogOutputChannel) => Promise<void>;

/** Everything that is the same wherever the server runs. `make` says how this VS Code starts it. */
export async function run(
  context: ExtensionContext,
  make: (options: LanguageClientOptions) => BaseLanguageClient,
  started?: Started,
): Promise<Running> {
  const keeper = new Keeper();
  const log = window.createOutputChannel('Discreet', { log: true });
  const configFiles = new ConfigFiles(log);
  const selector = selected();
  const client = make({
    documentSelector: selector,
    initializationOptions: { rulePages: RULE_PAGES, reasons: true } satisfies InitializationOptions,
    diagnosticCollectionName: 'discreet',
    outputChannel: log,
    middleware: { provideHover, workspace: { configuration: configFiles.answer } },
    errorHandler: keeper,
    // A failed start is told by the status bar and tried again; a question to the reader would come at every try.
    initializationFailedHandler: () => false,
  });
  keeper.keep(client);
  const watch = new Watch(client, keeper);
  context.subscriptions.push(
    ...[log, keeper, watch, showStatus(watch), showPanel(watch), new WorkspaceCheck(client, log)],
    ...[editCommands(client), chooseCommands(watch), ignoreCommands(client, new IgnoreList(context)), reportCommands(client)],
    ...[
      insertCommands(context.extensionUri),
      personCommands(watch),
      pageCommands(context.extensionUri),
      keeper.commands(),
      follow(selector, keeper),
    ],
    configFiles.follow(client),
    client.onDidChangeState(({ newState }) => newState === State.Running && void started?.(client, context, log)),
  );
  await keeper.start();
  return {
    stop: async () => {
      keeper.dispose();
      await client.stop().catch(() => undefined);
    },
  };
}

const selected = (): DocumentFilter[] => schemes().flatMap((scheme) => LANGUAGES.map((language) => ({ scheme, language })));

/** A folder of another kind (a virtual one beside one on the disk) is served from a new start on. */
const follow = (selector: DocumentFilter[], keeper: Keeper): Disposable =>
  workspace.onDidChangeWorkspaceFolders(() => {
    const now = selected();
    if (now.length === selector.length) return;
    selector.splice(0, selector.length, ...now);
    void keeper.restart();
  });
