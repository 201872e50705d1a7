// Personal names of many cultures: the locale lists of @faker-js/faker (MIT), and what they lack (../people/*.txt, by hand).
import { allLocales } from '@faker-js/faker';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const byHand = (file) =>
  readFileSync(join(import.meta.dirname, '..', 'people', file), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'));

const LATIN = /^[\p{Script=Latin}][\p{Script=Latin}’'-]+$/u;

function values(entry) {
  if (!entry) return [];
  if (Array.isArray(entry)) return entry;
  return Object.values(entry).flatMap((v) => (Array.isArray(v) ? v : []));
}

/** { first, last }: lower case. */
export function readPeople() {
  const first = new Set(byHand('given-names.txt'));
  const last = new Set(byHand('surnames.txt'));
  for (const locale of Object.values(allLocales)) {
    const person = locale.person;
    if (!person) continue;
    for (const n of values(person.first_name)) if (LATIN.test(n)) first.add(n.toLowerCase());
    for (const n of values(person.last_name)) if (LATIN.test(n)) last.add(n.toLowerCase());
  }
  for (const set of [first, last]) for (const n of [...set]) if (n.length < 2 || n.includes('’')) set.delete(n);
  return { first: [...first], last: [...last] };
}

/** Ordinary English words, from the word lists of the same package, and names that are words besides. */
export function readWords() {
  const word = allLocales.en.word ?? {};
  return new Set([
    ...byHand('words-that-are-names.txt'),
    ...Object.values(word)
      .flatMap(values)
      .filter((w) => /^[a-z]+$/.test(w)),
  ]);
}
