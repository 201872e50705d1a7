import {
  DidChangeWatchedFilesNotification,
  DidDeleteFilesNotification,
  DidRenameFilesNotification,
  FileChangeType,
  WatchKind,
  type Connection,
  type FileOperationOptions,
} from 'vscode-languageserver';
import { DRAFT_EXTENSIONS } from '../../shared/format.ts';

const ANY = { filters: [{ pattern: { glob: '**/*' } }] };
/** That files and folders are renamed or deleted in the editor is asked for with the capabilities … */
export const FILE_OPERATIONS: FileOperationOptions = { didRename: ANY, didDelete: ANY };

/** … and what others do to them, of a client that watches them, later. */
const WATCHERS = [
  // What may change what is known of a picture.
  { globPattern: '**/*.{jpg,jpeg,png,webp,heic,heif,avif,tif,tiff,dcm,dicom,gif,svg,pdf,docx,pptx,xlsx}' },
  { globPattern: `**/*.{${DRAFT_EXTENSIONS.join(',')}}`, kind: WatchKind.Delete },
];

export function watchFiles(connection: Connection): void {
  void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: WATCHERS }).catch(() => undefined);
}

/** A file or folder is `to` now, or is no more. */
export interface Move {
  readonly from: string;
  readonly to?: string;
}

/** Says what becomes of files: `changed` that any of them is another, `moved` that some are elsewhere or gone. */
export function followFiles(connection: Connection, changed: () => void, moved: (moves: readonly Move[]) => void): void {
  connection.onNotification(DidRenameFilesNotification.type, ({ files }) => moved(files.map((f) => ({ from: f.oldUri, to: f.newUri }))));
  connection.onNotification(DidDeleteFilesNotification.type, ({ files }) => moved(files.map(({ uri }) => ({ from: uri }))));
  connection.onDidChangeWatchedFiles(({ changes }) => {
    changed();
    moved(changes.flatMap(({ uri, type }) => (type === FileChangeType.Deleted ? { from: uri } : [])));
  });
}
