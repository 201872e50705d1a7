import { behindBlankLine } from './blank-line.ts';

/** So many signs that open lists and quotations at the start of one line, blanks included, are taken for markup. */
const DEEPEST = 100;
/** So many signs of emphasis, links and code are taken for markup in one paragraph. */
const MOST = 2000;

const OPENING = new RegExp(String.raw`^(?:[ \t>]|[-*+][ \t]|\d{1,9}[.)][ \t]){${DEEPEST},}`, 'gm');
const SIGN = /[[\]*_~=`<$%^@]|:(?=\/\/)/g;

/**
 * The text for the parser of Markdown, as long as `text`: what is nested deeper, or marked up more densely, than anybody writes is
 * plain words in it. The parser takes the square of such signs in time, and runs out of stack.
 */
export function tamed(text: string): string {
  const flat = text.replace(OPENING, (signs) => 'x'.repeat(signs.length));
  let out = '';
  let done = 0;
  for (let at = 0; at < flat.length;) {
    const end = behindBlankLine(flat, at);
    if (end - at > MOST) {
      let signs = 0;
      out += flat.slice(done, at) + flat.slice(at, end).replace(SIGN, (sign) => (++signs > MOST ? 'x' : sign));
      done = end;
    }
    at = end;
  }
  return done ? out + flat.slice(done) : flat;
}
