/** What a finding is about. Identifying categories first, then conduct, then the whole document. */
export const CATEGORIES = [
  ...(['name', 'contact', 'id', 'date', 'age', 'place', 'org', 'occupation', 'demographic'] as const),
  ...(['family', 'event', 'rare', 'physical', 'quote'] as const),
  ...(['ack', 'mock', 'private', 'boundary', 'image'] as const),
  ...(['jigsaw', 'consent', 'advice'] as const),
] as const;
export type Category = (typeof CATEGORIES)[number];

/** Categories that identify somebody: what the jigsaw model counts. */
export const IDENTIFYING: ReadonlySet<Category> = new Set<Category>(CATEGORIES.slice(0, 14));
/** Those of them that identify somebody by themselves. */
export const DIRECT: ReadonlySet<Category> = new Set<Category>(['name', 'contact', 'id']);
/** Categories about the whole document rather than a span of it. */
export const DOCUMENT_LEVEL: ReadonlySet<Category> = new Set<Category>(['jigsaw', 'consent', 'advice']);

/** From loudest to quietest. */
export const SEVERITIES = ['error', 'warning', 'information', 'hint'] as const;
export type Severity = (typeof SEVERITIES)[number];
export type Certainty = 'sure' | 'likely' | 'possible';

/** The kind of document: it decides how loud each rule is. */
export const KINDS = ['blog', 'case-report', 'social', 'reply'] as const;
export type Kind = (typeof KINDS)[number];

/** UTF-16 code units into the verbatim source text, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Edit extends Span {
  readonly text: string;
}

/** `safe` keeps the meaning and needs no thought; `suggested` wants a look. */
export interface Fix {
  readonly title: string;
  readonly operator: string;
  readonly safety: 'safe' | 'suggested';
  readonly edits: readonly Edit[];
}

/** One thing to look at. `message` never holds text of the draft. */
export interface Finding extends Span {
  readonly rule: string;
  readonly category: Category;
  readonly severity: Severity;
  readonly certainty: Certainty;
  readonly message: string;
  /** Which person of the draft it describes, counted from 1 in order of first appearance. */
  readonly person?: number;
  readonly related?: readonly Span[];
  /** Made when somebody looks at them: a spread leaves them out. */
  readonly fixes: readonly Fix[];
}

/** A finding as plain data, with these of its fixes. */
export function withFixes(
  { rule, category, severity, certainty, start, end, message, person, related }: Finding,
  fixes: readonly Fix[],
): Finding {
  const more = { ...(person === undefined ? {} : { person }), ...(related ? { related } : {}) };
  return { rule, category, severity, certainty, start, end, message, ...more, fixes };
}

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** True when `severity` is at least as loud as `threshold`. */
export const atLeast = (severity: Severity, threshold: Severity): boolean => SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(threshold);
