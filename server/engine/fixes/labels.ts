import { DIRECT } from '../../../shared/finding.ts';
import { ALSO, isClosed, nameWords } from '../language/titles.ts';
import { wordAt, type Word } from '../language/words.ts';
import type { Draft, Raw } from '../rules/rule.ts';
import type { Target } from './operators.ts';

/** What fixes of a name are called. */
export const TITLE = 'Use a role instead of the name';
export const OUT = 'Leave out the name';

const NAMED = new Set(['name-patient', 'initials-patient']);
const LETTERS = 'A B C D E F G H J K L M N P Q R S T U V W X Y Z'.split(' ');
const BETWEEN = new RegExp(`^(?:${ALSO})$`, 'u');
const FAR = 40;
function follows(hit: Raw, before: Raw, source: string): boolean {
  const lead = hit.start - before.end < FAR ? source.slice(before.end, hit.start) : '';
  return BETWEEN.test(lead) && isClosed(lead, source.slice(hit.end, hit.end + 2));
}

/** Whether a name is the second of two that a person has: `Margaret Oduya (“Mags”)`. */
export const isOtherName = (hit: Raw, { hits, source }: Draft): boolean =>
  hits.some((h) => NAMED.has(h.rule.id) && h.end < hit.start && follows(hit, h, source));

const told = new WeakMap<Raw, readonly string[]>();
/** `nameWords` of a hit. */
function wordsOf(hit: Raw, source: string): readonly string[] {
  let words = told.get(hit);
  if (!words) told.set(hit, (words = nameWords(source.slice(hit.start, hit.end))));
  return words;
}

type People = readonly (readonly Raw[])[];
const known = new WeakMap<readonly Raw[], Map<string, People>>();
/** The people who are named under some rules, by order of first appearance, each with every mention; by default the patients. */
function namedPeople({ hits, source }: Pick<Draft, 'hits' | 'source'>, rules: ReadonlySet<string> = NAMED): People {
  let all = known.get(hits);
  if (!all) known.set(hits, (all = new Map<string, People>()));
  const key = [...rules].join(' ');
  let people = all.get(key);
  if (!people) all.set(key, (people = grouped(hits, source, rules)));
  return people;
}

function grouped(hits: readonly Raw[], source: string, rules: ReadonlySet<string>): People {
  const people: { words: Set<string>; mentions: Raw[] }[] = [];
  let last: Raw | undefined;
  for (const hit of hits) {
    if (!rules.has(hit.rule.id)) continue;
    const alias = last && follows(hit, last, source) ? wordsOf(last, source) : [];
    const words = [...wordsOf(hit, source), ...alias];
    last = hit;
    // `Margaret … Mrs Ellwood … Margaret Ellwood`: one name may bring two together.
    const [first, ...others] = people.filter((p) => words.some((w) => p.words.has(w)));
    const person = first ?? { words: new Set<string>(), mentions: [] };
    if (!first) people.push(person);
    for (const other of others) {
      other.words.forEach((w) => person.words.add(w));
      person.mentions.push(...other.mentions);
      people.splice(people.indexOf(other), 1);
    }
    words.forEach((w) => person.words.add(w));
    person.mentions.push(hit);
  }
  return people.map((p) => [...p.mentions].sort((a, b) => a.start - b.start));
}

/** All mentions of the name that the target is; the target alone where it is nobody's. */
export const namesakes = ({ hit, draft }: Target): readonly Raw[] => namedPeople(draft).find((mentions) => mentions.includes(hit)) ?? [hit];

const TITLED = /^(?:mr|mrs|ms|miss|mx|baby|little)\b/i;

/** Whether a name is said to be a patient's. */
const isCalledPatient = (mentions: readonly Raw[], { source }: Draft): boolean =>
  mentions.some(
    (m) =>
      m.rule.id === 'initials-patient' || m.certainty === 'sure' || PATIENT_BEFORE.test(source.slice(Math.max(0, m.start - 10), m.start)),
  );

