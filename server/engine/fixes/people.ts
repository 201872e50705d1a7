import type { Edit } from '../../../shared/finding.ts';
import { KNOWN_AS } from '../language/titles.ts';
import type { Raw } from '../rules/rule.ts';
import { apposed } from './apposed.ts';
import type { Operator, Proposal, Target } from './operators.ts';
import { headless } from './chat.ts';
import { isFirstName } from '../lexicon/lexicon.ts';
import { mend } from './mend.ts';
import { isOtherName, isPet, labelOf, OUT, TITLE, namesakes, PATIENT_BEFORE } from './labels.ts';
import { inPlace, placeNamed, thingNamed, townNamed, townOfTwo } from './name-of-place.ts';
import { pronounFor } from './pronoun.ts';
import { leaveSentence, removal, removeDetail } from './remove.ts';
import { isCalledNickname, nicknamed } from './nickname.ts';
import { bareLabel, spokenTo } from './spoken-to.ts';
import { OWNER, placeOf, type Place } from './span.ts';
import { isTitle } from '../language/titles.ts';
import type { Word } from '../language/words.ts';

const ROLE_NOUN =
  /^(?:parents|couple|sons|daughters|children|brothers|sisters|twins|neighbours|student|trainee|manager|secretary|receptionist|physio|pharmacist|client|crewmate|mate|flatmate|housemate|classmate|batchmate|teammate|patient|lady|gentleman|man|woman|boy|girl|baby|child|wife|husband|mother|mum|mom|father|dad|son|daughter|brother|sister|boss|mentor|supervisor|tutor|trainer|colleague|friend|predecessor|successor|surgeon|consultant|registrar|matron|nurse|midwife|neighbour|carer|partner|case)$/;

/** Jean → the patient, here or wherever the name stands. A name beside its role ("his wife, Pauline,") just goes. */
export const nameToRole: Operator = (target) => {
  const here = mention(target);
  const all = everywhere(target);
  return [...here, ...(all ? [all] : []), ...headless(target)];
};

