import { DOCUMENT_LEVEL, overlaps, type Finding } from '../../shared/finding.ts';
import type { AnnotatedDraft, Mark } from './drafts.ts';

export const GROUP: Readonly<Record<string, 'direct' | 'indirect' | 'conduct'>> = {
  ...Object.fromEntries(['NAME', 'CONTACT', 'ID'].map((c) => [c, 'direct'])),
  ...Object.fromEntries(
    ['DATE', 'AGE', 'PLACE', 'ORG', 'OCCUPATION', 'DEMOGRAPHIC', 'FAMILY', 'EVENT', 'RARE', 'PHYSICAL', 'QUOTE'].map((c) => [
      c,
      'indirect',
    ]),
  ),
  ...Object.fromEntries(['ACK', 'MOCK', 'PRIVATE', 'BOUNDARY', 'IMAGE'].map((c) => [c, 'conduct'])),
};

/** A share: `hit` of `all`. */
export class Share {
  hit = 0;
  all = 0;
  add(hit: boolean | number, all = 1): void {
    this.hit += Number(hit);
    this.all += all;
  }
  get value(): number {
    return this.all ? this.hit / this.all : Number.NaN;
  }
  toString(): string {
    return this.all ? this.value.toFixed(3) : '–';
  }
}

export interface Miss {
  readonly id: string;
  readonly what: string;
  readonly text: string;
  readonly context: string;
}

/** The scorer's figures (see ../shared/corpus/score.mjs for their definitions), over one set of drafts. */
export class Score {
  readonly recall = { direct: new Share(), indirect: new Share(), conduct: new Share() };
  readonly perCategory = new Map<string, Share>();
  readonly precision = new Share();
  /** Precision by category of the finding. */
  readonly right = new Map<string, Share>();
  readonly tightness = new Share();
  readonly lookAlikes = new Share();
  readonly jigsaw = { precision: new Share(), recall: new Share() };
  readonly consent = { precision: new Share(), recall: new Share() };
  readonly clean = { words: 0, findings: 0, advice: 0 };
  readonly misses: Miss[] = [];
  readonly wrong: Miss[] = [];

  add(draft: AnnotatedDraft, findings: readonly Finding[]): void {
    const spans = findings.filter((f) => !DOCUMENT_LEVEL.has(f.category));
    const gold = draft.marks.filter((m) => m.category !== 'OK');
    for (const mark of gold) this.mark(draft, mark, spans);
    for (const f of spans) this.finding(draft, f, gold);
    for (const ok of draft.marks) {
      if (ok.category !== 'OK') continue;
      this.lookAlikes.add(!spans.some((f) => overlaps(f, ok) && !gold.some((g) => overlaps(f, g))));
    }
    if (draft.kind === 'clean') {
      this.clean.words += draft.text.split(/\s+/).filter(Boolean).length;
      this.clean.findings += spans.length;
      this.clean.advice += findings.filter((f) => f.category === 'advice').length;
    }
    const decide = (pair: { precision: Share; recall: Share }, said: boolean, want: boolean): void => {
      if (said) pair.precision.add(want);
      if (want) pair.recall.add(said);
    };
    decide(
      this.jigsaw,
      findings.some((f) => f.category === 'jigsaw'),
      draft.expect.includes('jigsaw'),
    );
    if (draft.kind !== 'reply')
      decide(
        this.consent,
        findings.some((f) => f.category === 'consent'),
        draft.expect.includes('no-consent'),
      );
  }

  private mark(draft: AnnotatedDraft, mark: Mark, spans: readonly Finding[]): void {
    const hit = spans.some((f) => overlaps(f, mark));
    this.recall[GROUP[mark.category]!].add(hit);
    share(this.perCategory, mark.category).add(hit);
    if (!hit) this.misses.push(at(draft, mark, mark.category));
  }

  private finding(draft: AnnotatedDraft, f: Finding, gold: readonly Mark[]): void {
    const under = gold.filter((g) => overlaps(f, g));
    this.precision.add(under.length > 0);
    share(this.right, f.rule).add(under.length > 0);
    if (!under.length) this.wrong.push(at(draft, f, f.rule));
    if (under.some((g) => GROUP[g.category] !== 'conduct')) {
      const marked = under.reduce((n, g) => n + Math.min(f.end, g.end) - Math.max(f.start, g.start), 0);
      this.tightness.add(marked, f.end - f.start);
    }
  }

  /** One row of the table. */
  row(): Record<string, string> {
    const per1000 = (n: number): string => (this.clean.words ? ((n * 1000) / this.clean.words).toFixed(2) : '–');
    return {
      direct: `${this.recall.direct}`,
      indirect: `${this.recall.indirect}`,
      conduct: `${this.recall.conduct}`,
      precision: `${this.precision}`,
      tight: `${this.tightness}`,
      'look-alikes': `${this.lookAlikes}`,
      clean: per1000(this.clean.findings),
      advice: per1000(this.clean.advice),
      jigsaw: `${this.jigsaw.precision}/${this.jigsaw.recall}`,
      consent: `${this.consent.precision}/${this.consent.recall}`,
    };
  }
}

function share(map: Map<string, Share>, key: string): Share {
  const known = map.get(key) ?? new Share();
  map.set(key, known);
  return known;
}

const at = (draft: AnnotatedDraft, span: { start: number; end: number }, what: string): Miss => ({
  id: draft.id,
  what,
  text: draft.text.slice(span.start, span.end),
  context: draft.text.slice(Math.max(0, span.start - 40), span.end + 30).replace(/\s+/g, ' '),
});
