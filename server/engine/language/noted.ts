/** Something that keeps what finders have found in it, each under its number. */
export interface Noted {
  readonly notes: ({ readonly found: unknown } | undefined)[];
}

/** What a finder finds in `what`; kept under its number with `of`, which stays the same object for as long as `what` does. */
export const noted = <T, Found>({ notes }: Noted, number: number, find: (what: T) => Found, what: T): Found =>
  (notes[number] ??= { found: find(what) }).found as Found;
