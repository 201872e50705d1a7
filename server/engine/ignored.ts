import { keyed } from './keyed.ts';

/** What a user ignores everywhere: keyed hashes of rule and wording, never the words. */
export interface Ignored {
  /** Random, and of this machine alone. */
  readonly key: string;
  readonly entries: ReadonlySet<string>;
}

export const entryFor = (key: string, rule: string, wording: string): string => keyed(key, rule, wording);

/** Whether a finding of `rule` with this wording is on the list. */
export const isIgnoredEverywhere = (ignored: Ignored | undefined, rule: string, wording: string): boolean =>
  !!ignored?.entries.size && ignored.entries.has(entryFor(ignored.key, rule, wording));
