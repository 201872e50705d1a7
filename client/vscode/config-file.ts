import { Disposable, Uri, workspace, type LogOutputChannel } from 'vscode';
import type { BaseLanguageClient, ConfigurationMiddleware } from 'vscode-languageclient';
import { flattenSettings } from '../../shared/settings.ts';

const NAME = '.discreet.json';

type Values = readonly (readonly [key: string, value: unknown])[];

/** `.discreet.json`, found upwards from a draft: louder than its user's settings, quieter than those of the workspace. */
export class ConfigFiles {
  private readonly log: LogOutputChannel;
  /** What the file in a folder says, by the folder; `undefined` where there is none. */
  private readonly read = new Map<string, Promise<Values | undefined>>();

  constructor(log: LogOutputChannel) {
    this.log = log;
  }

  /** Answers the server's question for the settings of a draft. */
  readonly answer: NonNullable<ConfigurationMiddleware['configuration']> = async (params, token, next) => {
    const answers = await next(params, token);
    if (!Array.isArray(answers)) return answers;
    return Promise.all(
      params.items.map(({ scopeUri }, i) => {
        const own = (answers as unknown[])[i];
        return scopeUri && typeof own === 'object' && own !== null ? this.merged(Uri.parse(scopeUri), own) : own;
      }),
    );
  };

  /** Has the server ask again whenever such a file changes. */
  follow(client: BaseLanguageClient): Disposable {
    const again = (): void => {
      this.read.clear();
      if (client.isRunning()) void client.sendNotification('workspace/didChangeConfiguration', { settings: null });
    };
    const watcher = workspace.createFileSystemWatcher(`**/${NAME}`);
    return Disposable.from(
      watcher,
      ...[watcher.onDidChange(again), watcher.onDidCreate(again), watcher.onDidDelete(again)],
      workspace.onDidSaveTextDocument(({ uri }) => uri.path.endsWith(`/${NAME}`) && again()),
    );
  }

  private async merged(draft: Uri, own: object): Promise<object> {
    const settings = workspace.getConfiguration('discreet', draft);
    const out: Record<string, unknown> = { ...own };
    for (const [key, value] of (await this.nearest(draft)) ?? []) {
      const { workspaceValue, workspaceFolderValue } = settings.inspect(key) ?? {};
      if (workspaceValue !== undefined || workspaceFolderValue !== undefined) continue;
      if (key.startsWith('author.')) out['author'] = { ...(out['author'] as object), [key.slice('author.'.length)]: value };
      else out[key] = value;
    }
    return out;
  }

  private async nearest(draft: Uri): Promise<Values | undefined> {
    const start = draft.scheme === 'untitled' ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(draft, '..');
    for (let at = start; at; at = at.path === '/' || at.path === '' ? undefined : Uri.joinPath(at, '..')) {
      const values = await this.in(at);
      if (values) return values;
    }
    return undefined;
  }

  private in(folder: Uri): Promise<Values | undefined> {
    const key = folder.toString();
    const values = this.read.get(key) ?? this.load(Uri.joinPath(folder, NAME));
    this.read.set(key, values);
    return values;
  }

  private async load(file: Uri): Promise<Values | undefined> {
    const bytes = await workspace.fs.readFile(file).then(
      (read) => read,
      () => undefined,
    );
    if (!bytes) return undefined;
    try {
      return flattenSettings(JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>).filter(([key]) => key !== '$schema');
    } catch {
      this.log.warn(`${file.path}: is not JSON, and is not used`);
      return [];
    }
  }
}
