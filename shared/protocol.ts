import type { Diagnostic, Position } from 'vscode-languageserver-types';
import type { Kind, Severity } from './finding.ts';
import type { BestEdit, Risk } from './risk.ts';

/** `source` of every diagnostic and the prefix of every custom method. */
export const SOURCE = 'discreet';
export const FIX_ALL_KIND = 'source.fixAll.discreet';

/** The page of a rule, beside the server or in the extension; `base` ends with a slash. */
export const rulePage = (base: string, rule: string): string => `${base}${rule}.md`;

/** What a client may pass when it starts the server. */
export interface InitializationOptions {
  /** Folder of the rules' pages, as a URI that ends with a slash. */
  readonly rulePages?: string;
  /** The client asks its user for a reason (IGNORE_WITH_REASON). */
  readonly reasons?: boolean;
}

/**
 * Notification from a client whose server runs in a browser's worker and cannot read files: what the second stage is made of.
 * It may come at any time; until then the first stage is all there is.
 */
export const SECOND_STAGE = 'discreet/secondStage';
export interface SecondStageFiles {
  readonly script: string;
  readonly runtime: Uint8Array;
  readonly model: Uint8Array;
  readonly vocabulary: string;
}

/** Request: what the draft gives away, for the status bar and the panel. Asked after each change of the diagnostics. */
export const RISK_REQUEST = 'discreet/risk';
export interface RiskParams {
  readonly uri: string;
}
export interface RiskResult {
  readonly kind: Kind;
  readonly risk: Risk;
  /** The edits that widen the crowd most, best first, at most three for each person; the person's number with each. */
  readonly best: readonly (BestEdit & { readonly person: number })[];
  readonly findings: number;
  /** How many findings of each severity. */
  readonly severities: Readonly<Record<Severity, number>>;
  /** Findings left out of the published list because it was too long. */
  readonly unpublished: number;
}

/** Request: checks a text that is not open in an editor, for “check workspace” and “check vault”. */
export const CHECK_REQUEST = 'discreet/check';
export interface CheckParams {
  readonly uri: string;
  readonly languageId: string;
  readonly text: string;
  /** The text is no draft of its own: drafts are not compared with it. */
  readonly aside?: boolean;
}
export interface CheckResult extends RiskResult {
  readonly diagnostics: readonly Diagnostic[];
}

/** Request: the open draft with its safe fixes made, or with `all` the first fix of every finding. */
export const FIXED_REQUEST = 'discreet/fixed';
export interface FixedParams {
  readonly uri: string;
  readonly all: boolean;
}
export interface FixedResult {
  readonly text: string;
  /** Findings that are left, hints not counted. */
  readonly left: number;
}

/** Request: a report about the open draft, one self-contained file; without `showText` it holds no text of the draft. */
export const REPORT_REQUEST = 'discreet/report';
export interface ReportParams {
  readonly uri: string;
  readonly format: 'html' | 'markdown';
  readonly showText: boolean;
}
export interface ReportResult {
  readonly text: string;
}

/**
 * Notification from a client that keeps a list of what its user ignores everywhere: a random key made on this machine and
 * keyed hashes of rule and wording, never the words.
 */
export const IGNORES = 'discreet/ignores';
export interface Ignores {
  readonly key: string;
  readonly entries: readonly string[];
}

/**
 * Command of a code action, carried out by the client: adds `entry` to its list and sends IGNORES again. Only offered to
 * clients that have sent IGNORES.
 */
export const IGNORE_EVERYWHERE = 'discreet.ignoreEverywhere';
export interface IgnoreEverywhere {
  readonly rule: string;
  readonly entry: string;
}

/**
 * Command of a code action, carried out by a server that has the disk: writes a copy of a picture without what its file carries, and
 * leads the draft's links there. The original stays as it is.
 */
export const CLEAN_PICTURE = 'discreet.cleanPicture';
export interface CleanPicture {
  readonly uri: string;
  /** As the draft calls it. */
  readonly target: string;
}

/**
 * Command of a code action, carried out by the client: asks for a reason and puts `before`, the reason and `after` at `position`, in the
 * version that the action was offered for. Only offered to clients that say so when they start.
 */
export const IGNORE_WITH_REASON = 'discreet.ignoreWithReason';
export interface IgnoreWithReason {
  readonly uri: string;
  readonly version: number;
  readonly position: Position;
  readonly before: string;
  readonly after: string;
}

/** Notification from the server: something could not be checked, and why. */
export const NOT_CHECKED = 'discreet/notChecked';
export interface NotChecked {
  readonly uri: string;
  readonly reason: string;
}
