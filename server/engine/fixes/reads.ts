import { lineStart } from '../document/block.ts';
import { readWords, type Word } from '../language/words.ts';
import { applyEdits } from './select.ts';
import { isGerund, isLetter, OWNER } from './span.ts';
import { INCOMPLETE } from './trim.ts';
import type { Edit } from '../../../shared/finding.ts';

/*
 * A sentence that lost a part must still be one. Faults are counted before and after: what an author writes is hers, what a fix adds
 * is ours.
 */
const DANGLING =
  /^(?:an?|the|my|our|their|his|your|this|and|or|but|to|of|with|for|in|on|at|from|by|into|near|past|til|till|because|who|whose|which|than|as|between|during|via|was|were|is|are|has|had|be|been|not|very|called|named|aged|while|whilst|when|where|until|since|before|after|currently|presently|namely|mainly|mostly|especially|particularly|['’](?:s|m|re|ve|ll))$/;
/** What one does in: `came in`, `was brought in`. */
const ENTERS =
  /^(?:c[ao]mes?|coming|go(?:es|ing|ne)?|went|brought|bring|walk(?:ed|s)|r[ai]ng|(?:phon|call|mov|rush|wheel|carri|admitt|check|book|logg|clock|popp|dropp|settl|hand|stay)ed|flown|let|got)$/;
const DETERMINER = /^(?:an?|the|my|our|their|your|every|each|another)$/;
const PAIRED =
  /^(?:out|up|down|away|back|off|because|from|along|inside|outside|instead|over|in|on|through|next|prior|according|due|as|such)$/;
/** What stands for a time that has gone, where something else was wanted. */
const MISPLACED =
  /\btime (?:at the time|recently)\b|\b(?:at the time|recently|one day|at one point|somewhere)['’]s\b|\b(?:between|by|the) (?:in the|at night|at the time|at one point|recently)\b|\b(?:an?|the|my|our|his|her|their|your|every|each|next|last|like|since|until|til|till|through|during|over|by|from|of|on|in|for|to|see|saw|seen|it['’]s|it is|it was) (?:at the time|recently|one day|on another day)\b|(?:^|[.!?] |\b(?:what|how) )(?:at the time|recently) (?:is|was|are|were)\b|\bat the time (?:that|which|who)\b/i;
/** `a filthy recently`: a time in the place of a noun. */
const LOOSELY = /^ (?:recently|one day|at the time|at one point)\b/;
const PERSONAL = /^(?:i|you|he|she|we|they|him|us|me)$/;
/** What no clause follows: `at about they`. */
const AMID = /^(?:about|at|of|with|into|near|on|in|by|from|during)$/;
const SUBORDINATE = /^(?:as|because|although|though|whereas|unless)$/;
/** Behind these a second verb says what the sentence is about. */
const CONDITION = /^(?:when|while|whilst|if|until)$/;
const LINK = /^(?:in|on|at|of|for|with|from|by|to|into|near|since|until|during)$/;

/** Whether `text` with `edits` made still reads: no article, preposition or verb is left hanging that was not before. */
export function readsWell(text: string, edits: readonly Edit[]): boolean {
  const first = Math.min(...edits.map((e) => e.start));
  const last = Math.max(...edits.map((e) => e.end));
  const from = Math.max(lineStart(text, first), boundaryBefore(text, first));
  const to = boundaryAfter(text, last);
  const local = edits.map((e) => ({ ...e, start: e.start - from, end: e.end - from }));
  const old = text.slice(from, to);
  const mended = applyEdits(old, local);
  // Half a quotation that goes on over several sentences.
  if (edits.some((e) => halves(text.slice(e.start, e.end)) !== halves(e.text))) return false;
  if (!/[\p{L}\p{N}]/u.test(mended)) return !/[,;:.]/.test(mended);
  const before = faults(old);
  for (const [fault, n] of faults(mended)) if (n > (before.get(fault) ?? 0)) return false;
  return true;
}

function boundaryBefore(text: string, at: number): number {
  const stop = /[.!?…]["”’)]?\s+(?=\S[^.!?]*$)/.exec(text.slice(Math.max(0, at - 400), at));
  return stop ? Math.max(0, at - 400) + stop.index + stop[0].length : Math.max(0, at - 400);
}
function boundaryAfter(text: string, at: number): number {
  const stop = /[.!?…]["”’)]?(?=\s|$)|\n/.exec(text.slice(at, at + 400));
  return stop ? at + stop.index + stop[0].length : Math.min(text.length, at + 400);
}

const MARKS = new RegExp(
  [
    String.raw`[,;:—–]\s*[,;:.!?]`,
    String.raw`[([]\s*[)\],;]`,
    String.raw`["“]\s*(?:[,.!?]\s*)?[”"]\B`,
    String.raw`[.,;:]["”]?,`,
    String.raw`(?:^|\s)['’]s\b`,
    String.raw`,\s*$`,
    String.raw`\d ?[×±=<>≤≥](?: ?[,.;:)]|\s*$)`,
    String.raw`(?:^|\s)-\p{L}`,
    // A stray number, sign or space where something has gone: `[done what] 3`, `“ I had`, `houses. ”`.
    String.raw`\] \d{1,3}(?=[.,;]|$)`,
    String.raw`(?:^|\s)["“] \p{L}`,
    String.raw`[.!?] ["”](?=\s|$)`,
    String.raw`\b(?:outdoors|elsewhere|somewhere) (?:out|in|at|on|by|up|down)(?=[.,;]|$)`,
    // `hes and his relative`
    String.raw`\b(?:he|she|they|we)(?:s|re) (?:and|or)\b`,
    // `She’s the one, she had injections`
    String.raw`\b(?:is|was|am|['’]s|['’]m) the ones?(?=[,.;!?])`,
    // `he’s the bloke, with the one-handed blow`: which one, he does not say.
    String.raw`\b(?:is|was|am|are|['’]s|['’]m|['’]re) the (?:bloke|man|woman|lady|guy|girl|boy|lad|person|chap|patient|nurse|doctor)(?=[.,;!?])`,
    // `was at the time.`
    String.raw`\b(?:is|was|were|been) (?:at the time|recently)(?=[.,;!?]|$)`,
    // `A note ' page`, `returned in time.`
    String.raw`\s['’](?=\s)`,
    String.raw`\bin time(?=[.,;]|$)`,
    String.raw`\p{Extended_Pictographic}\uFE0F? (?:and|or|who|which)\b`,
  ].join('|'),
  'giu',
);

/** Kinds of fault in a text, with how often each occurs. */
function faults(text: string): Map<string, number> {
  const out = new Map<string, number>();
  const add = (fault: string): void => void out.set(fault, (out.get(fault) ?? 0) + 1);
  const { words, sentences } = readWords(text);
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    const next = words[i + 1]?.sentence === word.sentence ? words[i + 1] : undefined;
    if (isLetter(words, i)) continue;
    for (const fault of pair(word, next, words[i - 1])) add(fault);
    if (lacksNoun(words, i) || lacksArticle(words, i)) add('noun');
    if (word.pos === 'ADJ' && DETERMINER.test(words[i - 1]?.lower ?? '') && LOOSELY.test(text.slice(word.end, word.end + 16))) add('time');
  }
  for (const { from, to } of sentences) for (const fault of sentence(words.slice(from, to))) add(fault);
  text.match(MARKS)?.forEach(() => add('marks'));
  if (NOTHING.test(text)) add('complement');
  if (opensOnly(text)) add('quotation');
  if (TWICE.test(text)) add('doubled');
  if (MISPLACED.test(text)) add('time');
  return out;
}

/** `He is, I’m told, which makes it better`: somebody is nothing any more. */
const NOTHING =
  /\b(?:is|was|are|were), [^,.!?]{1,40}(?:, (?:which|who|and|but|so)\b|[.!?]$)|\b(?:is|was|are|were) (?:actually|really|still|also|now|just|only)(?=[,.;])/iu;

/** `a city or a city` */
const TWICE = /\b(an? \p{Ll}+),? (?:or|and) \1\b/iu;

/** A quotation that has lost its beginning or its end. */
const opensOnly = (text: string): boolean => count(text, '"') % 2 === 1 || halves(text) !== 0;
const halves = (text: string): number => count(text, '“') - count(text, '”');
const count = (text: string, sign: string): number => text.split(sign).length - 1;

function* pair(word: Word, next: Word | undefined, prev: Word | undefined): Generator<string> {
  const closes = !next || /^[.,;:!?()\]–—]/.test(next.text);
  if (closes && DANGLING.test(word.lower) && !(word.lower === 'in' && ENTERS.test(prev?.lower ?? ''))) yield 'dangling';
  if (closes && /^(?:he|she|they|we|i)$/.test(word.lower)) yield 'no verb';
  if (closes && word.lower === 'then' && /^(?:and|,)$/.test(prev?.text ?? '')) yield 'dangling';
  if (closes && word.lower === 'only' && prev?.pos === 'VERB') yield 'dangling';
  if (!next) return;
  // `a never smoker and of 50 years`
  if (word.pos === 'CCONJ' && next.lower === 'of') yield 'dangling';
  if (next.lower === word.lower && /\p{L}/u.test(word.text) && !/^(?:had|that|very|bye|ha|no)$/.test(word.lower)) yield 'doubled';
  if (
    DETERMINER.test(word.lower) &&
    (PERSONAL.test(next.lower) || /^(?:ADP|AUX|CCONJ|SCONJ|DET|PART)$/.test(next.pos)) &&
    !/^(?:both|all|off|out|over|up|down)$/.test(next.lower)
  )
    yield 'article';
  // `turned up at the time went back`
  if (word.lower === 'time' && prev?.lower === 'the' && next.pos === 'VERB' && /(?:ed|nt|me|ok|id|ew|an)$/.test(next.lower)) yield 'time';
  // `the whole turned up`, `is still and our`
  if (/^(?:whole|entire)$/.test(word.lower) && /^(?:the|an?)$/.test(prev?.lower ?? '') && /^(?:VERB|AUX|PUNCT|CCONJ|ADP)$/.test(next.pos))
    yield 'article';
  if (/^(?:is|was|are|were)$/.test(prev?.lower ?? '') && /^(?:still|also|only|even)$/.test(word.lower) && next.pos === 'CCONJ')
    yield 'auxiliary';
  // `comes in with his because`, `She’s now and`
  if (word.lower === 'his' && /^(?:ADP|AUX|CCONJ|SCONJ)$/.test(next.pos)) yield 'article';
  if (/^(?:['’]s|is|was)$/.test(prev?.lower ?? '') && word.lower === 'now' && next.pos === 'CCONJ') yield 'auxiliary';
  // `at somewhere time`, `our somebody`
  if (/^(?:somewhere|elsewhere)$/.test(word.lower) && next.pos === 'NOUN') yield 'link';
  if (DETERMINER.test(word.lower) && /^(?:somewhere|elsewhere|somebody)$/.test(next.lower)) yield 'article';
  if (AMID.test(word.lower) && /^(?:he|she|they|we|i)(?:'|$)/.test(next.lower)) yield 'link';
  // `found sitting was`, `used so many from`, `in her with`
  if (isGerund(word.lower) && /(?:ed|ound|een|eft|aught)$/.test(prev?.lower ?? '') && /^(?:was|were|is|are)$/.test(next.lower))
    yield 'complement';
  if (/^(?:many|few|several)$/.test(word.lower) && /^(?:so|too)$/.test(prev?.lower ?? '') && next.pos === 'ADP' && next.lower !== 'of')
    yield 'noun';
  if (word.lower === 'her' && prev?.lower === 'in' && next.pos === 'ADP') yield 'article';
  // `while collapsed`
  if (CONDITION.test(word.lower) && /^(?:collapsed|fell|died|went|came|left|arrived|returned|ran)$/.test(next.lower)) yield 'no subject';
  // `but and the ear`
  if (word.pos === 'CCONJ' && next.pos === 'CCONJ') yield 'link';
  if (/^(?:his|her)$/.test(word.lower) && word.capital && /^(?:ADP|AUX|CCONJ|PUNCT|VERB)$/.test(next.pos)) yield 'article';
  if (LINK.test(word.lower) && !PAIRED.test(word.lower) && /^(?:AUX|CCONJ)$/.test(next.pos) && word.pos === 'ADP') yield 'link';
  if (LINK.test(word.lower) && LINK.test(next.lower) && next.lower !== 'to' && !PAIRED.test(word.lower)) yield 'links';
  if (
    word.pos === 'AUX' &&
    /^(?:CCONJ|AUX)$/.test(next.pos) &&
    !/^(?:have|has|had|be|been|being|can|could|will|would|may|might|shall|should|must|is|are|was|were|do|does|did|'ve|'d)$/.test(next.lower)
  )
    yield 'auxiliary';
}

/** `was | leg pointing` */
const lacksArticle = (words: readonly Word[], at: number): boolean =>
  /^(?:is|was|are|were)$/.test(words[at]!.lower) &&
  words[at + 1]?.pos === 'NOUN' &&
  !words[at + 1]!.capital &&
  isGerund(words[at + 2]?.lower ?? '') &&
  words[at + 2]!.sentence === words[at]!.sentence;

/** `her big who`, `the preceding while`: an article or possessive whose noun has gone. */
function lacksNoun(words: readonly Word[], at: number): boolean {
  const { lower, sentence } = words[at]!;
  if (!DETERMINER.test(lower) && !/^(?:his|her)$/.test(lower)) return false;
  let i = at + 1;
  while (
    words[i]?.sentence === sentence &&
    (/^(?:ADJ|NUM)$/.test(words[i]!.pos) || (words[i]!.pos === 'VERB' && /.ed$/.test(words[i]!.lower)))
  )
    i++;
  const next = words[i];
  if (i === at + 1 || next?.sentence !== sentence) return false;
  // `a detained a young adult`
  if (next.pos === 'DET' && /^(?:an?|the)$/.test(next.lower)) return true;
  // `a hard and everything was white`
  if (/^an?$/.test(lower) && next.pos === 'CCONJ' && !/^(?:ADJ|ADV|NUM)$/.test(words[i + 1]?.pos ?? '')) return true;
  const gone = /^[.,;:!?]/.test(next.text) && /^(?:first|second|third|same|next|last|preceding|big|little)$/.test(words[i - 1]!.lower);
  // `the youngest was three`
  if (/.est$|^(?:first|second|last|other|latter|former)$/.test(words[i - 1]!.lower) && next.pos === 'AUX') return false;
  // `a high in his forties`, `my primary so`
  const isSex = /^(?:fe)?males?$/.test(words[i - 1]!.lower);
  if (!isSex && ((/^an?$/.test(lower) && next.pos === 'ADP' && next.lower !== 'of') || next.lower === 'so')) return true;
  return gone || (/^(?:PRON|SCONJ|AUX|PART)$/.test(next.pos) && next.lower !== 'one');
}

/** `In his forties opened his pizza`: one noun with what belongs before it, so that nobody is left to do what follows. */
const isOnePhrase = (words: readonly Word[]): boolean =>
  words.length > 0 &&
  words.at(-1)!.pos === 'NOUN' &&
  words.slice(0, -1).every((w, i) => /^(?:ADJ|NUM)$/.test(w.pos) || (i === 0 && (w.pos === 'DET' || OWNER.test(w.lower))));

const isVerb = ({ pos, lower }: Word): boolean =>
  pos === 'AUX' || (pos === 'VERB' && !isGerund(lower)) || /^['’](?:s|re|m|ve|d|ll)$|['’](?:s|re|m|ve|d|ll)$/.test(lower);
const LINKS = /^(?:and|but)$/;
const CLAUSE = /^(?:i|he|she|it|they|we|that|there|this|the|his|her|my|our)$/;

/** `the sisters; a photograph travelled`, `With visits for both, and the shop opens`, `but his relatives and that’s where`: a part that has lost its verb. */
function* parts(words: readonly Word[]): Generator<string> {
  let from = 0;
  for (let i = 0; i < words.length; i++) {
    const stops = words[i]!.text === ';';
    const joins = LINKS.test(words[i]!.lower) && CLAUSE.test(words[i + 1]?.lower ?? '') && words.slice(i + 1, i + 6).some(isVerb);
    if (!stops && !(joins && (words[i - 1]?.text === ',' || words[i]!.lower === 'but' || LINKS.test(words[from - 1]?.lower ?? ''))))
      continue;
    const part = main(words.slice(from, i));
    if (part.length > 0 && !part.some(isVerb)) yield stops ? 'no verb' : 'no main clause';
    from = i + 1;
  }
}

/** What is said behind a condition: `When they came, | the sisters`. */
function main(words: readonly Word[]): readonly Word[] {
  const comma = words.findIndex((w) => w.text === ',');
  const rest = comma > 0 && (CONDITION.test(words[0]!.lower) || SUBORDINATE.test(words[0]!.lower)) ? words.slice(comma + 1) : words;
  return rest.filter((w) => /[\p{L}\p{N}]/u.test(w.text));
}

/** `Can you ring`, `Did they know` */
const ASKS =
  /^(?:can|could|would|will|should|do|does|did|is|are|was|were|has|have|had) (?:i|you|he|she|we|they|anyone|anybody|it|the|any)$/;

function* sentence(words: readonly Word[]): Generator<string> {
  const said = words.filter((w) => /[\p{L}\p{N}]/u.test(w.text));
  if (said.length === 0) return;
  // `They rushed.`, `He walked.`
  if (
    said.length === 2 &&
    PERSONAL.test(said[0]!.lower) &&
    said[1]!.pos === 'VERB' &&
    INCOMPLETE.test(said[1]!.lower) &&
    !/^(?:came|went|ran|left|won|lost|lived)$/.test(said[1]!.lower) &&
    words.at(-1)!.text !== '?'
  )
    yield 'stump';
  const first = said[0]!;
  // `Brought.`
  if (said.length === 1 && first.pos === 'VERB' && /(?:ed|ght|[ow]n)$/.test(first.lower)) yield 'stump';
  const then = words[words.findIndex((w) => w.text === ',') + 1];
  const verb = first.pos === 'ADP' && then ? then : first;
  if (/^(?:AUX|VERB)$/.test(verb.pos) && !/ing$/.test(verb.lower) && !ASKS.test(`${verb.lower} ${said[1]?.lower ?? ''}`))
    yield 'no subject';
  const comma = said.length > 1 ? words.findIndex((w) => w.text === ',') : -1;
  if (comma > 0 && comma < 5 && words[comma + 1]?.pos === 'AUX') yield 'comma';
  // `That child, nodded`
  const phrase = words.slice(0, Math.max(0, comma));
  if (
    phrase.length > 0 &&
    phrase.length < 4 &&
    /^(?:DET|PRON|PROPN)$/.test(first.pos) &&
    phrase.every((w) => /^(?:DET|PRON|ADJ|NOUN|PROPN|NUM)$/.test(w.pos)) &&
    words[comma + 1]?.pos === 'VERB' &&
    !isGerund(words[comma + 1]!.lower)
  )
    yield 'comma';
  for (const fault of parts(words)) yield fault;
  const told = words.findIndex((w) => w.pos === 'VERB' || w.pos === 'AUX');
  if (told > 0 && words[told - 1]!.pos === 'CCONJ' && !isGerund(words[told]!.lower)) yield 'no subject';
  const verbAt = said.findIndex((w) => w.pos === 'VERB' || w.pos === 'AUX');
  if (first.pos === 'ADP' && isOnePhrase(said.slice(1, verbAt))) yield 'no subject';
  if (SUBORDINATE.test(first.lower) && comma < 0) yield 'no main clause';
  const verbs = said.filter((w) => w.pos === 'VERB').length;
  if (CONDITION.test(first.lower) && comma < 0 && verbs < 2 && words.at(-1)!.text !== '?') yield 'no main clause';
  if (/^(?:of|and|or|who|which|whose|than)$/.test(first.lower)) yield 'no beginning';
  if (!said.some((w) => (w.pos === 'VERB' && !isGerund(w.lower)) || w.pos === 'AUX')) yield 'no verb';
}
