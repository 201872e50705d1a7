import assert from 'node:assert/strict';
import type { Edit, Span } from '../../shared/finding.ts';
import type { Analysis } from '../../server/engine/analyse.ts';
import { applyEdits, selectEdits } from '../../server/engine/fixes/select.ts';
import { MARKER } from './seeds.ts';
import { timed } from './target.ts';

/** Longest text whose fixes are all made: each of them reads the draft again. */
const SHORT = 4000;

/** What must hold of every analysis (design, part 6). */
export function holds(source: string, analysis: Analysis): string[] {
  const { findings, risk, linked, consent, details } = analysis;
  let last = 0;
  for (const f of findings) {
    inside(source, f, f.rule);
    assert.ok(f.start < f.end, `${f.rule} is empty`);
    assert.ok(f.start >= last, `${f.rule} is out of order`);
    last = f.start;
    for (const s of f.related ?? []) inside(source, s, `${f.rule}, related`);
    assert.ok(!f.message.includes(MARKER), `${f.rule} tells text of the draft`);
  }
  for (const person of risk.people) {
    for (const part of person.parts) inside(source, part, 'a part of the risk');
    for (const crowd of [person.crowd, person.local]) {
      if (!crowd) continue;
      assert.ok(crowd.low >= 1 && crowd.low <= crowd.middle && crowd.middle <= crowd.high && Number.isFinite(crowd.high), crowd.wording);
      for (const factor of [crowd.base, ...crowd.factors]) if (factor.span) inside(source, factor.span, factor.label);
    }
  }
  for (const s of [...linked, ...consent.weak]) inside(source, s, 'a link or consent');
  assert.ok(!JSON.stringify([risk, details]).includes(MARKER), 'the risk tells text of the draft');
  const operators = source.length <= SHORT ? fixesHold(source, analysis) : [];
  return [
    analysis.kind,
    ...new Set(findings.map((f) => f.rule)),
    ...operators,
    ...findings.slice(1).map((f, i) => `${findings[i]!.rule} ${f.rule}`),
  ];
}

function fixesHold(source: string, { findings, best }: Analysis): string[] {
  const fixes = timed(3000 + 300 * findings.length, 'all fixes', () => findings.flatMap((f) => f.fixes));
  for (const { edits, operator } of fixes) editsHold(source, edits, operator);
  for (const edit of best()) editsHold(source, edit.edits, 'a best edit');
  for (const all of [false, true]) editsHold(source, selectEdits(findings, all, source), 'all together');
  return fixes.map((f) => f.operator);
}

/** Edits lie inside, do not overlap, and leave everything else as it was. */
function editsHold(source: string, edits: readonly Edit[], what: string): void {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  const kept = sorted.map((e, i) => source.slice(i ? sorted[i - 1]!.end : 0, e.start));
  sorted.forEach((e, i) => {
    inside(source, e, what);
    assert.ok(i === 0 || sorted[i - 1]!.end <= e.start, `${what}: edits overlap`);
  });
  const mended = applyEdits(source, edits);
  const whole = kept.map((piece, i) => piece + sorted[i]!.text).join('') + source.slice(sorted.at(-1)?.end ?? 0);
  assert.equal(mended, whole, what);
}

/** Inside the text, and on no half of a character. */
export function inside(source: string, { start, end }: Span, what: string): void {
  assert.ok(Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= source.length, `${what} is outside`);
  for (const at of [start, end]) assert.ok(!halves(source, at), `${what} parts a surrogate pair`);
}

const halves = (source: string, at: number): boolean =>
  at > 0 && /[\ud800-\udbff]/.test(source[at - 1]!) && at < source.length && /[\udc00-\udfff]/.test(source[at]!);
