import type { Span } from '../../../shared/finding.ts';
import { perText } from './per-text.ts';

/** How a message of an exported chat begins: `[3/2/25, 18:02:11] Macca: `. Offsets relate to the block. */
export interface ChatHead extends Span {
  /** When it was sent; none where that was taken out and others are stamped still. */
  readonly when?: Span;
  /** Whether the day is given, not the time alone. */
  readonly dated: boolean;
  /** Who sent it, as far as a name is given and not a role. */
  readonly sender?: Span;
  /** Where it is said who sent it, by name or by role; the end of the head where nobody is. */
  readonly from: number;
}

const CLOCK = String.raw`\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:[ \u202f]?[ap]\.?m\.?)?`;
const TIME = new RegExp(CLOCK, 'iu');
const DAY = String.raw`(?:\d{1,4}[./-]\d{1,2}(?:[./-]\d{2,4})?)`;
const SENDER = String.raw`(?:(?<sender>[\p{L}\p{M}.'’ -]{1,30})(?: ?\([^()\n]{1,20}\))?:(?=\s))?`;
const HEADS = [
  new RegExp(`^[\\u200e ]{0,3}\\[(?<when>(?:${DAY}, )?${CLOCK}|${CLOCK}, ${DAY})\\] ${SENDER}`, 'dgimu'),
  new RegExp(`^[\\u200e ]{0,3}(?<when>${DAY}, ${CLOCK}) [-–] ${SENDER}`, 'dgimu'),
];

const BARE = /^([\p{L}\p{M}.'’ -]{1,30}): /gmu;

/** Words for who writes without being named: `Locum 2`, `the night nurse`. */
const ROLES = new Set(
  `the a charge staff night day ward duty locum senior junior student practice call theatre bay triage lead head ed icu me admin you bot system
   unknown anon anonymous nurse doctor dr doc sister matron midwife hca porter reg registrar sho house officer ho consultant intern resident
   attending fellow paramedic physio ot pharmacist dentist hygienist receptionist manager secretary gp anaesthetist anesthetist surgeon
   colleague friend mum mom dad patient pt group on`.split(/\s+/),
);
const isRole = (said: string): boolean =>
  said
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .every((word) => word.length < 2 || ROLES.has(word) || /^(?:fy|ct|st)?\d$/.test(word));

/** The heads of the messages, where a text holds at least two or one with its day. */
export const chatHeads = perText((text: string): readonly ChatHead[] => {
  if (!/^[\u200e ]{0,3}\[?\d/mu.test(text)) return [];
  const heads = HEADS.flatMap((head) => [...text.matchAll(head)].map(headOf));
  if (heads.length < 2 && !heads[0]?.dated) return [];
  const known = new Set(heads.flatMap(({ sender }) => (sender ? [text.slice(sender.start, sender.end)] : [])));
  const bare = [...text.matchAll(BARE)].filter((m) => known.has(m[1]!)).map((m) => bareHead(m.index, m[0].length, m[1]!.length));
  return [...heads, ...bare].sort((a, b) => a.start - b.start);
});

const bareHead = (start: number, all: number, name: number): ChatHead => ({
  start,
  end: start + all,
  dated: false,
  sender: { start, end: start + name },
  from: start,
});

function headOf(match: RegExpExecArray): ChatHead {
  const { when, sender } = match.indices!.groups!;
  const said = match.groups!.sender?.trimEnd() ?? '';
  return {
    start: match.index,
    end: match.index + match[0].length,
    when: { start: when![0], end: when![1] },
    from: sender && said ? sender[0] : match.index + match[0].length,
    dated: /[./-]\d/.test(match.groups!.when!.replace(TIME, '')),
    ...(sender && said && !isRole(said) ? { sender: { start: sender[0], end: sender[0] + said.length } } : {}),
  };
}
