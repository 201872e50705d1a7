import type { Operator, Proposal, Target } from './operators.ts';

type Subject = 'occupation' | 'ethnicity' | 'family' | 'event' | 'feature' | 'measure' | 'count' | 'quote';

const TITLES: Readonly<Record<Subject, string>> = {
  occupation: 'Say the kind of work instead',
  ethnicity: 'Leave the origin out',
  family: 'Say less about the family',
  event: 'Say the kind of injury, not the story',
  feature: 'Say less about the looks',
  measure: 'Give the range instead of the measure',
  count: 'Use “a few” instead of the count',
  quote: 'Paraphrase instead of quoting',
};

/** The kind of injury or mechanism, in the form of the verb that begins the clause. */
const EVENTS: readonly (readonly [RegExp, string])[] = [
  [/^(?:attacked|assaulted|jumped|mugged|beaten|stabbed|shot|headbutted|punched|knifed|glassed)\b/i, 'assaulted'],
  [/^fell\b.*\bfrom\b/i, 'fell from a height'],
  [/^fell\b/i, 'fell'],
  [/^fallen\b/i, 'fallen'],
  [/^(?:struck|hit|run over|knocked|crushed|trapped|kicked|impaled|thrown|dragged|pinned|gored|trampled|caught)\b/i, 'injured'],
  [/^bitten\b/i, 'bitten'],
  [/^stung\b/i, 'stung'],
  [/^(?:rescued|airlifted|winched|pulled|flown|helicoptered)\b/i, 'brought in'],
  [/^swallowed\b/i, 'swallowed a foreign object'],
  [/^collapsed\b/i, 'collapsed'],
];

type Say = (said: string, target: Target) => string | undefined;

const SECTORS: readonly (readonly [RegExp, string])[] = [
  [/teach|tutor|lectur|school|pupil|student|undergrad|graduate|appren/i, 'in education'],
  [/farm|shepherd|crofter|garden|forest|fish|trawler|gamekeep|thatch|quarry|miner|rigger/i, 'in outdoor work'],
  [/driver|pilot|courier|sailor|seaman|captain|railway|conductor/i, 'in transport'],
  [/police|fire|soldier|army|navy|marine|officer|sergeant|guard|veteran/i, 'in uniformed service'],
  [/chef|cook|baker|barista|waiter|waitress|barmaid|landlord|butcher/i, 'in food and hospitality'],
  [/nurse|doctor|pharmac|dentist|paramedic|midwife|vet\b|carer/i, 'in health care'],
  [/builder|carpenter|plumb|electric|weld|mechanic|engineer|joiner|mason|roofer/i, 'in a skilled trade'],
  [/lawyer|barrister|solicitor|judge|magistrate|account|bank|manager|director/i, 'in professional work'],
  [/music|singer|actor|artist|cell|violin|organist|dancer|writer|novelist/i, 'in the arts'],
];

const SAY: Readonly<Record<Subject, Say>> = {
  occupation: (said) => {
    const sector = SECTORS.find(([pattern]) => pattern.test(said))?.[1];
    if (!sector) return undefined;
    return /^(?:drives|runs|works|teaches|plays)\b/i.test(said) ? `works ${sector}` : `person ${sector}`;
  },
  ethnicity: () => '',
  family: (said) => (/^(?:an? |the )?(?:mother|mum|mom|mama|father|dad|parent) of\b/i.test(said) ? 'parent' : undefined),
  event: (said) => EVENTS.find(([pattern]) => pattern.test(said))?.[1],
  feature: (said) => /(?:tattoo|scar|piercing|birthmark|prosthe\w+|wheelchair|beard|moustache)/i.exec(said)?.[0].toLowerCase(),
  measure: (said) => (/kg|stone|lb|bmi/i.test(said) ? 'a very high weight' : undefined),
  count: () => 'a few',
  quote: () => undefined,
};

/** An operator that replaces a detail by a broader word, where there is one. */
export const generalise =
  (subject: Subject): Operator =>
  (target) => {
    const { text, start, end } = target;
    if (subject === 'quote') return paraphrase(target);
    const put = SAY[subject](text.slice(start, end), target);
    if (put === undefined) return undefined;
    // Assaulted coming from a college: what follows still wants a verb of movement.
    const coming = subject === 'event' && /^\s+from\b/.test(text.slice(end, end + 8)) ? ' coming' : '';
    const article = /^(?:a|an|the)\s+/i.exec(text.slice(start, end))?.[0] ?? '';
    const lead = put && article && !/^(?:a|an|the|works)\b/.test(put) ? article : '';
    return { title: TITLES[subject], safety: 'suggested', edits: [{ start, end, text: lead + put + coming }] };
  };

/** The quoted words with their marks become a blank to fill in. */
function paraphrase({ text, start, end }: Target): Proposal {
  const open = /["“‘'«]\s?$/.exec(text.slice(Math.max(0, start - 2), start))?.[0].length ?? 0;
  const close = /^[,.!?…]?\s?["”’'»]/.exec(text.slice(end, end + 4))?.[0].length ?? 0;
  const stop = close && /[.!?…]/.test(text.slice(end, end + close)) ? '.' : '';
  return {
    title: TITLES.quote,
    safety: 'suggested',
    edits: [{ start: start - open, end: end + close, text: `[what was said, in your words]${stop}` }],
  };
}
