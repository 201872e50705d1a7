/*
 * What a text must hold for an expression to match in it: one of a few short strings, its needles, read off the source of the
 * expression. Text and needles are folded (`foldCode`): case, digits, white space and apostrophes do not count.
 */

/** Most strings that a part of an expression is spelt out into. */
const SPELT = 24;
/** Most needles of one expression. */
const NEEDLES = 600;
/** Most characters of a class that are spelt out. */
const CLASS = 8;

const SPACE = 32;
const ZERO = 48;
const APOSTROPHE = 39;

/** One UTF-16 code unit as it counts for needles. */
export function foldCode(code: number): number {
  if (code < 128) {
    if (code >= 65 && code <= 90) return code + 32;
    if (code >= 48 && code <= 57) return ZERO;
    return code >= 9 && code <= 13 ? SPACE : code;
  }
  if (code === 0x2019 || code === 0x2018) return APOSTROPHE;
  // Long s and the kelvin sign, which are an s and a k to an expression with the flags `iu`.
  if (code === 0x17f) return 115;
  if (code === 0x212a) return 107;
  const space =
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff;
  return space ? SPACE : code;
}

/** What is known of a part of an expression. */
interface Part {
  /** All that it can match, where that is little. */
  readonly exact?: readonly string[];
  /** One of these is in whatever it matches. */
  readonly need?: readonly string[];
}

const EMPTY: Part = { exact: [''] };
const UNKNOWN: Part = {};

/** The needles of an expression; undefined where it may match in any text. */
export function needlesOf(expression: RegExp): readonly string[] | undefined {
  const reader = new Reader(expression.source, expression.flags.includes('u'));
  const need = needOf(reader.alternatives());
  return need && worth(need) > 0 ? need : undefined;
}

const needOf = ({ exact, need }: Part): readonly string[] | undefined => (exact ? (exact.includes('') ? undefined : exact) : need);

