/** Keeps what was found in the texts that were asked about last, wherever they stood: `kept` of them at least, twice as many at most. */
export function perText<T>(find: (text: string) => T, kept = 400): (text: string) => T {
  interface Entry {
    readonly found: T;
  }
  let young = new Map<string, Entry>();
  let old = young;
  return (text) => {
    let entry = young.get(text);
    if (entry) return entry.found;
    entry = old.get(text) ?? { found: find(text) };
    if (young.size >= kept) [old, young] = [young, new Map<string, Entry>()];
    young.set(text, entry);
    return entry.found;
  };
}
