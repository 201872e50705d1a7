import { levels, type Hit, type Rule, type Scope } from '../rule.ts';

const RANK =
  '(?:first|only|oldest|youngest|heaviest|tallest|smallest|biggest|largest|worst|longest|coldest|sole|tiniest|last|second|third|fourth|fifth)';
const NUMBER =
  '(?:\\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|a handful|a dozen|few|the few)';
const NAME = "\\p{Lu}[\\p{L}\\p{M}’'-]+(?: \\p{Lu}[\\p{L}\\p{M}’'-]+)?";
const WHERE = `(?:in|on|from|at) (?:(?:the|this|our) (?:whole )?(?:country|county|world|region|province|state|district|island|coast|continent|valley|town|village|city|hospital|literature|post-war literature|${NAME}|(?:Arctic|south|north|west|east)[ -]?(?:coast|west|east)?)|${NAME}|print|captivity|history|living memory|world literature)`;
const SEEN =
  "(?:ever\\b(?: (?:reported|described|recorded|seen|recorded|born|picked up|to [a-z]+))?|(?:ever )?(?:reported|described|recorded|recognised|recognized|published)\\b(?! (?:in|by) (?:19|20)\\d\\d)|(?:I|we|anyone|anybody) (?:have|has|had|’ve|'ve)? ?(?:ever )?(?:seen|heard of|know of|met|found|brought back)|alive\\b|known to [a-z]+)";
const THING =
  "(?:(?!(?:and|or|if|that|because|when|came|was|were|is|are|on|at|to|of us|set|trial|landowner|employer|study|series|step|line|choice|thing|time|dose|author|edition|episode|report was|description|hour|night|week|year|day|visit|seizure|attempt|lesson|question|treatment option)\\b)[\\p{L}*’'-]+ ){1,5}";

