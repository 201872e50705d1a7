import { CodeActionKind, DiagnosticSeverity, type CodeAction, type Diagnostic, type Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Edit, Finding, Fix, Severity, Span } from '../../shared/finding.ts';
import { formatOf } from '../../shared/format.ts';
import { tellSkipped } from '../engine/document/split.ts';
import { ignoreLine } from '../engine/fixes/keep.ts';
import {
  IGNORE_EVERYWHERE,
  IGNORE_WITH_REASON,
  rulePage,
  SOURCE,
  type IgnoreEverywhere,
  type IgnoreWithReason,
} from '../../shared/protocol.ts';

/* The one place where offsets become positions. */

const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export const toRange = (document: TextDocument, span: Span): Range => ({
  start: document.positionAt(span.start),
  end: document.positionAt(span.end),
});

export function toDiagnostic(document: TextDocument, finding: Finding, rulePages: string): Diagnostic {
  return {
    range: toRange(document, finding),
    severity: SEVERITY[finding.severity],
    source: SOURCE,
    code: finding.rule,
    ...(rulePages ? { codeDescription: { href: rulePage(rulePages, finding.rule) } } : {}),
    message: finding.message,
    ...(finding.related?.length
      ? {
          relatedInformation: finding.related.map((span) => ({
            location: { uri: document.uri, range: toRange(document, span) },
            message: 'One of the details that combine.',
          })),
        }
      : {}),
  };
}

/** Says that findings from the `most`-th on are not listed, where the first of them stands. */
export function toNotice(document: TextDocument, findings: readonly Finding[], most: number): Diagnostic {
  const message = `${findings.length - most} more details from here on are not listed. They appear as the ones above are dealt with.`;
  return { range: toRange(document, findings[most]!), source: SOURCE, severity: 3, code: 'list-shortened', message };
}

/** Says that a stretch is not read. */
export function toUnseen(document: TextDocument, span: Span): Diagnostic {
  const range = toRange(document, { start: span.start, end: span.start + 1 });
  return { range, source: SOURCE, severity: 3, code: 'not-checked', message: tellSkipped(span) };
}

/** Says which setting in the front matter is not understood, on its first line. */
export function toMisread(document: TextDocument, problem: string): Diagnostic {
  const range = toRange(document, { start: 0, end: 3 });
  return {
    range,
    source: SOURCE,
    severity: 2,
    code: 'setting-not-understood',
    message: `In the front matter, ${problem}. It is not used.`,
  };
}

const toEdits = (document: TextDocument, edits: readonly Edit[]) =>
  edits.map((edit) => ({ range: toRange(document, edit), newText: edit.text }));

/** Edits of this version of a document. */
export const versioned = (document: TextDocument, edits: readonly Edit[]) => ({
  documentChanges: [{ textDocument: { uri: document.uri, version: document.version }, edits: toEdits(document, edits) }],
});

export function toQuickFix(document: TextDocument, finding: Finding, fix: Fix, first: boolean, rulePages: string): CodeAction {
  return {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [toDiagnostic(document, finding, rulePages)],
    isPreferred: first && fix.safety === 'safe',
    edit: versioned(document, fix.edits),
  };
}

/** Ignores the rule on the line of the finding. */
export const toIgnore = (document: TextDocument, finding: Finding, rulePages: string): CodeAction => ({
  title: `Ignore ‘${finding.rule}’ here`,
  kind: CodeActionKind.QuickFix,
  diagnostics: [toDiagnostic(document, finding, rulePages)],
  edit: versioned(document, [ignoreLine(document.getText(), finding.start, formatOf(document.languageId), finding.rule)]),
});

/** The same with a reason, which the client asks for. */
export function toIgnoreWithReason(document: TextDocument, finding: Finding, rulePages: string): CodeAction {
  const { start, text } = ignoreLine(document.getText(), finding.start, formatOf(document.languageId), finding.rule, REASON);
  const [before = '', after = ''] = text.split(REASON);
  const title = `Ignore ‘${finding.rule}’ here, with a reason…`;
  const given: IgnoreWithReason = { uri: document.uri, version: document.version, position: document.positionAt(start), before, after };
  const diagnostics = [toDiagnostic(document, finding, rulePages)];
  return { title, kind: CodeActionKind.QuickFix, diagnostics, command: { title, command: IGNORE_WITH_REASON, arguments: [given] } };
}
/** Stands where the reason will. */
const REASON = '\u0001';

/** Ignores the rule for this wording in every draft of this machine; the client keeps the list. */
export const toIgnoreEverywhere = (document: TextDocument, finding: Finding, entry: string, rulePages: string): CodeAction => ({
  title: `Ignore this wording for ‘${finding.rule}’ everywhere`,
  kind: CodeActionKind.QuickFix,
  diagnostics: [toDiagnostic(document, finding, rulePages)],
  command: {
    title: 'Ignore everywhere',
    command: IGNORE_EVERYWHERE,
    arguments: [{ rule: finding.rule, entry } satisfies IgnoreEverywhere],
  },
});

/** An action that was offered without its edits, with them. */
export const withEdits = (action: CodeAction, document: TextDocument, edits: readonly Edit[]): CodeAction => ({
  ...action,
  edit: versioned(document, edits),
});
