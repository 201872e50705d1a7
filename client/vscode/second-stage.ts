import { Uri, workspace, type ExtensionContext, type LogOutputChannel } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { SECOND_STAGE } from '../../shared/protocol.ts';
import { readSecondStage } from '../../shared/second-stage.ts';

/** Hands the second stage's files to a server that cannot read any. Without them the first stage is all there is. */
export async function handOver(client: BaseLanguageClient, { extensionUri }: ExtensionContext, log: LogOutputChannel): Promise<void> {
  if (workspace.getConfiguration('discreet').get('secondStage') === false) return;
  const folder = Uri.joinPath(extensionUri, 'dist', 'server', 'learned');
  try {
    const files = await readSecondStage((name) => workspace.fs.readFile(Uri.joinPath(folder, name)));
    await client.sendNotification(SECOND_STAGE, files);
  } catch (error) {
    log.warn(`The second stage is missing, only the first is used: ${error instanceof Error ? error.message : 'its files cannot be read'}`);
  }
}
