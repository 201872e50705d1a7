import type { Span } from '../../../shared/finding.ts';
import type { Settings } from '../../../shared/settings.ts';
import type { Meta } from '../document/block.ts';
import { findPlace } from '../lexicon/gazetteer.ts';
import { perText } from '../language/per-text.ts';
import type { Raw } from '../rules/rule.ts';
import { profileTexts } from './profile.ts';
import { about, middleOf, point, TABLES, type Span3 } from './tables.ts';

/** The smallest place that readers can infer, with the people who live there. */
export interface Base {
  readonly people: Span3;
  readonly label: string;
  readonly span?: Span;
  /** No population was found: it counts as small. */
  readonly unknown?: boolean;
}

const PLACES = new Set(['place-residence', 'place-of-care', 'place-landmark', 'address-street', 'postcode-zip', 'affiliation-named']);
const REGIONS = new RegExp(String.raw`\b(?:${Object.keys(TABLES.population.regions).join('|')})\b`, 'i');

const regionIn = perText((told) => REGIONS.exec(told)?.[0].toLowerCase());

/** Everybody in the smallest place that the text gives about a person, or in the readers' country. */
export function baseOf(hits: readonly Raw[], told: string, source: string, settings: Settings): Base {
  const found = hits.filter((h) => PLACES.has(h.rule.id)).map((hit) => placeOf(hit, source.slice(hit.start, hit.end), settings));
  const region = regionIn(told);
  const wide: Base = region
    ? { people: about((TABLES.population.regions as Record<string, number>)[region]!, 1.1), label: 'region' }
    : { people: point(nation(settings)), label: 'country' };
  return [...found, wide].reduce((a, b) => (middleOf(b.people) < middleOf(a.people) ? b : a));
}

/** People in the readers’ country. */
export const nation = (settings: Settings): number => {
  const { countries } = TABLES.population;
  return settings.region in countries ? countries[settings.region as keyof typeof countries] : countries.other;
};

function placeOf(hit: Raw, said: string, settings: Settings): Base {
  const span = { start: hit.start, end: hit.end };
  const known = populationOf(said, settings);
  if (known && hit.rule.id !== 'affiliation-named') return { ...known, span };
  if (hit.rule.id === 'affiliation-named') return { people: TABLES.population.organisation, label: 'organisation', span };
  return { people: about(TABLES.population.unknown, TABLES.population.spread), label: 'place', span, unknown: true };
}

/** People of the largest named place in `said`; a name that several places share widens the range. */
function populationOf(said: string, settings: Settings): Base | undefined {
  const own = Object.entries(settings.populations).find(([name]) => said.toLowerCase().includes(name.toLowerCase()));
  if (own && own[1] >= 1) return { people: point(own[1]), label: 'place' };
  const words = said.split(/[^\p{L}\p{M}'’-]+/u).filter(Boolean);
  for (let n = Math.min(4, words.length); n > 0; n--) {
    for (let i = 0; i + n <= words.length; i++) {
      const name = words.slice(i, i + n).join(' ');
      const place = n === 1 && (name.length < 4 || !/^\p{Lu}/u.test(name)) ? undefined : findPlace(name);
      if (!place) continue;
      const home = place.countries.find((c) => c.code === (settings.region === 'uk' ? 'GB' : settings.region.toUpperCase()));
      const { population } = home ?? place.countries[0]!;
      const shared = home !== undefined || place.countries.length === 1 ? 1 : TABLES.population.ambiguous;
      return { people: about(population, TABLES.population.spread * shared), label: population < 20_000 ? 'small place' : 'town or city' };
    }
  }
  return undefined;
}

/** Where readers know the author to be, from the settings and the front matter. */
export function authorBase(settings: Settings, meta: Meta): Base | undefined {
  const told = [...settings.author.places, settings.author.workplace, ...profileTexts(meta)];
  const bases = told.flatMap((text) => populationOf(text, settings) ?? []);
  return bases.length
    ? { ...bases.reduce((a, b) => (b.people.typical < a.people.typical ? b : a)), label: 'the author’s place' }
    : undefined;
}
