import type { Edit } from '../../../shared/finding.ts';
import type { Word } from '../language/words.ts';
import { isFirstName } from '../lexicon/lexicon.ts';
import { TEXT_ZONES, type Scope } from '../rules/rule.ts';
import { sexMatters } from './guards.ts';
import type { Operator } from './operators.ts';
import { keepCase } from './mend.ts';
import { HE, SHE } from './phrase.ts';

/** Words that say the sex of a person besides pronouns; a draft that has them for somebody else as well is left alone. */
const NOUNS = new Map(
  Object.entries({
    man: 'person',
    woman: 'person',
    gentleman: 'person',
    lady: 'person',
    bloke: 'person',
    lad: 'young person',
    lass: 'young person',
    girl: 'child',
    boy: 'child',
  }),
);
const RELATIVE =
  /^(?:mother|father|mum|mom|dad|wife|husband|sister|brother|son|daughter|aunt|uncle|grandmother|grandfather|girlfriend|boyfriend|mrs|mr|ms)$/;
/** `they` wants another form of these; after `’s` a participle says that `has` was meant. */
const AUXILIARIES: Readonly<Record<string, string>> = {
  is: 'are',
  was: 'were',
  has: 'have',
  does: 'do',
  "isn't": "aren't",
  "wasn't": "weren't",
  "hasn't": "haven't",
  "doesn't": "don't",
};

/**
 * she was → they were, her scar → their scar, throughout the draft in one action. Only where one person is spoken of with one pronoun, no
 * relative might be meant by it, and sex is not clinically necessary.
 */
export const pronounNeutral: Operator = ({ draft }) => {
  const scopes = draft.scopes.filter((s) => TEXT_ZONES.includes(s.zone));
  const words = scopes.flatMap((s) => s.words);
  const he = words.some((w) => HE.test(w.lower));
  const she = words.some((w) => SHE.test(w.lower));
  const others = words.some((w) => RELATIVE.test(w.lower) || (w.capital && w.pos === 'PROPN' && isFirstName(w.lower)));
  if (he === she || others || draft.risk.people.length > 1 || sexMatters(draft.source)) return [];
  const edits = scopes.flatMap(neutral);
  return edits.length ? [{ title: 'Write “they” throughout', safety: 'suggested', verbatim: true, edits }] : [];
};

function neutral(scope: Scope): Edit[] {
  const { words, block } = scope;
  const edits: Edit[] = [];
  const put = (word: Word, text: string): void =>
    void edits.push({ start: block.start + word.start, end: block.start + word.end, text: keepCase(text, word.text) });
  words.forEach((word, i) => {
    const next = words[i + 1];
    if (word.lower === 'he' || word.lower === 'she') {
      put(word, 'they');
      const verb = verbAfter(words, i);
      if (verb) put(verb, agreeing(verb, words[words.indexOf(verb) + 1]));
    } else if (word.lower === 'himself' || word.lower === 'herself') put(word, 'themselves');
    else if (word.lower === 'hers') put(word, 'theirs');
    else if (word.lower === 'his' || word.lower === 'her') put(word, owns(next) ? 'their' : word.lower === 'his' ? 'theirs' : 'them');
    else if (word.lower === 'him') put(word, 'them');
    else if (NOUNS.has(word.lower) && /^(?:NOUN|PROPN)$/.test(word.pos)) put(word, NOUNS.get(word.lower)!);
  });
  return edits;
}

const owns = (next: Word | undefined): boolean => !!next && /^(?:NOUN|ADJ|PROPN|NUM)$/.test(next.pos);

/** The finite verb of `she`: right behind it, or behind an adverb. */
function verbAfter(words: readonly Word[], at: number): Word | undefined {
  for (let i = at + 1; i < Math.min(at + 4, words.length); i++) {
    const word = words[i]!;
    if (word.pos === 'AUX' || word.pos === 'VERB' || /^['’]s$/.test(word.text)) return word;
    if (word.pos !== 'ADV') return undefined;
  }
  return undefined;
}

function agreeing(verb: Word, next: Word | undefined): string {
  const { lower } = verb;
  if (/^['’]s$/.test(verb.text)) return /(?:ed|en|been|had|got|gone|come|done)$/.test(next?.lower ?? '') ? '’ve' : '’re';
  return AUXILIARIES[lower] ?? (verb.pos === 'VERB' ? plain(lower) : lower);
}

/** The third person without its ending: goes → go, cries → cry, watches → watch. Past tenses stay. */
function plain(verb: string): string {
  if (/[^aeiou]ies$/.test(verb) && verb.length > 4) return `${verb.slice(0, -3)}y`;
  if (/(?:[sxz]|ch|sh|o)es$/.test(verb)) return verb.slice(0, -2);
  return /[^s]s$/.test(verb) && !/^(?:was|has|is)$/.test(verb) ? verb.slice(0, -1) : verb;
}
