import {
  CodeActionKind,
  DocumentDiagnosticReportKind,
  DocumentDiagnosticRequest,
  TextDocuments,
  TextDocumentSyncKind,
  type Connection,
  type Diagnostic,
  type InitializeParams,
  type InitializeResult,
  type ResponseError,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  CLEAN_PICTURE,
  FIX_ALL_KIND,
  IGNORES,
  NOT_CHECKED,
  SECOND_STAGE,
  SOURCE,
  type CleanPicture,
  type Ignores,
  type InitializationOptions,
  type NotChecked,
  type SecondStageFiles,
} from '../../shared/protocol.ts';
import type { Analysis } from '../engine/analyse.ts';
import { entryFor } from '../engine/ignored.ts';
import { cleaningActions, cleanPicture, type Clean } from './cleaning.ts';
import { Configuration } from './configuration.ts';
import { toDiagnostic, toMisread, toNotice, toUnseen } from './convert.ts';
import type { Encoder } from '../engine/learned/reader.ts';
import { Deepening } from './deepening.ts';
import { Drafts, isTooLong } from './drafts.ts';
import { hoverAt } from './hover.ts';
import type { Aside } from './mending.ts';
import { FILE_OPERATIONS, followFiles, watchFiles } from './moving.ts';
import { offerActions } from './offering.ts';
import { inOrder } from './order.ts';
import { Pictures, type Look } from './pictures.ts';
import { Publishing } from './publishing.ts';
import { quietly, reasonOf } from './quiet.ts';
import { Readying } from './readying.ts';
import { serveReports } from './reporting.ts';
import { answerRequests } from './requests.ts';
import { wellFormed } from './well-formed.ts';

/** What differs between Node and a Web Worker. */
export interface Platform {
  /** Folder of the rules' pages as a URI that ends with a slash; '' where there is none. */
  readonly rulePages: string;
  /** Looks into the files that drafts refer to, inside these workspace folders (URIs). */
  readonly look?: (folders: readonly string[]) => Look;
  /** Writes clean copies of pictures, inside these workspace folders (URIs). */
  readonly clean?: (folders: readonly string[]) => Clean;
  /** Starts the second stage from files that are at hand; may throw. */
  readonly encoder?: () => Encoder;
  /** Starts it from files that the client sends; may throw. */
  readonly encoderOf?: (files: SecondStageFiles) => Encoder;
  /** The class of errors that the connection takes for answers, where it is another than this script's own. */
  readonly Answer?: typeof ResponseError;
}

/** Most diagnostics of one draft that are sent; what is left out is counted and said. */
const MOST = 1000;

