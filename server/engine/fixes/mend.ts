import type { Edit } from '../../../shared/finding.ts';

const VOWEL = /^[aeio]|^u(?!ni|se|su|ti|k\b)|^hour|^honest|^heir|^8|^1[18](?:\D|$)/i;
/** Letters whose name begins with a vowel: an MRI, an F1. */
const SPELT = /^[AEFHILMNORSX](?:[A-Z\d]|\b)/;

/** Widens edits so that the sentence around them still reads: article, capital, spaces, doubled commas. */
export function mend(edits: readonly Edit[], text: string): Edit[] {
  const ordered = [...edits].sort((a, b) => a.start - b.start);
  return ordered.map((edit, i) => one(edit, text, ordered[i - 1]?.end ?? 0, ordered[i + 1]?.start ?? text.length));
}

function one(edit: Edit, text: string, floor: number, ceiling: number): Edit {
  let { start, end, text: put } = edit;
  if (!put) ({ start, end, put } = closeGap(text, start, end, floor, ceiling));
  const following = (put || text.slice(end, ceiling).trimStart()).replace(/^\[/, '');
  const article = /(?:^|[^\p{L}\p{N}])(an?)(\s+)$/iu.exec(text.slice(Math.max(floor, start - 12), start));
  if (article && following && /^[\p{L}\p{N}]/u.test(following)) {
    const wanted = SPELT.test(following) || VOWEL.test(following) ? 'an' : 'a';
    const had = article[1]!;
    const plural = /^(?:someone|somebody|in|of|the|their|his|her)\b/i.test(put);
    if (plural || had.toLowerCase() !== wanted) {
      const lead = plural ? '' : keepCase(wanted, had) + article[2]!;
      const from = start - had.length - article[2]!.length;
      if (from >= floor) {
        put = lead + put;
        start = from;
      }
    }
  }
  if (put && ends(text, start, end) && !/[.!?…]["”’)\]]*$/.test(put)) put += '.';
  return capitalise({ start, end, text: put }, text, ceiling);
}

/** Whether a sentence ends with the last sign of a stretch, and another begins behind it or none. */
const ends = (text: string, start: number, end: number): boolean =>
  /[\p{Ll}\d]["”’)]?[.!?…]["”’)*]*$/u.test(text.slice(start, end)) &&
  !/\b[ap]\.m\.$/i.test(text.slice(start, end)) &&
  /^\s*(?:$|["“(]?\p{Lu})/u.test(text.slice(end, end + 8));

/** A sentence is over, or a line: with a mark, or as in a post with an emoji. */
const OVER = /(?:[.!?…]["”’)]*|\n|\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier})?)$/u;

/** An empty edit: takes the spaces and commas that would be left over. */
function closeGap(text: string, start: number, end: number, floor: number, ceiling: number): { start: number; end: number; put: string } {
  const before = /[ \t]*$/.exec(text.slice(floor, start))![0].length;
  const after = /^[ \t]*/.exec(text.slice(end, ceiling))![0].length;
  const left = text[start - before - 1] ?? '\n';
  const right = text[end + after] ?? '\n';
  // The whole sentence went: its full stop goes with it.
  const stop = /^[.;:,!?…]+[ \t]*/.exec(text.slice(end + after, ceiling))?.[0].length;
  if (stop && OVER.test(text.slice(floor, start - before) || '\n')) {
    const to = end + after + stop;
    return { start: /^(?:\r?\n|$)/.test(text.slice(to, to + 2)) ? start - before : start, end: to, put: '' };
  }
  // `Beat 2: Monday, it’s on my bench`: the label keeps its colon.
  if (left === ':' && /[,;]/.test(right))
    return { start, end: end + after + 1 + /^[ \t]*/.exec(text.slice(end + after + 1, ceiling))![0].length, put: '' };
  if (/[,;:]/.test(left) && /[,;.:!?)\n]/.test(right)) return { start: start - before - 1, end: end + after, put: '' };
  // `four men, a photographer and a tarp`: two need no comma.
  const listed =
    /^(?:an?|his|her|the)\b/.test(text.slice(start, end)) && /^(?:and|or) (?:an?|his|her|the)\b/.test(text.slice(end + after, ceiling));
  if (left === ',' && listed) return { start: start - before - 1, end: end + after, put: ' ' };
  if (/[.,;:!?)\]\n]/.test(right)) return { start: start - before, end: end + (/\n/.test(right) ? after : 0), put: '' };
  if (/[\n([>]/.test(left)) {
    const comma = /^[ \t]*[,;:]?[ \t]*/.exec(text.slice(end, ceiling))![0].length;
    return { start, end: end + comma, put: '' };
  }
  if (before && after) return { start, end: end + after, put: '' };
  return { start, end, put: '' };
}

/** A sentence that began with a capital still does. */
function capitalise(edit: Edit, text: string, ceiling: number): Edit {
  const opens = /(?:^|[.!?…]["”’)]?[*_]{0,3}\s+|\n\s*(?:[-*>#]+\s+)?["“‘(]?|^\s*["“‘(]?)$/.test(
    text.slice(Math.max(0, edit.start - 40), edit.start),
  );
  const had = /[\p{L}\p{N}]/u.exec(text.slice(edit.start))?.[0] ?? '';
  if (!opens || (/\p{L}/u.test(had) && had === had.toLowerCase())) return edit;
  if (edit.text) return { ...edit, text: upper(edit.text) };
  const next = /^[^\p{L}\p{N}]*\p{Ll}/u.exec(text.slice(edit.end, ceiling));
  if (!next) return edit;
  return { ...edit, end: edit.end + next[0].length, text: upper(next[0]) };
}

/** Of `4 h later` no letter gets a capital. */
export const upper = (text: string): string => text.replace(/^[^\p{L}\d]*\p{L}/u, (c) => c.toUpperCase());
/** `text` with a capital where `like` begins with one. */
export const keepCase = (text: string, like: string): string => (/^\p{Lu}/u.test(like) ? text[0]!.toUpperCase() + text.slice(1) : text);
