import { PLACES } from './generated/places.ts';
import { Table } from './table.ts';

/** A named place: population by country, largest first. */
export interface Place {
  readonly countries: readonly { readonly code: string; readonly population: number }[];
}

const bare = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');

const places = new Table(PLACES, (rows) => {
  const row = rows.find(([rest]) => !rest);
  return row ? read(row[1]) : null;
});

/** Looks a place up by name, in any case, with or without accents. */
export function findPlace(name: string): Place | undefined {
  const key = bare(name.toLowerCase()).replace(/[’‘]/g, "'").replace(/-/g, ' ');
  return places.get(key) ?? undefined;
}

/** What the name of a place begins with, and hardly anybody's, though a list of first names may have it. */
const BEGINS = /^(?:San|Santa|Los|Las|Hong|New|Fort|Cape|Port|Salt|Buenos|Rio|Abu|Addis|Tel|Phnom|Kuala) \p{Lu}\p{Ll}+$/u;
/** Inhabitants from which a city is meant. */
const LARGE = 500_000;

/** `Hong Kong`, `San Francisco`: two words that nobody is called. */
export const isCity = (name: string): boolean => BEGINS.test(name) && (findPlace(name)?.countries[0]?.population ?? 0) > LARGE;

function read(row: string): Place {
  const countries = row.split(',').map((part) => {
    const [code, size] = part.split(':') as [string, string];
    return { code, population: Math.round(10 ** (Number(size) / 10)) };
  });
  return { countries };
}