/** Serves the language server protocol over a connection until it closes. */
export function start(over: Connection, platform: Platform): void {
  const connection = inOrder(quietly(over, platform.Answer));
  const documents = new TextDocuments(TextDocument);
  let folders: readonly string[] = [];
  const pictures = new Pictures(platform.look && ((uri, targets) => platform.look!(folders)(uri, targets)), (uri) => {
    const document = documents.get(uri);
    if (document) deeper(document);
  });
  const drafts = new Drafts((uri) => pictures.of(uri));
  const readying = new Readying(
    (document) => (isTooLong(document) ? [].values() : drafts.prepare(document, configuration.of(document.uri))),
    (uri) => documents.get(uri),
  );
  const ready = (document: TextDocument): Promise<boolean> | undefined => readying.ready(document);
  /** Waits until an open draft, as it is by then, can be answered about at once. */
  async function rested(uri: string): Promise<void> {
    for (let still: boolean | undefined = false; still === false;) {
      const document = documents.get(uri);
      still = document && (await ready(document));
    }
  }
  const deepening = new Deepening(
    drafts,
    {
      document: (uri) => documents.get(uri),
      settings: (uri) => configuration.of(uri),
      rested,
      deeper,
      failed: (reason) => connection.console.warn(`Discreet’s second stage is missing, only the first is used: ${reason}`),
    },
    platform.encoder,
  );
  const publishing = new Publishing(connection, { document: (uri) => documents.get(uri), diagnostics, ready, pulls: () => pulls });
  const configuration = new Configuration(connection, () => {
    for (const document of documents.all()) publishing.later(document);
    if (pulls) refresh();
  });
  let rulePages = platform.rulePages;
  let resolves = false;
  let reasons = false;
  let asksForConfiguration = false;
  let watchesFiles = false;
  let pulls = false;

  connection.onInitialize((params: InitializeParams): InitializeResult => {
    const options = params.initializationOptions as InitializationOptions | undefined;
    if (typeof options?.rulePages === 'string') rulePages = options.rulePages;
    reasons = options?.reasons === true;
    asksForConfiguration = params.capabilities.workspace?.configuration === true;
    watchesFiles = params.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true && platform.look !== undefined;
    folders = params.workspaceFolders?.map((folder) => folder.uri) ?? [];
    pulls = params.capabilities.textDocument?.diagnostic !== undefined;
    resolves = params.capabilities.textDocument?.codeAction?.resolveSupport?.properties.includes('edit') === true;
    return {
      serverInfo: { name: SOURCE },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: false },
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL_KIND], resolveProvider: true },
        ...(platform.clean ? { executeCommandProvider: { commands: [CLEAN_PICTURE] } } : {}),
        hoverProvider: true,
        diagnosticProvider: { identifier: SOURCE, interFileDependencies: false, workspaceDiagnostics: false },
        workspace: { fileOperations: FILE_OPERATIONS },
      },
    };
  });

  connection.onInitialized(() => {
    if (watchesFiles) watchFiles(connection);
    if (asksForConfiguration) configuration.ask();
  });
  followFiles(
    connection,
    () => pictures.refresh(),
    (moves) => moves.filter(({ from, to }) => drafts.move(from, to)).length && again(),
  );

  /** Tells what is newly known of a draft that has not changed. */
  function deeper(document: TextDocument): void {
    if (pulls) refresh();
    else publishing.publish(document, true);
  }
  /** The same of all drafts. */
  function again(): void {
    if (pulls) refresh();
    else for (const document of documents.all()) if (drafts.has(document.uri)) publishing.publish(document, true);
  }
  function refresh(): void {
    void connection.languages.diagnostics.refresh().catch(() => undefined);
  }

  /** Reads a draft; says so where it cannot, and goes on. */
  function read(document: TextDocument): Analysis | undefined {
    try {
      if (isTooLong(document)) throw new Error('the draft is too long to check');
      return drafts.read(document, configuration.of(document.uri));
    } catch (error) {
      void connection.sendNotification(NOT_CHECKED, { uri: document.uri, reason: reasonOf(error) } satisfies NotChecked);
      return undefined;
    }
  }

  /** A draft that is open, and what it says. */
  function readOpen(uri: string): { document: TextDocument; analysis: Analysis } | undefined {
    const document = documents.get(uri);
    const analysis = document && read(document);
    return analysis && { document, analysis };
  }

  const aside: Aside = {
    prepare: (document) => (isTooLong(document) ? [].values() : drafts.prepareAside(document, configuration.of(document.uri))),
    read: (document, kept) => {
      if (isTooLong(document)) throw new Error('the draft is too long to check');
      return drafts.readAside(document, configuration.of(document.uri), kept);
    },
  };

  function diagnostics(document: TextDocument): Diagnostic[] {
    const analysis = read(document);
    const findings = analysis?.findings ?? [];
    if (analysis) {
      deepening.ask(document.uri);
      const targets = analysis.linked.map((l) => l.target);
      pictures.ask(document.uri, targets);
    }
    const shown = findings.slice(0, MOST).map((f) => toDiagnostic(document, f, rulePages));
    if (findings.length > MOST) shown.push(toNotice(document, findings, MOST));
    for (const span of analysis?.skipped.slice(0, MOST) ?? []) shown.push(toUnseen(document, span));
    for (const problem of analysis?.problems.slice(0, MOST) ?? []) shown.push(toMisread(document, problem));
    return shown;
  }

  async function opened(document: TextDocument): Promise<void> {
    if (!configuration.knows(document.uri)) await configuration.know(document.uri);
    publishing.publish(documents.get(document.uri) ?? document);
  }

  // Opening counts as a change of content: what is opened is answered at once, what is typed after a rest.
  documents.onDidChangeContent(({ document }) => (drafts.has(document.uri) ? publishing.later(document) : void opened(document)));
  documents.onDidOpen(({ document }) => drafts.open(document));
  documents.onDidClose(({ document }) => {
    if (drafts.close(document, documents.all())) again();
    pictures.forget(document.uri);
    configuration.forget(document.uri);
    publishing.forget(document.uri);
  });

  connection.onRequest(DocumentDiagnosticRequest.type, async ({ textDocument }) => {
    await configuration.know(textDocument.uri);
    await rested(textDocument.uri);
    const document = documents.get(textDocument.uri);
    return { kind: DocumentDiagnosticReportKind.Full, items: document ? diagnostics(document) : [] };
  });

  offerActions(connection, {
    document: (uri) => documents.get(uri),
    open: async (uri) => {
      await rested(uri);
      return readOpen(uri);
    },
    context: (document, analysis) => {
      const { ignored } = drafts;
      return {
        rulePages,
        entryOf: ignored && ((f) => entryFor(ignored.key, f.rule, document.getText().slice(f.start, f.end))),
        reasons,
        more: (here) => (platform.clean ? cleaningActions(document, here, analysis, pictures.of(document.uri), rulePages) : []),
      };
    },
    aside,
    resolves: () => resolves,
  });

  connection.onExecuteCommand(async ({ command, arguments: [given] = [] }) => {
    if (command !== CLEAN_PICTURE || !platform.clean) return;
    const asked = given as CleanPicture;
    await cleanPicture(connection, asked, platform.clean(folders), () => readOpen(asked.uri));
  });

  connection.onHover(async ({ textDocument, position }) => {
    await rested(textDocument.uri);
    const open = readOpen(textDocument.uri);
    return open ? hoverAt(open.document, open.analysis, open.document.offsetAt(position), rulePages) : null;
  });

  answerRequests(connection, {
    document: (uri) => documents.get(uri),
    ready: async (uri) => {
      await configuration.know(uri);
      await rested(uri);
    },
    done: (uri) => {
      if (!documents.get(uri)) configuration.forget(uri);
    },
    read,
    aside,
    rulePages: () => rulePages,
    most: MOST,
  });

  connection.onNotification(IGNORES, ({ key, entries }: Ignores) => {
    drafts.ignored = { key, entries: new Set(entries) };
    for (const document of documents.all()) publishing.later(document);
    if (pulls) refresh();
  });

  serveReports(connection, (uri) => {
    const open = readOpen(uri);
    return open && { ...open, images: pictures.of(uri), pack: configuration.of(uri).pack };
  });

  connection.onNotification(SECOND_STAGE, (files: SecondStageFiles) => {
    const { encoderOf } = platform;
    if (!encoderOf) return;
    deepening.use(() => encoderOf(files));
    for (const document of documents.all()) deepening.ask(document.uri);
  });

  documents.listen(wellFormed(connection));
  connection.listen();
}
