import type { ChangeSet, Text } from '@codemirror/state';
import type { Position, Range } from 'vscode-languageserver-types';

/* The one place where the editor's offsets become positions of the protocol: both count UTF-16 code units. */

/** Always inside the text, whatever the server says. */
export function offsetAt(text: Text, { line, character }: Position): number {
  if (line >= text.lines) return text.length;
  const { from, to } = text.line(line + 1);
  return Math.min(from + character, to);
}

export function positionAt(text: Text, offset: number): Position {
  const { number, from } = text.lineAt(offset);
  return { line: number - 1, character: offset - from };
}

/** One content change of `textDocument/didChange`. */
export interface ContentChange {
  readonly range: Range;
  readonly text: string;
}

export const rangeOf = (text: Text, from: number, to: number): Range => ({ start: positionAt(text, from), end: positionAt(text, to) });

/** What `changes` did to `before`, back to front, so that each range still stands where it did when its turn comes. */
export function contentChanges(changes: ChangeSet, before: Text): ContentChange[] {
  const out: ContentChange[] = [];
  changes.iterChanges((from, to, _from, _to, inserted) => out.push({ range: rangeOf(before, from, to), text: inserted.toString() }));
  return out.reverse();
}
