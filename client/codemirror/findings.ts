import { RangeSet, RangeValue, StateEffect, StateField, type EditorState, type Text } from '@codemirror/state';
import { Decoration, EditorView, type DecorationSet } from '@codemirror/view';
import type { Diagnostic } from 'vscode-languageserver-types';

/** What is reported, and where it stands in the editor. */
export interface Finding {
  readonly from: number;
  readonly to: number;
  readonly diagnostic: Diagnostic;
}

/** Replaces what an editor shows. */
export const setFindings = StateEffect.define<readonly Finding[]>();

class Reported extends RangeValue {
  readonly diagnostic: Diagnostic;
  constructor(diagnostic: Diagnostic) {
    super();
    this.diagnostic = diagnostic;
  }
}

interface Shown {
  readonly findings: RangeSet<Reported>;
  readonly marks: DecorationSet;
}

const LEVELS = ['error', 'warning', 'information', 'hint'] as const;
export type Level = (typeof LEVELS)[number];
/** A diagnostic without a severity is shown as the loudest, as the protocol leaves that to the client. */
export const levelOf = ({ severity }: Diagnostic): Level => LEVELS[(severity ?? 1) - 1] ?? 'error';

const MARKS = Object.fromEntries(LEVELS.map((level) => [level, Decoration.mark({ class: `discreet-mark discreet-${level}` })]));

function shown(findings: readonly Finding[], text: Text): Shown {
  const inside = findings.filter(({ from, to }) => from <= to && to <= text.length);
  const marks = inside.filter(({ from, to }) => from < to).map(({ from, to, diagnostic }) => MARKS[levelOf(diagnostic)]!.range(from, to));
  const values = inside.map(({ from, to, diagnostic }) => new Reported(diagnostic).range(from, to));
  return { findings: RangeSet.of(values, true), marks: Decoration.set(marks, true) };
}

/** What is reported in an editor, moved along with every change until the server answers anew. */
export const findingsField = StateField.define<Shown>({
  create: () => ({ findings: RangeSet.of<Reported>([]), marks: Decoration.none }),
  update(value, { docChanged, changes, effects, newDoc }) {
    const next = effects.findLast((effect) => effect.is(setFindings));
    if (next) return shown(next.value, newDoc);
    return docChanged ? { findings: value.findings.map(changes), marks: value.marks.map(changes) } : value;
  },
  provide: (field) => EditorView.decorations.from(field, ({ marks }) => marks),
});

/** What is reported between two offsets, in reading order; touching counts. */
export function findingsIn(state: EditorState, from = 0, to: number = state.doc.length): Finding[] {
  const out: Finding[] = [];
  state.field(findingsField, false)?.findings.between(from, to, (start, end, { diagnostic }) => {
    out.push({ from: start, to: end, diagnostic });
  });
  return out;
}

/** What is reported at an offset, the narrowest first. */
export const findingsAt = (state: EditorState, offset: number): Finding[] =>
  findingsIn(state, offset, offset).sort((a, b) => a.to - a.from - (b.to - b.from));
