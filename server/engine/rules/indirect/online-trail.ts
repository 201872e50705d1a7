import { subjectAt } from '../../language/subject.ts';
import { wordAt } from '../../language/words.ts';
import { levels, type Hit, type Rule, type Scope } from '../rule.ts';

/** The person's own page, petition or book; never the author's. */
function accept(hit: Hit, scope: Scope): boolean | Hit {
  const at = wordAt(scope.words, hit.start);
  const before = scope.text.slice(Math.max(0, hit.start - 16), hit.start);
  return subjectAt(scope, at) !== 'generic' && !/\b(?:I|we|my|our)\s+(?:\p{L}+\s+)?$/u.test(before);
}

const OWNED = "(?:[Hh]is|[Hh]er|[Tt]heir|(?:[Tt]he )?[Ff]amily['’]s|[Tt]he patient['’]s)";
const rule: Rule = {
  id: 'online-trail',
  category: 'event',
  tier: 'indirect',
  weight: 3,
  severity: levels('error', 'warning', 'error', 'error'),
  summary: 'A campaign, petition, memoir, appeal for money, blog, obituary or viral post of the person.',
  message: 'If the person’s own story is online, a search joins the two.',
  guidance: ['ICO-ANON', 'SWEENEY', 'ROCHER'],
  fixes: ['remove-detail', 'event-generalise'],
  texts: [
    new RegExp(
      `\\b${OWNED} (?<x>petition(?: (?:reached|got|has) [\\d ,]{1,9}(?: signatures)?)?|crowdfunder|crowdfunding page|gofundme|fundraiser|fundraising page|just ?giving(?: page)?|memoir|obituary|death notice|(?:tiktok|video|post|tweet|clip|reel)s? went viral|podcast|blog|youtube channel|instagram(?: page)?|tiktok|vlog|substack)\\b(?! group)`,
      'dgiu',
    ),
    /\b(?:he|she|who) (?:also )?(?<x>(?:blogs|vlogs|podcasts|tweets|posts) (?:about|on|under|as) (?:his |her |the )?[\p{L}]+)/dgiu,
    /\b(?:he|she|who) (?:has |had |later |also )?(?<x>(?:written|wrote|published) (?:a|his|her) (?:book|memoir|novel|blog)|(?:started|set up|launched|runs) (?:a|his|her) (?:petition|campaign|charity|foundation|crowdfunder|blog|podcast|youtube channel))/dgiu,
  ],
  accept,
  examples: {
    fire: [
      'Her ⟦petition reached 80 000 signatures⟧.',
      'He ⟦blogs about his pump⟧ every Sunday.',
      'The family’s ⟦crowdfunder⟧ paid for the wheelchair.',
      'She has ⟦written a book⟧ about those months.',
      'His ⟦obituary⟧ mentioned the choir.',
      'Their ⟦TikTok went viral⟧ from our waiting room.',
      'She ⟦launched a campaign⟧ after her sister died.',
    ],
    quiet: [
      'Crowdfunding for treatment raises ethical issues.',
      'I blog about medical education.',
      'A petition on assisted dying was debated.',
      'Her book group helped with loneliness.',
      'The obituary of Sir William Osler is worth reading.',
      'My podcast has an episode on this.',
    ],
  },
};
export default rule;
