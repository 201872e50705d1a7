import { Recent } from '../recent.ts';

/** Keeps what was found in the texts that were asked about last, wherever they stood. */
export function perText<T>(find: (text: string) => T, kept = 400): (text: string) => T {
  const recent = new Recent<T>(kept);
  return (text) => recent.of(text, () => find(text));
}
