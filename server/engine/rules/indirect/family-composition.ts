import { bareRelative, byRelation, relative } from '../../language/kin.ts';
import { subjectAt } from '../../language/subject.ts';
import { wordAt } from '../../language/words.ts';
import { levels, type Hit, type Rule, type Scope } from '../rule.ts';

const RANK =
  '(?:eldest|oldest|youngest|elder|middle|only|first(?:[- ]?born)?|last(?:[- ]?born)?|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)';
const COUNT = '(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|\\d{1,2})';
const MANY = '(?:three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|[3-9]|1\\d)';
const CHILDREN =
  '(?:children|kids|siblings|brothers|sisters|sons|daughters|boys|girls|grandchildren|great-grandchildren|bairns|youngsters|weans|foster children|stepchildren)';
/** Parents and grandparents by the number of their children. */
const PARENT =
  '(?:mother|father|mum|mom|mam|mama|dad|daddy|parents?|grandmother|grandfather|gran|nan|granny|grandad|grandpa|grandma|great-grandmother|great-grandfather|mummy|mother-to-be)';

/** Kinship and household in numbers and ranks. */
const TEXTS: readonly RegExp[] = [
  new RegExp(
    `\\b${PARENT} (?:of|to) (?:${COUNT}\\b(?! (?:of|weeks|months|days|years|patients))(?: (?:${CHILDREN}|under [a-z]+|[a-z]+ ${CHILDREN}))?|(?:young )?(?:boys|girls|sons))`,
    'giu',
  ),
  new RegExp(
    `\\b${RANK}(?: child| son| daughter| boy| girl| sibling)? (?:of|in) (?:a (?:family|sibship|line) of )?(?:his |her |the |their )?${COUNT}\\b(?: (?:${CHILDREN}|siblings))?`,
    'giu',
  ),
  new RegExp(
    `\\b${RANK} (?:child|born|son|daughter|baby|boy|girl|grandchild|brother|sister) (?:of|in|among|raised|to) (?:a |an |the |his |her |their )?(?:[a-z-]+ ){0,4}[a-z-]+`,
    'giu',
  ),
  new RegExp(`\\bone of (?:${MANY}|twin|triplet) ?(?:${CHILDREN}|s)?\\b(?= ?(?:in a|from a|${CHILDREN}|,|\\.))`, 'giu'),
  new RegExp(
    `(?<=\\b(?:has|had|with|having|raised|raising|and|their|her|his|,) )${MANY} (?:young |small |little |adult |grown |foster |surviving |living |older |younger )?${CHILDREN}\\b(?: (?:under [a-z]+|in [a-z]+ [a-z]+ [a-z]+))?`,
    'giu',
  ),
  /\b(?:co|second|third|senior|junior|late|deceased|estranged)[- ](?:wife|husband|wives|partner)\b/giu,
  /\b(?:recently |newly |twice |been |was )?(?<!\bor )(?:widowed|orphaned|fostered)\b(?: (?:twice|young|early|last|by|at|in|since|for)(?: [a-z]+){1,3})?/giu,
  /\b(?:widow(?:er)?|bachelor(?! party)|spinster|bride-to-be|only child|orphan)\b/giu,
  /\b(?:lives|lived|living) alone(?: (?:in|on|with|at) (?:a|an|the|his|her|about|two|three|four|five|six)(?: [\p{Ll}-]+){1,3})?/gu,
  /\b(?:his|her|a|the|messy|recent|bitter) (?:messy |recent |bitter )?divorce\b/giu,
  /\bmarried (?:to (?:our|one of|the|a)(?: [\p{Ll}-]+){1,4}|with (?:\d|two|three|four|five|six) [\p{Ll}-]+)/gu,
  new RegExp(
    `\\b(?:her|his|their|a) (?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|second little) (?:child|baby|boy|girl|son|daughter)\\b`,
    'giu',
  ),
  /\b(?:twice|three times|newly|recently) (?:divorced|married|separated|remarried|a widow(?:er)?)\b/giu,
  /\b(?:just |recently |had )?adopted (?:two|three|four|the last|a|his|her|five|from|into|at|by)\b(?: [a-z]+){0,4}(?: from [A-Z]\p{L}+)?/gu,
  /\b(?:lives|lived|living|lodges?) (?:alone |together |by (?:himself|herself) )?with (?:his|her|a|an|the|two|three|four|five|about|around|nine|seven|six)\b(?: [\p{Ll}-]+){1,4}/gu,
  /\b(?:second|first|third)[- ]degree consanguineous (?:marriage|parents|union|couple)|\b(?:first|second)[- ]cousin (?:parents|marriage|union)|(?<!non[- ])\bconsanguineous (?:family|parents|couple|marriage|union)\b|\bparents (?:are|were) (?:[a-z]+ )?(?:first |second )?cousins\b/giu,
  /\b(?:foster (?:carers?|parents?|mother|father|family)|surrogate mother|two (?:dads|mums|moms))\b/giu,
];

