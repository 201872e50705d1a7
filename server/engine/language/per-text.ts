/** Texts whose answers are kept at least; twice as many at most. */
const KEPT = 400;

/** Keeps what was found in the texts that were asked about last, wherever they stood. */
export function perText<T>(find: (text: string) => T): (text: string) => T {
  interface Entry {
    readonly found: T;
  }
  let young = new Map<string, Entry>();
  let old = young;
  return (text) => {
    let entry = young.get(text);
    if (entry) return entry.found;
    entry = old.get(text) ?? { found: find(text) };
    if (young.size >= KEPT) [old, young] = [young, new Map()];
    young.set(text, entry);
    return entry.found;
  };
}
