import type { Fix } from '../../../shared/finding.ts';
import type { Draft, Raw, Scope } from '../rules/rule.ts';
import { dayOf } from './anchor.ts';
import { mend } from './mend.ts';
import { OPERATORS, type Operator, type Proposal } from './operators.ts';

/** At most this many fixes travel with a finding. */
const OFFERED = 3;

/** The fixes of one hit, best first; edits relate to the source. */
export function fixesFor(hit: Raw, draft: Draft): Fix[] {
  const scope = hit.scope;
  const base = scope?.block.start ?? 0;
  const day = dayOf(hit, draft);
  const target = {
    scope: scope ?? WHOLE,
    hit,
    text: scope?.text ?? draft.source,
    source: draft.source,
    start: hit.start - base,
    end: hit.end - base,
    ...(day === undefined ? {} : { day }),
  };
  const out: Fix[] = [];
  for (const id of hit.rule.fixes) {
    if (out.length === OFFERED) break;
    const operator: Operator = OPERATORS[id];
    const proposal = operator(target);
    if (!proposal) continue;
    const fix = finish(id, proposal, target.text, base);
    if (fix && !out.some((f) => sameEdits(f, fix))) out.push(fix);
  }
  return out;
}

const WHOLE = {
  words: [],
  sentences: [],
  text: '',
  zone: 'prose',
  kind: 'blog',
  setting: '',
  block: { zone: 'prose', start: 0, text: '' },
} as const satisfies Scope;

function finish(operator: string, proposal: Proposal, text: string, base: number): Fix | undefined {
  const edits = proposal.verbatim
    ? proposal.edits
    : mend(proposal.edits, text).map((e) => ({ ...e, start: e.start + base, end: e.end + base }));
  return edits.length ? { title: proposal.title, operator, safety: proposal.safety, edits } : undefined;
}

const sameEdits = (a: Fix, b: Fix): boolean => JSON.stringify(a.edits) === JSON.stringify(b.edits);
