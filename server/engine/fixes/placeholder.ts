import type { Category } from '../../../shared/finding.ts';
import type { Operator, Target } from './operators.ts';
import type { Word } from '../language/words.ts';
import { isHead } from './chat.ts';
import { AGENT } from './occupation.ts';
import { headOf, isGerund, OWNER, owns, placeOf, type Place } from './span.ts';

/** What an author is asked to say instead, in brackets: of a noun, or of a whole clause. */
export const BLANKS: Partial<Readonly<Record<Category, string>>> = {
  name: '[who]',
  date: '[when]',
  age: '[age band]',
  place: '[where, in general terms]',
  org: '[kind of organisation]',
  occupation: '[kind of work]',
  demographic: '[background, in general terms]',
  family: '[family, in general terms]',
  event: '[what happened, in general terms]',
  rare: '[condition, in general terms]',
  physical: '[appearance, in general terms]',
  quote: '[what was said, in your words]',
};

/** The same of something done, in the form that its verb has. */
export const DEEDS = {
  doing: '[doing what, in general terms]',
  does: '[does what, in general terms]',
  done: '[done what, in general terms]',
  do: '[do what, in general terms]',
  did: '[did what, in general terms]',
  told: '[do what, in your words]',
};
const OTHERS = {
  worker: '[kind of worker]',
  any: '[left out]',
  event: '[event, in general terms]',
  background: '[background]',
  weight: '[weight, as a range]',
  claim: '[how rare, in general terms]',
  finding: '[finding, in general terms]',
};

/** A blank where nothing better reads. It names what is missing and never what stood there. */
export const placeholder: Operator = (target) => {
  const { text, start, end } = target;
  if (isHead(target)) return [];
  const place = placeOf(target);
  // `till he died last spring`: no blank stands for what is no detail.
  const told = !(target.hit.rule.category in BLANKS) && place;
  if (told && place.form === 'verb' && place.prev?.pos === 'PRON') return [];
  // `One of my patients | is in his twenties`
  if (told && place.first === place.from && /^(?:AUX|VERB)$/.test(place.next?.pos ?? '')) return [];
  const spared = besideBlank(target, place);
  const blank = spared ? '' : blankFor(target, place);
  // `the week before`: no article stands before a time.
  const article = blank === BLANKS.date ? (/\b(?:an?|the)\s+$/i.exec(text.slice(Math.max(0, start - 6), start))?.[0].length ?? 0) : 0;
  const edit = { ...compound(text, start - article, Math.max(end, place ? phraseEnd(place) : end)), text: blank };
  return [
    { title: spared ? 'Let the blank stand for this too' : 'Leave a blank to fill in', safety: 'suggested', blank: !spared, edits: [edit] },
  ];
};

const escaped = (blank: string): string => blank.replace(/[[\]]/g, String.raw`\$&`);
const BLANK = [...Object.values(BLANKS), ...Object.values(DEEDS), ...Object.values(OTHERS)].map(escaped).join('|');
const BLANK_BEFORE = new RegExp(`(?:${BLANK})[,;]? ?$`, 'i');
const BLANK_BEHIND = new RegExp(`^[,;]? ?(?:${BLANK})`, 'i');

/** Whether a noun touches a blank that somebody has to fill in anyway: two in a row ask for the same. */
const besideBlank = ({ text, start, end }: Target, place: Place | undefined): boolean =>
  place?.form === 'noun' && (BLANK_BEFORE.test(text.slice(Math.max(0, start - 46), start)) || BLANK_BEHIND.test(text.slice(end, end + 46)));

