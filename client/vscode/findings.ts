import { languages, type Diagnostic, type Uri } from 'vscode';
import { SOURCE } from '../../shared/protocol.ts';

/** What is reported in a document, in reading order. */
export const findings = (uri: Uri): Diagnostic[] =>
  languages
    .getDiagnostics(uri)
    .filter((d) => d.source === SOURCE)
    .sort((a, b) => a.range.start.compareTo(b.range.start));

/** The rule that a finding comes from. */
export const ruleOf = ({ code }: Diagnostic): string => String(typeof code === 'object' ? code.value : code);
