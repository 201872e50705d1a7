import { matchAt, type Match, type Pattern } from './pattern.ts';
import type { Reading } from './words.ts';

/** Patterns sorted by what can begin them, so that a word asks only those that it may begin. */
export class Dispatch<T> {
  private readonly byWord = new Map<string, [Pattern, T][]>();
  private readonly byList = new Map<string, [Pattern, T][]>();
  private readonly anywhere: [Pattern, T][] = [];

  add(pattern: Pattern, owner: T): void {
    const row: [Pattern, T] = [pattern, owner];
    if (!pattern.heads) this.anywhere.push(row);
    for (const word of pattern.heads?.words ?? []) push(this.byWord, word, row);
    for (const list of pattern.heads?.lists ?? []) push(this.byList, list, row);
  }

  /** Calls `found` for the longest match of every pattern at every word, sentence by sentence. */
  run(reading: Reading, found: (owner: T, match: Match) => void): void {
    const { words } = reading;
    for (const sentence of reading.sentences) {
      for (let i = sentence.from; i < sentence.to; i++) {
        const word = words[i]!;
        const ask = ([pattern, owner]: [Pattern, T]): void => {
          const match = matchAt(pattern, words, i, sentence.to);
          if (match) found(owner, match);
        };
        this.byWord.get(word.lower)?.forEach(ask);
        for (const term of word.terms) this.byList.get(term.list)?.forEach(ask);
        this.anywhere.forEach(ask);
      }
    }
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
