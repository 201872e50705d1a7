/** Kinds of hidden data that say whose picture it is, where it was made, when, or by whom. In the order in which they are told. */
export const HIDDEN = ['patient', 'place', 'time', 'person', 'device', 'words', 'thumbnail', 'history'] as const;
export type Hidden = (typeof HIDDEN)[number];

/** What the file of a picture carries besides the picture: kinds alone, never what is written there. */
export interface ImageFacts {
  /** Without doubles, in the order of HIDDEN. */
  readonly hidden: readonly Hidden[];
  /** Why the file was not read, in a few words that hold no path; then `hidden` is empty. */
  readonly unread?: string;
}

/** What is known of the files that a draft refers to, by link target as it is written in the draft. */
export type Images = ReadonlyMap<string, ImageFacts>;
