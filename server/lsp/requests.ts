import type { Connection } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../../shared/finding.ts';
import {
  CHECK_REQUEST,
  FIXED_REQUEST,
  RISK_REQUEST,
  type CheckParams,
  type CheckResult,
  type FixedParams,
  type FixedResult,
  type RiskParams,
  type RiskResult,
} from '../../shared/protocol.ts';
import type { Analysis } from '../engine/analyse.ts';
import { fixAll } from '../engine/fixes/rounds.ts';
import { toDiagnostic } from './convert.ts';
import { inTurns } from './readying.ts';

/** What the requests of the panel and of “check workspace” ask of the server. */
export interface Reception {
  readonly document: (uri: string) => TextDocument | undefined;
  /** Resolves when the settings of a draft are known, open or not; what is not open is forgotten again by `done`. */
  readonly ready: (uri: string) => Promise<void>;
  readonly done: (uri: string) => void;
  /** Reads an open draft; undefined where it cannot be read, which has been said. */
  readonly read: (document: TextDocument) => Analysis | undefined;
  /** Reads a text that is not open, or an open one as it would be after some fixes. */
  readonly readAside: (document: TextDocument, kept?: boolean) => Analysis;
  readonly rulePages: () => string;
  /** As many findings of one draft as are published. */
  readonly most: number;
}

/** Answers the custom requests of `shared/protocol.ts` about drafts, open and closed. */
export function answerRequests(connection: Connection, reception: Reception): void {
  const { document, ready, done, read, readAside, rulePages, most } = reception;

  connection.onRequest(RISK_REQUEST, async ({ uri }: RiskParams): Promise<RiskResult | null> => {
    const open = document(uri);
    const analysis = open && read(open);
    if (!analysis) return null;
    const { version } = open;
    // Of a draft that has changed meanwhile the client asks again.
    const ranked = await inTurns(analysis.ranking(), () => document(uri)?.version === version);
    return riskOf(analysis, most, ranked ? analysis.best() : []);
  });

  connection.onRequest(CHECK_REQUEST, async ({ uri, languageId, text, aside }: CheckParams): Promise<CheckResult> => {
    await ready(uri);
    try {
      const closed = TextDocument.create(uri, languageId, 0, text);
      const analysis = readAside(closed, !aside);
      const diagnostics = analysis.findings.slice(0, most).map((f) => toDiagnostic(closed, f, rulePages()));
      return { ...riskOf(analysis, most, analysis.best()), diagnostics };
    } finally {
      done(uri);
    }
  });

  connection.onRequest(FIXED_REQUEST, async ({ uri, all }: FixedParams): Promise<FixedResult | null> => {
    const open = document(uri);
    if (!open) return null;
    const { text, left } = await mended(open, readAside, all);
    return { text, left: left.filter((f) => f.severity !== 'hint').length };
  });
}

/** A draft with its fixes made, round after round, and what is left; `only` leaves all other rules alone. */
export function mended(draft: TextDocument, readAside: Reception['readAside'], all: boolean, only?: string): ReturnType<typeof fixAll> {
  const read = (text: string): readonly Finding[] =>
    readAside(TextDocument.create(draft.uri, draft.languageId, draft.version, text)).findings.filter((f) => !only || f.rule === only);
  return fixAll(draft.getText(), read, all);
}

function riskOf({ kind, risk, findings }: Analysis, most: number, best: RiskResult['best']): RiskResult {
  const severities = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const f of findings) severities[f.severity]++;
  return { kind, risk, best, findings: findings.length, severities, unpublished: Math.max(0, findings.length - most) };
}
