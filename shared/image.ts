/** Kinds of hidden data that say whose picture it is, where it was made, when, or by whom. In the order in which they are told. */
export const HIDDEN = ['patient', 'place', 'time', 'person', 'device', 'words', 'drawn', 'thumbnail', 'history'] as const;
export type Hidden = (typeof HIDDEN)[number];

/** What each kind tells, to be put after “it carries”. */
export const TOLD: Readonly<Record<Hidden, string>> = {
  patient: 'who the patient is',
  place: 'where it was made',
  time: 'when it was made',
  person: 'whose it is',
  device: 'the device',
  words: 'a title, caption or comment',
  drawn: 'words in the drawing that say who, where or when',
  thumbnail: 'a small earlier version of the picture',
  history: 'how it was edited',
};

/** Bytes; a longer file is not opened. */
export const LARGEST_IMAGE = 100_000_000;

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

/** What comes of a picture that was looked into in a browser; bytes never leave it. */
export interface LookedInto {
  readonly facts: ImageFacts;
  /** Words that it carries or shows, one stretch each: whether they tell something is for the engine to say. */
  readonly words: readonly string[];
  /** The same picture without what its file carries, where that can be and is any different. */
  readonly clean?: Uint8Array;
  /** Why there is no clean copy, after “the file”. */
  readonly refused?: string;
}
