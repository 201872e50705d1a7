import { DIRECT, type Edit, type Fix } from '../../../shared/finding.ts';
import type { BestEdit } from '../../../shared/risk.ts';
import { PLAIN } from '../risk/rank.ts';
import { rough } from '../risk/wording.ts';
import { wordAt } from '../language/words.ts';
import type { Draft, Raw, Scope } from '../rules/rule.ts';
import { losesClinicalValue, losesConsent } from './guards.ts';
import { withItsLine } from './line.ts';
import { losesContext } from './loss.ts';
import { keepsMarkup, wholeEntities } from './markup.ts';
import { mend } from './mend.ts';
import { OPERATORS, type Operator, type OperatorId, type Proposal, type Target } from './operators.ts';
import { BLANKS, isSound } from './placeholder.ts';
import { readsWell } from './reads.ts';
import { isGerund } from './span.ts';

/** At most this many fixes travel with a finding. */
const OFFERED = 4;
const ENOUGH = 2;
/** A crowd below this is no crowd: an event that is told narrows to one whatever else goes. */
const FEW = 3;
/** What a detail is offered where its rule's own fixes come to fewer than two, the first that holds. */
const FALLBACK: readonly OperatorId[] = ['placeholder', 'remove-sentence'];

export interface FixContext {
  readonly draft: Draft;
  readonly personOf: (hit: Raw) => number | undefined;
  /** Whether the finding is gone and nothing new (with `directOnly`: no new direct identifier) is found once `edits`, offsets into the source, are made. */
  readonly holds: (hit: Raw, edits: readonly Edit[], directOnly?: boolean) => boolean;
  /** The edits that widen the crowd of one person most. */
  readonly bestOf: (person: number) => readonly BestEdit[];
}

/**
 * The fixes of one hit, best first, each made when it is asked for; edits relate to the source. What does not read well or does not
 * hold is not offered.
 */
export function* fixesFor(hit: Raw, context: FixContext): Generator<Fix> {
  if (hit.data?.person !== undefined) return yield* context.bestOf(hit.data.person).map(widening);
  const target = targetOf(hit, context);
  const made: Fix[] = [];
  const later: Fix[] = [];
  function* give(fix: Fix): Generator<Fix> {
    if (made.length >= OFFERED || made.some((f) => sameEdits(f, fix))) return;
    made.push(fix);
    yield fix;
  }
  function* add(id: OperatorId, lastResort = false): Generator<Fix> {
    for (const { fix, dear } of offered(id, target, context, lastResort)) {
      if (!lastResort && dear) later.push(fix);
      else yield* give(fix);
    }
  }
  for (const id of hit.rule.fixes) yield* add(id);
  if (hit.rule.tier !== 'document' && !isPicture(target))
    for (const id of FALLBACK)
      if (id === 'remove-sentence' && hit.rule.category === 'date' && made.length) break;
      else if (made.length < ENOUGH && (id === 'placeholder' || made.length + later.length < ENOUGH)) yield* add(id);
  for (const fix of later) yield* give(fix);
  // A name in a quotation hides the quotation: it must not stay because of what comes to light without it.
  if (!made.length && DIRECT.has(hit.rule.category)) yield* add('placeholder', true);
}

/** Whether a blank would lose less: only of what has a blank, and not what is said in other words at every mention. */
const isDear = ({ operator, edits }: Fix, { everywhere, verbatim }: Proposal, target: Target): boolean =>
  !everywhere &&
  !verbatim &&
  /^(?:remove|date|name|initials)/.test(operator) &&
  target.hit.rule.category in BLANKS &&
  losesContext(
    target,
    edits.map((e) => ({ ...e, start: e.start - target.base, end: e.end - target.base })),
  );

/** A picture is no sentence. */
const isPicture = ({ scope }: Target): boolean => scope.zone === 'image' || scope.zone === 'file';

