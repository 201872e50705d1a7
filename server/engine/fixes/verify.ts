import { behindBlankLine, blankLineBefore } from '../document/blank-line.ts';
import { DIRECT, IDENTIFYING, overlaps, type Category, type Edit, type Severity, type Span } from '../../../shared/finding.ts';
import type { Risk } from '../../../shared/risk.ts';
import { applyEdits } from './select.ts';

/** What is known of a text once it was read. */
export interface Seen {
  readonly findings: readonly (Span & { readonly rule: string; readonly category: Category; readonly severity: Severity })[];
  readonly risk: Risk;
}

/** Longest draft that is read as a whole for every fix, in UTF-16 code units; of longer ones the surroundings of the fix are. */
const WHOLE = 24_000;
/** Surroundings on either side of a fix. */
const AROUND = 4_000;

/** Reads a draft as it would be after a fix, without a second stage, and compares it with the draft as it is. */
export class Outcomes {
  private readonly known = new Map<string, Seen>();
  private readonly source: string;
  private readonly read: (text: string) => Seen;

  constructor(source: string, read: (text: string) => Seen) {
    this.source = source;
    this.read = read;
  }

  /** The draft, or what surrounds the fix, after `edits`; they do not overlap. */
  after(edits: readonly Edit[]): Seen {
    const [from, to] = this.window(edits);
    const text = applyEdits(this.source.slice(from, to), shifted(edits, from));
    return this.see(text);
  }

  before(edits: readonly Edit[]): Seen {
    const [from, to] = this.window(edits);
    return this.see(this.source.slice(from, to));
  }

  /**
   * Whether a finding of `rule` is gone where `edits` write and no rule reports what nothing was reported of before; with `directOnly` no rule about
   * direct identifiers.
   */
  holds(rule: string, edits: readonly Edit[], directOnly = false): boolean {
    const before = this.before(edits);
    const after = this.after(edits);
    const [from] = this.window(edits);
    const local = shifted(edits, from);
    const written = results(local);
    const inserts = edits.every((e) => e.start === e.end);
    const stays = inserts
      ? count(after, rule) >= count(before, rule) && count(before, rule) > 0
      : after.findings.some((f) => f.rule === rule && written.some((w) => overlaps(w, f)));
    const matters = (f: Seen['findings'][number]): boolean => f.severity !== 'hint' && (!directOnly || DIRECT.has(f.category));
    const others = before.findings.filter((f) => f.rule !== rule || !local.some((e) => overlaps(e, f)));
    return !stays && after.findings.every((f) => !matters(f) || count(after, f.rule) <= count(before, f.rule) || isKnown(f, others, local));
  }

  private see(text: string): Seen {
    let seen = this.known.get(text);
    if (!seen) this.known.set(text, (seen = this.read(text)));
    return seen;
  }

  private window(edits: readonly Edit[]): [number, number] {
    const { source } = this;
    if (source.length <= WHOLE) return [0, source.length];
    const first = Math.min(...edits.map((e) => e.start));
    const last = Math.max(...edits.map((e) => e.end));
    return [blankLineBefore(source, Math.max(0, first - AROUND)), behindBlankLine(source, Math.min(source.length, last + AROUND))];
  }
}

const counts = new WeakMap<Seen, ReadonlyMap<string, number>>();

/** How often a rule reports something that is more than a hint. */
function count(seen: Seen, rule: string): number {
  let known = counts.get(seen);
  if (!known) {
    const all = new Map<string, number>();
    for (const f of seen.findings) if (f.severity !== 'hint') all.set(f.rule, (all.get(f.rule) ?? 0) + 1);
    counts.set(seen, (known = all));
  }
  return known.get(rule) ?? 0;
}

const shifted = (edits: readonly Edit[], by: number): Edit[] => edits.map((e) => ({ ...e, start: e.start - by, end: e.end - by }));

/** Whether something was told already of that of which a finding of the mended text is: as a detail, and as a direct identifier where it is one. */
export function isKnown(finding: Seen['findings'][number], before: Seen['findings'], edits: readonly Edit[]): boolean {
  const there = { start: was(finding.start, edits, false), end: was(finding.end, edits, true) };
  const asMuch = DIRECT.has(finding.category) ? DIRECT : IDENTIFYING;
  return before.some((b) => b.severity !== 'hint' && asMuch.has(b.category) && overlaps(b, there));
}

/** Where a place of the mended text, the end of something or its start, was before; of what was written, where that begins. */
function was(offset: number, edits: readonly Edit[], end: boolean): number {
  let shift = 0;
  for (const { start, end: to, text } of [...edits].sort((a, b) => a.start - b.start)) {
    const from = start + shift;
    if (end ? offset <= from : offset < from) break;
    if (end ? offset <= from + text.length && text : offset < from + text.length) return start;
    shift += text.length - (to - start);
  }
  return offset - shift;
}

/** Where the written text lies once the edits are made. */
export function results(edits: readonly Edit[]): Span[] {
  let shift = 0;
  return [...edits]
    .sort((a, b) => a.start - b.start)
    .map((edit) => {
      const start = edit.start + shift;
      shift += edit.text.length - (edit.end - edit.start);
      return { start, end: start + edit.text.length };
    });
}
