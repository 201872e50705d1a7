/*
 * Ignores written in the draft, in a comment of HTML, LaTeX, AsciiDoc or reStructuredText, or a Markdown reference comment:
 *   <!-- discreet-ignore -->               this line, or, when alone on its line, the next one
 *   <!-- discreet-ignore-start RULE --> … <!-- discreet-ignore-end -->
 *   <!-- discreet-ignore-file: reason -->  the whole file
 * each with optional rule ids (parted by spaces or commas) and, after a colon, a reason.
 */

/** Groups: reach (“-next” …), rule ids, reason. */
export const DIRECTIVE =
  /(?:<!--|%%?|\[\/\/\]: # \(|\/\/|^[ \t]{0,10}\.\.)[ \t]{0,10}discreet-ignore(-next|-line|-start|-end|-file)?((?:[ ,\t]+[a-z][a-z0-9-]{2,40}){0,10})[ \t]{0,10}(?::([^\n]{0,300}?))?(?:-->|%%|\)|$)/gm;
