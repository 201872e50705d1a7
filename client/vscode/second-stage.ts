import { Uri, workspace, type ExtensionContext, type LogOutputChannel } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { SECOND_STAGE, type SecondStageFiles } from '../../shared/protocol.ts';

/** Hands the second stage's files to a server that cannot read any. Without them the first stage is all there is. */
export async function handOver(client: BaseLanguageClient, { extensionUri }: ExtensionContext, log: LogOutputChannel): Promise<void> {
  if (workspace.getConfiguration('discreet').get('secondStage') === false) return;
  const bytes = (...path: string[]): Thenable<Uint8Array> => workspace.fs.readFile(Uri.joinPath(extensionUri, 'dist', 'server', ...path));
  const text = async (...path: string[]): Promise<string> => new TextDecoder().decode(await bytes(...path));
  try {
    const [script, runtime, model, vocabulary] = await Promise.all([
      text('encoder.worker.js'),
      bytes('learned', 'runtime.wasm'),
      bytes('learned', 'model.onnx'),
      text('learned', 'vocabulary.txt'),
    ]);
    await client.sendNotification(SECOND_STAGE, { script, runtime, model, vocabulary } satisfies SecondStageFiles);
  } catch (error) {
    log.warn(`The second stage is missing, only the first is used: ${error instanceof Error ? error.message : 'its files cannot be read'}`);
  }
}