/** `J was 54`, `Ann, 61, fell` */
const AGED = /^,? (?:(?:was|is|aged) )?\d{1,2}(?=[,.;)]| (?:and|when|with)\b)/;

/** Whether a name is plainly a patient's: said as one, with a title or beside something else that is told of the person. */
function isPatient(mentions: readonly Raw[], { draft, personOf }: Target): boolean {
  if (isCalledPatient(mentions, draft) || mentions.some((m) => AGED.test(draft.source.slice(m.end, m.end + 14)))) return true;
  const told = mentions.map((m) => draft.risk.people.find((p) => p.person === personOf(m)));
  const described = told.some((p) => p?.parts.some((part) => !DIRECT.has(part.category)));
  return mentions.some((m) => m.certainty !== 'possible' && (described || TITLED.test(draft.source.slice(m.start, m.end))));
}

/** `Jeff from the lab`: where somebody works. */
const FROM_WORK =
  /^ from (?:the|our) (?:lab|laboratory|pharmacy|dispensary|front desk|reception|switchboard|billing|records|x-ray|catering)\b/iu;
/** `physiotherapy by Mr Gill`, `referred by Dr Lim` */
const BY_STAFF =
  /(?<!\p{L})(?:\p{L}{2,20}(?:therapy|ectomy)|surgery|anae?sthesia|performed|reviewed|operated|prescribed|referred) by (?:our |the )?$/iu;
/** `Femi: who’s on`: at the beginning of a line, and more than once. */
const isSpeaker = (mentions: readonly Raw[], source: string): boolean =>
  mentions.filter(
    ({ start, end }) =>
      /(?:^|\n)[*_ ]{0,3}$/.test(source.slice(Math.max(0, start - 4), start)) && /^[*_]{0,2}: /.test(source.slice(end, end + 4)),
  ).length > 1;

/** `Will pointed out`: what one does at a journal club, and a patient hardly. */
const TALKS = /^ (?:presents (?:next|the|on)|pointed out|chair(?:s|ed))\b/u;
/** `chaired by Hannah` */
const BY_HAND = /\b(?:presented|chaired|written up) by $/i;
/** `Pt Shalini R` */
export const PATIENT_BEFORE = /\b(?:pts?\.?|patients?) $/i;
const MENTOR = /^(?:mentor|supervisor|boss|trainer|tutor|colleague|manager|secretary)$/;

/** `Jean, her sister`: no nurse. */
const isKin = ({ terms }: Word, before: Word | undefined): boolean =>
  /^(?:my|our|his|her|their)$/.test(before?.lower ?? '') && terms.some((t) => t.list === 'kinship');

const PET = 'dog|puppy|cat|kitten|horse|pony|donkey|goat|parrot|budgie|tortoise|rabbit|cow|hen';
/** `Meg is the dog.`, `Meg, her old dog,`: an animal, with what it is called. */
const IS_PET = new RegExp(
  `^(?: is|['’]s| was|,) (?:the|our|my|his|her|their) (?:\\p{L}+ )?(${PET})(?=[.;!?)]|$|,(?! (?:and|or)\\b))`,
  'iu',
);
const PET_BEFORE = new RegExp(`\\b(${PET}) (?:called|named) ["“]?$`, 'iu');
const PETS = new RegExp(`^(?:${PET})$`);
export const isPet = ({ lower }: Word): boolean => PETS.test(lower);

/** What an animal is called instead; nobody with a title, two names or an age is one. */
function petOf(mentions: readonly Raw[], { source }: Draft): string | undefined {
  if (mentions.some((m) => !/^\p{L}+$/u.test(source.slice(m.start, m.end)) || AGED.test(source.slice(m.end, m.end + 14)))) return undefined;
  // Who was there before the animal is somebody else.
  const { start, end } = mentions[0]!;
  const pet = IS_PET.exec(source.slice(end, end + 48)) ?? PET_BEFORE.exec(source.slice(Math.max(0, start - 24), start));
  return pet ? `the ${pet[1]!.toLowerCase()}` : undefined;
}

