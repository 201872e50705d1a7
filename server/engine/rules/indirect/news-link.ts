import { subjectAt } from '../../language/subject.ts';
import { wordAt } from '../../language/words.ts';
import { levels, type Hit, type Rule, type Scope } from '../rule.ts';

const MEDIUM =
  '(?:news|newspapers?|papers|tv|telly|television|headlines|front page|livestream|live ?stream|radio|tabloids?|press|national news)';
/** Outlets that report on research rather than on people. */
const LEARNED = /\b(?:Lancet|BMJ|NEJM|JAMA|Nature|Cochrane|journal|guideline|vaccine|trial|study|inquiry|research|review)\b/i;

function accept(hit: Hit, scope: Scope): boolean | Hit {
  const said = scope.text.slice(hit.start, hit.end);
  const around = scope.text.slice(Math.max(0, hit.start - 30), hit.end + 30);
  if (
    LEARNED.test(around) ||
    /\b(?:I|we|my) (?:was|were|saw|read|heard|put|watched|am)\b/.test(scope.text.slice(Math.max(0, hit.start - 20), hit.end))
  )
    return false;
  if (/\b(?:weather|bulletin|sport|match reports?) (?:on|in) the\b/i.test(said)) return false;
  const at = wordAt(scope.words, hit.start);
  return subjectAt(scope, at) !== 'generic';
}

const rule: Rule = {
  id: 'news-link',
  category: 'event',
  tier: 'indirect',
  weight: 3,
  severity: levels('error', 'error', 'error', 'error'),
  summary: 'Text that ties the person to something reported, or points readers to the coverage.',
  message: 'News stories supply the name that your text leaves out.',
  guidance: ['BMJ-95', 'GMC-SM', 'ACR-CCH'],
  fixes: ['remove-detail', 'event-generalise'],
  texts: [
    /\b(?:you|readers|some of you|many of you|y['’]all)(?: all)? (?<x>(?:may|might|will|could|must) (?:all |probably |well )?have (?:seen|read|heard|watched)[^.,;!?()]{0,40})/dgiu,
    /\b(?:you|y['’]all)(?<x>(?:['’]ll|['’]ve| have) (?:all |probably |already )?(?:have )?(?:seen|watched|read about|heard about) (?:it|him|her|them|the (?:photo|picture|video|clip|footage))(?: (?:on|in) (?:the |your )?[\p{L}]+)?)/dgiu,
    new RegExp(
      `\\b(?:was|were|it's|it’s|been|is|seen|reported|shown|featured|story|appeared|photo) (?:all )?(?:on|in|over) (?:the |local |national |live |evening |regional |six o'clock )*${MEDIUM}\\b`,
      'giu',
    ),
    new RegExp(`\\b(?:chap|man|woman|lad|one|girl|boy|guy|bloke|couple|crash|fire) (?:from|off) the (?:news|telly|tv|papers?)\\b`, 'giu'),
    new RegExp(`\\b(?:made|hit|reached) (?:the |local |national |international |evening |regional ){1,3}${MEDIUM}\\b`, 'giu'),
    /\b(?:went|gone|going|go) viral\b|\bviral (?:video|clip|post|tweet|moment|[\p{Ll}-]+ party)\b|\ball over (?:tiktok|facebook|twitter|instagram|the internet|social media|youtube|whatsapp)\b/giu,
    /\b(?:on|from) live (?:tv|television|telly|radio|broadcast)\b|\b(?:televised|livestreamed|live-streamed|broadcast live) [\p{Ll}-]+(?: [\p{Ll}-]+)?\b/giu,
    /\b(?:was|were|been|being) (?:filmed|photographed|caught on camera|videoed|televised)(?: (?:by|on|in|from|for) [\p{L}]+(?: [\p{L}]+){0,3})?/giu,
    /\b[Aa]s (?:reported|seen|told|covered) (?:in|on|by) (?:the )?(?:\p{Lu}[\p{L}]+|local (?:paper|news|press)|papers?)(?: \p{Lu}\p{L}+)?/gu,
    /\b(?:everyone|everybody|the (?:whole|entire) (?:town|village|county|country|island|internet)) (?:is|was|has been|'s|’s) (?:talking|been talking|tweeting) about(?: (?:it|him|her))?/giu,
    /\b[Yy]es,? (?<x>that (?:one|crash|fire|rescue|wedding|video|accident|match|stabbing|shooting|bus|explosion|storm))\b/dgu,
    /\bthe (?<x>(?!first|second|only|next|other|same|two|three|last|few|many|trauma|stroke|burns?|accident)[\p{Ll}]+ (?:victims?|survivors?|hostages?|miners|casualties))(?= |[.,;])/dgu,
    /\b(?:the )?(?<x>inquest (?:concluded|opened|closed|returned|heard|is over|finished)(?: (?:last|this|on|yesterday) ?[\p{L}]*)?)/dgu,
    /\bgoogle (?:it|him|her|them)\b/giu,
    /\b(?:video|clip|footage|recording|photo|picture)s? of (?:the|it|him|her|that)(?: [\p{Ll}]+){0,2} (?:on (?:youtube|tiktok|facebook|instagram|twitter)|is (?:widely )?(?:shared|online|everywhere))/giu,
    /\b(?:newspaper|press) (?:photograph|photo|picture|cutting|article|story|report)s?\b|\bfront page of the \p{L}+/giu,
    /\b(?:the|a) (?<x>(?:camera crew|film crew|television crew|tv crew|news crew|photographers?|reporters?|press pack)) (?:had|was|were|waiting|followed|outside|at|from)\b/dgiu,
    /\byou(?:'ll| will|’ll)? (?:already )?know (?:which|what|the) (?:one|crash|fire|match|bus|photo|video|wedding|game)\b/giu,
  ],
  accept,
  examples: {
    fire: [
      'You ⟦may have seen it on the news⟧.',
      'The stabbing ⟦everyone is talking about⟧, that was my patient.',
      '⟦As reported in the Gazette⟧, he was airlifted to us.',
      'Yes, ⟦that crash⟧. I was the registrar.',
      'We looked after one of ⟦the ferry victims⟧.',
      '⟦The inquest concluded last week⟧, so I can finally write about her.',
      '⟦Google it⟧ if you want the name.',
      'Her fall ⟦made the local news⟧.',
      'The interview, ⟦on live TV⟧, had gone well until then.',
      'The rescue ⟦was filmed by a drone⟧.',
      'The clip ⟦went viral⟧ within a day.',
    ],
    quiet: [
      'The news covered the new vaccine.',
      'As reported in the Lancet, mortality fell.',
      'Coroners’ reports to prevent future deaths are published.',
      'The Grenfell inquiry recommended changes.',
      'Newsworthy research gets more clicks.',
      'Viral load was undetectable.',
      'I wrote the dose down on paper.',
    ],
  },
};
export default rule;
