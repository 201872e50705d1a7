import type { Edit, Finding, Fix } from '../../shared/finding.ts';
import type { BestEdit } from '../../shared/risk.ts';
import { fixesFor, type FixContext } from './fixes/fixes.ts';
import { bestEdits } from './risk/rank.ts';
import type { Assessment } from './risk/risk.ts';
import type { Draft, Raw } from './rules/rule.ts';
import { severityOf } from './severity.ts';

/** A draft, read to the end. */
export interface Told extends Pick<Assessment, 'personOf' | 'toldOf'> {
  readonly draft: Draft;
  /** Sorted by position, those of whole-document rules among them. */
  readonly hits: readonly Raw[];
}

/** Makes the findings of one draft. Fixes are made when somebody looks at them: most findings are read, few are clicked. */
export class Findings {
  private readonly made = new Map<Raw, Finding>();
  private readonly best = new Map<number, readonly BestEdit[]>();
  private readonly told: Told;
  private readonly context: FixContext;

  constructor(told: Told, holds: (hit: Raw, edits: readonly Edit[]) => boolean) {
    this.told = told;
    this.context = { draft: told.draft, personOf: told.personOf, holds, bestOf: (person) => this.bestOf(person) };
  }

  of(hit: Raw): Finding {
    let finding = this.made.get(hit);
    if (!finding) this.made.set(hit, (finding = this.make(hit)));
    return finding;
  }

  bestOf(person: number): readonly BestEdit[] {
    let best = this.best.get(person);
    if (!best) {
      const risk = this.told.draft.risk.people.find((p) => p.person === person);
      best = risk ? bestEdits(risk, this.told.toldOf(person), (hit) => this.of(hit).fixes) : [];
      this.best.set(person, best);
    }
    return best;
  }

  private make(hit: Raw): Finding {
    const { context } = this;
    const { draft, personOf } = context;
    const person = hit.data?.person ?? personOf(hit);
    let fixes: Fix[] | undefined;
    return {
      rule: hit.rule.id,
      category: hit.rule.category,
      severity: severityOf(hit, draft.kind, draft.settings)!,
      certainty: hit.certainty ?? 'likely',
      start: hit.start,
      end: hit.end,
      message: hit.message ?? hit.rule.message,
      ...(person === undefined ? {} : { person }),
      ...(hit.related ? { related: hit.related } : {}),
      get fixes() {
        return (fixes ??= fixesFor(hit, context));
      },
    };
  }
}