/** A stretch with the whole of the compounds that it begins or ends in: of `foot-and-mouth` nothing is left behind `foot`. */
function compound(text: string, start: number, end: number): { start: number; end: number } {
  const before = /[\p{L}\p{N}][\p{L}\p{N}’'-]*-$/u.exec(text.slice(Math.max(0, start - 40), start))?.[0].length ?? 0;
  const behind = /^(?:-[\p{L}\p{N}]+)+/u.exec(text.slice(end, end + 40))?.[0].length ?? 0;
  return { start: start - before, end: end + behind };
}

const DONE = /^(?:occupation|event|family|demographic|physical|rare)$/;

/** What is found or has happened to a body, rather than how somebody looks. */
const FOUND =
  /\b(?:amput\w+|goit(?:re|er)|lesions?|papules?|pustules?|vesicles?|blisters?|bullae?|macules?|plaques?|nodules?|eschars?|wounds?|burns?|ulcers?|tumou?rs?|mass(?:es)?|lump|swelling|stump|fractures?|rash|deformit\w+|scoliosis|palsy|paraly\w+|contractures?|cataracts?|ptosis|squint|stoma|fistula|hernia|eye[- ]gaze)\b|\b(?:lost|lose|losing|missing|severed|tore|torn|crushed)\b.*\b(?:fingers?|toes?|thumbs?|hands?|arms?|legs?|foot|feet|eyes?|ears?|nose|limbs?|teeth|tooth)\b/i;

/** The blank in the form of what it stands for: a thing, something done, a whole clause, a quality. */
function blankFor({ hit, start, end, text }: Target, place: Place | undefined): string {
  const { category, id } = hit.rule;
  if (place && DONE.test(category) && (place.form === 'verb' || isAction(place))) return done(place);
  if (id === 'uniqueness-claim') return OTHERS.claim;
  if (category === 'occupation' && place?.form === 'noun' && AGENT.test(headOf(place).lower)) return OTHERS.worker;
  if (category === 'event' && place?.form === 'noun') return OTHERS.event;
  if (category === 'demographic' && place?.form === 'adjective') return OTHERS.background;
  if (category === 'physical' && FOUND.test(text.slice(start, end))) return OTHERS.finding;
  const weighs = category === 'physical' && /\d ?(?:kg|g|grams?|kilos?|lbs?|st|stone)\b/i.test(text.slice(start, end));
  return weighs ? OTHERS.weight : (BLANKS[category] ?? OTHERS.any);
}

/** `while drawing water`, `she was coaching girls` */
const isAction = ({ words, first, prev }: Place): boolean =>
  isGerund(words[first]!.lower) &&
  words[first]!.pos === 'VERB' &&
  /^(?:while|whilst|when|before|after|by|was|were|is|are|been|still|now)$/.test(prev?.lower ?? '');

/** Forms that stand behind ‘had’ and hardly behind ‘would’: `she’d acted`. */
const FORMED =
  /(?:[^e]ed|ought|aught|.own|ung|unk|uck|ept|elt|ost|tten|ken|ven|zen|stood)$|^(?:got|gone|done|seen|been|made|found|lost|left|sat|run|come|had)$/;

/** `skippered the ferry` → `[did what, in general terms]`, in the form that its verb has. */
function done({ words, first, from }: Place): string {
  const { lower } = words[first]!;
  // `has also | given talks`
  let at = first - 1;
  while (at >= from && words[at]!.pos === 'ADV') at--;
  const before = at >= from ? words[at]!.lower : '';
  if (isGerund(lower)) return DEEDS.doing;
  if (/[^s]s$/.test(lower)) return DEEDS.does;
  if (/^(?:had|has|have|having|'ve|been|was|were|is|are|got)$/.test(before)) return DEEDS.done;
  if (/^['’]d$/.test(before) && FORMED.test(lower)) return DEEDS.done;
  return /^(?:to|will|would|can|could|may|might|must|should|shall|did|does|do|n't|'ll|'d)$/.test(before) ? DEEDS.do : DEEDS.did;
}

/** Words into which a phrase is followed. */
const FURTHER = 6;
const INNER = /^(?:DET|ADJ|NUM|PROPN|NOUN|ADV)$/;
const NAMES = /^(?:NOUN|PROPN)$/;

const inner = ({ pos, lower }: Word): boolean => INNER.test(pos) || OWNER.test(lower);

/** Where the phrase ends in whose middle a detail stops: `skippered the` ends behind `ferry`; the detail's own end elsewhere. */
function phraseEnd({ words, last, to, broken }: Place): number {
  const own = words[last]!.end;
  if (!broken) return own;
  const rest = words.slice(last + 1, Math.min(to, last + 2 + FURTHER));
  // `matched every one to | within a minute`
  if (words[last]!.pos === 'ADP' && rest[0]?.pos === 'ADP') rest.shift();
  // `had come alone with | her`
  if (/^(?:me|him|her|us|them|it|you)$/.test(rest[0]?.lower ?? '') && !(rest[1] && inner(rest[1]))) return rest[0]!.end;
  for (const [i, word] of rest.slice(0, FURTHER).entries()) {
    const next = rest[i + 1];
    if (word.pos === 'VERB' || (NAMES.test(word.pos) && !(next && inner(next)))) return word.end;
    if (!inner(word)) break;
  }
  return own;
}

/** A blank that stands for a whole phrase: a noun behind it would hang in the air. */
const PHRASE = /^(?:family|event|rare|physical|quote)$/;
/** A blank that owns nothing. */
const OWNLESS = /^(?:family|event|rare|physical|quote|date)$/;

/** What a whole clause cannot follow. */
const WANTS_NOUN = /^(?:DET|ADP|AUX|ADJ)$/;

/** Whether a blank can stand for the detail: not where it ends amid a phrase or a clause whose rest would hang on the blank. */
export function isSound(target: Target): boolean {
  const place = placeOf(target);
  if (!place) return true;
  const { words, first, last, next, broken, form, prev } = place;
  if (broken && phraseEnd(place) <= words[last]!.end) return false;
  // `[family, in general terms]’s grandson`
  if (OWNLESS.test(target.hit.rule.category) && owns(target.text, target.end)) return false;
  const shares = next?.pos === 'CCONJ' && /^(?:VERB|AUX)$/.test(words[last + 2]?.pos ?? '');
  if (form === 'verb' && /^(?:DET|ADJ)$/.test(prev?.pos ?? '')) return false;
  if (form === 'clause' && (shares || WANTS_NOUN.test(prev?.pos ?? '') || (next?.text === ',' && words[last + 2]?.pos === 'VERB')))
    return false;
  // `Bystander | CPR was started`
  if (form === 'clause' && /^(?:NOUN|PROPN)$/.test(prev?.pos ?? '') && /^(?:NOUN|PROPN)$/.test(words[first]!.pos)) return false;
  // `returned to class | 3`, `taught generations | of girls`
  if (next && /^(?:\d{1,3}|of)$/.test(next.lower)) return false;
  const ends = words[last]!.pos;
  if (form === 'verb' || form === 'clause' || form === 'adposition')
    return !(ends === 'VERB' && /^(?:PRON|DET|NOUN|PROPN)$/.test(next?.pos ?? ''));
  if (PHRASE.test(target.hit.rule.category) && next?.pos === 'NOUN' && /^(?:NOUN|PROPN|ADJ)$/.test(ends)) return false;
  return !(next?.pos === 'VERB' && words.slice(first, last).some((w) => /^(?:that|which|who|whom|whose|where)$/.test(w.lower)));
}
