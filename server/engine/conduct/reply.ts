import type { Span } from '../../../shared/finding.ts';
import { clausesOf, mentions, type Clause } from '../language/clauses.ts';
import { perBlock } from '../language/per-block.ts';
import type { Word } from '../language/words.ts';
import { TEXT_ZONES, type Draft } from '../rules/rule.ts';

/** What a clause of a public reply gives away about the person who wrote the review, or a relative. */
export type Care = 'attendance' | 'detail';

const CLINICAL = ['treatments', 'conditions-common', 'conditions-rare', 'drugs', 'body-parts'] as const;
const CARE = ['care-episodes', ...CLINICAL] as const;

/** Policy, invitations to get in touch and guesses: they say nothing about this reader. */
const GENERAL =
  /\b(?:whether|any(?:one|body)?|every(?:one|body)|somebody|someone|people|persons?|patients|individuals?(?! was| has)|reviewers?(?! was| has| had)|can ?not|can't(?! wait)|unable|not able|neither|never (?:confirm|discuss|comment|share|talk)|policy|policies|guidance|would like|would welcome|would be (?:glad|happy|grateful)|in general|generally|usually|normally|may (?:also|wish|want|prefer)|don't recognise|no record|no appointment)\b/;
const PRIVACY =
  /\b(?:whether|(?:can ?not|can't|unable to|not able to|don't|do not|doesn't) (?:\w+ )?(?:say|confirm|comment|discuss|tell|respond)|neither confirm)\b(?!.*\bhowever\b)/;
const HYPOTHETICAL =
  /^(?:if (?!you are who)|unless|should|when you (?:call|ring|phone|email|write|contact)|please (?:call|ring|email|contact|write|ask|phone|speak))\b/;

const PERSON = String.raw`you(?:r (?:son|daughter|mum|mom|mother|dad|father|husband|wife|partner|brother|sister|child|boys?|girls?|baby|family))?`;
const KIN = String.raw`son|daughter|mum|mom|mother|dad|father|husband|wife|partner|brother|sister|child|boys?|girls?|kids?|baby|grandson|granddaughter|gran|nan|family|uncle|aunt`;
const THIRD = String.raw`(?:he|she|(?:the|this) (?:gentleman|lady|individual|reviewer|patient|man|woman|child|boy|girl|client|young man|young lady)|(?:your|his|her) (?:\w+ )?(?:${KIN}))`;
const STAFF = String.raw`(?:we|i|he|she|they|our \w+|the (?:doctor|dentist|nurse|team|surgeon|therapist|hygienist|physio|optician|vet|pharmacist|midwife)|dr\.? \w+|my \w+)`;

/** Things that a practice did for or with a person; only these make "we … you" a confirmation. */
const DID =
  'saw|seen|treated|treat|examined|x-rayed|scanned|splinted|gave|given|offered|quoted|advised|explained|told|warned|prescribed|dispensed|discharged|admitted|triaged|discussed|covered|fitted|removed|replaced|remade|refitted|dissolved|measured|booked|rebooked|rescheduled|cancelled|canceled|refunded|waived|charged|billed|referred|diagnosed|delivered|operated|sutured|packed|injected|vaccinated|performed|met|remember|recall|rang|called|texted|phoned|wrote|written|sent|squeezed|fixed|repaired|polished|cleaned|look(?:ed)? after|car(?:ed|ing) for|having|meeting|seeing|treating|minding|serving|helping|looking after|asked|tested|checked|reviewed|dressed|recommended|nagged|recorded|signed';

const tests: readonly (readonly [Care, RegExp])[] = [
  // Records looked into: "our records show", "having checked your notes"
  [
    'attendance',
    /\b(?:our|the|your) (?:\w+ )?(?:records?|notes?|files?|system|diary|book|logs?|charts?) (?:\w+ )?(?:shows?|says?|indicates?|confirms?|reflects?|states?|tells?)\b/,
  ],
  [
    'attendance',
    /\b(?:checked|check|checking|reviewed|looked (?:at|through|up|into)|look at|pulled|read|see from|have|opened) (?:\w+ ){0,3}your (?:\w+ )?(?:records?|notes?|files?|charts?|photos?|scans?|x-?rays?|history)\b/,
  ],
  // "you on our list", "one of our oldest patients", "no record of the call you describe"
  [
    'attendance',
    /\b(?:have|had|see|find) you (?:\w+ )?(?:on|in) our (?:list|books|records?|system|files)\b|\byou(?:'re| are) (?:still )?one of (?:ours|our (?:\w+ )?(?:patients|clients|families))\b/,
  ],
  [
    'attendance',
    /\bno (?:record|trace|note) of (?:the|your|any) (?:\w+ )?(?:call|visit|appointment|email|complaint|conversation)s? (?:that )?(?:you|with you|from you)\b|\bnobody here (?:recalls|remembers) (?:you|your)\b|\bsqueeze you in\b/,
  ],
  // "as we discussed", "as you were told", "as your dentist"
  [
    'attendance',
    /\bas (?:we|i|\w+) (?:had |have |already |did )?(?:discussed|explained|agreed|told you|said|advised|mentioned)\b(?!.{0,20}\b(?:website|above|online)\b)/,
  ],
  [
    'attendance',
    /\bas (?:you were|was|were) (?:\w+ )?(?:told|advised|informed|explained|discussed|shown)\b|\bas (?:discussed|explained|agreed|advised) (?:with|to|at|on|during|when|by|in)\b/,
  ],
  [
    'attendance',
    /\bas your (?:dentist|doctor|gp|surgeon|nurse|physio|midwife|therapist|optician|consultant|vet|pharmacist|hygienist|physician|psychologist|counsellor)\b/,
  ],
  [
    'attendance',
    /\b(?:dentist|doctor|gp|physio|nurse|therapist|surgeon|midwife|vet|receptionist|hygienist|optician|optometrist|pharmacist|clinician|one) (?:who |that )?(?:you (?:saw|met|spoke to|are talking about|'re talking about|mention|refer to)|you're talking about|treated you|saw you)\b/,
  ],
  [
    'attendance',
    /\b(?:thank you|thanks|grateful) for (?:attending|coming|visiting|choosing|trusting|being (?:our|my|a|such)|letting us|bringing|allowing|seeing)\b/,
  ],
  [
    'attendance',
    /\b(?:remember|recognise|recognize|know) (?:you(?!r (?:concern|frustration|complaint|feedback))|it is you|this (?:one|visit|case|patient)|that (?:visit|day|appointment))\b(?! (?:feel|are (?:busy|upset|unhappy)|may|might|will|would|can|have a choice))/,
  ],
  [
    'attendance',
    /\blook at you now\b|\bfingers crossed (?:for|about)\b|\bwhom? we (?:also |still |both )?(?:look after|see|saw|treat|treated)\b/,
  ],
  ['attendance', /\bif you are who we think\b/],
  [
    'attendance',
    /\byour (?:\w+ )?(?:contact|time|time here|experience of care|care|stay|journey) (?:with|at|in) (?:us|our|the (?:surgery|practice|clinic|hospital|ward|unit))\b/,
  ],
  ['attendance', /\b(?:care|treatment|therapy|sessions?|operation|surgery|procedure|delivery|loss|death) (?:of|for|to) (?:you|your)\b/],
  ['attendance', /\b(?:i|we) (?:was|were) (?:out |there |back )?(?:with|to) (?:you|him|her|your)\b/],
  ['attendance', /\bsaved? (?:the |your )?(?:\w+ )?(?:life|tooth|leg|eye|sight)\b/],
  // Meeting and looking after: "lovely to meet you and your son", "a joy having you"
  [
    'attendance',
    new RegExp(
      String.raw`\b(?:lovely|nice|great|good|pleasure|joy|hono?ur|wonderful|loved|enjoyed|delight|privilege|fun|blast|proud) (?:to (?:have )?|being |to be )?(?:meet|met|see|seen|have|had|look(?:ed)? after|treat(?:ed)?|car(?:e|ed|ing) for|having|meeting|seeing|treating|looking after|a part of|part of|help(?:ing|ed)?|with) (?:you\b|your (?!feedback|comments?|review|kind|concerns?))`,
    ),
  ],
  [
    'attendance',
    /\b(?:welcome (?:you )?back|pop back|come back (?:in|to|and|for|any)|bring (?:it|them|him|her) (?:back|in)|see(?:ing)? you (?:again|back|in|at|on|next|for|after|soon for|both|all)|serv(?:e|ing) you again|get you in|fit you in|next (?:visit|appointment|session|check-?up))\b/,
  ],
  [
    'attendance',
    /\byou(?:r \w+)?(?:'re| are| is) (?:always |very |still |more than )?welcome (?:to (?:come|transfer|return|collect|pop)|for|back)\b/,
  ],
  [
    'attendance',
    /\b(?:patient|client|resident|inpatient) (?:of ours|here|with us|in our|at our)\b|\b(?:was|were|been|are|is|'re) (?:\w+ )?(?:registered|a patient|seen|treated|admitted|under) (?:\w+ )?(?:with us|here|at our|by us|by our|on our|in our|under our)\b/,
  ],
  [
    'detail',
    /\bkeep (?:going with|up|doing|using|taking|wearing) (?:with )?(?:the|your|those|that|it)\b(?! (?:good|great|posts?|reviews?|feedback))/,
  ],
  [
    'detail',
    /\b(?:we'll|we will|i'll|i will|happy to|glad to) (?:\w+ )?(?:recement|refit|redo|remake|replace|repair|fix|refill|adjust|recheck|re-?\w+) (?:it|them|that|the|your)\b/,
  ],
  // The wait that this person had
  ['attendance', /\b(?:wait|delay) (?:was|had been|from) (?!times?)(?:so |too |very |the |a )?(?:long|lab|excessive|unacceptable)/],
  ['attendance', /\bhow long (?:you|he|she) (?:had to )?wait(?:ed)?\b/],
  // Money of this person
  [
    'detail',
    /\b(?:the|your) [£$€₦]\s?\d[\d,.]{0,8}|\b(?:is|was|were|still|owing|owe|owed|balance|waive|refund) (?:\w+ ){0,3}(?:[£$€₦]|rs\.? ?|\d[\d,]{1,8} (?:euro|rand|pounds|dollars))/,
  ],
  ['detail', /\bgiven your (?:\w+ )?(?:diagnosis|condition|history|age|symptoms|weight|results|allergy|medication)\b/],
];

const REVIEWER_DID = new RegExp(
  String.raw`\b(?:${PERSON}|yourself) (?:yourself |also |then |never |still |already |only |just |even |both |had |have |has |did |do |were |was |are |'ve |'d |n't |not |twice |once |first |later |simply |always |clearly |actually |afterwards |repeatedly )*(?<verb>[a-z]+)`,
  'g',
);
/** What somebody does to a practice's page rather than in its rooms. */
const ON_THE_PAGE = new Set(
  'feel felt feeling found find wrote write written posted post shared share raised raise described describe mention mentioned say experienced experience expected hoped hope thought think liked like reviewed rated commented contacted contact reached like prefer wish want need rather unhappy disappointed upset dissatisfied happy unable sure right aware correct able free surprised sorry bound concerned talk call ring email understand know see appreciate agree remember recommend deserve enjoyed enjoy look welcome may might can could should will would must reading read please for to and the in of on at that with if so'.split(
    ' ',
  ),
);
const PAST = new Set(
  'came went had was were did saw told said gave got took left sent sat brought rang wrote drove ran kept made paid chose chosen broke hid wore knew held lost met put spoke swore fell felt walked seen given told taken done been gone come left kept shown born'.split(
    ' ',
  ),
);
const isPast = (verb: string): boolean => PAST.has(verb) || /[a-z]{2}ed$/.test(verb);

/** "you took the trouble", "you brought it to the internet": about the review, not the visit. */
const REVIEWING =
  /\b(?:(?:took|taken|take) the (?:time|trouble)|brought (?:it|this) |left feeling|had a go|left (?:us|a|an|this|out|your|one)\b)/;

/** "you missed", "your daughter was triaged": somebody was there and did something. */
function reviewerDid(clause: Clause): boolean {
  if (REVIEWING.test(clause.lower) && !mentions(clause, ...CARE)) return false;
  if (/\b(?:your|this|the|a|such a?) (?:\w+ ){0,2}(?:review|comments?|feedback|story|rating|post|star)\b/.test(clause.lower)) {
    if (!mentions(clause, ...CARE)) return false;
  }
  for (const m of clause.lower.replaceAll("'", " '").replace(/n 't/g, " n't").matchAll(REVIEWER_DID)) {
    const verb = m.groups!['verb']!;
    const aux = m[0].slice(0, -verb.length);
    if (ON_THE_PAGE.has(verb)) continue;
    if (isPast(verb) || /\b(?:had|have|were|was|did|has|'ve)\b/.test(aux)) return true;
  }
  return false;
}

const THIRD_DID = new RegExp(
  String.raw`\b${THIRD} (?:\w+ ){0,2}?(?:was|were|had|has|came|consulted|attended|arrived|missed|declined|refused|died|left|is|said|would not|did)\b`,
);
const THE_CARE_WAS =
  /^(?:(?:and|as|yes|ok|no|regarding|for) )*(?:the|that|this|those|these|both|one|two|three|second|first|third|only|it|a|all)\b.*\b(?:was|were|has been|have been|had been|hasn't|haven't|held up|came|needed|'s been|broke|failed|worked|done)\b|^(?:\w+ ){1,4}(?:was|were|has been|have been|had been) /;
const BEHAVIOUR =
  /\b(?:intoxicated|drunk|abusive|rude|aggressive|shout(?:ed|ing)|swore|swearing|yell(?:ed|ing)|refused|declined|threatened|smelling|late|no-shows?)\b/;
/** Nobody does this to a person who is not a patient. */
const HANDS_ON =
  /\b(?:we|i|he|she|they)(?:'d|'ve)? (?:\w+ )?(?:dissolved|recemented|refitted|remade|splinted|x-rayed|sutured|fitted|extracted|prescribed|triaged|discharged|admitted|examined|rebooked)\b/;
const STAFF_DID = new RegExp(String.raw`\b${STAFF}(?:'ve|'d|'re)? (?:\w+ ){0,3}?(?:${DID})\b(?:.{0,30}?)\b(?:you|your|him|her|them|it)\b`);
const GLAD =
  /\b(?:glad|happy|delighted|pleased|thrilled|stoked|chuffed|hope|hoping|fingers crossed|gutted|sorry|relieved|love|congratulations|congrats|well done)\b/;
const OWNED = /\b(?:your|his|her|madam's|sir's|mum's|mother's|that|the) /;

function judge(clause: Clause): Care | undefined {
  const { lower } = clause;
  if (
    clause.words.length < 2 ||
    (clause.words.length < 5 && /\b(?:was|were|is|are|did|had)(?:n't| not)?$/.test(lower)) ||
    GENERAL.test(lower) ||
    HYPOTHETICAL.test(lower)
  )
    return undefined;
  const clinical = mentions(clause, ...CLINICAL) || BEHAVIOUR.test(lower);
  for (const [care, test] of tests) if (test.test(lower)) return clinical ? 'detail' : care;
  const found =
    reviewerDid(clause) ||
    ownCare(clause.words) ||
    STAFF_DID.test(lower) ||
    (THIRD_DID.test(lower) && (mentions(clause, ...CARE) || /\b(?:the|this|your) /.test(lower))) ||
    (mentions(clause, ...CARE) &&
      ((THE_CARE_WAS.test(lower) && !/\bwait times?\b/.test(lower)) || (GLAD.test(lower) && OWNED.test(lower))));
  return found ? (clinical ? 'detail' : 'attendance') : undefined;
}

/** "your last two letters", "your mother's angioplasty bill": a possessive, then a word of care within three. */
function ownCare(words: readonly Word[]): boolean {
  return words.some((word, i) => {
    if (!/^(?:your|yours)$/.test(word.lower)) return false;
    for (let k = i + 1; k <= i + 4 && k < words.length; k++) {
      const { terms, pos } = words[k]!;
      if (terms.some((t) => (CARE as readonly string[]).includes(t.list))) return true;
      if (pos === 'VERB' || pos === 'ADP' || pos === 'AUX') return false;
    }
    return false;
  });
}

const TOLD = new RegExp(
  String.raw`\b(?:was|were|been|wasn't|weren't|is|are) (?:\w+ ){0,2}(?:${DID}|done|consented|approved|explained|given|shown|moved|covered|resubmitted|rejected)\b`,
);
const GOES_ON =
  /^(?:then |who |also |never |still |even |had |have |has |were |was |weren't |wasn't |did |afterwards |later )*(?<verb>[a-z]+)\b/;
const PAST_CLAUSE = /\b(?:was|were|had|did|came|went|wasn't|weren't|hadn't|didn't|has been|have been)\b/;
const THEIR_KIN = new RegExp(String.raw`\b(?:your|his|her) (?:\w+ )?(?:${KIN})(?:'s \w+)? (?:went|was|had|came|did|told|rang)\b`);
/** "sorry it came out again", "did warn you" */
const CAME_AGAIN =
  /\bsorry (?:that )?it (?:came|fell|broke|failed|hurt|went)\b|\bdid (?:not )?(?:warn|tell|send|offer|explain|ask|call|ring|see) (?:\w+ ){0,3}(?:you|your|him|her)\b/;
const OF_THEIRS = /\b(?:he|she|it|this|everything|same|that|you|your|him|her|his|the)\b/;
const OURS = /\b(?:receptionist|staff|colleague|nurse|dr|doctor|secretary|team member|phones?|system|supplier|queue)\b/;

/** In a reply that confirms care anyway, what else speaks of that episode. */
function judgeOn(clause: Clause, before: Clause | undefined): Care | undefined {
  const { lower } = clause;
  if (clause.words.length < 3 || GENERAL.test(lower) || HYPOTHETICAL.test(lower)) return undefined;
  const care = mentions(clause, ...CARE);
  const verb = GOES_ON.exec(lower)?.groups?.['verb'] ?? '';
  const goesOn = before?.sentence === clause.sentence && isPast(verb) && !ON_THE_PAGE.has(verb);
  const found =
    goesOn ||
    (TOLD.test(lower) && OF_THEIRS.test(lower)) ||
    (care && PAST_CLAUSE.test(lower)) ||
    (/\b(?:he|she)\b/.test(lower) && PAST_CLAUSE.test(lower) && !OURS.test(lower)) ||
    (care && /^after \b|\b(?:signed|documented|refunded|quoted|booked|cancelled)\b/.test(lower)) ||
    THEIR_KIN.test(lower) ||
    CAME_AGAIN.test(lower) ||
    HANDS_ON.test(lower) ||
    STAFF_DID.test(lower);
  return found ? (care ? 'detail' : 'attendance') : undefined;
}

export interface CareClause extends Span {
  readonly care: Care;
}
const known = new WeakMap<Draft, readonly CareClause[]>();

/** The clauses of a reply that confirm care, with what they give away; offsets into the source. */
export function careIn(draft: Draft): readonly CareClause[] {
  const found = known.get(draft) ?? (draft.kind === 'reply' ? read(draft) : []);
  known.set(draft, found);
  return found;
}

const clausesWithCare = perBlock((scope) => {
  const clauses = clausesOf(scope, scope.text);
  return clauses.map((clause, i) => ({ clause, before: clauses[i - 1], care: inPolicy(clauses, i) ? undefined : judge(clause) }));
});

function read(draft: Draft): CareClause[] {
  const rows = draft.scopes
    .filter((s) => TEXT_ZONES.includes(s.zone) && s.zone !== 'front-matter')
    .flatMap((scope) => clausesWithCare(scope).map((row) => ({ ...row, base: scope.block.start })));
  const confirmed = rows.some((r) => r.care);
  return rows.flatMap(({ clause, base, before, care }) => {
    const says = care ?? (confirmed ? judgeOn(clause, before) : undefined);
    return says ? [{ start: base + clause.start, end: base + clause.end, care: says }] : [];
  });
}

/** Whether the sentence has said before that the practice cannot say. */
function inPolicy(clauses: readonly Clause[], at: number): boolean {
  const { sentence } = clauses[at]!;
  for (let i = at - 1; i >= 0 && clauses[i]!.sentence === sentence; i--) {
    if (/\bhowever\b/.test(clauses[i]!.lower)) return false;
    if (PRIVACY.test(clauses[i]!.lower)) return true;
  }
  return false;
}