/** Study-level firsts and common words are no claims about a person. */
function accept(hit: Hit, scope: Scope): boolean | Hit {
  const said = scope.text.slice(hit.start, hit.end);
  const before = scope.text.slice(Math.max(0, hit.start - 40), hit.start);
  if (
    /\b(?:trial|study|studies|cohort|registry|guideline|hospital|programme|conference|meta-analysis|database|series|heart transplant)\b/i.test(
      said,
    )
  )
    return false;
  if (
    /^(?:second|third|fourth|fifth|last)\b/i.test(said) &&
    !/\b(?:ever|reported|described|known|alive|recorded|world|country|county|region|literature|print|seen)\b/i.test(said)
  )
    return false;
  if (
    /^(?:first|only|last) (?:person|one|time|dose|day|night|language|doctor)\b/i.test(said) &&
    !/\b(?:world|country|county|alive|ever (?:reported|described|recorded)|literature)\b/i.test(said)
  )
    return false;
  return !/\b(?:not|isn't|n't|never|I was|I am|I'm|we were|we are|as|not only|if) (?:the |an? )?$|\bmy $/i.test(before);
}

const rule: Rule = {
  id: 'uniqueness-claim',
  category: 'rare',
  tier: 'amplifier',
  weight: 2,
  severity: levels('warning', 'information', 'error', 'error'),
  summary: 'A superlative or a first that claims that the case is singular.',
  message: 'Calling a case unique tells readers that there is one person to find.',
  guidance: ['HRY C', 'RAD-POST'],
  fixes: ['remove-detail', 'count-to-few'],
  texts: [
    /\b(?:number|case) (?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) in the (?:world|country|literature)\b/giu,
    /\b(?:fewer than|less than|only|just|under|barely) (?:a dozen|a handful|\d{1,3}|1,000|ten|twenty|thirty|nine|eight|seven|six|five|four|three|two)(?: (?:cases|patients|people|reports))? (?:in the literature|have (?:ever )?been (?:published|reported|described)|(?:cases )?(?:ever|worldwide|in the world))\b(?! (?:to|on|so far on) )/giu,
    new RegExp(`(?<=\\b(?:[Tt]he|possibly the|our|may be the|an?|now the|the) )${RANK} ${THING}(?:${SEEN}|${WHERE})`, 'gu'),
    new RegExp(
      `(?<![\\p{L}] )(?:Oldest|First|Only|Youngest) (?!one |two |three |four |five |six |seven |eight |nine |ten |a )(?:the )?${THING}(?:${SEEN}|${WHERE})`,
      'gu',
    ),
    new RegExp(
      `(?<=\\b[Tt]he )(?:first|only|last|oldest) (?:of (?:his|her) (?:people|kind|line|family)|(?:man|woman|person|patient|child|resident|family|girl|boy|one)) (?:ever )?(?:to|who|alive|of ours|inna|in|with)(?: [\\p{Ll}’'-]+){1,6}`,
      'gu',
    ),
    new RegExp(
      `\\bone of (?:only |just |about |fewer than |the )?${NUMBER} (?:other )?(?:[\\p{L}’-]+ ){0,3}(?:ever|reported|known|alive|left|living|working|in (?:the|this|our) (?:world|country|county|region|province|island|territory|state|uk)|in ${NAME}|worldwide|recorded|described|people (?:alive|in|with))(?: (?:to|in|with) [\\p{Ll}]+(?: [\\p{Ll}]+){0,3})?`,
      'gu',
    ),
    new RegExp(
      `\\b(?:fewer|less) than (?:\\d{1,3}|ten|twenty|thirty|forty|fifty|a dozen|a hundred) (?:such |other |reported )?(?:cases|people|patients|twins|families|children|reports)(?: [\\p{L}]+){0,3} (?:described|reported|known|alive|worldwide|in [\\p{L}]+|ever)`,
      'giu',
    ),
    /\bnobody else in the (?:world|country|county|region|village|island)\b/giu,
    /\bonce[- ]in[- ]a[- ](?:career|lifetime)\b/giu,
    /\brecord-breaking\b/giu,
    /\b(?:has |have |had )?(?:not|never) (?:, ?to our (?:best )?knowledge,? ?)?(?:yet )?been (?:described|reported|published|recorded) (?:before|previously|elsewhere|in (?:the|any) [\p{L}]+)/giu,
    /\bwe (?:know of|found|could find) (?:no|only (?:one|two|three|four)) other (?:[\p{L}-]+ ?){1,5}/giu,
    /\bthere (?:is|are|was) (?:exactly |only |just |perhaps )?(?:one|two|three|four|five|six|\d{1,2}) such (?:[\p{L}]+)/giu,
    /(?<=^|[\s(*_])(?<x>[Tt]he (?:only|biggest|first case ever))(?= (?:child|man|woman|boy|girl|person|patient|aneurysm|in our)\b)/dgu,
  ],
  accept,
  examples: {
    fire: [
      'She is ⟦number seven in the world⟧ with it.',
      'There are ⟦fewer than a dozen in the literature⟧.',
      '⟦The biggest⟧ aneurysm I have ever seen.',
      '⟦The first case ever⟧ in our county.',
      '⟦Nobody else in the world⟧ has survived this.',
      '⟦The only⟧ child in Scotland on this drug.',
      '⟦Once-in-a-career⟧ presentation on my list.',
      '⟦Record-breaking⟧ CK of 480 000.',
      'She is ⟦one of only twelve people in the world⟧ with it.',
      'He was the ⟦first patient in Ireland⟧ to leave hospital after it.',
      'To our knowledge this is the ⟦first report from Ghana⟧.',
      'It has ⟦never been described before⟧.',
    ],
    quiet: [
      'The first case series was published in 1987.',
      'The most common cause is gallstones.',
      'Only a minority respond.',
      'The largest trial to date found no benefit.',
      'To our knowledge few similar cases are described.',
      'The first dose is given in clinic.',
      'This was the first time that I had led a team.',
    ],
  },
};
export default rule;
