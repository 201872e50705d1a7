import type { Report, Reported } from '../../report/model.ts';
import type { Writer } from './writer.ts';

/** A report that can only be written once everything is known. */
export function whole(render: (report: Report) => string): Writer {
  const documents: Reported[] = [];
  return {
    begin: '',
    document(document) {
      documents.push(document);
      return '';
    },
    failure: () => '',
    end: (errors) => render({ documents, errors }),
  };
}
