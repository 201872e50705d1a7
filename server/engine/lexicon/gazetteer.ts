import { PLACES } from './generated/places.ts';

/** A named place: population by country, largest first, as decimal logarithms. */
export interface Place {
  readonly countries: readonly { readonly code: string; readonly population: number }[];
}

const cache = new Map<string, Place | undefined>();
const bare = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');

/** Looks a place up by name, in any case, with or without accents. The table is searched where it lies, never unpacked. */
export function findPlace(name: string): Place | undefined {
  const key = bare(name.toLowerCase()).replace(/[’‘]/g, "'").replace(/-/g, ' ');
  if (cache.has(key)) return cache.get(key);
  const row = search(`${key}|`);
  const place = row === undefined ? undefined : read(row);
  if (cache.size > 50_000) cache.clear();
  cache.set(key, place);
  return place;
}

/** Binary search over the sorted lines; `prefix` ends with the separator. */
function search(prefix: string): string | undefined {
  let low = 0;
  let high = PLACES.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = PLACES.lastIndexOf('\n', middle - 1) + 1;
    const stop = PLACES.indexOf('\n', start);
    const end = stop < 0 ? PLACES.length : stop;
    const line = PLACES.slice(start, end);
    if (line.startsWith(prefix)) return line.slice(prefix.length);
    if (line < prefix) low = end + 1;
    else high = start;
  }
  return undefined;
}

function read(row: string): Place {
  const countries = row.split(',').map((part) => {
    const [code, size] = part.split(':') as [string, string];
    return { code, population: Math.round(10 ** (Number(size) / 10)) };
  });
  return { countries };
}
