import { clauseEnd, nounPhrase, withPrepositions } from '../../language/phrase.ts';
import { saidOfAuthor, subjectAt } from '../../language/subject.ts';
import { wordAt, type Word } from '../../language/words.ts';
import type { ListName } from '../../lexicon/lexicon.ts';
import { levels, type Hit, type Rule, type Scope } from '../rule.ts';

/** What happens to people; only with a place or thing that makes it a story. */
const HAPPENED =
  /^(?:fell|fallen|falls|falling|thrown|threw|kicked|bitten|stung|hit|struck|crushed|trapped|stuck|caught|pinned|impaled|knocked|dragged|gored|trampled|collapsed|burned|burnt|burns|scalded|electrocuted|shot|stabbed|attacked|assaulted|mugged|swept|carried|rescued|pulled|cut|winched|airlifted|jumped|dived|dove|climbed|rolled|crashed|drove|driven|skidded|swerved|slipped|tripped|tumbled|came|went|landed|swallowed|choked|drowned|drowning|headbutted|butted|tossed|pecked|mauled|clawed|licked|riding|racing|celebrating|marching|dancing|fainted|lost|broke|broken|dislocated|exploded|overturned|capsized|hanging|dangling|got|been|clipped|pushed|wedged)$/;
/** With these a setting must follow as the object of a movement, and not far away. */
const MOVED =
  /^(?:came|went|got|been|carried|lost|broke|broken|cut|caught|driven|drove|pulled|climbed|rolled|landed|riding|racing|dancing|burns|swept)$/;
const BARE =
  /\b(?:height|heights|standing|bed|chair|stairs|ladder|at home|bathroom|shower|toilet|wheelchair|trolley|car|road|syringe|hospital|ward|clinic|bath|bus stop)\b/;
/** Where an assault is more than a mechanism. */
const ON_THE_WAY =
  /^(?:\S+ ){0,3}(?:on (?:the|his|her|their) way|walking home|on a night out|in broad daylight|outside (?:a|the|his|her|their))\b/;
const PASSERS = new Set(
  'people crowd crowds audience congregation cameras tourists spectators passengers guests onlookers townspeople fans parents class'.split(
    ' ',
  ),
);

const has = (word: Word | undefined, list: ListName): number =>
  Math.max(0, ...(word?.terms.filter((t) => t.list === list).map((t) => t.length) ?? []));

function* search(scope: Scope): Generator<Hit> {
  const { words } = scope;
  for (let i = 0; i < words.length; i++) {
    const subject = subjectAt(scope, i);
    if (subject === 'generic' || saidOfAuthor(words, i)) continue;
    const end = incident(scope, i) ?? spectacle(words, i) ?? undefined;
    if (end && subject !== 'author') {
      yield { start: words[i]!.start, end: words[end - 1]!.end };
      i = end - 1;
    } else if (!end && subject !== 'author') {
      const noun = gathering(scope, i);
      if (!noun) continue;
      yield { start: words[i]!.start, end: words[noun - 1]!.end, certainty: subject === 'person' ? 'likely' : 'possible' };
      i = noun - 1;
    }
  }
}

/** `kicked by a horse at the county show`, `fell from the town hall scaffolding`: where the clause that begins at the verb ends. */
function incident({ words }: Scope, at: number): number | undefined {
  const word = words[at]!;
  const listed = has(word, 'event-verbs');
  if (!listed && !HAPPENED.test(word.lower)) return undefined;
  if (listed === 0 && word.pos !== 'VERB' && word.pos !== 'ADJ') return undefined;
  const stop = clauseEnd(words, at + Math.max(1, listed), 13);
  const clause = words.slice(at + 1, stop);
  const text = clause.map((w) => w.lower).join(' ');
  const near = MOVED.test(word.lower) && !listed ? 5 : 13;
  if (/^(?:from |to |by |out of )?(?:the list|\d|about \d|a (?:mean|median))/.test(text) || /\bsit in\b/.test(text)) return undefined;
  const setting =
    clause.slice(0, near).some((w) => has(w, 'mechanism-settings') || has(w, 'event-nouns')) ||
    ON_THE_WAY.test(text) ||
    (listed > 0 && listed < stop - at && clause.some((w) => PASSERS.has(w.lower)));
  if (!setting && (listed < 2 || BARE.test(text) || stop - at < listed + 2)) return undefined;
  if (/^(?:by|of) (?:the )?(?:team|nurse|doctor|similarity|symptoms|pain|diarrh)/.test(text)) return undefined;
  return stop;
}

