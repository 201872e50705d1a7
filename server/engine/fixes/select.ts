import { isForAuthor, isLeft, takesMuch } from './left.ts';
import { isWhole } from './loss.ts';
import { leftStanding } from './told-again.ts';
import { DIRECT, overlaps, type Category, type Edit, type Finding, type Fix, type Span } from '../../../shared/finding.ts';

/** An edit, and the kind of detail that it is made for. */
export interface Mending extends Edit {
  readonly category: Category;
}

/**
 * The edits of one fix per sentence that can be made together: the first safe one of a finding, or, with `all`, the first that changes it. Fixes are
 * tried one at a time, so two of one sentence might not read well together: the second waits for another round. Sorted by position.
 */
export function selectEdits(findings: readonly Finding[], all: boolean, text: string): Mending[] {
  // A diagnosis is kept where that is the best that can be done for it.
  const kept = findings.filter((f) => f.fixes[0]?.operator === KEEP);
  const rest = findings.filter((f) => !kept.includes(f));
  const combined = (f: Finding): boolean => f.fixes[0]?.operator === 'widen-crowd';
  const details = edits(
    rest.filter((f) => !combined(f)),
    all,
    text,
  );
  // Each detail goes for its own sake: what they come to together is looked at once nothing else is left. That few people fit takes no
  // sentences: an event that is told narrows the crowd to one whatever else goes.
  if (details.length || !all) return details;
  const left = [...kept, ...rest.filter((f) => f.fixes.some((fix) => isForAuthor(fix, f, text)))];
  const spares = (f: Fix, of: Finding): boolean =>
    !f.edits.some((e) => left.some((k) => overlaps(e, k))) && (of.rule === COMBINATION || !takesMuch(f, text));
  return edits(
    rest.filter(combined).map((f) => ({ ...f, fixes: f.fixes.filter((x) => spares(x, f)) })),
    all,
    text,
  );
}

const COMBINATION = 'jigsaw-count';
const KEEP = 'keep-and-warn';

function edits(findings: readonly Finding[], all: boolean, text: string): Mending[] {
  const chosen: Mending[] = [];
  const standing = all ? leftStanding(text, findings) : NOTHING;
  for (const finding of namesFirst(findings)) {
    if (chosen.some((c) => !apart(c, finding, text) && !areNames(c, finding))) continue;
    const wanted = (f: Fix): boolean => (all ? f.operator !== KEEP : f.safety === 'safe');
    const open = finding.fixes.filter((f) => wanted(f) && !(all && isLeft(f, finding, text, standing)));
    // A sentence goes for a name only where nothing else can be done.
    const first = (DIRECT.has(finding.category) && open.find((f) => !f.edits.some((e) => isWhole(text, e)))) || open[0];
    if (!first) continue;
    // A person has one label: a name goes at all its mentions.
    const everywhere = finding.fixes.find(
      (f) => f !== first && wanted(f) && f.operator === first.operator && f.edits.length > first.edits.length,
    );
    const fits = (f: Fix): boolean =>
      !f.edits.some((edit) => chosen.some((c) => touches(c, edit) || (!apart(c, edit, text) && !areNames(c, finding))));
    // Where another edit is in the way, all mentions wait: one that went alone would get a letter of its own.
    const fix = everywhere ?? first;
    if (!fits(fix)) continue;
    chosen.push(...fix.edits.map((e) => ({ ...e, category: finding.category })));
  }
  return chosen.sort((a, b) => a.start - b.start || a.end - b.end);
}

const NOTHING: ReadonlySet<string> = new Set();

/** Who is named goes first, so that a person's label can be put at every mention at once; then what else is somebody's own. */
const namesFirst = (findings: readonly Finding[]): readonly Finding[] => {
  const rank = ({ category }: Finding): number => (category === 'name' ? 0 : DIRECT.has(category) ? 1 : 2);
  return [0, 1, 2].flatMap((r) => findings.filter((f) => rank(f) === r));
};

/**
 * Whether both name somebody, so that neither needs the other's sentence: in one where the name has gone, what made a number somebody's may be gone,
 * too, and nobody would find it in the next round.
 */
const areNames = (a: { readonly category: Category }, b: { readonly category: Category }): boolean =>
  DIRECT.has(a.category) && DIRECT.has(b.category);

/** Whether a sentence ends between two stretches. */
function apart(a: Span, b: Span, text: string): boolean {
  const [first, second] = a.start <= b.start ? [a, b] : [b, a];
  return /[.!?…\n]/.test(text.slice(first.end, second.start));
}

const touches = (a: Edit, b: Edit): boolean =>
  overlaps(a, b) || a.start === b.start || a.end === b.end || a.end === b.start || b.end === a.start;

/** `text` with `edits` made; offsets relate to `text` and do not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let out = '';
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    out += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return out + text.slice(at);
}
