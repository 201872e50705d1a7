import type { Block, Zone } from './block.ts';
import { Flow, padded } from './flow.ts';
import { argumentsOf, heldBy, isPicture, leadOf, rawZone, skippedBy, zoneWithin, type Held } from './latex-names.ts';

const TOKEN =
  /\\(?:(?<name>[a-z@]+)\*?|[^a-z@]|$)|(?<comment>%[^\n\r]*(?:\r?\n[ \t]*%[^\n\r]*)*)|(?<gap>(?:\r\n|\n|\r(?!\n))[ \t]*(?:\r\n|\n|\r(?!\n))\s*)|\$|[{}~&]|-{2,3}|``?|''/gi;
const OPTION = /\s{0,3}\[[^\][{}]{0,300}\]/y;
const GROUP = /\s{0,3}\{(?:[^{}]|\{[^{}]{0,100}\}){0,600}\}/y;
const OPENING = /\s{0,3}\{/y;
const ENVIRONMENT = /\s{0,3}\{([a-z@]{1,40}\*?)\}/iy;
const VERBATIM = /([^a-z\s*{\\])[^\n\r]{0,500}?\1/iy;
const ACCENT = /\\(?:['`^"~=.]|[cvkruH](?=\{))(?:\{\\?([a-zA-Z])\}|\\?([a-zA-Z]))/y;
const MATHS =
  /\$\$(?:[^$\\]|\\[^]){0,4000}\$\$|\$(?:[^$\\\n\r]|\\[^]|(?:\r\n|\n|\r(?!\n))(?![ \t]{0,20}[\r\n])){1,1000}\$|\\\((?:[^\\]|\\[^()[\]]){0,2000}\\\)|\\\[(?:[^\\]|\\[^()[\]]){0,4000}\\\]/y;
const MARKS: Readonly<Record<string, string>> = { '~': ' ', '--': '–', '---': '—', '``': '“', "''": '”', '`': '‘' };
const COMBINING: Readonly<Record<string, string>> = {
  ...{ "'": '\u0301', '`': '\u0300', '^': '\u0302', '"': '\u0308', '~': '\u0303', '=': '\u0304', '.': '\u0307' },
  ...{ c: '\u0327', v: '\u030C', k: '\u0328', r: '\u030A', u: '\u0306', H: '\u030B' },
};
const WITHIN: readonly Zone[] = ['backmatter', 'quote', 'table', 'list'];
/** How many arguments may stand in one another; deeper ones are read as if they were not arguments. */
const DEEPEST = 5;

/** An argument that is a block of its own and has not ended. */
interface Open extends Held {
  readonly outer: Flow;
  readonly start: number;
  /** How many braces were open around it. */
  readonly braces: number;
}

/** Blocks of LaTeX `text`, which stands at `base` in the source. */
export const latexBlocks = (text: string, base: number): Block[] => new Reader(text, base).read();

/** Reads tokens one after another; keeps counts, not a tree, so that whatever is left open does no harm. */
class Reader {
  private readonly text: string;
  private readonly base: number;
  private at = 0;
  private flow = new Flow();
  private braces = 0;
  private readonly open: Open[] = [];
  private readonly depth = new Map<Zone, number>();
  /** Environments that do not end from here on. */
  private readonly missing = new Set<string>();
  /** Before `\begin{document}` only some arguments are text. */
  private early: boolean;

  constructor(text: string, base: number) {
    this.text = text;
    this.base = base;
    this.early = text.includes('\\begin{document}');
  }

  read(): Block[] {
    for (;;) {
      TOKEN.lastIndex = this.at;
      const m = TOKEN.exec(this.text);
      this.show(m?.index ?? this.text.length);
      if (!m) break;
      this.token(m);
    }
    while (this.open.length) this.shut();
    this.close();
    return this.flow.blocks;
  }

  private token(m: RegExpExecArray): void {
    const [token] = m;
    const { name, comment, gap } = m.groups ?? {};
    const accent = token.startsWith('\\') && this.peek(ACCENT);
    if (accent) this.show(this.at + accent[0].length, `${accent[1] ?? accent[2]}${COMBINING[accent[0][1]!]}`.normalize('NFC').slice(0, 2));
    else if (name) this.command(name, token);
    else if (comment) this.comment(comment);
    else if (gap) this.gap(gap);
    else if (token === '$' || /^\\[([]/.test(token)) this.maths();
    else if (token.startsWith('\\')) this.sign(token);
    else if (token === '{' || token === '}') this.brace(token);
    else if (token === '&') this.show(this.at + 1, this.depth.get('table') ? '|' : '&');
    else this.show(this.at + token.length, MARKS[token], /^`/.test(token));
  }

  /** Takes the source as far as `to` into the block: as it is, or `shown` and spaces. */
  private show(to: number, shown?: string, before = false): void {
    const source = this.text.slice(this.at, to);
    const hidden = this.early && !this.open.length;
    if (source) this.flow.add(this.base + this.at, hidden ? padded(source) : shown === undefined ? source : padded(source, shown, before));
    this.at = to;
  }

  private hide(to: number): void {
    this.show(to, '');
  }

  private peek(expression: RegExp): RegExpExecArray | null {
    expression.lastIndex = this.at;
    return expression.exec(this.text);
  }

  /** Hides what `expression` matches here; undefined where it does not. */
  private skip(expression: RegExp): string | undefined {
    const m = this.peek(expression);
    if (m) this.hide(this.at + m[0].length);
    return m?.[0];
  }

  private zone(): Zone {
    return this.open.at(-1)?.zone ?? WITHIN.find((zone) => this.depth.get(zone)) ?? 'prose';
  }

  private close(): void {
    this.flow.close(this.zone(), this.open.at(-1)?.key);
  }

  private aside(zone: Zone, start: number, text: string): void {
    if (text.trim()) this.flow.aside({ zone, start: this.base + start, text });
  }

  private command(name: string, token: string): void {
    const start = this.at;
    if (name === 'par' || name === 'item' || name === 'bibitem') this.close();
    this.hide(start + token.length);
    if (name === 'begin' || name === 'end') return this.environment(name);
    if (name === 'verb' || name === 'lstinline') return this.verbatim();
    const held = heldBy(name);
    if (held && (held.early ?? !this.early)) return this.hold(held, skippedBy(name));
    if (name !== 'item') this.skip(OPTION);
    const lead = leadOf(name);
    if (lead) this.lead(name, lead, start);
    else for (let i = skippedBy(name); i > 0 && this.skip(GROUP) !== undefined; i--) this.skip(OPTION);
  }

  private lead(name: string, zone: Zone, start: number): void {
    const group = this.skip(GROUP);
    if (group === undefined || this.early) return;
    if (isPicture(name)) this.aside('image', start, this.text.slice(start, this.at));
    this.aside(zone, this.at - group.length + group.indexOf('{') + 1, group.slice(group.indexOf('{') + 1, -1));
  }

  private verbatim(): void {
    const m = this.peek(VERBATIM);
    if (!m) return;
    const end = this.at + m[0].length;
    this.hide(this.at + 1);
    this.show(end - 1);
    this.hide(end);
  }

  /** Begins an argument that is a block of its own. */
  private hold(held: Held, skipped: number): void {
    for (let i = 0; i < skipped; i++) this.skip(GROUP);
    const option = this.peek(OPTION)?.[0];
    if (option) this.aside(held.zone, this.at + option.indexOf('[') + 1, option.slice(option.indexOf('[') + 1, -1));
    this.skip(OPTION);
    if (!this.peek(OPENING) || this.open.length >= DEEPEST) return;
    if (!held.inline) this.close();
    this.hide(OPENING.lastIndex);
    this.open.push({ ...held, outer: this.flow, start: this.at, braces: this.braces++ });
    this.flow = new Flow();
  }

  /** Ends the innermost of them. */
  private shut(): void {
    this.close();
    const { outer, start, inline } = this.open.pop()!;
    if (inline) outer.add(this.base + start, padded(this.text.slice(start, this.at)));
    for (const block of this.flow.blocks) outer.aside(block);
    this.flow = outer;
    if (!inline) this.close();
  }

  private brace(token: string): void {
    if (token === '{') this.braces++;
    else if (this.braces > 0) this.braces--;
    if (token === '}' && this.open.length && this.open.at(-1)!.braces >= this.braces) this.shut();
    this.hide(this.at + 1);
  }

  /** A paragraph ends, and with it a title that was never closed. */
  private gap(gap: string): void {
    this.close();
    while (this.open.length && !this.open.at(-1)!.inline && this.zone() !== 'prose') this.shut();
    this.hide(this.at + gap.length);
  }

  private comment(comment: string): void {
    const text = comment.replace(/(^|\n)[ \t]*%+/g, (mark) => padded(mark));
    this.aside('comment', this.at, text);
    this.hide(this.at + comment.length);
  }

  /** Formulas are hidden; a bare number in dollars is a number. */
  private maths(): void {
    const formula = this.peek(MATHS)?.[0];
    const dollar = this.text[this.at] === '$';
    if (!formula) this.show(this.at + (dollar ? 1 : 2), dollar ? '$' : '');
    else this.show(this.at + formula.length, /^\$[\d.,:/ -]+\$$/.test(formula) ? formula.slice(1, -1) : '', true);
  }

  /** `\\`, `\&`, `\,` and their like. */
  private sign(token: string): void {
    if (token === '\\\\' && this.zone() === 'table') this.close();
    this.show(this.at + token.length, /[&%$#_{}]/.test(token) ? ` ${token[1]}` : token === '\\\\' ? '\n' : '');
    if (token === '\\\\') this.skip(OPTION);
  }

  private environment(edge: string): void {
    const name = this.peek(ENVIRONMENT)?.[1];
    if (!name) return;
    this.close();
    this.skip(ENVIRONMENT);
    if (name === 'document') this.early = false;
    if (this.early) return;
    const zone = zoneWithin(name);
    if (zone) this.depth.set(zone, Math.max(0, (this.depth.get(zone) ?? 0) + (edge === 'begin' ? 1 : -1)));
    if (edge === 'end') return;
    this.skip(OPTION);
    for (let i = argumentsOf(name); i > 0; i--) this.skip(GROUP);
    this.raw(name);
  }

  /** What stands in an environment that is not understood, as far as its end. */
  private raw(name: string): void {
    const zone = rawZone(name);
    if (!zone || this.missing.has(name)) return;
    const to = this.text.indexOf(`\\end{${name}}`, this.at);
    if (to < 0) {
      this.missing.add(name);
      return;
    }
    if (zone !== 'maths') this.aside(zone, this.at, this.text.slice(this.at, to));
    this.hide(to);
  }
}
