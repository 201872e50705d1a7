import type { Span } from '../../../shared/finding.ts';

/** Quotations of `text`: the words inside the marks, without the marks. Straight, curly, low, single and pointed marks, LaTeX's too. */
export function* quotations(text: string): Generator<Span> {
  const marks = /[“”„"«»‘’']|``|''/gu;
  let open: { close: RegExp; start: number } | undefined;
  for (const m of text.matchAll(marks)) {
    const mark = m[0];
    const at = m.index;
    if (open && at - open.start > LONGEST) open = undefined;
    if (open) {
      if (open.close.test(mark) && (mark.length > 1 || !/['’]/.test(mark) || endsQuote(text, at))) {
        if (at > open.start) yield { start: open.start, end: at };
        open = undefined;
      }
      continue;
    }
    const close = CLOSE[mark];
    if (close && opensQuote(text, at, mark)) open = { close, start: at + mark.length };
  }
}

const LONGEST = 600;
const CLOSE: Readonly<Record<string, RegExp>> = {
  '“': /^[”"]$/,
  '"': /^["”]$/,
  '„': /^[“”"]$/,
  '«': /^»$/,
  '‘': /^’$/,
  "'": /^'$/,
  '``': /^''$/,
};

/** An apostrophe stands after a letter; a mark that opens stands after a space or a bracket and before a word. */
const opensQuote = (text: string, at: number, mark: string): boolean =>
  /^(?:|[\s([{:—–|>*_-])$/u.test(text.slice(at - 1, at).slice(-1)) &&
  (mark === '«' ? /^\s?\p{L}/u : /^[\p{L}\p{N}¡¿…*_[(-]/u).test(text.slice(at + mark.length, at + mark.length + 3));
const endsQuote = (text: string, at: number): boolean => /\S/.test(text[at - 1] ?? '') && !/^\p{L}/u.test(text.slice(at + 1, at + 3));
