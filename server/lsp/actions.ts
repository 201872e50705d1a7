import { CodeActionKind, type CodeAction, type CodeActionParams } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../../shared/finding.ts';
import { FIX_ALL_KIND } from '../../shared/protocol.ts';
import { toIgnore, toIgnoreEverywhere, toIgnoreWithReason, toQuickFix } from './convert.ts';

/** What a code action that is worked out later needs: whose fixes, of which version. */
export interface Later {
  readonly uri: string;
  readonly version: number;
  /** Only the findings of this rule; without it every safe fix. */
  readonly rule?: string;
}

export interface ActionContext {
  readonly findings: readonly Finding[];
  readonly rulePages: string;
  /** The keyed hash of rule and wording, where the client keeps a list of them. */
  readonly entryOf: ((finding: Finding) => string) | undefined;
  /** Whether the client asks its user for reasons. */
  readonly reasons: boolean;
  /** What else can be done about these findings. */
  readonly more: (here: readonly Finding[]) => readonly CodeAction[];
}

/** The actions for a range: the fixes of the findings there, best first, then ignoring, then what changes more than this place. */
export function actionsFor(
  document: TextDocument,
  { range, context }: CodeActionParams,
  { findings, rulePages, entryOf, reasons, more }: ActionContext,
): CodeAction[] {
  const wanted = (kind: string): boolean => !context.only || context.only.some((only) => kind === only || kind.startsWith(`${only}.`));
  const span = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  const here = findings.filter((f) => f.start <= span.end && span.start <= f.end);
  const later = (title: string, kind: string, rule?: string): CodeAction => ({
    title,
    kind,
    data: { uri: document.uri, version: document.version, ...(rule ? { rule } : {}) } satisfies Later,
  });
  const out: CodeAction[] = [];
  if (wanted(CodeActionKind.QuickFix)) {
    out.push(...more(here));
    for (const finding of here) finding.fixes.forEach((fix, i) => out.push(toQuickFix(document, finding, fix, i === 0, rulePages)));
    for (const rule of new Set(here.map((f) => f.rule))) {
      const count = findings.filter((f) => f.rule === rule).length;
      if (count > 1) out.push(later(`Fix all ${count} of ‘${rule}’`, CodeActionKind.QuickFix, rule));
    }
    for (const finding of here) {
      out.push(toIgnore(document, finding, rulePages));
      if (reasons) out.push(toIgnoreWithReason(document, finding, rulePages));
      if (entryOf) out.push(toIgnoreEverywhere(document, finding, entryOf(finding), rulePages));
    }
  }
  if (wanted(FIX_ALL_KIND) && findings.length) out.push(later('Apply all safe fixes', FIX_ALL_KIND));
  return out;
}
