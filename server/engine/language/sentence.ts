/** The sentence of `text` around a stretch, from the stop before it to the stop after it. */
export function sentenceAt(text: string, start: number, end: number): string {
  const from = Math.max(...['.', '\n', '!', '?'].map((stop) => (start > 0 ? text.lastIndexOf(stop, start - 1) : -1))) + 1;
  const stop = text.slice(end).search(/[.\n!?]/);
  return text.slice(from, stop < 0 ? text.length : end + stop);
}
