import { CodeActionKind, type CodeAction, type Range } from 'vscode-languageserver';
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
  /** Those that something is offered for. */
  readonly here: readonly Finding[];
  /** Whether any fix needs no look. */
  readonly safe: boolean;
  readonly rulePages: string;
  /** The keyed hash of rule and wording, where the client keeps a list of them. */
  readonly entryOf: ((finding: Finding) => string) | undefined;
  /** Whether the client asks its user for reasons. */
  readonly reasons: boolean;
  /** What else can be done about these findings. */
  readonly more: (here: readonly Finding[]) => readonly CodeAction[];
}

/** Whether somebody who wants actions of these kinds wants those of `kind`. The empty kind stands for all. */
export const wants = (only: readonly string[] | undefined, kind: string): boolean =>
  !only || only.some((wanted) => wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`));

/** The findings that a range touches. */
export function findingsAt(document: TextDocument, { start, end }: Range, findings: readonly Finding[]): Finding[] {
  const span = { start: document.offsetAt(start), end: document.offsetAt(end) };
  return findings.filter((f) => f.start <= span.end && span.start <= f.end);
}

/** The actions for some findings: their fixes, best first, then ignoring, then what changes more than this place. */
export function actionsFor(document: TextDocument, only: readonly string[] | undefined, context: ActionContext): CodeAction[] {
  const later = (title: string, kind: string, rule?: string): CodeAction => ({
    title,
    kind,
    data: { uri: document.uri, version: document.version, ...(rule ? { rule } : {}) } satisfies Later,
  });
  const { findings, here, safe, rulePages, more } = context;
  const out: CodeAction[] = [];
  if (wants(only, CodeActionKind.QuickFix)) {
    out.push(...more(here));
    for (const finding of here) finding.fixes.forEach((fix, i) => out.push(toQuickFix(document, finding, fix, i === 0, rulePages)));
    for (const rule of new Set(here.map((f) => f.rule))) {
      const count = findings.filter((f) => f.rule === rule).length;
      if (count > 1) out.push(later(`Fix all ${count} of ‘${rule}’`, CodeActionKind.QuickFix, rule));
    }
    out.push(...ignoring(document, context));
  }
  if (wants(only, FIX_ALL_KIND) && safe) out.push(later('Apply all safe fixes', FIX_ALL_KIND));
  return out;
}

/** Ignoring, once where a rule has several findings of the same place. */
function* ignoring(document: TextDocument, { here, rulePages, reasons, entryOf }: ActionContext): Generator<CodeAction> {
  const places = new Map(here.map((f) => [`${f.rule} ${f.start} ${f.end}`, f]));
  for (const finding of places.values()) {
    yield toIgnore(document, finding, rulePages);
    if (reasons) yield toIgnoreWithReason(document, finding, rulePages);
    if (entryOf) yield toIgnoreEverywhere(document, finding, entryOf(finding), rulePages);
  }
}
