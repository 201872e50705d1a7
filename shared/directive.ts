/*
 * Ignores written in the draft, in a comment of HTML, LaTeX, AsciiDoc or reStructuredText, or a Markdown reference comment:
 *   <!-- discreet-ignore -->               this line, or, when alone on its line, the next one (after a blank line: the next paragraph)
 *   <!-- discreet-ignore-start RULE --> … <!-- discreet-ignore-end -->
 *   <!-- discreet-ignore-file: reason -->  the whole file
 * each with optional rule ids (parted by spaces or commas) and, after a colon, a reason. And, about persons:
 *   <!-- discreet-person 2 -->             from here on the second person is described
 */

/** Groups: reach (“-next” …), rule ids, reason. */
export const DIRECTIVE =
  /(?:<!--|%%?|\[\/\/\]: # \(|\/\/|^[ \t]{0,10}\.\.)[ \t]{0,10}discreet-ignore(-next|-line|-start|-end|-file)?((?:[ ,\t]+[a-z][a-z0-9-]{2,40}){0,10})[ \t]{0,10}(?::([^\n]{0,300}?))?(?:-->|%%|\)|$)/gm;

/** Group: the number of the person who is described from here on. */
export const PERSON_DIRECTIVE = /(?:<!--|%|\/\/|^[ \t]{0,10}\.\.)[ \t]{0,10}discreet-person[ \t]+(\d{1,2})\b/gm;

/** A comment in the words of a format. */
export function commentOf(format: string, words: string): string {
  if (format === 'latex') return `% ${words}`;
  if (format === 'asciidoc') return `// ${words}`;
  return format === 'rst' ? `.. ${words}` : `<!-- ${words} -->`;
}

/** A reason as it may stand in a directive: one line, without what would end the comment. */
export const reasonOf = (typed: string): string =>
  typed
    .replace(/-->|-{2,}|%+|[()<>]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 200);
