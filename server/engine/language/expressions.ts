/*
 * V8 pays dearly for the flags `iu` together with property classes: each such expression closes hundreds of ranges over case
 * when it is first used (about 10 ms), and runs several times slower afterwards. `plainly` rewrites an expression without
 * `u`, with the letters of the scripts that drafts are written in spelt out as ranges.
 */

const LOWER = 'a-zªµºß-öø-ÿāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįıĳĵķĸĺļľŀłńņňŉŋōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷźżžơưǎǐǒǔǖǘǚǜǧǩǫǵǹșțɐ-ʯα-ωάέήίόύώϊϋа-џạ-ỿ';
const UPPER = 'A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĲĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽƠƯǍǏǑǓǕǗǙǛǦǨǪǴǸȘȚΑ-ΩΆΈΉΊΌΎΏЀ-ЯẠ-Ỿ';
const OTHER = 'א-תء-يٱ-ۓऄ-हঅ-হਅ-ਹઅ-હஅ-ஹఅ-హಅ-ಹഅ-ഹඅ-ෆก-ะა-ჰሀ-ፚぁ-ゖァ-ヺ一-鿿가-힣';
const MARK = '\u0300-\u036f\u064b-\u065f\u093a-\u094f\u09bc-\u09cd\u0b82-\u0bcd\u0d3e-\u0d4d\u0e31-\u0e3a\u0e47-\u0e4e';
const CLASSES: Readonly<Record<string, string>> = { L: LOWER + UPPER + OTHER, Lu: UPPER, Ll: LOWER, M: MARK, N: '0-9', Nd: '0-9' };

/** The same expression without the flag `u`, or the expression itself where it needs that flag. */
export function plainly(expression: RegExp): RegExp {
  if (!expression.flags.includes('u')) return expression;
  const source = rewrite(expression.source);
  return source === undefined ? expression : new RegExp(source, expression.flags.replace('u', ''));
}

function rewrite(source: string): string | undefined {
  let out = '';
  let inClass = false;
  for (let i = 0; i < source.length; i++) {
    const c = source[i]!;
    if (c === '\\') {
      const property = /^\\p\{(\w+)\}/.exec(source.slice(i, i + 30));
      if (property) {
        const ranges = CLASSES[property[1]!];
        if (ranges === undefined) return undefined;
        out += inClass ? ranges : `[${ranges}]`;
        i += property[0].length - 1;
        continue;
      }
      const next = source[i + 1]!;
      if (next === 'P' || (next === 'u' && source[i + 2] === '{')) return undefined;
      out += c + next;
      i++;
    } else {
      // A character outside the basic plane is one unit with `u` and two without.
      if (/[\ud800-\udfff]/.test(c)) return undefined;
      if (c === '[') inClass = true;
      if (c === ']') inClass = false;
      out += c;
    }
  }
  return out;
}
