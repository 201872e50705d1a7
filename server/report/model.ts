import { withFixes, type Finding, type Kind, type Span } from '../../shared/finding.ts';
import type { Risk } from '../../shared/risk.ts';
import type { Pack } from '../../shared/settings.ts';
import type { Analysis } from '../engine/analyse.ts';
import type { Consent } from '../engine/document/consent.ts';
import { Lines, type Region } from './lines.ts';

/** Where a finding stands, for a person and, in a text file, for a program. */
export interface Where {
  /** “12:4” in a text file; “page 2, paragraph 14” in a document. */
  readonly label: string;
  readonly region?: Region;
}

export interface Placed extends Finding {
  readonly where: Where;
  /** What stands there; only where text of the draft may be shown. */
  readonly text?: string;
}

/** What is known of one draft, without its text. */
export interface Reported {
  /** As given. */
  readonly path: string;
  readonly kind: Kind;
  readonly pack: Pack;
  /** By position. */
  readonly findings: readonly Placed[];
  readonly risk: Risk;
  readonly consent: Pick<Consent, 'status' | 'forImages' | 'by' | 'elements' | 'fictional'> & { readonly weak: readonly string[] };
  /** What belongs to the draft and was not looked at, one plain phrase each. */
  readonly unread: readonly string[];
}

export interface Failure {
  readonly path: string;
  readonly message: string;
}

export interface Report {
  readonly documents: readonly Reported[];
  readonly errors: readonly Failure[];
}

export interface Reading {
  readonly path: string;
  readonly pack: Pack;
  readonly text: string;
  readonly showText: boolean;
  readonly unread: readonly string[];
  /** Where a span stands; lines and columns where it is not given. */
  readonly where?: (span: Span) => Where;
}

/** What a report says of one draft. */
export function reportOn({ kind, findings, risk, consent }: Analysis, { path, pack, text, showText, unread, where }: Reading): Reported {
  const lines = where ? undefined : new Lines(text);
  const place = where ?? ((span: Span): Where => inLines(lines!.region(span)));
  const { status, forImages, by, elements, fictional, weak } = consent;
  return {
    path,
    kind,
    pack,
    findings: findings.map((f) => ({
      ...withFixes(f, f.fixes),
      where: place(f),
      ...(showText ? { text: text.slice(f.start, f.end) } : {}),
    })),
    risk,
    consent: { status, forImages, by, elements, fictional, weak: [...new Set(weak.map((w) => w.weakness))] },
    unread,
  };
}

const inLines = (region: Region): Where => ({ label: `${region.startLine}:${region.startColumn}`, region });
