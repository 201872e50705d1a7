import { binaryInlined } from 'harper.js/binaryInlined';
import { Dialect, LocalLinter } from 'harper.js';
import type { Edit } from '../../shared/finding.ts';

/** What is not a matter of grammar: spelling of names and drugs, and the placeholders that fixes leave to be filled in. */
const NOT_GRAMMAR = new Set(['Spelling', 'Style', 'Readability', 'Enhancement', 'WordChoice', 'Regionalism']);
/** Characters on either side of a fix that are judged. */
const AROUND = 300;

/** harper.js as an independent judge of a fix: the grammar of the paragraph before and after. */
export class Grammar {
  private constructor(private readonly linter: LocalLinter) {}

  static async start(): Promise<Grammar> {
    const linter = new LocalLinter({ binary: binaryInlined, dialect: Dialect.British });
    await linter.setup();
    return new Grammar(linter);
  }

  /** The first complaint that `after` has and `before` has not, in the paragraphs that `edits` touch; undefined where there is none. */
  async worse(before: string, after: string, edits: readonly Edit[]): Promise<string | undefined> {
    const start = Math.min(...edits.map((e) => e.start));
    const end = Math.max(...edits.map((e) => e.end));
    const from = Math.max(before.lastIndexOf('\n\n', start), start - AROUND, 0);
    const paragraph = before.indexOf('\n\n', end);
    const to = Math.min(paragraph < 0 ? before.length : paragraph, end + AROUND);
    const old = await this.complaints(before.slice(from, to));
    const now = await this.complaints(after.slice(from, to + after.length - before.length));
    for (const complaint of old) now.splice(now.indexOf(complaint) >>> 0, 1);
    return now[0];
  }

  private async complaints(text: string): Promise<string[]> {
    const lints = await this.linter.lint(text, { language: 'markdown' });
    return lints.filter((l) => !NOT_GRAMMAR.has(l.lint_kind())).map((l) => `${l.lint_kind()}: ${l.message()}`);
  }
}
