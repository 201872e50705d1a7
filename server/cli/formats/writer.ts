import type { Failure, Reported } from '../../report/model.ts';

/** Writes a report piece by piece, so that a thousand drafts need no more memory than one. */
export interface Writer {
  /** Comes first. */
  readonly begin: string;
  /** What there is to write about a draft at once. */
  readonly document: (document: Reported) => string;
  /** What there is to write at once about a file that could not be checked. */
  readonly failure: (failure: Failure) => string;
  /** Comes last. */
  readonly end: (errors: readonly Failure[]) => string;
}
