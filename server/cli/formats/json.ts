import type { Reported } from '../../report/model.ts';
import type { Writer } from './writer.ts';

/** The contract’s JSON of one document. Places are told where offsets lead into no text file. */
function toJson({ path, kind, findings, risk, unread }: Reported): string {
  const rows = findings.map(({ where, ...finding }) => ({ ...finding, ...(where.region ? {} : { place: where.label }) }));
  return JSON.stringify({ path, kind, findings: rows, risk, ...(unread.length ? { unread } : {}) });
}

/** One object with all documents. */
export function json(): Writer {
  let first = true;
  return {
    begin: '{"version":1,"documents":[',
    document(document) {
      const comma = first ? '' : ',';
      first = false;
      return comma + toJson(document);
    },
    failure: () => '',
    end: (errors) => `],"errors":${JSON.stringify(errors)}}\n`,
  };
}

/** One document a line, as it is done. */
export const jsonLines = (): Writer => ({
  begin: '',
  document: (document) => `${toJson(document)}\n`,
  failure: ({ path, message }) => `${JSON.stringify({ path, error: message })}\n`,
  end: () => '',
});
