import type { Connection, NotificationHandler, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';

type Listened = Parameters<TextDocuments<TextDocument>['listen']>[0];

/**
 * What tells of open documents, without notifications in another shape than the protocol's: a document that is made of one fails
 * wherever it is looked at. What is left out is said in the log, without what it holds.
 */
export function wellFormed(connection: Connection): Listened {
  const only =
    <T>(method: string, fits: (told: Told) => boolean, handler: NotificationHandler<T>): NotificationHandler<T> =>
    (params) =>
      fits(params ?? {}) ? handler(params) : connection.console.warn(`Discreet: a malformed ${method} is ignored.`);
  return {
    onDidOpenTextDocument: (handler) => connection.onDidOpenTextDocument(only('didOpen', opens, handler)),
    onDidChangeTextDocument: (handler) => connection.onDidChangeTextDocument(only('didChange', changes, handler)),
    onDidCloseTextDocument: (handler) => connection.onDidCloseTextDocument(handler),
    onWillSaveTextDocument: (handler) => connection.onWillSaveTextDocument(handler),
    onWillSaveTextDocumentWaitUntil: (handler) => connection.onWillSaveTextDocumentWaitUntil(handler),
    onDidSaveTextDocument: (handler) => connection.onDidSaveTextDocument(handler),
  };
}

/** As it comes: any part may be missing, or anything. */
interface Told {
  readonly textDocument?: {
    readonly uri?: unknown;
    readonly languageId?: unknown;
    readonly version?: unknown;
    readonly text?: unknown;
  } | null;
  readonly contentChanges?: unknown;
}

function opens({ textDocument }: Told): boolean {
  const { uri, languageId, text } = textDocument ?? {};
  return [uri, languageId, text].every((part) => typeof part === 'string');
}

const changes = ({ textDocument, contentChanges }: Told): boolean =>
  typeof textDocument?.uri === 'string' &&
  Number.isInteger(textDocument.version) &&
  Array.isArray(contentChanges) &&
  contentChanges.every(isChange);

type Place = { readonly line?: unknown; readonly character?: unknown } | null;

function isChange(
  change: { readonly text?: unknown; readonly range?: { readonly start?: Place; readonly end?: Place } | null } | null,
): boolean {
  const { text, range } = change ?? {};
  return typeof text === 'string' && (range === undefined || (isPlace(range?.start) && isPlace(range?.end)));
}

/** One outside the text is taken for its nearest end. */
const isPlace = (place?: Place): boolean => Number.isInteger(place?.line) && Number.isInteger(place?.character);
