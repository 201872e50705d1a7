import { workIsTheCause } from './guards.ts';
import { instead } from './instead.ts';
import type { Operator, Proposal, Target } from './operators.ts';
import { SECTORS } from './sectors.ts';
import { asNoun, headOf, isPlural, placeOf, type Place } from './span.ts';

const TITLE = 'Say the kind of work instead';
/** `butchers the carcasses`: something that is done, whatever it is tagged. */
const DOES = /^\p{L}+s (?:the|an?|his|her|their|its)\b/u;
/** Reads like somebody who does something. */
export const AGENT = /(?:er|or|ist|ian|man|men|woman|women|eer|ant|smith|wright|ess)s?\b/i;
/** Where somebody works, and nobody who does: `a marble quarry`. */
const WORKPLACE = /^(?:quarry|farm|mine|mill|factory|yard|depot|ranch|foundry|dairy|brewery|vineyard|shipyard|sawmill|refinery|warehouse)$/;
const isWorkplace = ({ words, first, last, form, next }: Place): boolean =>
  form === 'noun' && WORKPLACE.test(words[last]!.lower) && next?.pos !== 'NOUN' && !words.slice(first, last).some((w) => w.pos === 'ADP');
const RETIRED = /\b(?:retired|ex-|former)\b/i;

/** `has gone back to | weaving on a raised bench`: what somebody can do again. */
const BACK = /\b(?:returned|gone back|went back|got back|going back) (?:to|at)(?: the| a| his| her| their)? $/i;
const STUDY = /\b(?:class|school|college|university|studies|lessons|course)\b/i;

/** returned to weaving → returned to work, whether the return is a part of the detail or stands before it; not a return to somebody. */
function backAgain(target: Target, place: Place): readonly Proposal[] {
  const { text, start, end } = target;
  const said = text.slice(start, end);
  const inside = /^(?:has |had )?(?:returned|gone back|went back|got back) (?:to|at) /i.exec(said)?.[0] ?? '';
  const before = inside ? '' : (BACK.exec(text.slice(Math.max(0, start - 30), start))?.[0] ?? '');
  if ((!inside && !before) || AGENT.test(headOf(place).lower)) return [];
  const article = /(?: the| a| his| her| their) $/i.exec(before)?.[0].trimStart().length ?? 0;
  return [instead({ start: start - article, end }, TITLE, `${inside}${STUDY.test(said) ? 'school' : 'work'}`)];
}

/** lighthouse keeper → outdoor worker; keeps sheep → works outdoors. Not where what somebody worked with is the cause. */
export const occupationToSector: Operator = (target) => {
  const { text, start, end } = target;
  const said = text.slice(start, end);
  const place = placeOf(target);
  // `a nurse of the old school`
  if (!place || workIsTheCause(target) || /\bof the old school$/i.test(said)) return [];
  // `She’s in Grade 2.`
  if (/^(?:grade|year|class|form|std\.?|standard) \d{1,2}$/i.test(said)) return [instead(target, TITLE, 'school')];
  const back = backAgain(target, place);
  if (back.length) return back;
  // `school bus driver`: what somebody is says more than where; `wind player`: what is played.
  const head = headOf(place).lower;
  const sector = (/^(?:player|conductor)s?$/.test(head) ? undefined : sectorOf(head)) ?? sectorOf(said);
  if (place.form === 'verb' || DOES.test(said) || /^(?:who|that)$/.test(place.prev?.lower ?? '')) {
    // `cooks for our doctors’ mess`: what is done says more than for whom.
    const done = sectorOf(place.words[place.first]!.text) ?? sector;
    return done ? [instead(target, TITLE, `${worked(place.words[place.first]!.lower)} ${done[2]}`)] : [];
  }
  if (isWorkplace(place)) return [instead(target, TITLE, asNoun(place, 'workplace'))];
  if (place.form !== 'noun' || !sector || (/ing\b/.test(said) && !AGENT.test(said)) || place.next?.pos === 'NOUN') return [];
  const kind = (RETIRED.test(said) ? 'retired ' : '') + sector[1];
  if (/^one of\b/i.test(said)) return [instead(target, TITLE, `${/^[aeio]/.test(kind) ? 'an' : 'a'} ${kind}`)];
  return [instead(target, TITLE, asNoun(place, isPlural(place) ? plural(kind) : kind))];
};

const sectorOf = (said: string) => SECTORS.find(([pattern]) => pattern.test(said));

const plural = (kind: string): string =>
  kind.replace(/(worker|member|student|professional|sportsperson|person)\b/, (head) =>
    head.endsWith('person') ? head.replace('person', 'people') : `${head}s`,
  );

/** The form of `work` that a verb has: keeps → works, taught → worked, driving → working. */
function worked(verb: string): string {
  if (/ing$/.test(verb)) return 'working';
  if (/s$/.test(verb)) return 'works';
  return /(?:ed|ght|ove|ept|an|old|ang|rang|ade|ew)$/.test(verb) ? 'worked' : 'work';
}
