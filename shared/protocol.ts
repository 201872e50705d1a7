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

/**
 * Notification from a client whose server runs in a browser's worker and cannot read files: what the second stage is made of.
 * It may come at any time; until then the first stage is all there is.
 */
export const SECOND_STAGE = 'discreet/secondStage';
export interface SecondStageFiles {
  /** Text of `encoder.worker.js`. */
  readonly script: string;
  /** `learned/runtime.wasm` */
  readonly runtime: Uint8Array;
  /** `learned/model.onnx` */
  readonly model: Uint8Array;
  /** Text of `learned/vocabulary.txt`. */
  readonly vocabulary: string;
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
