import { withFixes, type Category, type Certainty, type Finding, type Fix, type Severity, type Span } from '../../shared/finding.ts';
import type { BestEdit } from '../../shared/risk.ts';
import { fixesFor, type FixContext } from './fixes/fixes.ts';
import { bestEdits, type Ways } from './risk/rank.ts';
import type { Assessment } from './risk/risk.ts';
import type { Draft, Raw } from './rules/rule.ts';
import { severityOf } from './severity.ts';

/** A draft, read to the end. */
export interface Told extends Pick<Assessment, 'personOf' | 'toldOf'> {
  readonly draft: Draft;
  /** Sorted by position, those of whole-document rules among them. */
  readonly hits: readonly Raw[];
}

/**
 * One thing to look at; its fixes are made when somebody looks at them. A long draft has thousands, and all are made anew at each
 * keystroke: a class makes them ten times as fast as a literal with a getter.
 */
class Reported implements Finding {
  readonly rule: string;
  readonly category: Category;
  readonly severity: Severity;
  readonly certainty: Certainty;
  readonly start: number;
  readonly end: number;
  readonly message: string;
  declare readonly person?: number;
  declare readonly related?: readonly Span[];
  readonly #of: Findings;
  readonly #hit: Raw;

  constructor(hit: Raw, severity: Severity, person: number | undefined, of: Findings) {
    const { rule, related } = hit;
    this.rule = rule.id;
    this.category = rule.category;
    this.severity = severity;
    this.certainty = hit.certainty ?? 'likely';
    this.start = hit.start;
    this.end = hit.end;
    this.message = hit.message ?? rule.message;
    if (person !== undefined) this.person = person;
    if (related) this.related = related;
    this.#of = of;
    this.#hit = hit;
  }

  get fixes(): readonly Fix[] {
    return this.fixesUpTo(Infinity);
  }

  /** The first `most` fixes, or as many as there are; the others are left to be made. */
  fixesUpTo(most: number): readonly Fix[] {
    return this.#of.fixesOf(this.#hit, most);
  }

  /** With the fixes, as a spread of own properties would not have them. */
  toJSON(): Finding {
    return withFixes(this, this.fixes);
  }
}

/** Makes the findings of one draft. Fixes are made when somebody looks at them: most findings are read, few are clicked. */
export class Findings {
  /** One for each hit, in the same order. */
  readonly all: readonly Finding[];
  private readonly fixes = new Map<Raw, Gradual<Fix>>();
  private readonly best = new Map<number, readonly BestEdit[]>();
  private readonly told: Told;
  private readonly context: FixContext;
  private readonly ways: Ways;

  constructor(told: Told, holds: FixContext['holds']) {
    this.told = told;
    const { draft, personOf } = told;
    this.context = { draft, personOf, holds, bestOf: (person) => this.bestOf(person) };
    const anyway: FixContext = { ...this.context, holds: () => true };
    this.ways = { holds, untried: (hit) => fixesFor(hit, anyway), tried: (hit) => this.gradual(hit) };
    this.all = told.hits.map(
      (hit) => new Reported(hit, severityOf(hit, draft.kind, draft.settings)!, hit.data?.person ?? personOf(hit), this),
    );
  }

  bestOf(person: number): readonly BestEdit[] {
    for (const ranking = this.rank(person); !ranking.next().done;);
    return this.best.get(person)!;
  }

  /** Finds the best edits of everybody, for whoever wants to look up in between. */
  *ranking(): Generator<void> {
    for (const { person } of this.told.draft.risk.people) yield* this.rank(person);
  }

  private *rank(person: number): Generator<void> {
    if (this.best.has(person)) return;
    const risk = this.told.draft.risk.people.find((p) => p.person === person);
    this.best.set(person, risk ? yield* bestEdits(risk, this.told.toldOf(person), this.ways) : []);
  }

  fixesOf(hit: Raw, most: number): readonly Fix[] {
    return this.gradual(hit).upTo(most);
  }

  private gradual(hit: Raw): Gradual<Fix> {
    let fixes = this.fixes.get(hit);
    if (!fixes) this.fixes.set(hit, (fixes = new Gradual(fixesFor(hit, this.context))));
    return fixes;
  }
}

/** The first fix of a finding, where it has one; the others are left to be made. */
export const firstFixOf = (finding: Finding): Fix | undefined => (finding instanceof Reported ? finding.fixesUpTo(1)[0] : finding.fixes[0]);

/** A list that is made only as far as somebody looks. */
class Gradual<T> implements Iterable<T> {
  private readonly made: T[] = [];
  private readonly rest: Iterator<T>;

  constructor(rest: Iterator<T>) {
    this.rest = rest;
  }

  *[Symbol.iterator](): Generator<T> {
    for (let i = 0; this.upTo(i + 1).length > i; i++) yield this.made[i]!;
  }

  /** The first `most`, or as many as there are; the same array each time that all are asked for. */
  upTo(most: number): readonly T[] {
    while (this.made.length < most) {
      const next = this.rest.next();
      if (next.done) break;
      this.made.push(next.value);
    }
    return this.made.length > most ? this.made.slice(0, most) : this.made;
  }
}
