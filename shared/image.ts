/** Kinds of hidden data that say whose picture it is, where it was made, when, or by whom. In the order in which they are told. */
export const HIDDEN = ['patient', 'place', 'time', 'person', 'device', 'words', 'drawn', 'thumbnail', 'history'] as const;
export type Hidden = (typeof HIDDEN)[number];

/** What the file of a picture carries besides the picture: kinds alone, never what is written there. */
export interface ImageFacts {
  /** Without doubles, in the order of HIDDEN. */
  readonly hidden: readonly Hidden[];
  /** Why the file was not read, in a few words that hold no path; then `hidden` is empty. */
  readonly unread?: string;
  /** What of a file that was read was not looked into, in a few words. */
  readonly partly?: string;
}

/** What to say of a file, `what` in words, that was not read, or not all of it. */
export const untold = (what: string, { unread, partly }: ImageFacts): string[] =>
  [unread, partly].filter((reason) => reason !== undefined).map((reason) => `${what} ${reason}`);

/** What is known of the files that a draft refers to, by link target as it is written in the draft. */
export type Images = ReadonlyMap<string, ImageFacts>;