/** One of the edits that help a combination most is a fix of it, though the combination may need another. */
const widening = ({ rule, title, edits, gain, after }: BestEdit): Fix => ({
  title: `${title} (${rule}${gain >= PLAIN ? `, ${rough(gain)} times as many people fit${after.middle < FEW ? ', the event aside' : ''}` : ''})`,
  operator: 'widen-crowd',
  safety: 'suggested',
  edits,
});

/** The first way to do it here that reads and holds, and the first for everywhere. */
function* offered(
  id: OperatorId,
  target: Target,
  context: FixContext,
  lastResort: boolean,
): Generator<{ readonly fix: Fix; readonly dear: boolean }> {
  const operator: Operator = OPERATORS[id];
  const proposals = operator(target);
  // A note beside what is kept changes nothing that could come to light.
  const holds = (edits: readonly Edit[]): boolean => id === 'keep-and-warn' || context.holds(target.hit, edits, lastResort);
  for (const everywhere of [false, true])
    for (const proposal of proposals) {
      if (Boolean(proposal.everywhere) !== everywhere) continue;
      const fix = finish(id, proposal, target, lastResort);
      if (!fix || !areApart(fix.edits) || !holds(fix.edits)) continue;
      yield { fix, dear: isDear(fix, proposal, target) };
      break;
    }
}

/** Whether no two edits touch the same text: what takes two mentions of a name out may take one sentence out twice. */
function areApart(edits: readonly Edit[]): boolean {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  return sorted.every((edit, i) => i === 0 || sorted[i - 1]!.end <= edit.start);
}

function targetOf(hit: Raw, context: Pick<FixContext, 'draft' | 'personOf'>): Target {
  const { draft, personOf } = context;
  const scope = hit.scope ?? smallestAround(hit, draft.scopes);
  const base = scope?.block.start ?? 0;
  const text = scope?.text ?? draft.source;
  const start = hit.start - base - partBefore(text, hit.start - base);
  return {
    scope: scope ?? WHOLE,
    hit,
    text,
    base,
    start,
    end: start + withoutSubject(text.slice(start, hit.end - base)).length + partBehind(hit, scope, base),
    draft,
    personOf,
    allows: scope ? draft.spared(scope) : [],
    at: (other) => targetOf(other, context),
  };
}

const PART_OF_SCHOOL = /\b(?:high|primary|secondary|middle|junior|elementary|grammar|infant|nursery|boarding|night|Sunday|law|art) $/i;
/** How much before a detail is of the same word: `high | school wrestling coach`. */
function partBefore(text: string, start: number): number {
  if (/^school/i.test(text.slice(start, start + 6)))
    return PART_OF_SCHOOL.exec(text.slice(Math.max(0, start - 12), start))?.[0].length ?? 0;
  // `primary school | teacher`
  const school = /^(?:teacher|pupil|student|caretaker|secretary)s?\b/.test(text.slice(start, start + 10)) ? 'school ' : '';
  if (!school || text.slice(Math.max(0, start - school.length), start).toLowerCase() !== school) return 0;
  return school.length + partBefore(text, start - school.length);
}

/** How much behind something that happened is of its last noun: `just before opening | time`, `outside a bus shelter | kerb`. */
function partBehind({ rule, end }: Raw, scope: Scope | undefined, base: number): number {
  if (rule.category !== 'event' || !scope) return 0;
  const at = wordAt(scope.words, end - base);
  const [before, last, next] = [scope.words[at - 2], scope.words[at - 1], scope.words[at]];
  const noun = last?.pos === 'NOUN' || isGerund(last?.lower ?? '');
  const goesOn = next?.pos === 'NOUN' && !next.capital && next.sentence === last?.sentence && next.start === last.end + 1;
  return noun && goesOn && /^(?:ADP|DET|ADJ|NOUN)$/.test(before?.pos ?? '') ? next.end - last.end : 0;
}

/** `a swastika on his forearm he | tries to hide`: who does the next thing stays. */
const withoutSubject = (said: string): string => said.replace(/(?<=\S)(?<!\b(?:and|or|than|as))\s+(?:he|she|they|we|who|which)$/, '');

