import { clauseEnd, nounPhrase, withPrepositions } from './phrase.ts';
import type { Word } from './words.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Relatives and partners, in the singular and the plural. */
const KIN = set(
  'mother father mum mom mam mama mummy mommy dad daddy papa parent parents wife wives husband husbands partner spouse ex ex-wife ex-husband fiancé fiancée fiance fiancee boyfriend girlfriend son sons daughter daughters sister sisters brother brothers sibling siblings grandmother grandfather grandma grandpa gran granny grandad granddad nan nana nanna grandson grandsons granddaughter granddaughters grandchild grandchildren grandparents aunt aunts auntie aunties aunty uncle uncles cousin cousins niece nieces nephew nephews stepfather stepmother stepdad stepmum stepson stepdaughter half-brother half-sister in-laws mother-in-law father-in-law brother-in-law sister-in-law son-in-law daughter-in-law great-aunt great-uncle great-grandmother great-grandfather great-granddaughter great-grandson great-niece great-nephew godson goddaughter godmother godfather widow widower missus hubby bride groom co-wife child children kid kids baby babies boy boys girl girls',
);
const isKin = (word: Word | undefined): boolean => !!word && KIN.has(word.lower);
/** The kinship word or words at `at`: `mother - in - law` is one; 0 for none. */
function kinLength(words: readonly Word[], at: number): number {
  if (isKin(words[at])) {
    if (words[at + 1]?.text === '-' && words[at + 2]?.lower === 'in') return 5;
    return 1;
  }
  if (
    words[at + 1]?.text === '-' &&
    isKin(words[at + 2]) &&
    /^(?:ex|half|step|great|co|foster|god|grand|twin|late)$/.test(words[at]?.lower ?? '')
  )
    return 3;
  return 0;
}

const POSSESSIVE = set('his her their whose the');
/** What stands between the possessive and the kinship word. */
const WHICH = set(
  'younger older elder eldest youngest oldest late only own deaf blind disabled elderly own estranged first second third second new then little big adult teenage dead foster adopted adoptive own paternal maternal two three four five six',
);
const DOES =
  /^(?:works?|worked|working|runs?|ran|owns?|owned|teaches|taught|drives?|drove|plays?|played|keeps?|kept|farms?|farmed|lives?|lived|serves?|served|sings?|sang|died|drowned|left|leads?|led|coaches|builds?|sells?|sold|remarried|emigrated|won|captained|married|murdered|hanged)$/;
/** Present tenses of what is done again and again; not what is said, felt or done in a consultation. */
const SPEECH =
  /^(?:says|asks|wants|thinks|knows|tells|brings|comes|calls|visits|holds|wonders|feels|looks|sits|smiles|nods|speaks|insists|answers|telephones|rings|worries|hopes|believes|reports|notices|massages|denies|agrees|needs|seems|has|is|was|does|loves|likes|remembers|gets|waits|stands)$/;
const STANDING =
  /^(?:dead|deaf|blind|pregnant|deployed|abroad|disabled|inside|away|overseas|positive|famous|mayor|vicar|headteacher|registered|killed|murdered|shot|stabbed|buried|jailed|imprisoned|elected|known|called|named|adopted|deported|executed|lost|himself|herself|stung|boarding)$/;
const STATE =
  /^(?:died|lost|left|moved|emigrated|buried|remarried|worked|drowned|a|an|two|three|four|no|taken|won|run|the same|inherited|established|founded|just left)$/;

/** What a relative says or does in any consultation, or by being one. */
const PASSING =
  /^(?:kept \w+ing|kept on|asked|said|says|told|came|brought|called|rang|noticed|taught (?:her|him)|left (?:her|him|the (?:room|ward))|doesn|does|don|know|knows|stood|sat|counted|sent|never|had (?:noticed|asked|brought|called|told|said|been|given|to))\b/;

/** `her husband is one of our porters`, `his mother, a piano teacher,`, `whose father was killed`: [from, to) or undefined. */
export function relative(words: readonly Word[], at: number): [number, number] | undefined {
  if (!POSSESSIVE.has(words[at]!.lower)) return undefined;
  let kin = at + 1;
  while (WHICH.has(words[kin]?.lower ?? '')) kin++;
  const length = kinLength(words, kin);
  const next = kin + length;
  if (!length || words[next]?.sentence !== words[at]!.sentence) return undefined;
  const word = words[next];
  const first = words[at]!.lower === 'the' ? at + 1 : at;
  if (word.text === ',') {
    const end = apposition(words, next + 1);
    return end ? [first, end] : undefined;
  }
  if (word.lower === 'who' && words[next + 1]) {
    const vague =
      words[at]!.lower === 'the' && /^(?:girl|boy|kid|child|baby|parents?|father|mother|children|kids|mum|dad)s?$/.test(words[kin]!.lower);
    return vague || PASSING.test(after(words, next + 1)) ? undefined : [first, relativeEnd(words, next + 1)];
  }
  if (words[at]!.lower === 'the') return undefined;
  if (!tells(words, next) || PASSING.test(after(words, next))) return undefined;
  const end = clauseEnd(words, next, 14);
  return end > next + 1 || word.lower === 'left' ? [at, end] : undefined;
}

