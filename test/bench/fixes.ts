// Fixes on the annotated drafts: npm run fixes -- [--every 9] [--offset 0] [--show RULE|all] [--limit N] [--grammar] [--json]
// Applies the first fix of each finding alone, then all of them, and looks at what is left, broken or changed.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { applyEdits } from '../../server/engine/fixes/select.ts';
import { fixAll } from '../../server/engine/fixes/rounds.ts';
import { Analyser, type Analysis } from '../../server/engine/analyse.ts';
import { isKnown, results } from '../../server/engine/fixes/verify.ts';
import { DIRECT, overlaps, type Edit, type Finding, type Fix } from '../../shared/finding.ts';
import { CONDOLENCE_TEMPLATE, REPLY_TEMPLATE, THANKS_TEMPLATE } from '../../shared/texts.ts';
import { readCorpus, UNREAD, type AnnotatedDraft } from './drafts.ts';
import { clinicalValues, missing } from './clinical.ts';
import { Grammar } from './grammar.ts';

const { values } = parseArgs({
  options: {
    every: { type: 'string', default: '9' },
    offset: { type: 'string', default: '0' },
    show: { type: 'string' },
    limit: { type: 'string', default: '40' },
    grammar: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});

/** Counts of one rule or of all: what the issue's bars are about. */
class Tally {
  findings = 0;
  offered = 0;
  applied = 0;
  stays = 0;
  raises = 0;
  complaints = 0;
  row() {
    const share = (n: number, of: number): string => (of ? (n / of).toFixed(3) : '–');
    return {
      findings: this.findings,
      'with a fix': share(this.offered, this.findings),
      clean: share(this.applied - this.stays - this.raises, this.applied),
      stays: this.stays,
      raises: this.raises,
      ...(values.grammar ? { complaints: share(this.complaints, this.applied) } : {}),
    };
  }
}

const QUIET = new Set(['hint']);
const kindOf = (draft: AnnotatedDraft) => (draft.kind === 'clean' ? 'blog' : draft.kind);
const tallies = new Map<string, Tally>();
const tally = (rule: string): Tally => tallies.get(rule) ?? tallies.set(rule, new Tally()).get(rule)!;
const whole = { drafts: 0, 'direct left': 0, 'had jigsaw': 0, 'jigsaw gone': 0, 'values lost': 0 };
const grammar = values.grammar ? await Grammar.start() : undefined;

const drafts = readCorpus(join(import.meta.dirname, '../../..')).filter(
  (d, i) => i % Number(values.every) === Number(values.offset) && !UNREAD.has(d.batch),
);
let shown = 0;
for (const draft of drafts) {
  const options = { kind: kindOf(draft) };
  const analyser = new Analyser();
  const before = analyser.analyse(draft.text, options);
  for (const finding of before.findings) if (!QUIET.has(finding.severity)) await one(draft, analyser, before, finding, options);
  await all(draft, before, options);
}

async function one(draft: AnnotatedDraft, analyser: Analyser, before: Analysis, finding: Finding, options: object): Promise<void> {
  const mine = [tally(finding.rule), tally('all')];
  const fix = finding.fixes[0];
  for (const t of mine) {
    t.findings++;
    if (fix) t.offered++;
  }
  if (!fix) return show(draft, finding, undefined, 'no fix');
  const text = applyEdits(draft.text, fix.edits);
  const after = analyser.analyse(text, options);
  const stays = after.findings.some((f) => f.rule === finding.rule && touched(f, fix));
  const raised = newIn(before.findings, after.findings, fix.edits);
  const complaint = grammar ? await grammar.worse(draft.text, text, fix.edits) : undefined;
  for (const t of mine) {
    t.applied++;
    if (stays) t.stays++;
    else if (raised.length) t.raises++;
    if (complaint) t.complaints++;
  }
  const verdict = [stays && 'STAYS', raised.length && `RAISES ${raised.join(' ')}`, complaint && `GRAMMAR ${complaint}`];
  show(draft, finding, fix, verdict.filter(Boolean).join(' '), text);
}

/** Whether a finding of the mended text lies where the fix wrote. */
function touched(finding: Finding, fix: Fix): boolean {
  return results(fix.edits).some((w) => overlaps(w, finding));
}

/** Rules that report more often than before, and something of which nothing was reported. */
function newIn(before: readonly Finding[], after: readonly Finding[], edits: readonly Edit[]): string[] {
  const count = (all: readonly Finding[], rule: string): number => all.filter((f) => f.rule === rule && !QUIET.has(f.severity)).length;
  return [...new Set(after.filter((f) => !isKnown(f, before, edits)).map((f) => f.rule))].filter(
    (rule) => count(after, rule) > count(before, rule),
  );
}

async function all(draft: AnnotatedDraft, before: Analysis, options: object): Promise<void> {
  const { text: mended } = await fixAll(draft.text, (text) => new Analyser().analyse(text, options).findings, true);
  const { findings, risk } = new Analyser().analyse(mended, options);
  whole.drafts++;
  const direct = findings.filter((f) => DIRECT.has(f.category));
  if (direct.length) whole['direct left']++;
  if (before.risk.jigsaw) whole['had jigsaw']++;
  if (before.risk.jigsaw && !risk.jigsaw) whole['jigsaw gone']++;
  // A reply loses its clinical details on purpose.
  const isReply = [REPLY_TEMPLATE, THANKS_TEMPLATE, CONDOLENCE_TEMPLATE].some((t) => mended.includes(t));
  const lost = isReply ? [] : missing(clinicalValues(draft.text), mended);
  if (lost.length) whole['values lost']++;
  if (values.show !== 'draft' || shown++ >= Number(values.limit)) return;
  console.log(
    `\n=== ${draft.id} ${direct.length ? `DIRECT ${direct.map((f) => f.rule).join(' ')}` : ''} ${risk.jigsaw ? 'JIGSAW' : ''} ${lost.length ? `LOST ${lost.join(' | ')}` : ''}\n${draft.text.trim()}\n--->\n${mended.trim()}`,
  );
}

function show(draft: AnnotatedDraft, finding: Finding, fix: Fix | undefined, verdict: string, text?: string): void {
  const wanted = values.show === finding.rule || values.show === 'all' || (values.show === 'bad' && verdict !== '');
  if (!wanted || shown >= Number(values.limit)) return;
  shown++;
  const said = draft.text.slice(finding.start, finding.end);
  const from = Math.max(0, Math.min(finding.start, fix?.edits[0]?.start ?? finding.start) - 60);
  const line = (t: string): string => t.slice(from, from + 200).replace(/\s+/g, ' ');
  console.log(
    `${draft.id} ${finding.rule} «${said}» ${fix ? `[${fix.operator} ${fix.safety}]` : ''} ${verdict}\n   ${line(draft.text)}\n   ${text ? line(text) : ''}`,
  );
}

const rows = Object.fromEntries([...tallies].sort((a, b) => b[1].findings - a[1].findings).map(([rule, t]) => [rule, t.row()]));
if (values.json) console.log(JSON.stringify({ rows, whole }));
else {
  console.table(rows);
  console.table(whole);
}