/** `in front of the whole congregation`, `the crowd cheered`. */
function spectacle(words: readonly Word[], at: number): number | undefined {
  if (words[at]!.lower !== 'in' || words[at + 1]?.lower !== 'front' || words[at + 2]?.lower !== 'of') return undefined;
  const end = withPrepositions(words, nounPhrase(words, at + 3), 1);
  return words.slice(at + 3, end).some((w) => PASSERS.has(w.lower)) ? end : undefined;
}

/** `the county show`, `her wedding`, `the coach crash`: after a preposition and an article. */
function gathering({ words }: Scope, at: number): number | undefined {
  const length = has(words[at], 'event-nouns');
  if (
    !length ||
    /^(?:sit|rescue|abduction|flooding|floods?|heatwave|shooting)$/.test(words[at]!.lower) ||
    /s$/.test(words[at + length - 1]!.lower)
  )
    return undefined;
  let i = at - 1;
  while (i >= 0 && words[i]!.sentence === words[at]!.sentence && at - i < 5 && /^(?:ADJ|NOUN|PROPN|NUM)$/.test(words[i]!.pos)) i--;
  const article = words[i]?.lower ?? '';
  if (!/^(?:the|a|an|her|his|their|that|'s|last)$/.test(article) || words[i]!.sentence !== words[at]!.sentence) return undefined;
  const lead = words[i - 1]?.lower ?? '';
  const placed =
    /^(?:at|during|after|before|for|from|in|since|of|on|through|to|into|by|until|than|near)$/.test(lead) ||
    /^(?:her|his|their|that)$/.test(article);
  return placed && words[at + length]?.text !== '-' && words[at + length]?.pos !== 'NOUN' ? at + length : undefined;
}

const OBJECT =
  '(?!(?:catheter|tube|lesion|polyp|tumou?r|mass|pain|ulcer|stent|line|drain|cyst|bleed|clot|foreign|foley|thermometer|probe|scope|feeling|fistula|swab|rise|change|fall|reduction|role|difference|increase|stone|calculus|hole|tear|opacity|shadow|man|woman|boy|girl|lump|blood|pressure|balloon|needle|air|fluid|gas|hair|hairs|drops?|spray|infection|itch)\\b)[\\p{Ll}-]{3,}';
const rule: Rule = {
  id: 'unusual-event',
  category: 'event',
  tier: 'indirect',
  weight: 2,
  severity: levels('warning', 'information', 'error', 'error'),
  summary: 'A memorable accident, assault, foreign body or public incident.',
  message: 'People hear about events like this. Describe the kind of injury, not the story.',
  guidance: ['MDU', 'RAD-POST', 'GMC-SM'],
  fixes: ['event-generalise', 'remove-detail'],
  search,
  texts: [
    new RegExp(
      `\\b(?:[Aa]n?|[Tt]wo|[Tt]hree|[Hh]is|[Hh]er) (?<x>(?:[\\p{Ll}-]+ ){0,2}${OBJECT} (?:in|up|from|down) (?:the|his|her) (?:rectum|nose|nostril|ear|vagina|urethra|bladder|bronchus|airway|oesophagus|esophagus|stomach|foreskin)\\b)`,
      'dgu',
    ),
    /\b(?:hot-air balloon|microlight|light aircraft|glider|helicopter|roller ?coaster|cable car|coach|ferry|trawler) (?:came down|crashed|went down|capsized|overturned|caught fire|derailed|sank)\b/giu,
  ],
  accept: (hit, scope) => subjectAt(scope, wordAt(scope.words, hit.start)) !== 'generic',
  examples: {
    fire: [
      'He was ⟦struck by a falling church bell⟧.',
      'She was ⟦attacked on her way home from college⟧.',
      'A ⟦toothbrush in the rectum⟧, bristles first.',
      '⟦Bitten by a seal⟧ while rescuing his drone.',
      'He ⟦fell through the roof of a supermarket⟧.',
      '⟦Impaled on a weathervane⟧ during the storm.',
      'The ⟦hot-air balloon came down⟧ on the M-road.',
      'She was ⟦kicked by a horse at the county show⟧.',
      'He ⟦fell from the town hall scaffolding⟧ and broke both wrists.',
      'He ⟦got stuck on the zip wire⟧ for an hour.',
      'She fainted in the queue at the ⟦regatta⟧.',
      'His ankle went ⟦in front of the whole congregation⟧.',
    ],
    quiet: [
      'Falls from height are common in construction.',
      'A road traffic collision caused the fracture.',
      'Dog bites need antibiotics.',
      'Assault is under-reported.',
      'Ingested coins usually pass.',
      'She fell at home and broke her hip.',
      'He had a fall from standing height.',
      'I was struck by how calm she was.',
      'I fell off my horse at the county show, if you wondered about the sling.',
    ],
  },
};
export default rule;
