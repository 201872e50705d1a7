import type { Kind } from './finding.ts';
import type { Risk } from './risk.ts';

/** `source` of every diagnostic and the prefix of every custom method. */
export const SOURCE = 'discreet';
export const FIX_ALL_KIND = 'source.fixAll.discreet';

/** The page of a rule, beside the server or in the extension; `base` ends with a slash. */
export const rulePage = (base: string, rule: string): string => `${base}${rule}.md`;

/** What a client may pass when it starts the server. */
export interface InitializationOptions {
  /** Folder of the rules' pages, as a URI that ends with a slash. */
  readonly rulePages?: string;
}

/** Request: what the draft gives away, for the status bar and the panel. */
export const RISK_REQUEST = 'discreet/risk';
export interface RiskParams {
  readonly uri: string;
}
export interface RiskResult {
  readonly kind: Kind;
  readonly risk: Risk;
  readonly findings: number;
  /** Findings left out of the published list because it was too long. */
  readonly unpublished: number;
}

/** Notification from the server: something could not be checked, and why. */
export const NOT_CHECKED = 'discreet/notChecked';
export interface NotChecked {
  readonly uri: string;
  readonly reason: string;
}