/** A picture's words lie in their own block and in the paragraph's. */
function smallestAround({ start, end }: Raw, scopes: readonly Scope[]): Scope | undefined {
  const around = scopes.filter(({ block }) => block.start <= start && end <= block.start + block.text.length);
  return around.reduce<Scope | undefined>((best, s) => (best && best.text.length <= s.text.length ? best : s), undefined);
}

const WHOLE = {
  words: [],
  sentences: [],
  text: '',
  zone: 'prose',
  kind: 'blog',
  setting: '',
  notes: [],
  block: { zone: 'prose', start: 0, text: '' },
} as const satisfies Scope;

/** Mends the sentence; undefined where nothing is changed, where it does not read, or where it takes a clinical value or half a markup. */
function finish(
  operator: OperatorId,
  { title, safety, edits: raw, verbatim, everywhere, blank }: Proposal,
  target: Target,
  lastResort: boolean,
): Fix | undefined {
  const { text, base, draft } = target;
  if (verbatim || everywhere) return raw.length ? { title, operator, safety, edits: raw } : undefined;
  const local = mend(
    raw.map((e) => withComma(target, e)),
    text,
  ).filter((e) => text.slice(e.start, e.end) !== e.text);
  if (raw.some((e) => takesHalf(text, e)) || local.some((e) => splitsWord(text, e))) return undefined;
  if (
    !local.length ||
    !(blank ? lastResort || isSound(target) : readsWell(text, local)) ||
    losesClinicalValue(target, local) ||
    losesConsent(target, local)
  )
    return undefined;
  const edits = local.map((e) => wholeEntities(draft.source, text, { ...e, start: e.start + base, end: e.end + base }, base));
  if (!edits.every((e) => keepsMarkup(draft.source, text, e, base))) return undefined;
  return { title, operator, safety, edits: edits.map((e) => withItsLine(draft.source, e, target.scope.zone === 'heading')) };
}

/** `His wife, a former pitcher, noticed` → `His partner noticed`: the second comma of an apposition goes with the first. */
function withComma({ text, scope }: Target, edit: Edit): Edit {
  const commas = text.slice(edit.start, edit.end).split(',').length + edit.text.replace(/\[[^\]]*\]/g, '').split(',').length;
  if (!edit.text || commas % 2 === 0 || text[edit.end] !== ',') return edit;
  const next = scope.words[wordAt(scope.words, edit.end + 1)];
  return /^(?:VERB|AUX)$/.test(next?.pos ?? '') ? { ...edit, end: edit.end + 1 } : edit;
}

/** Whether an edit would write into the middle of a word: `71M` is no place for a name. The word that it gives a capital is no other. */
const splitsWord = (text: string, { start, end, text: put }: Edit): boolean =>
  put.toLowerCase() !== text.slice(end - put.length, end).toLowerCase() &&
  ((/[\p{L}\p{N}]-?$/u.test(text.slice(0, start)) && /^[\p{L}\p{N}]/u.test(put)) ||
    (/[\p{L}\p{N}]$/u.test(put) && /^-?[\p{L}\p{N}]/u.test(text.slice(end, end + 3))));

/** Whether an edit begins or ends within a word of letters. */
const takesHalf = (text: string, { start, end }: Edit): boolean =>
  start < end && (isInWord(text, start) || isInWord(text, end) || isInNumber(text, end));

/** `+3. | 00s`, where the tokeniser takes a point for the end of a sentence. */
const isInNumber = (text: string, at: number): boolean =>
  /\d[.,]$/.test(text.slice(Math.max(0, at - 2), at)) && /^\d/.test(text.slice(at, at + 1));

const isInWord = (text: string, at: number): boolean =>
  /[\p{L}\p{M}\p{N}]$/u.test(text.slice(Math.max(0, at - 2), at)) && /^[\p{L}\p{M}]/u.test(text.slice(at, at + 2));

const sameEdits = (a: Fix, b: Fix): boolean => JSON.stringify(a.edits) === JSON.stringify(b.edits);
