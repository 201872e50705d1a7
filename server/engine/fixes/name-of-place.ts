import { findPlace } from '../lexicon/gazetteer.ts';
import { isFirstName, isLastName } from '../lexicon/lexicon.ts';
import { isTitle } from '../language/titles.ts';
import { DIRECTED } from './phrase.ts';
import { sizeOf } from './place.ts';
import type { Place } from './span.ts';

/* What to call a name that is, or may be, that of a place or a thing. */

/** `flew in from Chandler`, `at Mae La`: of what may be a place as well, a person's label says too much. */
export function inPlace(label: string, { prev, words, first, last }: Place): string {
  const lead = prev?.lower ?? '';
  // `no response in Mr Wimpole`, `the same in Jean Miller`
  const { lower } = words[first]!;
  if (isTitle(lower) || (lower.length > 2 && isFirstName(lower) && (first === last || isLastName(words[last]!.lower)))) return label;
  const directed = DIRECTED.test(words[first - 2]?.lower ?? '');
  if (/^(?:in|near|into|outside)$/.test(lead) || (lead === 'at' && !directed)) return 'somewhere';
  // `our client from Al Barsha`
  if (lead === 'from' && PERSON.test(words[first - 2]?.lower ?? '')) return 'elsewhere';
  return label === 'somebody' && /^(?:from|through|around)$/.test(lead) ? 'somewhere' : label;
}

const PERSON = /^(?:client|patient|woman|man|lady|girl|boy|gentleman|family|couple|student|nurse|doctor)s?$/;
const TOWARDS = /^(?:from|to|in|into|at|near|of|through|around|via|outside|between|for)$/;

/** `took her to the Royal Stoke`, `a driver from Carlisle`: what a name is called that is a place's as well, where a place is meant. */
export function placeNamed(said: string, { prev, words, first }: Place): string | undefined {
  const article = prev?.lower === 'the';
  if (!TOWARDS.test((article ? words[first - 2] : prev)?.lower ?? '')) return undefined;
  if (/\b(?:Royal|Infirmary|Hospital|General)\b/.test(said)) return article ? 'hospital' : 'a hospital';
  const known = article ? undefined : findPlace(said);
  return known && sizeOf(known.countries[0]?.population, '');
}

/** `to São Paulo`, whose second word is a first name, too. */
export function townOfTwo(said: string, { prev, first, words }: Place): { start: number; text: string } | undefined {
  if (!TOWARDS.test(words[first - 2]?.lower ?? '') || !/^\p{Lu}/u.test(prev?.text ?? '')) return undefined;
  const known = findPlace(`${prev!.text} ${said}`);
  return known && { start: prev!.start, text: sizeOf(known.countries[0]?.population, '') };
}

/** Where something is: `to` may be to somebody. */
const INTO = /^(?:from|in|into|at|near|through|around|via|outside|inside)$/;
const CALLED = /^(?:called|rang|phoned|alerted|activated)$/;

/** `at the Golden Shears`, `called SAMU`: what is named once is no person; not with a title, nor of a family. */
export function thingNamed(said: string, { prev, first, words, next }: Place): { start: number; text: string } | undefined {
  if (!/^\p{Lu}/u.test(said) || isTitle(words[first]!.lower)) return undefined;
  if (/^\p{Lu}{3,6}$/u.test(said) && CALLED.test(prev?.lower ?? '') && !isFirstName(said.toLowerCase()))
    return { start: words[first]!.start, text: 'a service' };
  // `the Telfers`, `the Cooke twins`, `the Telfer who had found him`, `the Telfer’s`
  const family = /^\p{Lu}[\p{L}'’-]+s$/u.test(said) && !/\s/.test(said);
  const somebody = next?.pos === 'NOUN' || /^(?:who|whom|whose)$/.test(next?.lower ?? '');
  if (prev?.lower !== 'the' || family || somebody || !INTO.test(words[first - 2]?.lower ?? '')) return undefined;
  return { start: prev.start, text: /\b(?:Head|Arms|Inn|Tavern)$/.test(said) ? 'a pub' : 'a certain place' };
}

/** Inhabitants from which a town is meant, though its first word is a first name, too. */
const LARGE = 100_000;
/** `ACP chapter, Des Moines`: two words that nobody is called and a town is. */
export function townNamed(said: string): string | undefined {
  const known = /^\p{Lu}\p{Ll}+(?:[ -]\p{Lu}\p{Ll}+)+$/u.test(said) ? findPlace(said) : undefined;
  const population = known?.countries[0]?.population ?? 0;
  return known && (population > LARGE || !isFirstName(said.split(/[ -]/)[0]!.toLowerCase())) ? sizeOf(population, '') : undefined;
}
