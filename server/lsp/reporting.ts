import { ErrorCodes, ResponseError, type Connection } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { nameOf } from '../../shared/address.ts';
import { untold, type Images } from '../../shared/image.ts';
import { REPORT_REQUEST, type ReportParams, type ReportResult } from '../../shared/protocol.ts';
import type { Pack } from '../../shared/settings.ts';
import type { Analysis } from '../engine/analyse.ts';
import { html } from '../report/html.ts';
import { markdown } from '../report/markdown.ts';
import { reportOn } from '../report/model.ts';

/** A draft that is open, and what is known of it. */
export interface OpenDraft {
  readonly document: TextDocument;
  readonly analysis: Analysis;
  readonly images: Images | undefined;
  readonly pack: Pack;
}

const WRITERS = { html, markdown };

/** Answers `discreet/report`; with null where the draft is not open or cannot be read. */
export function serveReports(connection: Connection, open: (uri: string) => OpenDraft | undefined): void {
  connection.onRequest(REPORT_REQUEST, ({ uri, format, showText }: ReportParams): ReportResult | null => {
    const write = Object.hasOwn(WRITERS, format) && WRITERS[format];
    if (!write) throw new ResponseError(ErrorCodes.InvalidParams, `a report is one of ${Object.keys(WRITERS).join(', ')}`);
    const draft = open(uri);
    if (!draft) return null;
    const { document, analysis, images, pack } = draft;
    const unread = analysis.linked.flatMap(({ target }) => {
      const facts = images?.get(target);
      return facts ? untold('a linked file', facts) : ['a linked file was not looked into'];
    });
    const reported = reportOn(analysis, { path: nameOf(uri), pack, text: document.getText(), showText, unread });
    return { text: write({ documents: [reported], errors: [] }) };
  });
}
