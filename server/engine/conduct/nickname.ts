import { isFirstName, isLastName, isOrdinaryWord } from '../lexicon/lexicon.ts';
import type { Hit, Scope } from '../rules/rule.ts';

const TITLE = new Set([
  'sir',
  'lord',
  'lady',
  'mrs',
  'mr',
  'miss',
  'master',
  'madam',
  'señora',
  'señor',
  'king',
  'queen',
  'princess',
  'duchess',
  'captain',
  'professor',
]);
/** Offices that follow a title and are no joke. */
const OFFICE = new Set(
  'editor justice secretary speaker president minister chair chairman mayor health commander chancellor general right teacher nurse doctor magistrate judge and the of'.split(
    ' ',
  ),
);
const INSTEAD = new Set(['muck', 'google', 'moany', 'whingey', 'webmd']);
const LONGEST = 5;

/** What is wrong with somebody put in the place of a first name: "Toe Pain Tony". */
function* ailing({ words }: Scope): Iterable<Hit> {
  for (let i = 0; i < words.length; i++) {
    const term = words[i]!.terms.find((t) => t.list === 'body-parts' || t.list === 'conditions-common');
    const span = term && words.slice(i, i + term.length + 2);
    if (!span || span.length < 3 || !span.every((w) => /^\p{Lu}\p{Ll}+$/u.test(w.text))) continue;
    const k = span.findIndex((w, j) => j >= 1 && isFirstName(w.lower) && !isOrdinaryWord(w.lower));
    if (k >= 1) yield { start: span[0]!.start, end: span[k]!.end };
  }
}

/** "Sir Coughs-a-Lot", "Mrs Poorly Cat": a title with ordinary words in the place of a name. */
export function* nicknames(scope: Scope): Iterable<Hit> {
  const { words, zone } = scope;
  yield* zone === 'heading' ? [] : ailing(scope);
  for (let i = 0; i < words.length - 1; i++) {
    const title = words[i]!;
    const next = words[i + 1]!;
    if (!TITLE.has(title.lower) || !title.capital || !/^\p{Lu}\p{Ll}{2,}$/u.test(next.text) || OFFICE.has(next.lower)) continue;
    // A heading writes every word with a capital.
    const joke =
      INSTEAD.has(next.lower) || (zone !== 'heading' && isOrdinaryWord(next.lower) && !isLastName(next.lower) && !isFirstName(next.lower));
    if (!joke) continue;
    let end = next.end;
    for (let k = i + 2; k <= i + LONGEST && /^(?:-|a|\p{Lu}\p{L}*)$/u.test(words[k]?.text ?? '') && words[k]!.start - end <= 1; k++)
      end = words[k]!.end;
    yield { start: title.start, end };
  }
}
