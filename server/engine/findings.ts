import type { Finding, Fix } from '../../shared/finding.ts';
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

/** What makes the fixes of a finding. */
const MAKER = Symbol('fixes');
type Made = Finding & { readonly [MAKER]: () => readonly Fix[] };
/** One property for all findings, so that they keep one shape: there are thousands in a long draft. */
const FIXES: PropertyDescriptor = {
  enumerable: true,
  get(this: Made) {
    return this[MAKER]();
  },
};

/** Makes the findings of one draft. Fixes are made when somebody looks at them: most findings are read, few are clicked. */
export class Findings {
  /** One for each hit, in the same order. */
  readonly all: readonly Finding[];
  private hits: ReadonlyMap<Finding, Raw> | undefined;
  private readonly fixes = new Map<Raw, Gradual<Fix>>();
  private readonly best = new Map<number, readonly BestEdit[]>();
  private readonly told: Told;
  private readonly context: FixContext;
  private readonly ways: Ways;

  constructor(told: Told, holds: FixContext['holds']) {
    this.told = told;
    this.context = { draft: told.draft, personOf: told.personOf, holds, bestOf: (person) => this.bestOf(person) };
    const anyway: FixContext = { ...this.context, holds: () => true };
    this.ways = { holds, untried: (hit) => fixesFor(hit, anyway), tried: (hit) => this.fixesOf(hit) };
    this.all = told.hits.map((hit) => this.make(hit));
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

  /** The first fix of a finding, where it has one; the others are left to be made. */
  firstFixOf(finding: Finding): Fix | undefined {
    this.hits ??= new Map(this.all.map((one, i) => [one, this.told.hits[i]!]));
    const hit = this.hits.get(finding);
    return hit && this.firstOf(hit)[0];
  }

  private firstOf(hit: Raw): readonly Fix[] {
    return this.fixesOf(hit).upTo(1);
  }

  private fixesOf(hit: Raw): Gradual<Fix> {
    let fixes = this.fixes.get(hit);
    if (!fixes) this.fixes.set(hit, (fixes = new Gradual(fixesFor(hit, this.context))));
    return fixes;
  }

  private make(hit: Raw): Finding {
    const { context } = this;
    const { draft, personOf } = context;
    const person = hit.data?.person ?? personOf(hit);
    const finding: Omit<Finding, 'fixes'> = {
      rule: hit.rule.id,
      category: hit.rule.category,
      severity: severityOf(hit, draft.kind, draft.settings)!,
      certainty: hit.certainty ?? 'likely',
      start: hit.start,
      end: hit.end,
      message: hit.message ?? hit.rule.message,
      ...(person === undefined ? {} : { person }),
      ...(hit.related ? { related: hit.related } : {}),
    };
    Object.defineProperty(finding, MAKER, { value: () => this.fixesOf(hit).upTo(Infinity) });
    return Object.defineProperty(finding, 'fixes', FIXES) as Finding;
  }
}

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