function mention(part: Target): readonly Proposal[] {
  const target = whole(part);
  const { text, start, end } = target;
  const said = text.slice(start, end);
  const out: Proposal = { title: OUT, safety: 'safe', edits: removal(target, start) };
  const place = placeOf(target);
  if (!place || /[#@]/.test(said)) return [out, ...removeDetail(target)];
  if (
    /\b(?:name(?:['’]s| is| was)(?: also)?|(?:['’]s|is|was|['’]re|are|were|been|be) (?:also |always |only )?called) $/i.test(
      text.slice(Math.max(0, start - 20), start),
    )
  )
    return leaveSentence(target);
  // `our practice | nurse Bernadette`: what she is stays.
  const role =
    place.first < place.last && isRole(place.words[place.first]!) && !place.words[place.first]!.capital
      ? place.words[place.first]!
      : undefined;
  if (role) return [{ title: OUT, safety: 'safe', edits: [{ start: role.end, end, text: '' }] }];
  // `Baby | Noor, 3.1 kg`
  const baby = /^[,:.]/.test(text.slice(end, end + 1)) ? /^[Bb]aby(?= \p{Lu})/u.exec(said)?.[0].length : undefined;
  if (baby) return [{ title: OUT, safety: 'safe', edits: [{ start: start + baby, end, text: '' }] }];
  // `The patient was | Grace Mbeki`
  if (/\bpatient (?:was|is) $/i.test(text.slice(Math.max(0, start - 13), start)))
    return [{ title: TITLE, safety: 'safe', edits: [{ start, end, text: '[who]' }] }];
  const both = coupleAround(target);
  if (both) return [{ title: OUT, safety: 'safe', edits: [both] }];
  if (isOtherName(target.hit, target.draft)) return [{ title: OUT, safety: 'safe', edits: withoutOther(target) }];
  if (beside(place, text, end) || isExtra(place)) return [{ title: OUT, safety: 'safe', edits: removal(target, called(target)) }];
  // Whoever is named again among others needs a letter from the first; `our Harold, a lad of 12`
  const lettered = namesakes(target).length > 1 && / [A-Z]$/.test(labelOf(target));
  const described = lettered || qualified(place) || fondly(place) ? undefined : apposed(target, OUT);
  const first = described ? [described] : [];
  const address = spokenTo(target);
  if (address) return [...first, address];
  const presented = introduced(target, place);
  if (presented) return [...first, presented];
  const byNickname = nicknamed(target);
  return [...first, ...(byNickname ? [byNickname] : []), { title: TITLE, safety: 'safe', edits: [{ end, ...named(target, place) }] }];
}

const GOES_ON = /^(?:(?:-\p{L}+){2,}|-\p{Lu}(?!\p{L})|['’]s (?:Head|Arms)\b)/u;

const ONE = String.raw`(?:(?:Mr|Mrs|Ms|Miss|Dr)\.? )?\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,2}`;
const COUPLE = new RegExp(
  String.raw`\b(?:parents|couple|sons|daughters|children|brothers|sisters|twins|neighbours)(, ${ONE} and ${ONE},)`,
  'gu',
);
/** Whether a word of a phrase stands outside it: what tells that it is a name must not go. */
const isNamedElsewhere = (phrase: string, source: string): boolean =>
  (phrase.match(/\p{Lu}[\p{L}’'-]+/gu) ?? []).some(
    (word) => !isTitle(word.toLowerCase()) && source.split(word).length > phrase.split(word).length,
  );
/** `The parents|, Mr Bem and Mrs Bem,| agreed`: what goes for either of them. */
function coupleAround({ text, start, end, draft }: Target): { start: number; end: number; text: string } | undefined {
  const from = Math.max(0, start - 80);
  for (const m of text.slice(from, end + 80).matchAll(COUPLE)) {
    const at = from + m.index + m[0].length - m[1]!.length;
    if (at < start && end < at + m[1]!.length && !isNamedElsewhere(m[1]!, draft.source))
      return { start: at, end: at + m[1]!.length, text: '' };
  }
  return undefined;
}

/** `Name: Ní Bhriain, | Aoife`: a surname before its first name, in a line for names. */
const LISTED = /\b(?:name|patient|pt|client)\b[^\n]{0,14}: ?$/i;
/** `F. | El Bouzidi`, where no sentence ends with the letter. */
const INITIALS = /(?:\n|^|\(|, |\b(?:by|and|with|from|to) )((?:\p{Lu}\. ?){1,3})$/u;
const FORENAME = /^, \p{Lu}[\p{L}'’-]+(?=\s*(?:$|\n|\())/u;

/** `Kevin-from-the-drug-rep-days` and `Osei-T` are one name each, and so is `the Queen’s Head`. */
function whole(target: Target): Target {
  const { text, start, end } = target;
  const rest = GOES_ON.exec(text.slice(end, end + 60))?.[0].length ?? 0;
  // `the child S.M. The parents`: the dot ends the sentence as well.
  const stop =
    /(?:\p{Lu}\.){2,}$/u.test(text.slice(start, end)) &&
    /^\s+(?:The|A|An|He|She|They|His|Her|It|We|I|This|In|On|At)\b/.test(text.slice(end, end + 8))
      ? 1
      : 0;
  const forename = LISTED.test(text.slice(Math.max(0, start - 30), start))
    ? (FORENAME.exec(text.slice(end, end + 40))?.[0].length ?? 0)
    : 0;
  const lead = text.slice(Math.max(0, start - 24), start);
  const bare = !isTitle(/^\S*/.exec(text.slice(start, end))![0].toLowerCase()) && (start < 24 || !/^(?:\p{Lu}\. ?){1,3}$/u.test(lead));
  const initials = bare ? (INITIALS.exec(lead)?.[1]!.length ?? 0) : 0;
  return { ...target, start: start - initials, end: end + rest + forename - stop };
}

/** A pronoun where it is plain who is meant, else the person's label; with the possessive ending that the name had, and where it begins. */
function named(target: Target, place: Place): { start: number; text: string } {
  const { text, start, end } = target;
  const said = text.slice(start, end);
  const pronoun = pronounFor(target);
  if (pronoun) return { start, text: pronoun };
  const mentions = namesakes(target);
  const elsewhere = mentions.every((m) => m.certainty === 'possible') ? (placeNamed(said, place) ?? townNamed(said)) : undefined;
  if (elsewhere) return { start, text: elsewhere };
  const thing = townOfTwo(said, place) ?? (mentions.length > 1 ? undefined : thingNamed(said, place));
  if (thing) return thing;
  const label = isCalledNickname(target) ? '[nickname]' : labelOf(target);
  const possessive = /['’]s$/.test(said) ? '’s' : '';
  // ‘They discharged T. To what?’: the dot of an initial ends the sentence as well.
  const stop = said.endsWith('.') && /^\s+\p{Lu}/u.test(text.slice(end, end + 4)) ? '.' : '';
  const nobody = /^(?:somebody|this person|person [A-Z])$/.test(label);
  // `our Jan`, of whom nobody says whether she is a patient
  if (place.prev?.lower === 'our' && nobody) {
    return { start: place.prev.start, text: label + possessive + stop };
  }
  const words = qualified(place) ? bareLabel(label) : inPlace(label, place);
  // `in | To Kwa Wan` → `somewhere`
  const from = words === 'somewhere' && /^(?:in|at|near|into)$/.test(place.prev!.lower) ? place.prev!.start : fondly(place)?.start;
  return { start: from ?? start, text: words + possessive + stop };
}

/** `Ekai, our clinical officer, put it` → `Our clinical officer put it`; `Pt Shalini R` → `Pt A`: who it is stands beside the name. */
function introduced(target: Target, { words, first, last, next, prev }: Place): Proposal | undefined {
  const { text, start, end } = target;
  if (prev && PATIENT_BEFORE.test(text.slice(Math.max(0, start - 10), start))) {
    const letter = /(?<=^patient )[A-Z]$/.exec(labelOf(target))?.[0];
    const possessive = /['’]s$/.test(text.slice(start, end)) ? '’s' : '';
    const put = letter ? ` ${letter}${possessive}` : possessive;
    return { title: TITLE, safety: 'safe', edits: [{ start: prev.end, end, text: put }] };
  }
  // `Carys the carer rang`; not `we told Mr Ellwood the surgeon was late`
  const work = words[last + 2]?.terms.some((t) => /occupations|clinician-roles/.test(t.list)) && words[last + 3]?.lower !== "'s";
  const opens = !prev || prev.text === ',' || prev.pos === 'CCONJ';
  if (next?.lower === 'the' && work && opens && first === last && isFirstName(words[first]!.lower))
    return { title: OUT, safety: 'safe', edits: [{ start, end: next.start, text: '' }] };
  const owner = words[last + 2];
  if (next?.text !== ',' || !/^(?:our|my|his|her|their|the)$/.test(owner?.lower ?? '')) return undefined;
  let behind = last + 3;
  while (/^(?:ADJ|NOUN|PROPN)$/.test(words[behind]?.pos ?? '') && behind < last + 7) behind++;
  const role = words[behind - 1]!;
  const kin = role.terms.some((t) => t.list === 'kinship');
  const closing = words[behind];
  // `Jean, her husband, and two friends` are four; `Jean, her husband, rang` one.
  const alone = closing?.text === ',' && /^(?:VERB|AUX|PART)$/.test(words[behind + 1]?.pos ?? '');
  if (!isRole(role) || (kin && !alone && !/^(?:our|my|the)$/.test(owner!.lower))) return undefined;
  const goesOn = /^(?:VERB|AUX|PART|ADP|SCONJ)$/.test(words[behind + 1]?.pos ?? '') || role.lower === 'patient';
  // `Mrs Lau, the grandmother, and the boy`: two, or one?
  if (owner!.lower === 'the' && !/^(?:VERB|AUX)$/.test(words[behind + 1]?.pos ?? '')) return undefined;
  const edits = [{ start, end: owner!.start, text: '' }];
  if (closing?.text === ',' && goesOn) edits.push({ start: closing.start, end: closing.end, text: '' });
  return /^[.;!?)]$/.test(closing?.text ?? '.') || edits.length > 1 ? { title: OUT, safety: 'safe', edits } : undefined;
}

const isRole = (noun: Word): boolean =>
  ROLE_NOUN.test(noun.lower) || noun.terms.some((t) => /occupations|clinician-roles|kinship/.test(t.list));

/** The word before a name that goes with it where no article stands before it: `old Merv`, `poor Jean`. */
const fondly = (place: Place): Word | undefined =>
  !qualified(place) && /^(?:old|young|poor|dear|dearest|little|big|wee)$/.test(place.prev?.lower ?? '') ? place.prev : undefined;

/** Whether an article or possessive stands before the name: `our gorgeous Cerys`. */
function qualified({ words, first, from }: Place): boolean {
  for (let i = first - 1; i >= Math.max(from, first - 4); i--) {
    const word = words[i]!;
    if (word.lower === 'her' && words[i - 1]?.pos === 'VERB') return false;
    if (/^(?:the|our|my|his|her|their|your|an?|this)$/.test(word.lower)) return true;
    if (word.pos !== 'ADJ') return false;
  }
  return false;
}

/** Start of `called` or `named` before the name, with which it goes. */
function called({ text, start }: Target): number {
  return start - (/(?:,? )?\b(?:called|named|by the name of) $/i.exec(text.slice(Math.max(0, start - 20), start))?.[0].length ?? 0);
}

function beside({ words, first, last }: Place, text: string, end: number): boolean {
  const before = words[first - 1];
  if (!before) return false;
  // `one of them, Emelie, a fire fighter, said`, `a false name, Mrs Tunnock, for the laugh`
  if (before.text === ',' && text[end] === ',' && /^(?:them|us|these|those|name|alias|pseudonym)$/.test(words[first - 2]?.lower ?? ''))
    return true;
  // `a man called Jim`; not `she called Jim at midnight`
  if (/^(?:called|named)$/.test(before.lower)) return !/^(?:PROPN|PRON)$/.test(words[first - 2]?.pos ?? '');
  if (/\b(?:in charge|on duty|on call), $/i.test(text.slice(Math.max(0, before.end - 12), before.end + 1))) return true;
  const noun: Word | undefined = before.text === ',' || before.text === '(' ? words[first - 2] : before;
  // `her old dog Meg`, `the guide dog, Meg,`
  let at = first - (before === noun ? 2 : 3);
  while (/^(?:ADJ|NOUN)$/.test(words[at]?.pos ?? '') && !OWNER.test(words[at]!.lower)) at--;
  const pet = !!noun && isPet(noun) && first === last && (OWNER.test(words[at]?.lower ?? '') || words[at]?.lower === 'the');
  if (!noun || !(isRole(noun) || pet) || noun.sentence !== words[last]!.sentence) return false;
  const after = text.slice(end, end + 1);
  return before === noun ? !/['’]/.test(after) : /[,).]/.test(after);
}

const LEADS = new RegExp(`(?:${KNOWN_AS})?["“‘']?$`, 'u');

/** A second name with the words and marks that lead to it. */
function withoutOther(target: Target): readonly Edit[] {
  const { text, start, end } = target;
  const lead = LEADS.exec(text.slice(Math.max(0, start - 40), start))![0];
  const closing = /["“‘']$/.test(lead) && /^["”’']/.test(text.slice(end, end + 1)) ? 1 : 0;
  return removal({ ...target, end: end + closing }, start - lead.length);
}

/** Several that one name is of: `the Cooke twins`. */
const FAMILY =
  /^(?:famil(?:y|ies)|household|clan|twins?|triplets|brothers?|sisters?|siblings?|boys?|girls?|child(?:ren)?|kids?|lads?|baby|cousins?|couple)$/;
/** `love you Nolan`, `a Meriam elder`, `the night of the Adeyemi wedding`: a word more than the sentence needs. */
const isExtra = ({ prev, next, words, last }: Place): boolean =>
  prev?.lower === 'you' ||
  (/^an?$/.test(prev?.lower ?? '') && /^(?:NOUN|PROPN|ADJ)$/.test(next?.pos ?? '')) ||
  (/^(?:the|that|this|our)$/.test(prev?.lower ?? '') &&
    next?.pos === 'NOUN' &&
    !next.capital &&
    next.start === words[last]!.end + 1 &&
    !FAMILY.test(next.lower) &&
    !isRole(next));

/** The same name wherever it is reported, in one action. */
function everywhere(target: Target): Proposal | undefined {
  const others: readonly Raw[] = namesakes(target);
  if (others.length < 2) return undefined;
  const edits = others.flatMap((hit) => {
    const there = target.at(hit);
    return mend(mention(there)[0]?.edits ?? [], there.text).map((e) => ({ ...e, start: e.start + there.base, end: e.end + there.base }));
  });
  return { title: `Do so at all ${others.length} mentions`, safety: 'safe', edits, everywhere: true };
}