const CLERGY = /^(?:Pastor|Rev(?:erend|d)?\.?|Father|Fr\.?|Rabbi|Imam|Deacon|Vicar) \p{Lu}/u;
/** `we moved Mrs Marsh next door` */
const MOVED = /\b(?:moved|pushed|took|wheeled|brought|sent|put|walked) (?:(?!from )\p{L}+\.? ){0,2}$/iu;
/** `Glenys Pugh next door` */
const NEXT_DOOR = /^,? (?:next door|from (?:across|over|down|up) the (?:road|street|lane))\b/;

/** `Sr Perpetua`; with an age, or said of the patient, she is none of the staff. */
const STAFF = /^(?:Sr|Sister|Matron|Nurse|Staff Nurse)\.? \p{Lu}/u;
const isStaff = ({ start, end }: Raw, source: string): boolean =>
  STAFF.test(source.slice(start, end)) &&
  !/^,? \(?\d/.test(source.slice(end, end + 4)) &&
  !/\bpatient\b[^.\n]{0,20}$/i.test(source.slice(Math.max(0, start - 30), start));

/** `Noreen, practice nurse`, `Mrs Chisholm, my mentor`: whom the words behind the name make a colleague. */
const isColleague = (mentions: readonly Raw[], { at }: Target): boolean =>
  mentions.some((m) => {
    const { scope, end } = at(m);
    const comma = wordAt(scope.words, end);
    const behind = scope.words.slice(comma + 1, comma + 5);
    const stop = behind.findIndex((w) => /^[,.;:!?]/.test(w.text));
    return (
      scope.words[comma]?.text === ',' &&
      behind
        .slice(0, stop < 0 ? 5 : stop)
        .some((w, i) => !isKin(w, behind[i - 1]) && (MENTOR.test(w.lower) || w.terms.some((t) => t.list === 'clinician-roles')))
    );
  });

/** By all mentions of a person, which are the same for one draft. */
const staffed = new WeakMap<readonly Raw[], boolean>();
const NTH = ['the first', 'the other'] as const;
/** ‘a colleague’, of the second ‘another colleague’; where they are named again, ‘the colleague’, or which of them. */
function roleOf({ hit, draft }: Target, role: string): string {
  const colleagues = namedPeople(draft, new Set([hit.rule.id])).filter((mentions) => mentions[0]!.data?.role === role);
  const which = colleagues.findIndex((mentions) => mentions.includes(hit));
  if (which < 0) return role;
  const again = colleagues[which]![0] !== hit;
  if (!again) return which ? role.replace(/^an? /, 'another ') : role;
  return role.replace(/^an?(?= )/, colleagues.length === 1 ? 'the' : which && colleagues.length > 2 ? 'that' : NTH[which]!);
}

const OF_PATIENTS = /^(?:mr|mrs|ms|miss|mx|baby|little)\b/i;
/** Whatever names the person, whether as a patient or as one of the staff: `Sister Beti Rowlands … Beti`; not `Mrs Rowlands`. */
function mentionsOf(hit: Raw, { hits, source }: Draft): readonly Raw[] {
  const said = ({ start, end }: Raw): string => source.slice(start, end);
  const own = wordsOf(hit, source);
  if (OF_PATIENTS.test(said(hit))) return [hit];
  const first = own.length === 1 ? own[0] : undefined;
  const same = (h: Raw): boolean => {
    const words = wordsOf(h, source);
    return words.join(' ') === own.join(' ') || (first !== undefined && words[0] === first) || (words.length === 1 && words[0] === own[0]);
  };
  return hits.filter((h) => h === hit || (h.rule.category === hit.rule.category && !OF_PATIENTS.test(said(h)) && same(h)));
}

const WORKS_WITH =
  /\b((?:[Mm]y|[Oo]ur) (?:\p{Ll}+ ){0,2}(?:colleague|nurse|registrar|consultant|supervisor|trainer|tutor|mentor|boss|manager|secretary|receptionist|midwife|physio|pharmacist|trainee|student|friend|neighbour|sister|brother|mother|mum|father|dad|wife|husband|partner)),?(?: \p{Lu}[\p{L}\p{M}’'-]*){1,3}$/u;
/** `my colleague Dara`, `our practice nurse Trudi`: what the author calls somebody who is named. */
const knownAs = ({ start, end }: Raw, source: string): string | undefined => {
  const said = WORKS_WITH.exec(source.slice(Math.max(0, start - 50), end))?.[1];
  return said && said[0]!.toLowerCase() + said.slice(1);
};

/**
 * What one person is called instead: ‘the dog’ that a patient is not, ‘the patient’, or ‘patient A’ … where several are named; ‘somebody’ or
 * ‘person B’ where it might as well be a colleague. Letters that the draft uses already are somebody else's, so that labels stay the same when
 * names go one by one; a letter is never the person's own initial.
 */
export function labelOf(target: Target): string {
  const { hit, draft } = target;
  if (hit.data?.role) return roleOf(target, hit.data.role);
  const people = namedPeople(draft);
  const own = people.find((mentions) => mentions.includes(hit)) ?? [hit];
  const pet = petOf(own, draft);
  // `Meg is the dog`
  if (pet && /^(?: is|['’]s| was) /.test(IS_PET.exec(draft.source.slice(hit.end, hit.end + 48))?.[0] ?? '')) return 'that';
  if (pet) return pet;
  const lives = ({ start, end }: Raw): boolean =>
    NEXT_DOOR.test(draft.source.slice(end, end + 30)) && !MOVED.test(draft.source.slice(Math.max(0, start - 40), start));
  if (own.some(lives)) return 'a neighbour';
  if (own.some((m) => CLERGY.test(draft.source.slice(m.start, m.end)))) return 'a member of the clergy';
  const mentions = isCalledPatient(own, draft) ? [hit] : mentionsOf(hit, draft);
  const calling = mentions.map((m) => knownAs(m, draft.source)).find(Boolean);
  if (calling) return calling;
  // `Sister Beti Rowlands … Beti`
  const role = mentions.find((m) => m.data?.role)?.data?.role;
  if (role) return role.replace(/^an? /, 'the ');
  const patient = !isSpeaker(own, draft.source) && isPatient(own, target);
  const works = (m: Raw): boolean =>
    isStaff(m, draft.source) ||
    FROM_WORK.test(draft.source.slice(m.end, m.end + 40)) ||
    TALKS.test(draft.source.slice(m.end, m.end + 20)) ||
    BY_HAND.test(draft.source.slice(Math.max(0, m.start - 16), m.start)) ||
    BY_STAFF.test(draft.source.slice(Math.max(0, m.start - 40), m.start));
  const isStaffed = (mentions: readonly Raw[]): boolean => {
    let answer = staffed.get(mentions);
    if (answer === undefined) {
      const aged = mentions.some((m) => AGED.test(draft.source.slice(m.end, m.end + 14)));
      answer = isColleague(mentions, target) || (!aged && !isCalledPatient(mentions, draft) && mentions.some(works));
      staffed.set(mentions, answer);
    }
    return answer;
  };
  if (isStaffed(own)) return people.slice(0, people.indexOf(own)).some(isStaffed) ? 'another colleague' : 'a colleague';
  const used = new Set([...draft.source.matchAll(/\b(?:[Pp]atient|[Pp]erson|[Pp]t\.?) ([A-Z])\b/g)].map((m) => m[1]!));
  if (people.length < 2 && !used.size) return patient ? 'the patient' : own.length > 1 ? 'this person' : 'somebody';
  let label = '';
  for (const mentions of people) {
    const initials = new Set(mentions.flatMap((m) => wordsOf(m, draft.source).map((w) => w[0]!.toUpperCase())));
    label = LETTERS.find((letter) => !used.has(letter) && !initials.has(letter)) ?? 'Z';
    used.add(label);
    if (mentions === own) break;
  }
  return `${patient ? 'patient' : 'person'} ${label}`;
}
