import type { CancellationToken, Connection } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
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
import { toDiagnostic } from './convert.ts';
import { mended, type Aside } from './mending.ts';
import { awaited, inTurns } from './readying.ts';

/** What the requests of the panel and of “check workspace” ask of the server. */
export interface Reception {
  readonly document: (uri: string) => TextDocument | undefined;
  /** Resolves when the settings of a draft are known, open or not; what is not open is forgotten again by `done`. */
  readonly ready: (uri: string) => Promise<void>;
  readonly done: (uri: string) => void;
  /** Reads an open draft; undefined where it cannot be read, which has been said. */
  readonly read: (document: TextDocument) => Analysis | undefined;
  readonly aside: Aside;
  readonly rulePages: () => string;
  /** As many findings of one draft as are published. */
  readonly most: number;
}

/** Answers the custom requests of `shared/protocol.ts` about drafts, open and closed. */
export function answerRequests(connection: Connection, reception: Reception): void {
  const { document, ready, done, read, aside, rulePages, most } = reception;

  connection.onRequest(RISK_REQUEST, async ({ uri }: RiskParams, token: CancellationToken): Promise<RiskResult | null> => {
    const open = document(uri);
    const analysis = open && read(open);
    if (!analysis) return null;
    const { version } = open;
    // Of a draft that has changed meanwhile the client asks again.
    const ranked = await inTurns(analysis.ranking(), () => awaited(token) && document(uri)?.version === version);
    return riskOf(analysis, most, ranked ? analysis.best() : []);
  });

  connection.onRequest(
    CHECK_REQUEST,
    async ({ uri, languageId, text, aside: other }: CheckParams, token: CancellationToken): Promise<CheckResult> => {
      await ready(uri);
      try {
        const closed = TextDocument.create(uri, languageId, 0, text);
        await inTurns(aside.prepare(closed), () => awaited(token));
        const analysis = aside.read(closed, !other);
        await inTurns(analysis.ranking(), () => awaited(token));
        const diagnostics = analysis.findings.slice(0, most).map((f) => toDiagnostic(closed, f, rulePages()));
        return { ...riskOf(analysis, most, analysis.best()), diagnostics };
      } finally {
        done(uri);
      }
    },
  );

  connection.onRequest(FIXED_REQUEST, async ({ uri, all }: FixedParams, token: CancellationToken): Promise<FixedResult | null> => {
    const open = document(uri);
    const mend = open && (await mended(open, aside, { all }, () => awaited(token)));
    return mend ? { text: mend.text, left: mend.left.filter((f) => f.severity !== 'hint').length } : null;
  });
}

function riskOf({ kind, risk, findings }: Analysis, most: number, best: RiskResult['best']): RiskResult {
  const severities = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const f of findings) severities[f.severity]++;
  return { kind, risk, best, findings: findings.length, severities, unpublished: Math.max(0, findings.length - most) };
}