/** Whether the verb at `verb` says what the relative is, does for a living or went through. */
function tells(words: readonly Word[], verb: number): boolean {
  const { lower } = words[verb]!;
  let i = verb + 1;
  while (/^(?:also|still|now|just|already|once|both|actually)$/.test(words[i]?.lower ?? '')) i++;
  const next = words[i];
  if (!next) return DOES.test(lower);
  if (/^(?:is|was|'s)$/.test(lower)) {
    if (STANDING.test(next.lower)) return true;
    if (/^(?:an?|one|our|my)$/.test(next.lower))
      return /^(?:one|our|my)$/.test(next.lower) || hasRole(words, i, Math.max(i + 1, nounPhrase(words, i)));
    if (next.lower === 'the') return hasRole(words, i, nounPhrase(words, i)) || words[nounPhrase(words, i)]?.lower === 'of';
    return /^(?:in|on|from)$/.test(next.lower) && !/^(?:the|his|her|our|a|my)$/.test(words[i + 1]?.lower ?? '');
  }
  if (/^(?:has|had|'d)$/.test(lower)) return STATE.test(next.lower);
  return (
    DOES.test(lower) ||
    (words[verb]!.pos === 'VERB' && /[^s]s$/.test(lower) && !SPEECH.test(lower) && /^(?:DET|NOUN|ADP|NUM|ADJ)$/.test(next.pos)) ||
    (lower === 'does' && next.lower === 'the')
  );
}

const hasRole = (words: readonly Word[], from: number, to: number): boolean =>
  words
    .slice(from, to)
    .some((w) =>
      w.terms.some((t) => /^(?:occupations|clinician-occupations|public-roles|occupation-heads|hobbies|demonyms|religions)$/.test(t.list)),
    );

/** `Husband is the fire chief`, `(father is shepherd)`: no possessive, at the opening of a clause. */
export function bareRelative(words: readonly Word[], at: number): [number, number] | undefined {
  const length = kinLength(words, at);
  const verb = at + length;
  if (!length || !/^(?:is|was|'s|works|runs)$/.test(words[verb]?.lower ?? '') || words[verb]!.sentence !== words[at]!.sentence)
    return undefined;
  const before = words[at - 1];
  if (before && before.sentence === words[at]!.sentence && !/^[(,;:|–—-]$|^(?:but|and|the)$/.test(before.lower)) return undefined;
  const end = nounPhrase(words, verb + 1);
  const role = end > verb + 1 && hasRole(words, verb + 1, end) && words[end - 1]!.lower !== 'old';
  return role ? [at, clauseEnd(words, end, 10)] : undefined;
}

/** `wife of our own ward boy`, `spouse of case 1`, `a pastor's son`: somebody by whom others know the person. */
export function byRelation(words: readonly Word[], at: number): [number, number] | undefined {
  const length = kinLength(words, at);
  if (!length || /^(?:baby|babies|child|children|boys?|girls?|kids?|bride|groom|parents?)$/.test(words[at]!.lower)) return undefined;
  const next = words[at + length];
  if (
    next?.lower === 'of' &&
    next.sentence === words[at]!.sentence &&
    /^(?:our|an?|the|one|no|case)$/.test(words[at + length + 1]?.lower ?? '')
  ) {
    const end = /^(?:no|case)$/.test(words[at + length + 1]!.lower)
      ? at + length + 3
      : withPrepositions(words, nounPhrase(words, at + length + 1, true), 1);
    const whose = words.slice(at + length, end).some((w) => /^(?:patient|child|baby|deceased|infant|family|bride|author)$/.test(w.lower));
    return end > at + length + 1 && end <= words.length && !whose ? [at, end] : undefined;
  }
  if (words[at - 1]?.lower === "'s" && hasRole(words, Math.max(0, at - 3), at - 1)) return [at - 2, at + length];
  return undefined;
}

const after = (words: readonly Word[], at: number): string =>
  words
    .slice(at, at + 5)
    .map((w) => w.lower)
    .join(' ');

/** The end of `who …`: where the verb of the main clause begins. */
function relativeEnd(words: readonly Word[], at: number): number {
  const end = clauseEnd(words, at, 14);
  for (let i = at + 2; i < end; i++) {
    const main =
      /^(?:is|was|had|has|went|came|would|will|drove|said|wants?|wrote|found)$/.test(words[i]!.lower) &&
      /^(?:NOUN|ADV|PRON|PROPN)$/.test(words[i - 1]!.pos);
    if (main && words[i - 1]!.lower !== 'who' && words[i - 1]!.lower !== 'and') return i;
  }
  return end;
}

/** `a piano teacher`, `who keeps the shop`, `himself a doctor` after the comma: its end. */
function apposition(words: readonly Word[], at: number): number | undefined {
  let i = at;
  if (/^(?:himself|herself|also|now|then)$/.test(words[i]?.lower ?? '')) i++;
  const word = words[i];
  if (!word) return undefined;
  if (word.lower === 'who') return PASSING.test(after(words, i + 1)) ? undefined : relativeEnd(words, i + 1);
  if (!/^(?:an?|the|once|retired|formerly)$/.test(word.lower)) return undefined;
  const end = nounPhrase(words, i);
  return hasRole(words, i, end) ? withPrepositions(words, end, 1) : undefined;
}
