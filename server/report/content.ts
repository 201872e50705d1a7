import { SEVERITIES, type Severity } from '../../shared/finding.ts';
import { checklistsFor, type Checklist } from './checklists.ts';
import type { Placed, Report, Reported } from './model.ts';

/** A report in words, before anybody has set it in HTML or Markdown. */
export interface Content {
  readonly documents: readonly Section[];
  /** Files that could not be read, with the reason. */
  readonly errors: readonly string[];
}

export interface Section {
  readonly document: Reported;
  readonly headline: string;
  /** What there is, and about whom, one sentence each. */
  readonly verdict: readonly string[];
  /** Loudest first; within, by position. */
  readonly groups: readonly { readonly severity: Severity; readonly title: string; readonly findings: readonly Placed[] }[];
  readonly checklists: readonly Checklist[];
  readonly unchecked: readonly string[];
}

const TITLES: Readonly<Record<Severity, string>> = {
  error: 'Change before publishing',
  warning: 'Look at these',
  information: 'These add up',
  hint: 'Worth a thought',
};

/** True of every report. */
const NEVER = [
  'What pictures show: faces, name tags and letters in the picture itself are not looked at.',
  'Pages behind links, supplementary files, and what has been published elsewhere about the same person.',
  'What a neighbour, a colleague or the family would recognise without being told.',
];

export function contentOf({ documents, errors }: Report): Content {
  return { documents: documents.map(section), errors: errors.map((e) => `${e.path}: ${e.message}`) };
}

function section(document: Reported): Section {
  const groups = SEVERITIES.map((severity) => ({
    severity,
    title: TITLES[severity],
    findings: document.findings.filter((f) => f.severity === severity),
  })).filter((g) => g.findings.length);
  return {
    document,
    headline: headline(document),
    verdict: verdict(document),
    groups,
    checklists: checklistsFor(document),
    unchecked: [...counted(document.unread), ...NEVER],
  };
}

const plural = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

function headline({ findings }: Reported): string {
  const of = (severity: Severity): number => findings.filter((f) => f.severity === severity).length;
  if (of('error')) return `${plural(of('error'), 'thing', 'things')} to change before this is published`;
  if (of('warning')) return `${plural(of('warning'), 'thing', 'things')} to look at before this is published`;
  if (findings.length) return 'Only small things were found by these checks';
  return 'Nothing found by these checks';
}

const CONSENT: Readonly<Record<Reported['consent']['status'], string>> = {
  present: 'A statement of consent to publication was found.',
  declined: 'Consent to publication was declined, the draft says.',
  asked: 'A statement of consent stands there to be filled in.',
  missing: 'No statement of consent to publication was found.',
};

function verdict({ findings, risk, consent, kind }: Reported): string[] {
  const out = risk.people.map(({ label, crowd, local, jigsaw, hasDirect, acquaintance }) => {
    const parts = [
      hasDirect ? 'is named or can be looked up directly' : '',
      jigsaw ? 'is described by details that combine' : '',
      acquaintance ? 'would probably be recognised by people who know the event' : '',
    ].filter(Boolean);
    const crowds = [crowd?.wording, local ? `For readers who know where the author works: ${local.wording}` : ''].filter(Boolean).join(' ');
    return `${label} ${parts.length ? listed(parts) : 'is described by few details'}. ${crowds}`.trim();
  });
  if (kind !== 'reply' && !consent.fictional) out.push(CONSENT[consent.status]);
  const rules = new Set(findings.map((f) => f.rule)).size;
  if (findings.length) out.push(`${plural(findings.length, 'finding', 'findings')} of ${plural(rules, 'kind', 'kinds')}.`);
  out.push('These checks cannot see everything.');
  return out;
}

const listed = (parts: readonly string[]): string =>
  parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)!}` : parts[0]!;

/** The same reason several times is told once. */
function counted(reasons: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].map(([reason, n]) => `${reason[0]!.toUpperCase()}${reason.slice(1)}${n > 1 ? ` (${n} times)` : ''}.`);
}
