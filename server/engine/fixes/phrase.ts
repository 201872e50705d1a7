import { wordAt } from '../language/words.ts';
import type { Scope } from '../rules/rule.ts';
import type { Target } from './operators.ts';
import { isGerund } from './span.ts';

export const HE = /^(?:he|him|his|himself)$/;
export const SHE = /^(?:she|her|hers|herself)$/;
const HIS =
  /^(?:man|boy|gentleman|gent|father|dad|son|brother|husband|grandfather|grandad|uncle|nephew|lad|guy|male|he|his|him|mr|bloke|widower)$/;
const HER =
  /^(?:woman|girl|lady|mother|mum|mom|daughter|sister|wife|grandmother|gran|nan|aunt|niece|lass|female|she|her|mrs|ms|miss|widow|primigravida)$/;

/** As far back, in words, as a pronoun of another sentence tells. */
const BEFORE = 30;

/**
 * ‘his’, ‘her’ or ‘their’, or of the author ‘my’, from the nearest word in the sentence that tells or a pronoun not far before it; else from
 * the pronoun that the paragraph or the draft has most of.
 */
export function possessive(target: Target): 'his' | 'her' | 'their' | 'my' {
  const { words } = target.scope;
  const i = Math.min(wordAt(words, target.start), words.length - 1);
  const sentence = words[i]?.sentence;
  // `I was thirty-three`: the author's own.
  if (/\bI(?:['’]m| am| was|['’]d been)(?: only| just| about)? $/.test(target.text.slice(Math.max(0, target.start - 20), target.start)))
    return 'my';
  // `he's 81 she's 79`
  const said = /\b(he|she)(?:['’]s| is| was)(?: now| only| just| about)? $/i.exec(
    target.text.slice(Math.max(0, target.start - 16), target.start),
  )?.[1];
  if (said) return said.toLowerCase() === 'he' ? 'his' : 'her';
  for (let distance = 0; distance < 12; distance++) {
    // `he's 81 she's 79`: what stands right before decides.
    for (const j of distance < 3 ? [i - distance, i + distance] : [i + distance, i - distance]) {
      const word = words[j];
      if (!word || word.sentence !== sentence) continue;
      if (HIS.test(word.lower)) return 'his';
      if (HER.test(word.lower)) return 'her';
    }
  }
  for (let j = i; j > Math.max(-1, i - BEFORE); j--) {
    if (HE.test(words[j]!.lower)) return 'his';
    if (SHE.test(words[j]!.lower)) return 'her';
  }
  return onlyOne([target.scope]) ?? onlyOne(target.draft.scopes) ?? 'their';
}

/** So many times as often as the other a pronoun is the one that a draft is about. */
const FAR_MORE = 4;

/** The possessive of the only pronoun in `scopes`, or of the one that is by far more frequent. */
function onlyOne(scopes: readonly Scope[]): 'his' | 'her' | undefined {
  const count = (pronoun: RegExp): number => scopes.reduce((n, s) => n + s.words.filter((w) => pronoun.test(w.lower)).length, 0);
  const [he, she] = [count(HE), count(SHE)];
  return he > FAR_MORE * she ? 'his' : she > FAR_MORE * he ? 'her' : undefined;
}

/** What is done at a person: elsewhere a name behind `at` is a place's. */
export const DIRECTED =
  /^(?:look|smil|shout|laugh|star(?:e|ing)|yell|scream|wav|point|nod|glanc|swear|swor|snap|grin|wink|thr[eo]w|aim|angry|mad|furious|cross|annoyed|upset|back)/;

const TEACHES = /^(?:coach|instructor|teacher|champion)$/;
/** Where the noun phrase that goes on at `offset` ends: adjectives and nouns, the last of them a noun. */
export function nounPhraseEnd(target: Target, offset: number): number | undefined {
  const { words } = target.scope;
  let end: number | undefined;
  for (let i = wordAt(words, offset), first = i; i < words.length && i < first + 6; i++) {
    const word = words[i]!;
    const sex = /^(?:fe)?males?$/.test(word.lower);
    // `a wrestling coach`; not `a man taking warfarin`
    const kind = isGerund(word.lower) && TEACHES.test(words[i + 1]?.lower ?? '');
    // `a licensed diver`
    const licensed = word.pos === 'VERB' && /ed$/.test(word.lower) && /^(?:ADJ|NOUN|PROPN)$/.test(words[i + 1]?.pos ?? '');
    const inner = sex || kind || licensed || /^(?:ADJ|NOUN|PROPN)$/.test(word.pos) || word.text === '-';
    if (!inner || word.sentence !== words[first]!.sentence) break;
    if (sex || /^(?:NOUN|PROPN)$/.test(word.pos)) end = word.end;
    // `para 2`
    const numbered = words[i + 1];
    if (/^(?:para|gravida|primip?|multip)$/.test(word.lower) && /^\d{1,2}$/.test(numbered?.text ?? '')) {
      end = numbered!.end;
      i++;
    }
  }
  return end;
}
