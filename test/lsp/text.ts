/* What the protocol says of texts, and what an editor does with it. */

export interface Position {
  readonly line: number;
  readonly character: number;
}
export interface Range {
  readonly start: Position;
  readonly end: Position;
}
export interface Diagnostic {
  readonly range: Range;
  readonly severity: number;
  readonly source: string;
  readonly code: string;
  readonly codeDescription?: { readonly href: string };
  readonly message: string;
}
export interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}
export interface CodeAction {
  readonly title: string;
  readonly kind: string;
  readonly isPreferred?: boolean;
  readonly diagnostics?: readonly Diagnostic[];
  readonly command?: { readonly command: string; readonly arguments?: readonly unknown[] };
  readonly edit: { readonly documentChanges: readonly { readonly textDocument: object; readonly edits: readonly TextEdit[] }[] };
}
export const offsetAt = (text: string, { line, character }: Position): number =>
  text
    .split('\n')
    .slice(0, line)
    .reduce((sum, l) => sum + l.length + 1, character);

export const at = (text: string, { start, end }: Range): string => text.slice(offsetAt(text, start), offsetAt(text, end));

/** Applies edits as an editor does: all ranges are of the text before. */
export function apply(text: string, edits: readonly TextEdit[]): string {
  const order = edits.map((edit, i) => ({
    start: offsetAt(text, edit.range.start),
    end: offsetAt(text, edit.range.end),
    put: edit.newText,
    i,
  }));
  order.sort((a, b) => b.start - a.start || b.i - a.i);
  return order.reduce((out, { start, end, put }) => out.slice(0, start) + put + out.slice(end), text);
}