/** How seldom the commonest of some needles is met: its letters, and signs more than letters. */
function worth(needles: readonly string[]): number {
  let least = Infinity;
  for (const needle of needles) {
    let n = 0;
    for (const c of needle) n += c === ' ' ? 0.4 : c === '0' ? 1.2 : /[a-z]/.test(c) ? 1 : /[',.-]/.test(c) ? 0.6 : 2;
    least = Math.min(least, n);
  }
  return least < 1.2 ? 0 : least;
}

function better(a: readonly string[] | undefined, b: readonly string[] | undefined): readonly string[] | undefined {
  if (!a || !b) return a ?? b;
  const difference = worth(a) - worth(b);
  return difference > 0 || (difference === 0 && a.length <= b.length) ? a : b;
}

const unique = (strings: readonly string[]): string[] => [...new Set(strings)];

function joined(a: readonly string[], b: readonly string[]): readonly string[] | undefined {
  return a.length * b.length > SPELT ? undefined : unique(a.flatMap((x) => b.map((y) => x + y)));
}

/** One part after the other. */
class Sequence {
  private run: readonly string[] = [''];
  private best: readonly string[] | undefined;
  private whole = true;

  add(part: Part): void {
    const both = part.exact && joined(this.run, part.exact);
    if (both) {
      this.run = both;
      return;
    }
    this.cut();
    if (part.exact) this.run = part.exact;
    else this.best = better(this.best, part.need);
  }

  private cut(): void {
    this.whole = false;
    if (!this.run.includes('')) this.best = better(this.best, this.run);
    this.run = [''];
  }

  get part(): Part {
    if (this.whole) return { exact: this.run };
    this.cut();
    return this.best ? { need: this.best } : UNKNOWN;
  }
}

function either(parts: readonly Part[]): Part {
  if (parts.length === 1) return parts[0]!;
  if (parts.every((p) => p.exact)) {
    const exact = unique(parts.flatMap((p) => p.exact!));
    if (exact.length <= SPELT) return { exact };
  }
  const needs = parts.map(needOf);
  if (!needs.every((n) => n !== undefined)) return UNKNOWN;
  const need = unique(needs.flat());
  return need.length <= NEEDLES ? { need } : UNKNOWN;
}

function repeated(part: Part, min: number, max: number): Part {
  if (min === 1 && max === 1) return part;
  if (min === 0) return max === 1 && part.exact ? either([EMPTY, part]) : UNKNOWN;
  const sequence = new Sequence();
  for (let i = 0; i < Math.min(min, 4); i++) sequence.add(part);
  if (max > min || min > 4) sequence.add(part.exact && max <= 3 && min <= 3 ? repeated(part, 0, max - min) : UNKNOWN);
  return sequence.part;
}

/** Reads the source of an expression, which the engine has already found to be one. */
class Reader {
  private at = 0;
  private readonly source: string;
  private readonly unicode: boolean;

  constructor(source: string, unicode: boolean) {
    this.source = source;
    this.unicode = unicode;
  }

  alternatives(): Part {
    const ways: Part[] = [];
    for (;;) {
      const sequence = new Sequence();
      while (this.at < this.source.length && !'|)'.includes(this.source[this.at]!)) {
        const part = this.one();
        const [min, max] = this.quantifier();
        sequence.add(repeated(part, min, max));
      }
      ways.push(sequence.part);
      if (this.source[this.at] !== '|') return either(ways);
      this.at++;
    }
  }

  private one(): Part {
    const c = this.next();
    if (c === '(') return this.group();
    if (c === '[') return this.set();
    if (c === '\\') return this.escape();
    if (c === '^' || c === '$') return EMPTY;
    return c === '.' ? UNKNOWN : literal(c);
  }

  /** The next character: a code point where the expression counts in code points. */
  private next(): string {
    const point = this.unicode ? this.source.codePointAt(this.at)! : this.source.charCodeAt(this.at);
    const c = String.fromCodePoint(point);
    this.at += c.length;
    return c;
  }

  private group(): Part {
    const head = /^\?(?:[:=!]|<[=!]|<\w+>)/.exec(this.source.slice(this.at, this.at + 40))?.[0] ?? '';
    this.at += head.length;
    const inner = this.alternatives();
    this.at++;
    // What is looked at beside the match is no part of it.
    return /[=!]$/.test(head) ? EMPTY : inner;
  }

  private escape(): Part {
    const c = this.next();
    if (c === 'd') return { exact: ['0'] };
    if (c === 's' || /[nrtfv]/.test(c)) return { exact: [' '] };
    if (c === 'b' || c === 'B') return EMPTY;
    if (/[DSWw.]/.test(c)) return c === '.' ? { exact: ['.'] } : UNKNOWN;
    if (c === 'p' || c === 'P' || c === 'k') {
      this.at = this.source.indexOf(c === 'k' ? '>' : '}', this.at) + 1;
      return UNKNOWN;
    }
    if (/\d/.test(c)) return UNKNOWN;
    const code = this.coded(c);
    return literal(code ?? c);
  }

  /** The character that `\x41`, `\u0041` or `\u{41}` stands for. */
  private coded(c: string): string | undefined {
    if (c !== 'x' && c !== 'u') return undefined;
    const digits = /^(?:\{([\da-f]+)\}|([\da-f]{4}))/i.exec(this.source.slice(this.at, this.at + 8));
    const hex = c === 'x' ? this.source.slice(this.at, this.at + 2) : (digits?.[1] ?? digits?.[2] ?? '');
    this.at += c === 'x' ? 2 : (digits?.[0].length ?? 0);
    return String.fromCodePoint(parseInt(hex || '0', 16));
  }

  /** A class in square brackets. */
  private set(): Part {
    const not = this.source[this.at] === '^';
    if (not) this.at++;
    const chars: string[] = [];
    let known = !not;
    while (this.source[this.at] !== ']') {
      const from = this.member();
      const ranged = this.source[this.at] === '-' && this.source[this.at + 1] !== ']';
      if (ranged) this.at++;
      const to = ranged ? this.member() : from;
      if (from === undefined || to === undefined) known = false;
      else if (from === '0' && to === '9') chars.push('0');
      else {
        const [first, last] = [from.codePointAt(0)!, to.codePointAt(0)!];
        if (last - first >= CLASS) known = false;
        else for (let point = first; point <= last; point++) chars.push(String.fromCodePoint(point));
      }
    }
    this.at++;
    const parts = known ? chars.map(literal) : [];
    return parts.length && parts.every((p) => p.exact) ? limited(either(parts)) : UNKNOWN;
  }

  /** One member of a class; undefined where it is a class itself. */
  private member(): string | undefined {
    const c = this.next();
    if (c !== '\\') return c;
    const part = this.escape();
    return part.exact?.length === 1 && part.exact[0] ? part.exact[0] : undefined;
  }

  private quantifier(): [min: number, max: number] {
    const found = /^(?:[?*+]|\{(\d+)(?:(,)(\d*))?\})\??/.exec(this.source.slice(this.at, this.at + 20));
    if (!found) return [1, 1];
    this.at += found[0].length;
    const min = Number(found[1] ?? (found[0].startsWith('+') ? 1 : 0));
    if (found[1]) return [min, found[2] ? (found[3] ? Number(found[3]) : Infinity) : min];
    return [min, found[0].startsWith('?') ? 1 : Infinity];
  }
}

const limited = (part: Part): Part => (part.exact && part.exact.length <= CLASS ? part : UNKNOWN);

/** A character as it is written; one beyond ASCII that has a case is left open. */
function literal(c: string): Part {
  if (c.charCodeAt(0) > 127 && (c.toLowerCase() !== c || c.toUpperCase() !== c)) return UNKNOWN;
  let out = '';
  for (let i = 0; i < c.length; i++) out += String.fromCharCode(foldCode(c.charCodeAt(i)));
  return { exact: [out] };
}
