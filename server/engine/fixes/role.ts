import type { Operator, Proposal } from './operators.ts';
import { isMark, owns, placeOf, type Place } from './span.ts';

/** What somebody in public is, broadly, whatever the office. */
const ROLES: readonly (readonly [RegExp, kind: string])[] = [
  [/\b(?:priest|vicar|curate|imam|rabbi|pastor|bishop|canon|chaplain|deacon|archdeacon)$/i, 'member of the clergy'],
  [/\b(?:stand-?up|comedian|singer|actor|actress|presenter|musician|drummer|guitarist|dancer)$/i, 'performer'],
];

/** deputy mayor → somebody with a public role, or a person; parish priest → member of the clergy. */
export const roleToGeneric: Operator = (target) => {
  const place = placeOf(target);
  if (!place) return [];
  const { start, end } = target;
  const said = target.text.slice(start, end);
  const kind = ROLES.find(([role]) => role.test(said))?.[1];
  if (!kind && place.form !== 'noun') return [];
  const to = Math.max(end, isClosed(place) ? place.words[officeEnd(place)]!.end : end);
  // `He’s the town crier.`, `the mayor of Leeds came`, `the vicar of Dibley`
  if (isClosed(place) && /^(?:the|our|an?)$/.test(place.prev?.lower ?? '') && !owns(target.text, end)) {
    const edits = [{ start: place.prev!.start, end: to, text: kind ? `a ${kind}` : 'somebody with a public role' }];
    return [{ title: 'Say that it is a public role, not which', safety: 'suggested', edits }];
  }
  const say = (text: string): Proposal => ({
    title: `Say “${kind ?? 'person'}” instead of the role`,
    safety: 'suggested',
    edits: [{ start, end: kind ? to : end, text }],
  });
  const determined = /^(?:DET|ADJ|NUM|NOUN)$/.test(place.prev?.pos ?? '') || /^(?:our|my|his|her|their)$/.test(place.prev?.lower ?? '');
  if (determined) return [say(kind ?? 'person')];
  return [say(kind || /^an? /i.test(said) ? `a ${kind ?? 'person'}` : 'somebody')];
};

/** Whether an office ends its phrase. */
function isClosed(place: Place): boolean {
  const next = place.words[officeEnd(place) + 1];
  return !next || isMark(next) || /^(?:VERB|AUX|CCONJ)$/.test(next.pos) || next.lower === 'who';
}

/** Index of the last word of an office with what it is of: `mayor of Leeds`, `MP for Leeds North`. */
function officeEnd({ words, last, to }: Place): number {
  if (!/^(?:of|for)$/.test(words[last + 1]?.lower ?? '')) return last;
  let at = last + 1;
  while (at + 1 < to && /^(?:DET|ADJ|NOUN|PROPN)$/.test(words[at + 1]!.pos)) at++;
  return at > last + 1 ? at : last;
}