function accept(hit: Hit, scope: Scope): boolean | Hit {
  const at = wordAt(scope.words, hit.start);
  const word = scope.words[at];
  if (!word || subjectAt(scope, at) === 'generic') return false;
  const before = scope.text.slice(Math.max(0, hit.start - 24), hit.start);
  return !/\b(?:my|our|I am|I'm|I have|we have|many|most|if|no|non|any|every|each)\s+(?:the\s+|an?\s+)?$/i.test(before);
}

function* search(scope: Scope): Generator<Hit> {
  const { words } = scope;
  for (let i = 0; i < words.length; i++) {
    if (subjectAt(scope, i) === 'generic') continue;
    const found = relative(words, i) ?? bareRelative(words, i) ?? byRelation(words, i);
    if (found) {
      yield { start: words[found[0]]!.start, end: words[found[1] - 1]!.end };
      i = found[1] - 1;
    }
  }
}

const rule: Rule = {
  id: 'family-composition',
  category: 'family',
  tier: 'indirect',
  weight: 1,
  severity: levels('information', 'information', 'warning', 'error'),
  summary: 'Number, order, jobs or unusual structure of the person’s family or household.',
  message: 'Family structure is easy for acquaintances to match.',
  guidance: ['HRY G'],
  fixes: ['family-simplify', 'remove-detail'],
  texts: TEXTS,
  accept,
  search,
  examples: {
    fire: [
      'A ⟦mother of seven⟧ with back pain.',
      '⟦The youngest of nine brothers⟧.',
      'He cares for ⟦his blind father and three foster children⟧.',
      '⟦Widowed twice by forty⟧.',
      'She had ⟦just adopted two sisters from Romania⟧.',
      '⟦An only child raised by her great-aunt⟧.',
      '⟦Her husband is one of our porters⟧.',
      '⟦His mother, a piano teacher⟧, sat beside him.',
      'She is a ⟦recently widowed⟧ woman and sleeps badly.',
      'He ⟦lives alone with two whippets⟧.',
      '⟦Husband is the fire chief⟧ here.',
      '27F, ⟦wife of our porter⟧, breathless.',
      'She was the ⟦third of four siblings⟧.',
      'His ⟦sister, who keeps the shop on the quay⟧, found him.',
      'He has ⟦six children⟧ and works nights.',
    ],
    quiet: [
      'Family history was unremarkable.',
      'A first-degree relative had bowel cancer.',
      'Single-parent families are under-served.',
      'Siblings share half their variants on average.',
      'She lived with family.',
      'Nuclear family therapy was considered.',
      'Her mum came along and asked about the cream.',
      'His wife said that he snored.',
      'I am a mother of two and a locum.',
      'Many parents of three or more children report fatigue.',
      'His wife has just dropped off a tin of biscuits.',
    ],
  },
};
export default rule;
