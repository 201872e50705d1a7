import type { CancellationToken, CodeAction, Connection } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { FIX_ALL_KIND } from '../../shared/protocol.ts';
import type { Analysis } from '../engine/analyse.ts';
import { actionsFor, findingsAt, wants, type ActionContext, type Later } from './actions.ts';
import { withEdits } from './convert.ts';
import { editsBetween } from './mended.ts';
import { anySafe, making, mended, type Aside } from './mending.ts';
import { awaited, throughTurns } from './readying.ts';

/**
 * Most findings of a range for which something is offered: each fix is tried, and nobody looks through more of them. Whoever wants those of
 * another asks for a narrower range.
 */
const MOST = 30;

export interface Offered {
  readonly document: (uri: string) => TextDocument | undefined;
  /** An open draft and what it says; undefined where it cannot be read. */
  readonly open: (uri: string) => Promise<{ readonly document: TextDocument; readonly analysis: Analysis } | undefined>;
  readonly context: (document: TextDocument, analysis: Analysis) => Omit<ActionContext, 'findings' | 'here' | 'safe'>;
  readonly aside: Aside;
  /** Whether the client asks again for the edits of an action. */
  readonly resolves: () => boolean;
}

/** Answers what can be done about the findings of a range, in turns, and works out what changes the whole draft when it is chosen. */
export function offerActions(connection: Connection, { document: documentOf, open, context, aside, resolves }: Offered): void {
  connection.onCodeAction(async (params, token) => {
    const draft = await open(params.textDocument.uri);
    if (!draft) return [];
    const { document, analysis } = draft;
    const { version } = document;
    const here = findingsAt(document, params.range, analysis.findings).slice(0, MOST);
    const { only } = params.context;
    let safe = false;
    function* steps(): Generator<void> {
      if (wants(only, 'quickfix')) yield* making(analysis, here);
      // Who asks for it alone gets an exact answer; beside others it must not take longer than they do.
      if (wants(only, FIX_ALL_KIND)) safe = yield* anySafe(analysis, document.getText(), only ? Infinity : MOST);
    }
    if (!(await throughTurns(steps(), () => awaited(token) && document.version === version))) return [];
    const actions = actionsFor(document, only, { ...context(document, analysis), findings: analysis.findings, here, safe });
    return resolves() ? actions : completed(actions, token);
  });
  connection.onCodeActionResolve(complete);

  /** Of a client that does not ask again: only what can be done. */
  async function completed(actions: readonly CodeAction[], token: CancellationToken): Promise<CodeAction[]> {
    const out: CodeAction[] = [];
    for (const action of actions) out.push(action.edit || action.command ? action : await complete(action, token));
    return out.filter((a) => a.edit ?? a.command);
  }

  /** Works out the edits of an action that was offered without them; none where the draft has changed since. */
  async function complete(action: CodeAction, token: CancellationToken): Promise<CodeAction> {
    const later = action.data as Later | undefined;
    const document = later && documentOf(later.uri);
    const still = (): boolean => awaited(token) && document?.version === later?.version;
    const done = document && still() && (await mended(document, aside, { all: later.rule !== undefined, only: later.rule }, still));
    const edits = done ? editsBetween(document.getText(), done.text) : [];
    return edits.length ? withEdits(action, document!, edits) : action;
  }
}
