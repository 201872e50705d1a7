/* A line with nothing but blanks on it parts paragraphs, however lines end. */
const BLANK_LINE = /\n[ \t]*\r?\n/g;

/** Where the text goes on behind the first blank line from `at` on; its end where there is none. */
export function behindBlankLine(text: string, at: number): number {
  BLANK_LINE.lastIndex = at;
  const found = BLANK_LINE.exec(text);
  return found ? found.index + found[0].length : text.length;
}

/** Where the last blank line before `at` begins; 0 where there is none. */
export function blankLineBefore(text: string, at: number): number {
  for (let end = text.lastIndexOf('\n', at); end > 0;) {
    const start = text.lastIndexOf('\n', end - 1);
    if (start >= 0 && /^\n[ \t]*\r?$/.test(text.slice(start, end))) return start;
    end = start;
  }
  return 0;
}
