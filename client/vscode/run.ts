import { Uri, window, type ExtensionContext } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import type { InitializationOptions } from '../../shared/protocol.ts';
import { registerCommands } from './commands.ts';
import { provideHover } from './hover.ts';
import { Keeper } from './keeper.ts';
import { LANGUAGES, SCHEMES } from './languages.ts';
import { showStatus } from './status.ts';

export interface Running {
  stop(): Promise<void>;
}

/** Everything that is the same wherever the server runs. `make` says how this VS Code starts it. */
export async function run(context: ExtensionContext, make: (options: LanguageClientOptions) => BaseLanguageClient): Promise<Running> {
  const rulePages = `${Uri.joinPath(context.extensionUri, 'dist', 'server', 'rules').toString(true)}/`;
  const keeper = new Keeper();
  const log = window.createOutputChannel('Discreet', { log: true });
  const client = make({
    documentSelector: SCHEMES.flatMap((scheme) => LANGUAGES.map((language) => ({ scheme, language }))),
    initializationOptions: { rulePages } satisfies InitializationOptions,
    diagnosticCollectionName: 'discreet',
    outputChannel: log,
    middleware: { provideHover },
    errorHandler: keeper,
    // A failed start is told by the status bar and tried again; a question to the reader would come at every try.
    initializationFailedHandler: () => false,
  });
  keeper.keep(client);
  context.subscriptions.push(log, keeper, showStatus(client, keeper), ...registerCommands(keeper, rulePages));
  await keeper.start();
  return {
    stop: async () => {
      keeper.dispose();
      await client.stop().catch(() => undefined);
    },
  };
}
