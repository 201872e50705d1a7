// Personal names of many cultures, from the locale lists of @faker-js/faker (MIT).
import { allLocales } from '@faker-js/faker';

const LATIN = /^[\p{Script=Latin}][\p{Script=Latin}’'-]+$/u;

function values(entry) {
  if (!entry) return [];
  if (Array.isArray(entry)) return entry;
  return Object.values(entry).flatMap((v) => (Array.isArray(v) ? v : []));
}

/** { first, last, words }: lower case; `words` are those of them that are also ordinary English words. */
export function readPeople(ordinary) {
  const first = new Set();
  const last = new Set();
  for (const locale of Object.values(allLocales)) {
    const person = locale.person;
    if (!person) continue;
    for (const n of values(person.first_name)) if (LATIN.test(n)) first.add(n.toLowerCase());
    for (const n of values(person.last_name)) if (LATIN.test(n)) last.add(n.toLowerCase());
  }
  for (const set of [first, last]) for (const n of [...set]) if (n.length < 2 || n.includes('’')) set.delete(n);
  return { first: [...first], last: [...last] };
}

/** Ordinary English words, from the word lists of the same package. */
export function readWords() {
  const word = allLocales.en.word ?? {};
  return new Set(Object.values(word).flatMap(values).filter((w) => /^[a-z]+$/.test(w)));
}
